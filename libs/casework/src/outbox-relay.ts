import type { DataSource } from 'typeorm';
import type { BusinessClock } from './business-clock';
import { inTransaction } from './transaction';

export interface OutboxMessage {
  /** Unique per attempt, so a queue that still remembers an earlier attempt takes the row again. */
  readonly jobId: string;
  readonly job: string;
  readonly payload: Record<string, unknown>;
}

const batch = 100;
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
      const rows: { id: string; job: string; payload: Record<string, unknown>; attempts: number }[] = await tx.query(
        `select id, job, payload, attempts from outbox
          where state = 'pending' or (state = 'queued' and queued_at < $1)
          order by id limit $2 for update skip locked`,
        [new Date(now.getTime() - lostAfterMs), batch],
      );
      if (rows.length === 0) return 0;
      await tx.query(`update outbox set state = 'queued', queued_at = $2, attempts = attempts + 1 where id = any($1)`, [rows.map((row) => row.id), now]);
      await send(rows.map(({ id, job, payload, attempts }) => ({ jobId: `${id}-${attempts}`, job, payload })));
      return rows.length;
    });
  }
}
