import type { DataSource, EntityManager } from 'typeorm';
import type { BusinessClock } from './business-clock';
import { inTransaction } from './transaction';

/** Notices that share a job, and so a transaction. */
export interface OutboxMessage {
  /** Unique per attempt, so a queue that still remembers an earlier attempt takes the rows again. */
  readonly jobId: string;
  readonly job: 'notice.send';
  readonly payload: { readonly noticeIds: readonly string[] };
}

interface Row {
  readonly id: string;
  readonly attempts: number;
}

const batch = 500;
const perJob = 100;
/** A row this long in the queue without being done was lost with the queue; it is queued again. */
const lostAfterMs = 60_000;

/** Moves committed messages to the queue. Two relays share the work; a row is done only in its handler's own transaction. */
export class OutboxRelay {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** Returns how many rows were queued. `send` throwing rolls the batch back, and nothing is lost. */
  async relay(send: (messages: OutboxMessage[]) => Promise<void>): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.systemNow(tx);
      const rows = await take(tx, now);
      if (rows.length === 0) return 0;
      await tx.query(`update outbox set state = 'queued', queued_at = $2, attempts = attempts + 1 where id = any($1)`, [rows.map(({ id }) => id), now]);
      await send(messagesOf(rows));
      return rows.length;
    });
  }
}

/** First those nobody has queued, then those that were lost; each by an index of its own, however many lie there. */
async function take(tx: EntityManager, now: Date): Promise<Row[]> {
  const fresh: Row[] = await tx.query(`select id, attempts from outbox where state = 'pending' order by id limit ${batch} for update skip locked`);
  if (fresh.length === batch) return fresh;
  const lost: Row[] = await tx.query(
    `select id, attempts from outbox where state = 'queued' and queued_at < $1 order by queued_at limit ${batch} for update skip locked`,
    [new Date(now.getTime() - lostAfterMs)],
  );
  return [...fresh, ...lost];
}

/** A notice and its row share one id. */
function messagesOf(rows: readonly Row[]): OutboxMessage[] {
  const messages: OutboxMessage[] = [];
  for (let from = 0; from < rows.length; from += perJob) {
    const some = rows.slice(from, from + perJob);
    const [first] = some;
    if (first !== undefined) messages.push({ jobId: `${first.id}-${first.attempts}`, job: 'notice.send', payload: { noticeIds: some.map(({ id }) => id) } });
  }
  return messages;
}
