import type { DataSource } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import { figures, type Figure } from '@zonggui/domain/report/figures';
import type { BusinessClock } from '../time/business-clock';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { groupNames } from './group-names';
import { assertPeriod } from './period';
import { columnOf, deskQuery, onAnyDesk, rowConditions, type Dimension, type ReportFilter } from './report-filter';
import type { FigureCounts, FiguresReport, Period } from './report-views';

interface FigureRow {
  readonly code: string | null;
  readonly whole: boolean;
  readonly figure: Figure;
  readonly amount: number;
}

/** Figures of events, from the tallies and what is not folded yet, in one look. */
export class FigureQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** @throws DomainError `invalid` */
  async figures(actor: Actor, period: Period, filter: ReportFilter, by: Dimension | null): Promise<FiguresReport> {
    assertPeriod(period);
    const now = await this.clock.now();
    const rows = await this.rows(actor, period, filter, by);
    const codes = by === null ? [] : [...new Set(rows.filter(({ whole }) => !whole).map(({ code }) => code))];
    const nameOf = await groupNames(this.dataSource.manager, this.catalogue, by, codes);
    const groups = codes.map((code) => ({ group: nameOf(code), figures: countsOf(rows.filter((row) => !row.whole && row.code === code)) }));
    return { asOf: now.toISOString(), ...period, by, total: countsOf(rows.filter(({ whole }) => whole)), groups };
  }

  private async rows(actor: Actor, { from, to }: Period, filter: ReportFilter, by: Dimension | null): Promise<FigureRow[]> {
    const { sql: desk, parameters } = deskQuery(actor, filter);
    const [first, beyond] = [parameters.bind(from), parameters.bind(to)];
    const where = [onAnyDesk('t'), ...rowConditions('t', filter, parameters)].join(' and ');
    const part = (table: string) => `
      select ${by === null ? 'null::text' : `t.${columnOf[by]}`} as code, t.figure, t.amount from ${table} t where ${where} and t.day >= ${first}::date and t.day < ${beyond}::date`;
    return this.dataSource.query(
      `with ${desk}, counted as (${part('tally')} union all ${part('tally_delta')})
       select code, grouping(code) = 1 as whole, figure, sum(amount)::integer as amount from counted group by grouping sets ((code, figure), (figure)) order by 1`,
      parameters.values,
    );
  }
}

const countsOf = (rows: readonly FigureRow[]): FigureCounts =>
  // an object of every figure
  Object.fromEntries(figures.map((figure) => [figure, rows.find((row) => row.figure === figure)?.amount ?? 0])) as FigureCounts;
