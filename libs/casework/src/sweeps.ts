import type { DataSource } from 'typeorm';
import type { ApplicationCommands } from './application-commands';
import type { BesideTime } from './beside-time';
import type { BusinessClock } from './business-clock';

/**
 * Finds clocks whose next instant has come and lets each application catch up with time. The rows are the truth: a sweep that
 * dies, runs twice or runs on two machines at once changes nothing but when it happens.
 */
export class Sweeps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly commands: ApplicationCommands,
    private readonly beside: BesideTime,
  ) {}

  /** Returns how many applications changed; `limit` bounds one pass so that a herd is worked off in batches. */
  async sweep(limit = 500): Promise<number> {
    const now = await this.clock.now();
    const rows: { application_id: string }[] = await this.dataSource.query(
      'select application_id from clock where next_at <= $1 group by application_id order by min(next_at) limit $2',
      [now, limit],
    );
    let changed = 0;
    for (const row of rows) if (await this.catchUp(row.application_id)) changed += 1;
    return changed;
  }

  /** The application first, then what lives beside it; false when nothing was due or somebody else has it. */
  async catchUp(applicationId: string): Promise<boolean> {
    const moved = await this.commands.tick(applicationId);
    return (await this.beside.tick(applicationId)) || moved;
  }
}
