import type { DataSource } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import { undecidedCount } from '../messages/undecided';
import type { BusinessClock } from '../time/business-clock';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { groupNames } from './group-names';
import { assertPeriod } from './period';
import { columnOf, deskQuery, onAnyDesk, type Dimension, type Parameters, type ReportFilter } from './report-filter';
import type { CardCounts, CardsReport, Period, WaitingReport } from './report-views';

/** 牌 issued in a period, counted where they stand: they are rows that nothing deletes. And what waits for somebody now beside the clocks. */
export class CardCountQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** 牌数: issued in the period; of these, taken back and still unanswered. @throws DomainError `invalid` */
  async cards(actor: Actor, period: Period, filter: ReportFilter, by: Dimension | null): Promise<CardsReport> {
    assertPeriod(period);
    const now = await this.clock.now();
    const { sql: desk, parameters } = deskQuery(actor, filter);
    const [from, to] = [parameters.bind(period.from), parameters.bind(period.to)];
    const where = [onAnyDesk('k'), `k.issued_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'`, `k.issued_at < ${to}::date::timestamp at time zone 'Asia/Shanghai'`, ...cardConditions(filter, parameters)];
    const rows: (CardCounts & { code: string | null; whole: boolean })[] = await this.dataSource.query(
      `with ${desk}, issued as (
         select k.level, k.state, ${by === null ? 'null::text' : columnsOf[by]} as code
           from card k join application a on a.id = k.application_id left join matter m on m.id = k.matter_id where ${where.join(' and ')})
       select code, grouping(code) = 1 as whole, ${counted} from issued group by grouping sets ((code), ()) order by 1`,
      parameters.values,
    );
    const groups = rows.filter(({ whole }) => !whole);
    const nameOf = await groupNames(this.dataSource.manager, this.catalogue, by, groups.map(({ code }) => code));
    const total = rows.find(({ whole }) => whole);
    return { asOf: now.toISOString(), ...period, by, total: total === undefined ? none : countsOf(total), groups: by === null ? [] : groups.map((row) => ({ group: nameOf(row.code), ...countsOf(row) })) };
  }

  /** 待出件, 差评待处理, 牌待回复, 督办待反馈, 短信待处理: what waits now. */
  async waiting(actor: Actor, filter: ReportFilter): Promise<WaitingReport> {
    const now = await this.clock.now();
    const { sql: desk, parameters } = deskQuery(actor, filter);
    const matter = rowsOf(filter, parameters, 'm');
    const card = cardConditions(filter, parameters);
    const [row] = await this.dataSource.query<Omit<WaitingReport, 'asOf'>[]>(
      `with ${desk}
       select (select count(*)::integer from matter m join application a on a.id = m.application_id
                where ${[onAnyDesk('m'), `(m.state in ('granted','denied') or m.state = 'issued' and exists (select from delivery d where d.application_id = a.id and d.state = 'open' and m.id = any(d.matter_ids)))`, ...matter].join(' and ')}) as "toIssue",
              (select count(*)::integer from rectification q join application a on a.id = q.application_id
                where q.state <> 'closed' and exists (select from matter m where ${['m.application_id = a.id', onAnyDesk('m'), ...matter].join(' and ')})) as rectifications,
              (select count(*)::integer from card k join application a on a.id = k.application_id left join matter m on m.id = k.matter_id where ${[onAnyDesk('k'), `k.state = 'open'`, ...card].join(' and ')}) as "cardsUnanswered",
              (select count(*)::integer from supervision_order k join application a on a.id = k.application_id left join matter m on m.id = k.matter_id where ${[onAnyDesk('k'), `k.state = 'open'`, ...card].join(' and ')}) as "ordersUnanswered",
              ${undecidedCount} as "messagesUndecided"`,
      parameters.values,
    );
    // one row of five counts
    return { asOf: now.toISOString(), ...row! };
  }
}

const counted = `
  count(*) filter (where level = 'warning')::integer as warning, count(*) filter (where level = 'yellow')::integer as yellow, count(*) filter (where level = 'red')::integer as red,
  count(*) filter (where state = 'withdrawn')::integer as withdrawn, count(*) filter (where state = 'open')::integer as unanswered`;

const none: CardCounts = { warning: 0, yellow: 0, red: 0, withdrawn: 0, unanswered: 0 };
const countsOf = ({ warning, yellow, red, withdrawn, unanswered }: CardCounts): CardCounts => ({ warning, yellow, red, withdrawn, unanswered });

/** A card names its region and department; window and item are those of the application and the matter it is about. */
const columnsOf = { department: `k.${columnOf.department}`, region: `k.${columnOf.region}`, window: 'a.window_code', item: 'm.item_code' } as const satisfies Record<Dimension, string>;

const cardConditions = ({ department, window, item }: ReportFilter, parameters: Parameters): string[] =>
  ([['department', department], ['window', window], ['item', item]] as const).flatMap(([dimension, code]) => (code === undefined ? [] : [`${columnsOf[dimension]} = ${parameters.bind(code)}`]));

const rowsOf = ({ department, window, item }: ReportFilter, parameters: Parameters, alias: string): string[] => [
  ...(department === undefined ? [] : [`${alias}.department_code = ${parameters.bind(department)}`]),
  ...(window === undefined ? [] : [`a.window_code = ${parameters.bind(window)}`]),
  ...(item === undefined ? [] : [`${alias}.item_code = ${parameters.bind(item)}`]),
];
