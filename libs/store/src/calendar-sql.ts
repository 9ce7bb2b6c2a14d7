import type { EntityManager } from 'typeorm';
import { ordinalsOf } from '@zonggui/domain/deadline/calendar';
import type { Calendar } from '@zonggui/domain/deadline/calendar';

/**
 * The twin of `addWorkingDays` for bulk work, over `calendar_day (calendar, day, working, ordinal, provisional, why)`:
 * the n-th working day after a date is the working day whose ordinal is n greater. A property test holds both equal.
 */
export interface DueDayOperands {
  /** SQL of the calendar's code, usually a parameter. */
  readonly calendar: string;
  /** SQL of the start date, which is not counted. */
  readonly startOn: string;
  /** SQL of the number of working days, from 1. */
  readonly amount: string;
}

/**
 * `from` and `where` of a statement that needs the due day of many rows at once:
 * `update clock set due_on = due.day, provisional = due.provisional from ${from} where ${where}`.
 * A row whose start or end the calendar does not cover is not joined; the caller looks for those it missed.
 */
export function dueDayJoin({ calendar, startOn, amount }: DueDayOperands): { from: string; where: string } {
  return {
    from: 'calendar_day started join calendar_day due on due.calendar = started.calendar and due.working',
    where: `started.calendar = ${calendar} and started.day = ${startOn} and due.ordinal = started.ordinal + ${amount}`,
  };
}

const asked = dueDayJoin({ calendar: '$1', startOn: 'asked.start_on', amount: 'asked.amount' });

/**
 * $1 calendar code, $2 date[] start days, $3 integer[] working days, from 1 → one row for each pair, in order:
 * `due_on` ('YYYY-MM-DD') and `provisional`, both null where the calendar does not reach.
 */
export const workingDaysDueSql = `
  select to_char(due.day, 'YYYY-MM-DD') as due_on, due.provisional
    from unnest($2::date[], $3::integer[]) with ordinality as asked (start_on, amount, place)
    left join (${asked.from}) on ${asked.where}
   order by asked.place`;

/** Locks the calendar's row even where nothing changed, so that two processes loading at once take turns. */
const calendarRowSql = `
  insert into calendar (code, revision, first_day, last_day, published_through, years)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (code) do update
     set revision = excluded.revision, first_day = excluded.first_day, last_day = excluded.last_day,
         published_through = excluded.published_through, years = excluded.years
   where calendar.revision <> excluded.revision or calendar.years <> excluded.years`;

const given = 'unnest($2::date[], $3::boolean[], $4::integer[], $5::boolean[], $6::text[]) as given (day, working, ordinal, provisional, why)';

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
          and (given.working, given.ordinal, given.provisional, given.why)
            = (calendar_day.working, calendar_day.ordinal, calendar_day.provisional, calendar_day.why))`;

const insertMissingDaysSql = `
  with written as (
    insert into calendar_day (calendar, day, working, ordinal, provisional, why)
    select $1, given.day, given.working, given.ordinal, given.provisional, given.why from ${given}
    on conflict (calendar, day) do nothing
    returning day)
  select count(*)::integer as days from written`;

/** Makes the database hold exactly this calendar under this code; rows that are right already are not touched. */
export async function syncCalendar(tx: EntityManager, code: string, calendar: Calendar): Promise<void> {
  const { revision, first, last, publishedThrough, years } = calendar;
  await tx.query(calendarRowSql, [code, revision, first, last, publishedThrough, JSON.stringify(years)]);
  const rows = ordinalsOf(calendar);
  const columns = [
    rows.map((row) => row.day),
    rows.map((row) => row.working),
    rows.map((row) => row.ordinal),
    rows.map((row) => row.provisional),
    rows.map((row) => row.why),
  ];
  await tx.query(deleteWrongDaysSql, [code, ...columns]);
  const [written] = await tx.query<{ days: number }[]>(insertMissingDaysSql, [code, ...columns]);
  // Without statistics the planner takes the table for empty and joins it row by row: measured some 25 times slower, until autovacuum comes.
  if (written && written.days > 0) await tx.query('analyze calendar_day');
}
