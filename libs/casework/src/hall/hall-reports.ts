import type { DataSource } from 'typeorm';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import { ticketNumber } from '@zonggui/domain/hall/ticket';
import type { Actor, Post } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import { deskQuery, type ReportFilter } from '../reports/report-filter';
import type { Named } from '../application/views';
import type { HallFigures, HallReport, OfficeFigures } from './hall-views';

interface Found extends HallFigures {
  readonly office: Named;
  /** null: the row of the whole office. */
  readonly window: Named | null;
  readonly current: number | null;
  readonly paused: boolean;
}

/** 窗口实况 of today: 等候, 平均等候, 平均办理, 弃号 and 暂停, by office and window. */
export class HallReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** Halls that gave out a number today, of what these grants reach. @throws DomainError `post-required` */
  async today(actor: Actor, filter: Pick<ReportFilter, 'region' | 'under' | 'window'>): Promise<HallReport> {
    const now = await this.clock.now();
    const { sql, parameters } = deskQuery(reading(actor), filter);
    const day = parameters.bind(shanghaiDate(now));
    const narrowed = filter.window === undefined ? '' : `and (g.window_code is null or g.window_code = ${parameters.bind(filter.window)}) and o.code = (select office_code from service_window where code = $${parameters.values.length})`;
    const rows: Found[] = await this.dataSource.query(`with ${sql}, ${groupedSql(day)} ${rowsSql(day)} ${narrowed} order by o.code, g.window_code nulls first`, parameters.values);
    const offices = rows.filter(({ window }) => window === null).map((row): OfficeFigures => ({ office: row.office, ...figuresOf(row), windows: windowsOf(rows, row.office.code) }));
    return { asOf: now.toISOString(), offices };
  }
}

const readers: readonly Post[] = ['supervise', 'duty'];

/** With what the grants of these posts reach and nothing else. @throws DomainError `post-required` */
function reading(actor: Actor): Actor {
  if (actor.kind === 'system') return actor;
  const grants = actor.grants.filter(({ post }) => readers.includes(post));
  if (grants.length === 0) throw new DomainError('post-required', 'The figures of a hall are for those who answer for it.', { posts: readers });
  return { ...actor, grants };
}

const figuresOf = ({ taken, waiting, meanWait, meanServe, abandoned }: Found): HallFigures => ({ taken, waiting, meanWait, meanServe, abandoned });

function windowsOf(rows: readonly Found[], office: string): OfficeFigures['windows'] {
  return rows.flatMap((row) => (row.window === null || row.office.code !== office ? [] : [{ window: row.window, current: row.current === null ? null : ticketNumber(row.current), paused: row.paused, ...figuresOf(row) }]));
}

/** `grouped`: of each office one row, and one of each window that called somebody or is paused. A number that came back counts for the window that called it last. */
const groupedSql = (day: string): string => `
  called as (
    select t.office_code, t.window_code, count(*)::integer as taken, count(*) filter (where t.state = 'waiting')::integer as waiting, count(*) filter (where t.state = 'passed')::integer as abandoned,
           round(avg(extract(epoch from t.called_at - t.taken_at)))::integer as wait,
           round(avg(extract(epoch from coalesce(t.served_at, t.ended_at) - t.last_called_at)) filter (where t.state = 'finished' and t.priority is distinct from 'greenChannel'))::integer as serve
      from ticket t where t.day = ${day}::date and t.office_code in (select code from office where region_code in (select region_code from desk))
     group by grouping sets ((t.office_code), (t.office_code, t.window_code)) having grouping(t.window_code) = 1 or t.window_code is not null),
  grouped as (
    select * from called
     union all
    select w.office_code, w.code, 0, 0, 0, null, null from service_window w
     where exists (select from window_pause p where p.window_code = w.code and p.day = ${day}::date and p.resumed_at is null)
       and w.office_code in (select office_code from called) and w.code not in (select window_code from called where window_code is not null))`;

const rowsSql = (day: string): string => `
  select jsonb_build_object('code', o.code, 'name', o.name) as office, case when w.code is not null then jsonb_build_object('code', w.code, 'name', w.name) end as "window",
         g.taken, g.waiting, g.abandoned, g.wait as "meanWait", g.serve as "meanServe",
         (select t.serial from ticket t where t.window_code = g.window_code and t.day = ${day}::date and t.state in ('called', 'serving')) as current,
         exists (select from window_pause p where p.window_code = g.window_code and p.day = ${day}::date and p.resumed_at is null) as paused
    from grouped g join office o on o.code = g.office_code left join service_window w on w.code = g.window_code where true`;
