import type { EntityManager } from 'typeorm';
import type { CalendarFolder } from '@zonggui/catalogue/load-calendar';
import { nationalCalendar } from '@zonggui/domain/deadline/calendar';
import { calendarCodeOf, calendarsWithin, nation } from '@zonggui/domain/deadline/regional-calendar';
import { syncSchedule } from '@zonggui/store/opening-sql';
import { readFamily, readSchedules, syncCalendars, type CalendarFamily } from './calendar-family';

/**
 * Loads the calendars and opening hours of the configuration. A calendar that was published since is left alone: the database is the
 * truth once people have decided. Hours are taken as they stand; clocks that run keep their instants until something else moves them.
 */
export async function importCalendars(tx: EntityManager, folder: CalendarFolder): Promise<void> {
  for (const hours of folder.schedules) await syncSchedule(tx, hours);
  const rows: { calendar: string }[] = await tx.query(`select distinct calendar from calendar_publication where state <> 'draft'`);
  const published = new Set(rows.map(({ calendar }) => calendar));
  const held = await heldFamily(tx);
  const years = published.has(nationalCalendar) ? held.years : folder.years;
  const decided = held.locals.filter(({ region }) => published.has(calendarCodeOf(region)) || !folder.locals.some((each) => each.region === region));
  const given = folder.locals.filter(({ region }) => !decided.some((each) => each.region === region));
  await syncCalendars(tx, calendarsWithin(nation, years, [...decided, ...given]), await readSchedules(tx));
}

async function heldFamily(tx: EntityManager): Promise<CalendarFamily> {
  const rows: unknown[] = await tx.query('select from calendar limit 1');
  return rows.length === 0 ? { years: [], locals: [] } : readFamily(tx);
}
