import type { DataSource, EntityManager } from 'typeorm';
import type { Jobs } from '@zonggui/queue/jobs';
import type { BusinessClock } from '../time/business-clock';
import { inTransaction } from '../command/transaction';

/** Jobs that somebody's transaction asks for. */
type Asked = 'notice.send' | 'code.send' | 'calendar.run';

/** One job for the queue; its id is unique per attempt, so a queue that still remembers an earlier attempt takes the rows again. */
export type OutboxMessage = { readonly [J in Asked]: { readonly jobId: string; readonly job: J; readonly payload: Jobs[J] } }[Asked];

interface Row {
  readonly id: string;
  readonly attempts: number;
  readonly job: Asked;
  readonly payload: unknown;
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
      const rows = await take(tx, now, await this.clock.now(tx));
      if (rows.length === 0) return 0;
      await tx.query(`update outbox set state = 'queued', queued_at = $2, attempts = attempts + 1 where id = any($1)`, [rows.map(({ id }) => id), now]);
      await send(messagesOf(rows));
      return rows.length;
    });
  }
}

/** First those nobody has queued and no registration holds back, then those that were lost; each by an index of its own, however many lie there. */
async function take(tx: EntityManager, now: Date, businessNow: Date): Promise<Row[]> {
  const fresh: Row[] = await tx.query(`select id, attempts, job, payload from outbox where state = 'pending' and (held_until is null or held_until <= $1) order by id limit ${batch} for update skip locked`, [businessNow]);
  if (fresh.length === batch) return fresh;
  const lost: Row[] = await tx.query(
    `select id, attempts, job, payload from outbox where state = 'queued' and queued_at < $1 order by queued_at limit ${batch} for update skip locked`,
    [new Date(now.getTime() - lostAfterMs)],
  );
  return [...fresh, ...lost];
}

/** A notice and its row share one id, and a hundred notices share a job; a code has one to itself. */
function messagesOf(rows: readonly Row[]): OutboxMessage[] {
  const notices = rows.filter(({ job }) => job === 'notice.send');
  const messages = rows.flatMap((row) => (row.job === 'notice.send' ? [] : [row.job === 'code.send' ? codeMessage(row) : runMessage(row)]));
  for (let from = 0; from < notices.length; from += perJob) {
    const some = notices.slice(from, from + perJob);
    const [first] = some;
    if (first !== undefined) messages.push({ jobId: jobIdOf(first), job: 'notice.send', payload: { noticeIds: some.map(({ id }) => id) } });
  }
  return messages;
}

const jobIdOf = ({ id, attempts }: Row): string => `${id}-${attempts}`;

const codeMessage = (row: Row): OutboxMessage => ({ jobId: jobIdOf(row), job: 'code.send', payload: { noticeIds: [row.id] } });

function runMessage(row: Row): OutboxMessage {
  // `approve` wrote it, with the payload of its job
  return { jobId: jobIdOf(row), job: 'calendar.run', payload: row.payload as Jobs['calendar.run'] };
}
