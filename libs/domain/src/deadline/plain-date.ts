import { DomainError } from '../errors';

/** A day of the civil calendar, 'YYYY-MM-DD', without time or zone. */
export type PlainDate = string;

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const dayMs = 86_400_000;
/** Asia/Shanghai is +08:00 all year for every date the calendars cover (its last summer time was in 1991). */
const shanghaiMs = 8 * 3_600_000;

export function isPlainDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && fromEpochDay(toEpochDay(text)) === text;
}

/** Throws `invalid` unless the text is a day that exists: 2026-02-29 is refused. */
export function parsePlainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new DomainError('invalid', 'Not a date of the form YYYY-MM-DD.', { date: text });
  return text;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** The corresponding day of a later month, or that month's last day where it has none (民法典 202). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromEpochDay(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)) / dayMs);
}

export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

export function weekdayOf(date: PlainDate): Weekday {
  const sundayFirst = new Date(toEpochDay(date) * dayMs).getUTCDay();
  // getUTCDay answers 0 … 6 only, so the sum stays within 1 … 7
  return (((sundayFirst + 6) % 7) + 1) as Weekday;
}

/** The day an instant falls on in Asia/Shanghai. */
export function shanghaiDate(instant: Date): PlainDate {
  return new Date(instant.getTime() + shanghaiMs).toISOString().slice(0, 10);
}

/** Milliseconds since midnight in Asia/Shanghai. */
export function shanghaiTimeOfDay(instant: Date): number {
  return (instant.getTime() + shanghaiMs) % dayMs;
}

/** What a clock in Asia/Shanghai shows, 'HH:mm'; seconds are cut off. */
export function shanghaiClock(instant: Date): string {
  return new Date(instant.getTime() + shanghaiMs).toISOString().slice(11, 16);
}

/** The instant at which a clock in Asia/Shanghai shows this date and time ('HH:mm'). */
export function shanghaiInstant(date: PlainDate, time: string): Date {
  return new Date(`${date}T${time}:00+08:00`);
}

function toEpochDay(date: PlainDate): number {
  return Date.parse(date) / dayMs;
}

function fromEpochDay(epochDay: number): PlainDate {
  return new Date(epochDay * dayMs).toISOString().slice(0, 10);
}

function partsOf(date: PlainDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
