import type { EntityManager } from 'typeorm';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import { syncCalendar } from '@zonggui/store/calendar-sql';

/** Loads the calendar of the configuration, unless one was published since: the database is the truth once people have decided. */
export async function importCalendar(tx: EntityManager, code: string, calendar: Calendar): Promise<void> {
  const published: unknown[] = await tx.query(`select from calendar_publication where calendar = $1 and state <> 'draft' limit 1`, [code]);
  if (published.length === 0) await syncCalendar(tx, code, calendar);
}
