import type { DataSource } from 'typeorm';
import { shanghaiInstant } from '@zonggui/domain/deadline/plain-date';
import type { Actor } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { groupNames } from './group-names';
import { assertPeriod } from './period';
import { clockConditions, columnOf, deskQuery, onAnyDesk, type Dimension, type Parameters, type ReportFilter } from './report-filter';
import type { Period, PromiseRates, RatesReport } from './report-views';

/** 按时办结率 and its kin, from the clocks that are a matter's promise. Each clock tells its own story, so nothing is tallied. */
export class PromiseRateQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** A period that is not over ends now: nothing that may still be finished in time counts against anybody. @throws DomainError `invalid` */
  async rates(actor: Actor, period: Period, filter: ReportFilter, by: Dimension | null): Promise<RatesReport> {
    assertPeriod(period);
    const now = await this.clock.now();
    const end = shanghaiInstant(period.to, '00:00');
    const until = end < now ? end : now;
    const { sql, parameters } = ratesQuery(actor, period, until, filter, by);
    const rows: RatesRow[] = await this.dataSource.query(sql, parameters.values);
    const nameOf = await groupNames(this.dataSource.manager, this.catalogue, by, rows.map(({ code }) => code));
    const total = rows.find(({ whole }) => whole);
    const groups = by === null ? [] : rows.filter(({ whole }) => !whole).map((row) => ({ group: nameOf(row.code), ...ratesOf(row) }));
    return { asOf: now.toISOString(), until: until.toISOString(), ...period, by, total: ratesOf(total), groups };
  }
}

interface RatesRow {
  readonly code: string | null;
  readonly whole: boolean;
  readonly due: number;
  readonly dueOnTime: number;
  readonly strict: number;
  readonly strictOnTime: number;
  readonly done: number;
  readonly doneOnTime: number;
  readonly early: number;
  readonly overdueOpen: number;
  readonly usedMatters: number;
  readonly mean: number | null;
  readonly middle: readonly [number, number] | null;
  readonly usedTotal: number;
  readonly promisedTotal: number;
}

const noRow: RatesRow = {
  code: null, whole: true, due: 0, dueOnTime: 0, strict: 0, strictOnTime: 0, done: 0, doneOnTime: 0, early: 0, overdueOpen: 0, usedMatters: 0, mean: null, middle: null, usedTotal: 0, promisedTotal: 0,
};

function ratesOf(row: RatesRow = noRow): PromiseRates {
  const { due, dueOnTime, strict, strictOnTime, done, doneOnTime, early, overdueOpen, usedMatters, mean, middle, usedTotal, promisedTotal } = row;
  return {
    due: { count: dueOnTime, of: due },
    done: { count: doneOnTime, of: done },
    strict: { count: strictOnTime, of: strict },
    overdueOpen,
    overdueDone: done - doneOnTime,
    early: { count: early, of: done },
    used: mean === null || middle === null ? null : { matters: usedMatters, mean, median: middle[0], p90: middle[1], total: usedTotal, promised: promisedTotal },
  };
}

/**
 * `finished_at`: 办结, in time or not. `left_at`: the matter ended otherwise (撤回, 退件 …), which is no 办结; before its day it takes the
 * promise with it, after it the day has passed all the same. A receipt that a supply started anew has a promise of its own, and 作废 never
 * counts. What stands has no day but the one first promised.
 */
const judged = `
  judged as (
    select p.*, case when p.state = 'met' then p.ended_at end as finished_at, case when p.state = 'cancelled' then p.ended_at end as left_at,
           (p.ended_at at time zone 'Asia/Shanghai')::date as ended_on
      from promise p
     where not exists (select from matter m where m.id = p.matter_id and m.state = 'annulled')
       and not (p.state = 'cancelled' and exists (
             select from clock later where later.application_id = p.application_id and later.matter_id = p.matter_id and later.kind in ('promised','instant') and later.id > p.id))),
  measured as (
    select j.code, j.state, j.unit, j.amount, j.start_on, j.due_on, j.due_at, j.first_due_on, j.first_due_at, j.ended_at, j.paused_days, j.finished_at, j.left_at, j.ended_on,
           case when j.unit = 'workdays' then ended.ordinal - started.ordinal - j.paused_days end as used
      from judged j
      left join calendar_day started on started.calendar = j.calendar and started.day = j.start_on and j.state = 'met'
      left join calendar_day ended on ended.calendar = j.calendar and ended.day = j.ended_on and j.state = 'met')`;

/** t < T: in the promise's own unit, without the time it stood and without what an extension added. */
const early = `
  case unit when 'workdays' then used < amount
            when 'days' then ended_on - start_on - paused_days < amount
            when 'months' then ended_on - paused_days < (start_on + make_interval(months => amount))::date
            else finished_at < due_at end`;

function ratesQuery(actor: Actor, { from, to }: Period, until: Date, filter: ReportFilter, by: Dimension | null): { sql: string; parameters: Parameters } {
  const { sql: desk, parameters } = deskQuery(actor, filter);
  const where = [onAnyDesk('c'), ...clockConditions({ ...filter, kind: 'promise' }, parameters)];
  const [first, beyond] = [`${parameters.bind(from)}::date`, `${parameters.bind(to)}::date`];
  const [begin, end] = [parameters.bind(shanghaiInstant(from, '00:00')), parameters.bind(until)];
  const due = (on: string, at: string) => `${on} >= ${first} and ${at} < ${end} and (left_at is null or left_at > ${at})`;
  const done = `finished_at >= ${begin} and finished_at < ${end}`;
  return {
    parameters,
    sql: `
      with ${desk}, promise as (
        select c.id, c.application_id, c.matter_id, c.state, c.unit, c.amount, c.start_on, c.due_on, c.due_at, c.first_due_on, c.first_due_at, c.ended_at, c.paused_days, c.calendar,
               ${by === null ? 'null::text' : `c.${columnOf[by]}`} as code
          from clock c
         where ${where.join(' and ')}
           and ((c.due_on >= ${first} and c.due_on < ${beyond}) or (c.first_due_on >= ${first} and c.first_due_on < ${beyond}) or c.ended_at >= ${begin}
            or (c.state = 'running' and c.due_at < ${end}))),
      ${judged}
      select code, grouping(code) = 1 as whole,
             count(*) filter (where ${due('due_on', 'due_at')} and state <> 'paused')::integer as due,
             count(*) filter (where ${due('due_on', 'due_at')} and finished_at <= due_at)::integer as "dueOnTime",
             count(*) filter (where ${due('first_due_on', 'first_due_at')})::integer as strict,
             count(*) filter (where ${due('first_due_on', 'first_due_at')} and finished_at <= first_due_at)::integer as "strictOnTime",
             count(*) filter (where ${done})::integer as done,
             count(*) filter (where ${done} and finished_at <= due_at)::integer as "doneOnTime",
             count(*) filter (where ${done} and ${early})::integer as early,
             count(*) filter (where due_at < ${end} and (state = 'running' or ended_at >= ${end}))::integer as "overdueOpen",
             count(used) filter (where ${done})::integer as "usedMatters",
             avg(used) filter (where ${done})::float8 as mean,
             percentile_cont(array[0.5, 0.9]) within group (order by used) filter (where ${done}) as middle,
             coalesce(sum(used) filter (where ${done}), 0)::integer as "usedTotal",
             coalesce(sum(amount) filter (where ${done} and used is not null), 0)::integer as "promisedTotal"
        from measured group by grouping sets ((code), ()) order by 1`,
  };
}
