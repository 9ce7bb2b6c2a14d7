import { performance } from 'node:perf_hooks';
import type { DataSource, EntityManager } from 'typeorm';

/** How long a reading of the database server's clock is carried on by this process's own steady counter: in a second that errs by less than 0.1 ms. */
const trustedMs = 1_000;

/**
 * The one place where time enters. All processes go by the clock of the database server, so hosts may disagree by minutes and nobody
 * acts early (docs/decisions/0011-herd.md). In a demonstration that clock may be set ahead; outside one the table is not even read, so
 * a row left over from a demonstration moves nothing in production.
 */
export class BusinessClock {
  private reading: { readonly at: number; readonly counter: number } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly options: { readonly demo: boolean },
  ) {}

  async now(tx: EntityManager = this.dataSource.manager): Promise<Date> {
    if (!this.options.demo) return this.systemNow(tx);
    const { at, offset } = await readDemo(tx);
    return new Date(at.getTime() + offset);
  }

  /** The database server's own time, for what is about machines and not about cases: how long a message has been in a queue. */
  async systemNow(tx: EntityManager = this.dataSource.manager): Promise<Date> {
    if (this.reading === null || performance.now() - this.reading.counter >= trustedMs) {
      const { at } = await read(tx);
      // counted from when the answer is here, not from when it was given: so the time is never ahead of the server's
      this.reading = { at: at.getTime(), counter: performance.now() };
    }
    return new Date(this.reading.at + performance.now() - this.reading.counter);
  }

  get demo(): boolean {
    return this.options.demo;
  }

  async offsetMs(tx: EntityManager = this.dataSource.manager): Promise<number> {
    return (await readDemo(tx)).offset;
  }

  /** Sets the demonstration's clock; the caller has made sure this is a demonstration. */
  async setDemo(now: Date): Promise<void> {
    const { at } = await readDemo(this.dataSource.manager);
    await this.dataSource.query('update demo_clock set offset_ms = $1 where id = 1', [now.getTime() - at.getTime()]);
  }
}

async function read(tx: EntityManager): Promise<{ at: Date }> {
  // eslint-disable-next-line no-restricted-syntax -- this is where the parameter comes from
  const rows: { at: Date }[] = await tx.query('select clock_timestamp() as at');
  return rows[0]!; // a select without a table has one row
}

async function readDemo(tx: EntityManager): Promise<{ at: Date; offset: number }> {
  // eslint-disable-next-line no-restricted-syntax -- as above
  const rows: { at: Date; offset: number }[] = await tx.query('select clock_timestamp() as at, coalesce((select offset_ms from demo_clock where id = 1), 0)::float8 as offset');
  return rows[0]!; // as above
}
