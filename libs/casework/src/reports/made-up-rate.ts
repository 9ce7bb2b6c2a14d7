import type { DataSource } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import { assertPeriod } from './period';
import { deskQuery, onAnyDesk, rowConditions, type ReportFilter } from './report-filter';
import type { Period, Rate } from './report-views';
import { supervising } from './supervising';

export type MadeUpFilter = Pick<ReportFilter, 'under' | 'window' | 'item'>;

/** 容缺按期补交率 (`ux.md` 3.2): 截止日∈P 且按期补齐 / 截止日∈P, of the papers put off; 免补 and what ended without its matter being decided owed nothing in the end. */
export class MadeUpRates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** What may still come in time counts against nobody: days not over yet are left out unless the paper is there. @throws DomainError `invalid`, `post-required` */
  async rate(actor: Actor, period: Period, filter: MadeUpFilter): Promise<Rate> {
    assertPeriod(period);
    const { sql, parameters } = deskQuery(supervising(actor), filter);
    const [from, to, now] = [parameters.bind(period.from), parameters.bind(period.to), parameters.bind(await this.clock.now())];
    const where = [onAnyDesk('c'), `c.kind = 'makeUp'`, ...rowConditions('c', filter, parameters), `c.due_on >= ${from}::date and c.due_on < ${to}::date`, `c.state <> 'cancelled'`, `(c.due_at <= ${now} or c.state = 'met')`];
    const rows: Rate[] = await this.dataSource.query(
      `with ${sql} select count(*) filter (where c.state = 'met' and c.ended_at <= c.due_at)::integer as count, count(*)::integer as "of" from clock c where ${where.join(' and ')}`,
      parameters.values,
    );
    return rows[0]!; // an aggregate without grouping has one row
  }
}
