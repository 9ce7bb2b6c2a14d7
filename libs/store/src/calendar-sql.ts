import type { EntityManager } from 'typeorm';
import { ordinalsOf } from '@zonggui/domain/deadline/calendar';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import { regionOf } from '@zonggui/domain/deadline/regional-calendar';

/** Locks the calendar's row even where nothing changed, so that two processes loading at once take turns. */
const calendarRowSql = `
  insert into calendar (code, region_code, revision, first_day, last_day, published_through, years, local)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (code) do update
     set revision = excluded.revision, first_day = excluded.first_day, last_day = excluded.last_day,
         published_through = excluded.published_through, years = excluded.years, local = excluded.local
   where calendar.revision <> excluded.revision or calendar.years <> excluded.years or calendar.local <> excluded.local`;

const columns = 'day, working, ordinal, provisional, why, next_workday, after_holiday';
const given = `unnest($2::date[], $3::boolean[], $4::integer[], $5::boolean[], $6::text[], $7::date[], $8::date[]) as given (${columns})`;

/**
 * Wrong rows go before right ones come: one moved holiday renumbers every day after it, and an update in place would run into
 * the unique ordinals of rows it has not reached yet.
 */
const deleteWrongDaysSql = `
  delete from calendar_day
   where calendar = $1
     and not exists (
       select from ${given}
        where given.day = calendar_day.day
          and (given.working, given.ordinal, given.provisional, given.why, given.next_workday, given.after_holiday)
              is not distinct from (calendar_day.working, calendar_day.ordinal, calendar_day.provisional, calendar_day.why, calendar_day.next_workday, calendar_day.after_holiday))`;

const insertMissingDaysSql = `
  with written as (
    insert into calendar_day (calendar, ${columns})
    select $1, ${columns} from ${given}
    on conflict (calendar, day) do nothing
    returning day)
  select count(*)::integer as days from written`;

/** Makes the database hold exactly this calendar under its code; rows that are right already are not touched. */
export async function syncCalendar(tx: EntityManager, calendar: Calendar): Promise<void> {
  const { code, revision, first, last, publishedThrough, years, local } = calendar;
  await tx.query(calendarRowSql, [code, regionOf(code), revision, first, last, publishedThrough, JSON.stringify(years), JSON.stringify(local)]);
  await syncDays(tx, code, calendar);
}

/** The days alone, under any code: those of a draft lie under a shadow of its own while it is tried. */
export async function syncDays(tx: EntityManager, code: string, calendar: Calendar): Promise<void> {
  const rows = ordinalsOf(calendar);
  const given = [
    rows.map((row) => row.day),
    rows.map((row) => row.working),
    rows.map((row) => row.ordinal),
    rows.map((row) => row.provisional),
    rows.map((row) => row.why),
    rows.map((row) => row.nextWorkday),
    rows.map((row) => row.afterHoliday),
  ];
  await tx.query(deleteWrongDaysSql, [code, ...given]);
  const [written] = await tx.query<{ days: number }[]>(insertMissingDaysSql, [code, ...given]);
  // Without statistics the planner takes the table for empty and joins it row by row: measured some 25 times slower, until autovacuum comes.
  if (written && written.days > 0) await tx.query('analyze calendar_day');
}

/** SQL of the calendar a region counts by: the nearest around it that has one, for the wider a region the lower its code. */
export const nearestCalendar = (region: string): string =>
  `(select c.* from calendar c where c.region_code in (${regionsAround(region)}) order by c.region_code desc limit 1)`;

/** SQL of a region's code and those of the regions around it. */
export const regionsAround = (region: string): string => `${region}, left(${region}, 4) || '00', left(${region}, 2) || '0000', '000000'`;
