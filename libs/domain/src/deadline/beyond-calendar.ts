import { DomainError } from '../errors';

/** A date, or null where no year of the calendar reaches it: what must happen today does not wait for a day nobody can know yet. */
export function unlessBeyondCalendar<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-gap') return null;
    throw error;
  }
}
