import type { DataSource } from 'typeorm';
import { nationalCalendar } from '@zonggui/domain/deadline/calendar';
import { addDays, shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { Actor } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { groupNames } from './group-names';
import { clockConditions, columnOf, deskQuery, onAnyDesk, type Dimension, type DueFilter, type Parameters, type ReportFilter } from './report-filter';
import type { DueDay, DueForecast, Standing, StandingReport } from './report-views';

/** 未来15个工作日. */
const ahead = 15;

/** What will fall due, and how what is open stands now: counted from the clocks at the instant asked for. */
export class DueForecasts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** 未来15个工作日到期量: what is overdue first, then today, then each working day with what falls due since the one before. */
  async forecast(actor: Actor, filter: ReportFilter, by: Dimension | null): Promise<DueForecast> {
    const now = await this.clock.now();
    const days = await this.days(now);
    const { sql, parameters } = forecastQuery(actor, filter, by, now, days);
    const rows: { day: string; code: string | null; count: number }[] = await this.dataSource.query(sql, parameters.values);
    const nameOf = await groupNames(this.dataSource.manager, this.catalogue, by, rows.map(({ code }) => code));
    return { asOf: now.toISOString(), by, days, counts: rows.map(({ day, code, count }) => ({ day, group: nameOf(code), count })) };
  }

  /** 在办按灯. */
  async standing(actor: Actor, filter: ReportFilter, by: Dimension | null): Promise<StandingReport> {
    const now = await this.clock.now();
    const { sql, parameters } = standingQuery(actor, filter, by, now);
    const rows: (Omit<Standing, 'group'> & { code: string | null; whole: boolean })[] = await this.dataSource.query(sql, parameters.values);
    const nameOf = await groupNames(this.dataSource.manager, this.catalogue, by, rows.map(({ code }) => code));
    const groups = rows.filter(({ whole }) => !whole).map(({ code, whole: _, ...counts }) => ({ group: nameOf(code), ...counts }));
    const { green, yellow, red, paused } = rows.find(({ whole }) => whole) ?? { green: 0, yellow: 0, red: 0, paused: 0 };
    return { asOf: now.toISOString(), by, total: { green, yellow, red, paused }, groups: by === null ? [] : groups };
  }

  /** The axis is the nation's working days, whatever days a region counts by. Every bar reaches from the day after the one before it, so that what falls due on a day off is in the next. */
  private async days(now: Date): Promise<DueDay[]> {
    const today = shanghaiDate(now);
    const next: { day: string }[] = await this.dataSource.query(
      `select to_char(day, 'YYYY-MM-DD') as day from calendar_day where calendar = $1 and working and day > $2 order by day limit ${ahead}`,
      [nationalCalendar, today],
    );
    const last = [today, ...next.map(({ day }) => day)];
    return [{ day: 'overdue', dueFrom: null, dueTo: null }, ...last.map((day, index) => ({ day, dueFrom: index === 0 ? today : addDays(last[index - 1] ?? today, 1), dueTo: day }))];
  }
}

export function forecastQuery(actor: Actor, filter: ReportFilter, by: Dimension | null, now: Date, days: readonly DueDay[]): { sql: string; parameters: Parameters } {
  const { sql: desk, parameters } = deskQuery(actor, filter);
  const where = [onAnyDesk('c'), ...clockConditions({ ...filter, kind: 'promise' } satisfies DueFilter, parameters)];
  const bars = days.filter(({ dueTo }) => dueTo !== null).map(({ dueTo }) => dueTo);
  const [at, lastDays] = [parameters.bind(now), parameters.bind(bars)];
  const end = parameters.bind(bars.at(-1));
  return {
    parameters,
    sql: `
      with ${desk}, bar as (select day, lag(day) over (order by day) as before from unnest(${lastDays}::date[]) day),
      open as (
        select c.due_at < ${at} as overdue, c.due_on, ${by === null ? 'null::text' : `c.${columnOf[by]}`} as code, count(*) as clocks
          from clock c
         where c.state = 'running' and c.due_at < (${end}::date + 1)::timestamp at time zone 'Asia/Shanghai' and ${where.join(' and ')}
         group by 1, 2, 3)
      select case when overdue then 'overdue' else to_char(bar.day, 'YYYY-MM-DD') end as day, code, sum(clocks)::integer as count
        from open left join bar on not overdue and due_on <= bar.day and (bar.before is null or due_on > bar.before)
       where overdue or bar.day is not null
       group by overdue, bar.day, code order by overdue desc, bar.day, code`,
  };
}

function standingQuery(actor: Actor, filter: ReportFilter, by: Dimension | null, now: Date): { sql: string; parameters: Parameters } {
  const { sql: desk, parameters } = deskQuery(actor, filter);
  const where = [onAnyDesk('c'), ...clockConditions({ ...filter, kind: 'promise' } satisfies DueFilter, parameters)];
  const at = parameters.bind(now);
  return {
    parameters,
    sql: `
      with ${desk}, open as (
        select c.state, c.warn_at, c.due_at, ${by === null ? 'null::text' : `c.${columnOf[by]}`} as code
          from clock c where c.state in ('running','paused') and ${where.join(' and ')})
      select code, grouping(code) = 1 as whole,
             count(*) filter (where state = 'running' and due_at >= ${at} and (warn_at is null or warn_at > ${at}))::integer as green,
             count(*) filter (where state = 'running' and due_at >= ${at} and warn_at <= ${at})::integer as yellow,
             count(*) filter (where state = 'running' and due_at < ${at})::integer as red,
             count(*) filter (where state = 'paused')::integer as paused
        from open group by grouping sets ((code), ()) order by 1`,
  };
}
