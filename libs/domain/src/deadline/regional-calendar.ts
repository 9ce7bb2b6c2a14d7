import { covers } from '../application/permissions';
import { calendarOf, nationalCalendar } from './calendar';
import type { Calendar, CalendarYear, LocalDays } from './calendar';

/** The region whose calendar is the nation's. */
export const nation = '000000';

export const calendarCodeOf = (region: string): string => (region === nation ? nationalCalendar : `${nationalCalendar}-${region}`);

/** The region a calendar's code names. */
export const regionOf = (code: string): string => (code === nationalCalendar ? nation : code.slice(nationalCalendar.length + 1));

/** The calendar a region counts by: the nation's years with the days of every region around it that has some, named after the nearest. */
export function regionalCalendar(years: readonly CalendarYear[], locals: readonly LocalDays[], region: string): Calendar {
  const around = locals.filter((each) => covers(each.region, region)).sort((a, b) => (a.region < b.region ? -1 : 1)); // the wider, the lower its code
  return calendarOf(years, { code: calendarCodeOf(around.at(-1)?.region ?? nation), local: around });
}

/** Every calendar there is within a region: its own, and those of the regions below that have days of their own. */
export function calendarsWithin(region: string, years: readonly CalendarYear[], locals: readonly LocalDays[]): Calendar[] {
  const named = [...new Set([nation, ...locals.map((each) => each.region)])].filter((each) => covers(region, each));
  return named.sort().map((each) => regionalCalendar(years, locals, each));
}
