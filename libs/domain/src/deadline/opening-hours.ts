import { DomainError } from '../errors';
import { dayOf } from './calendar';
import type { Calendar } from './calendar';
import { addDays, shanghaiDate, shanghaiInstant, shanghaiTimeOfDay, weekdayOf } from './plain-date';
import type { PlainDate, Weekday } from './plain-date';

/** 'HH:mm' in Asia/Shanghai; the office serves from `opens` until `closes`. */
export interface Shift {
  readonly opens: string;
  readonly closes: string;
}

/** When an office serves the public. It says nothing about legal working days: those are the Calendar's. */
export interface OpeningHours {
  /** The schedule's code; an office names the one it keeps. */
  readonly code: string;
  /** Opening and closing assumed on a date on which the office is shut. */
  readonly usual: Shift;
  readonly weekly: Readonly<Record<Weekday, readonly Shift[]>>;
  /** Shifts on a weekend worked by 调休; empty = the hall stays shut although the day counts. */
  readonly makeUpDay: readonly Shift[];
  /** Single dates with shifts of their own; empty = shut. */
  readonly dates: ReadonlyMap<PlainDate, readonly Shift[]>;
}

/** What an office keeps that names no other. */
export const usualSchedule = 'default';

const minuteMs = 60_000;

/** The shifts of one date, in order: its own, else none on a public holiday, else those of its kind of day. */
export function shiftsOn(hours: OpeningHours, calendar: Calendar, date: PlainDate): readonly Shift[] {
  const own = hours.dates.get(date);
  if (own) return own;
  const { kind } = dayOf(calendar, date);
  if (kind === 'holiday') return [];
  return kind === 'makeUpDay' ? hours.makeUpDay : hours.weekly[weekdayOf(date)];
}

/** The instant the office opens that day, or its usual hour where it is shut. */
export function openingOf(hours: OpeningHours, calendar: Calendar, date: PlainDate): Date {
  return shanghaiInstant(date, (shiftsOn(hours, calendar, date).at(0) ?? hours.usual).opens);
}

/** The instant business ends that day, or the usual hour where the office is shut (民法典 203). */
export function closingOf(hours: OpeningHours, calendar: Calendar, date: PlainDate): Date {
  return shanghaiInstant(date, (shiftsOn(hours, calendar, date).at(-1) ?? hours.usual).closes);
}

/** The instant at which the office has been open for so many minutes since `from`; lunch, nights and shut days do not run. */
export function addOpeningMinutes(hours: OpeningHours, calendar: Calendar, from: Date, minutes: number): Date {
  if (!(minutes > 0)) throw new DomainError('invalid', 'A number of minutes must be greater than 0.', { minutes });
  let left = minutes * minuteMs;
  let since = shanghaiTimeOfDay(from);
  for (let date = shanghaiDate(from); ; date = addDays(date, 1), since = 0) {
    for (const shift of shiftsOn(hours, calendar, date)) {
      const begins = Math.max(timeOfDay(shift.opens), since);
      const runs = Math.max(0, timeOfDay(shift.closes) - begins);
      if (left <= runs) return new Date(shanghaiInstant(date, '00:00').getTime() + begins + left);
      left -= runs;
    }
  }
}

/** Opening minutes, begun ones included, from one instant to a later one; 0 when it is not later. */
export function openingMinutesBetween(hours: OpeningHours, calendar: Calendar, from: Date, to: Date): number {
  let total = 0;
  for (let date = shanghaiDate(from); date <= shanghaiDate(to); date = addDays(date, 1)) {
    for (const { opens, closes } of shiftsOn(hours, calendar, date)) {
      const begins = Math.max(shanghaiInstant(date, opens).getTime(), from.getTime());
      const ends = Math.min(shanghaiInstant(date, closes).getTime(), to.getTime());
      total += Math.max(0, ends - begins);
    }
  }
  return Math.ceil(total / minuteMs);
}

function timeOfDay(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * minuteMs;
}
