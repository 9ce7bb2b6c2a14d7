import type { EntityManager } from 'typeorm';
import { calendarOf, type Calendar, type CalendarYear } from '@zonggui/domain/deadline/calendar';
import { DomainError } from '@zonggui/domain/errors';

/** The calendar all bureaus count by; regions with holidays of their own will get a code of their own. */
export const nationalCalendar = 'CN';

/** Keeps the calendar in memory and reads it again only when its revision in the database is another one. */
export class CalendarReader {
  private held: Calendar | null = null;

  async current(tx: EntityManager): Promise<Calendar> {
    const rows: { revision: string }[] = await tx.query('select revision from calendar where code = $1', [nationalCalendar]);
    const revision = rows[0]?.revision;
    if (revision === undefined) throw new DomainError('calendar-gap', 'No calendar is loaded; run `zonggui demo load` or import one.');
    if (this.held?.revision === revision) return this.held;
    const years: { years: CalendarYear[] }[] = await tx.query('select years from calendar where code = $1', [nationalCalendar]);
    this.held = calendarOf(years[0]?.years ?? []);
    return this.held;
  }
}
