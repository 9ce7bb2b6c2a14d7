import type { DataSource, EntityManager } from 'typeorm';

/**
 * The one place where time enters. In a demonstration the clock may be set ahead; outside one the table is not even read,
 * so a row left over from a demonstration moves nothing in production.
 */
export class BusinessClock {
  constructor(
    private readonly dataSource: DataSource,
    private readonly options: { readonly demo: boolean; readonly systemNow: () => Date },
  ) {}

  async now(tx: EntityManager = this.dataSource.manager): Promise<Date> {
    const offset = this.options.demo ? await this.offsetMs(tx) : 0;
    return new Date(this.options.systemNow().getTime() + offset);
  }

  /** The machine's own time, for what is about machines and not about cases: how long a message has been in a queue. */
  systemNow(): Date {
    return this.options.systemNow();
  }

  get demo(): boolean {
    return this.options.demo;
  }

  async offsetMs(tx: EntityManager = this.dataSource.manager): Promise<number> {
    const rows: { offset_ms: string }[] = await tx.query('select offset_ms from demo_clock where id = 1');
    return Number(rows[0]?.offset_ms ?? 0);
  }

  /** Sets the demonstration's clock; the caller has made sure this is a demonstration. */
  async setDemo(now: Date): Promise<void> {
    await this.dataSource.query('update demo_clock set offset_ms = $1 where id = 1', [now.getTime() - this.options.systemNow().getTime()]);
  }
}
