import { DomainError } from '../errors';
import { calendarGap, dayOf, provisionalReason } from './calendar';
import type { Calendar } from './calendar';
import { addDays } from './plain-date';
import type { PlainDate } from './plain-date';

/** One line of a date's explanation: was the day counted, and if not, why not. */
export interface LedgerRow {
  readonly date: PlainDate;
  readonly counted: boolean;
  readonly why: string;
}

export interface WorkingDayCount {
  readonly date: PlainDate;
  readonly provisional: boolean;
  /** Chinese, names the coverage date; null when the notices settle the date. */
  readonly reason: string | null;
  /** Every day from the start day (never counted) to the date. */
  readonly ledger: readonly LedgerRow[];
}

/** The n-th working day after `from`, which is not counted itself; throws `calendar-gap` beyond the calendar. */
export function addWorkingDays(calendar: Calendar, from: PlainDate, n: number): PlainDate {
  requireCount(n);
  return workingDayAt(calendar, dayOf(calendar, from).ordinal + n);
}

/** The same date found by walking day by day, with the walk written down. */
export function countWorkingDays(calendar: Calendar, from: PlainDate, n: number): WorkingDayCount {
  requireCount(n);
  dayOf(calendar, from);
  const ledger: LedgerRow[] = [{ date: from, counted: false, why: '起始日不计' }];
  let date = from;
  for (let left = n; left > 0; ) {
    date = addDays(date, 1);
    const day = dayOf(calendar, date);
    ledger.push({ date, counted: day.working, why: day.why });
    if (day.working) left -= 1;
  }
  const reason = provisionalReason(calendar, date);
  return { date, provisional: reason !== null, reason, ledger };
}

/** The working day that carries this ordinal; throws `calendar-gap` when the calendar ends before it. */
export function workingDayAt(calendar: Calendar, ordinal: number): PlainDate {
  const date = calendar.workingDays[ordinal - 1];
  if (!date) throw calendarGap(calendar, calendar.last);
  return date;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  return dayOf(calendar, to).ordinal - dayOf(calendar, from).ordinal;
}

function requireCount(n: number): void {
  if (!Number.isInteger(n) || n < 1) throw new DomainError('invalid', 'A number of working days must be a whole number from 1.', { days: n });
}
