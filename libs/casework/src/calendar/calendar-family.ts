import type { EntityManager } from 'typeorm';
import { provisionalReason, type Calendar, type CalendarYear, type LocalDays } from '@zonggui/domain/deadline/calendar';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import { calendarsWithin, nation, regionOf } from '@zonggui/domain/deadline/regional-calendar';
import { DomainError } from '@zonggui/domain/errors';
import { syncCalendar, syncDays } from '@zonggui/store/calendar-sql';
import { hoursFrom, syncOpenings, type StoredHours } from '@zonggui/store/opening-sql';
import type { Target } from '@zonggui/store/recompute-sql';
import type { Publication } from './publication-rows';

/** What every calendar is built of: the nation's years, and the days of each region that has some. */
export interface CalendarFamily {
  readonly years: readonly CalendarYear[];
  readonly locals: readonly LocalDays[];
}

/** @throws DomainError `calendar-gap` when no calendar is loaded */
export async function readFamily(tx: EntityManager): Promise<CalendarFamily> {
  const rows: { region: string; years: CalendarYear[]; local: LocalDays[] }[] = await tx.query('select region_code as region, years, local from calendar order by region_code');
  const national = rows.find(({ region }) => region === nation);
  if (national === undefined) throw new DomainError('calendar-gap', 'No calendar is loaded; run `zonggui demo load` or import one.');
  return { years: national.years, locals: rows.flatMap(({ region, local }) => local.find((each) => each.region === region) ?? []) };
}

export async function readSchedules(tx: EntityManager): Promise<OpeningHours[]> {
  const rows: { hours: StoredHours }[] = await tx.query('select hours from opening_schedule order by code');
  return rows.map(({ hours }) => hoursFrom(hours));
}

/** The calendars a publication changes, as they will be: its own, and those of the regions below it, on top of whose days theirs lie. */
export function calendarsAfter({ calendar, years, local }: Pick<Publication, 'calendar' | 'years' | 'local'>, family: CalendarFamily): Calendar[] {
  const region = regionOf(calendar);
  if (local === null) return calendarsWithin(region, years, family.locals);
  return calendarsWithin(region, family.years, [...family.locals.filter((each) => each.region !== region), local]);
}

/** Writes calendars down with the days of every schedule. */
export async function syncCalendars(tx: EntityManager, calendars: readonly Calendar[], schedules: readonly OpeningHours[]): Promise<void> {
  for (const calendar of calendars) {
    await syncCalendar(tx, calendar);
    for (const hours of schedules) await syncOpenings(tx, calendar.code, calendar, hours);
  }
  await tx.query('analyze opening_day');
}

/** Lays the days of calendars under shadows while the work is done, and takes them away again. */
export async function underShadows<T>(tx: EntityManager, { calendars, schedules, mark }: { calendars: readonly Calendar[]; schedules: readonly OpeningHours[]; mark: string }, work: (countedBy: (code: string) => string) => Promise<T>): Promise<T> {
  const shadow = (code: string): string => `${code}:${mark}`;
  for (const calendar of calendars) {
    await syncDays(tx, shadow(calendar.code), calendar);
    for (const hours of schedules) await syncOpenings(tx, shadow(calendar.code), calendar, hours);
  }
  await tx.query('analyze opening_day');
  const done = await work(shadow);
  const codes = calendars.map(({ code }) => shadow(code));
  await tx.query('delete from calendar_day where calendar = any($1)', [codes]);
  await tx.query('delete from opening_day where calendar = any($1)', [codes]);
  return done;
}

/** How the statements of the recomputation are told of the calendars. */
export const targetsOf = (calendars: readonly Calendar[], { countedBy = (code) => code, floor = () => null }: { countedBy?: (code: string) => string; floor?: (calendar: Calendar) => string | null } = {}): Target[] =>
  calendars.map((calendar) => ({
    calendar: calendar.code,
    region: regionOf(calendar.code),
    counted_by: countedBy(calendar.code),
    revision: calendar.revision,
    reason: provisionalWord(calendar),
    floor: floor(calendar),
  }));

/** The reason every provisional date has, whichever day it is; null where the calendar has none. */
function provisionalWord(calendar: Calendar): string | null {
  const first = [...calendar.days.values()].find((day) => day.provisional);
  return first ? provisionalReason(calendar, first.date) : null;
}
