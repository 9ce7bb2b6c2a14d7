import type { DataSource } from 'typeorm';
import type { ApplicationQueries } from '../application/application-queries';
import type { ProgressView } from '../application/views';
import type { BusinessClock } from '../time/business-clock';

const shown = 50;

/** A person's own applications, for whoever has proved to be him: what is open, and what was received since. */
export class OwnApplications {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly queries: ApplicationQueries,
  ) {}

  /** The newest first, each as 查进度 shows it: no names of staff, no opinions. `days` back for what has ended. */
  async of(partyIds: readonly string[], days: number): Promise<ProgressView[]> {
    const since = new Date((await this.clock.now()).getTime() - days * 86_400_000);
    const rows: { id: string }[] = await this.dataSource.query(
      `select a.id from application a where a.party_id = any($1) and (a.ended_at is null or a.received_at >= $2) order by a.received_at desc, a.id desc limit ${shown}`,
      [partyIds, since],
    );
    const found: ProgressView[] = [];
    for (const { id } of rows) found.push(await this.queries.progressOf(id));
    return found;
  }
}
