import type { DataSource, EntityManager } from 'typeorm';
import { hintOf, patternSource } from '@zonggui/catalogue/holiday-pattern';
import { calendarOf, type Calendar, type CalendarYear, type Day, type LocalDays } from '@zonggui/domain/deadline/calendar';
import { nation, regionOf } from '@zonggui/domain/deadline/regional-calendar';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { nearestCalendar } from '@zonggui/store/calendar-sql';
import { mayPublish } from './calendar-publications';
import type { CalendarDayView, CoverageView, RegionCalendarView, YearView } from './calendar-views';

/** Reads of the calendars as they are in force. */
export class CalendarQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Every region with the calendar it counts by, the nation first. */
  async regions(actor: Actor): Promise<RegionCalendarView[]> {
    const rows: Omit<RegionCalendarView, 'mayDraft'>[] = await this.dataSource.query(
      `select jsonb_build_object('code', r.code, 'name', r.name) as region, c.code as calendar, c.region_code = r.code as own
         from region r join lateral ${nearestCalendar('r.code')} c on true order by r.code`,
    );
    return rows.map((row) => ({ ...row, mayDraft: row.region.code !== nation && mayPublish(actor, row.region.code) }));
  }

  /** @throws DomainError `not-found` */
  async coverage(code: string): Promise<CoverageView> {
    const { revision, first, last, publishedThrough, years, workingDays } = await readCalendar(this.dataSource.manager, code);
    return {
      calendar: code,
      revision, first, last, publishedThrough,
      years: years.map(({ year, status, basis }) => ({ year, status, basis, workingDays: workingDays.filter((day) => day.startsWith(`${year}-`)).length })),
    };
  }

  /** @throws DomainError `not-found`, also for a year the calendar does not cover */
  async year(code: string, asked: number): Promise<YearView> {
    const calendar = await readCalendar(this.dataSource.manager, code);
    const year = calendar.years.find((each) => each.year === asked);
    if (year === undefined) throw new DomainError('not-found', 'The calendar does not cover this year.', { year: asked, first: calendar.first, last: calendar.last });
    const { status, basis } = year;
    const local = calendar.local.findLast(({ region }) => region === regionOf(code));
    return { year: asked, status, basis, local: { off: (local?.off ?? []).filter(({ from }) => from.startsWith(`${asked}-`)), working: (local?.working ?? []).filter(({ date }) => date.startsWith(`${asked}-`)) }, days: daysOf(calendar, asked), hint: status === 'predicted' ? hintOf(asked) : [], hintSource: patternSource };
  }
}

/** @throws DomainError `not-found` */
export async function readCalendar(tx: EntityManager, code: string): Promise<Calendar> {
  const [row] = await tx.query<{ years: CalendarYear[]; local: LocalDays[] }[]>('select years, local from calendar where code = $1', [code]);
  if (row === undefined) throw new DomainError('not-found', 'No such calendar.', { calendar: code });
  return calendarOf(row.years, { code, local: row.local });
}

export function daysOf(calendar: Calendar, year: number): CalendarDayView[] {
  return [...calendar.days.values()].filter(({ date }) => date.startsWith(`${year}-`)).map(dayView);
}

const dayView = ({ date, kind, why, provisional }: Day): CalendarDayView => ({ date, kind, why, provisional });
