import type { EntityManager } from 'typeorm';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import { closingOf, openingOf, type OpeningHours } from '@zonggui/domain/deadline/opening-hours';

const syncOpeningsSql = `
  insert into opening_day (schedule, calendar, day, opens_at, closes_at)
  select $1, $2, given.* from unnest($3::date[], $4::timestamptz[], $5::timestamptz[]) as given (day, opens_at, closes_at)
  on conflict (schedule, calendar, day) do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at
   where (opening_day.opens_at, opening_day.closes_at) <> (excluded.opens_at, excluded.closes_at)`;

/** When business begins and ends by one schedule on every day that lies under this code; days that are right already are not touched. */
export async function syncOpenings(tx: EntityManager, code: string, calendar: Calendar, hours: OpeningHours): Promise<void> {
  const days = [...calendar.days.keys()];
  await tx.query(syncOpeningsSql, [hours.code, code, days, days.map((day) => openingOf(hours, calendar, day)), days.map((day) => closingOf(hours, calendar, day))]);
  await tx.query('delete from opening_day where schedule = $1 and calendar = $2 and not (day between $3 and $4)', [hours.code, code, calendar.first, calendar.last]);
}

const scheduleSql = `
  insert into opening_schedule (code, hours, revision) values ($1, $2::jsonb, md5($2::jsonb::text))
  on conflict (code) do update set hours = excluded.hours, revision = excluded.revision where opening_schedule.revision <> excluded.revision`;

export async function syncSchedule(tx: EntityManager, hours: OpeningHours): Promise<void> {
  await tx.query(scheduleSql, [hours.code, JSON.stringify({ ...hours, dates: Object.fromEntries(hours.dates) })]);
}

/** A schedule as it lies in the database. */
export type StoredHours = Omit<OpeningHours, 'dates'> & { readonly dates: Readonly<Record<string, OpeningHours['usual'][]>> };

export const hoursFrom = ({ dates, ...hours }: StoredHours): OpeningHours => ({ ...hours, dates: new Map(Object.entries(dates)) });
