import type { ClockKind } from '../clock/clock';
import type { Calendar } from './calendar';
import { dueFromScratch, keepingItsHour, type ClockHistory, type DueFromScratch } from './from-scratch';
import type { OpeningHours } from './opening-hours';
import { shanghaiDate, type PlainDate } from './plain-date';
import { addWorkingDays } from './working-days';

/** One change of the calendar a clock counts by, and the instant it was approved. */
export interface CalendarChange {
  readonly at: Date;
  readonly calendar: Calendar;
}

/** A due date with the days that publications so far may not move it before. */
export interface Followed {
  readonly due: DueFromScratch;
  readonly floors: readonly PlainDate[];
}

/** Duties of the applicant's own: a day printed for them does not move earlier at all. */
const applicants: readonly ClockKind[] = ['makeUp', 'supplement'];

/** The first working day after the publication; nothing moved earlier falls before its close of business. */
export function floorOf(calendar: Calendar, publishedAt: Date): PlainDate {
  return addWorkingDays(calendar, shanghaiDate(publishedAt), 1);
}

/**
 * What one publication makes of a running clock's date, by its guarantees: what fell due keeps its day; what moves earlier is held at
 * the first working day after the publication, or at its old day where that is sooner; what was printed for the applicant's own duty
 * does not move earlier. Of no meaning for minutes, which never move earlier.
 */
export function afterPublication(kind: ClockKind, history: ClockHistory, { due, floors }: Followed, { at, calendar }: CalendarChange, hours: OpeningHours): Followed {
  if (due.dueAt <= at) return { due, floors };
  const moved = keepingItsHour(due, dueFromScratch({ ...history, floors }, calendar, hours));
  const printed = applicants.includes(kind);
  const floor = printed ? due.dueOn : earlier(floorOf(calendar, at), due.dueOn);
  if (moved.dueOn >= due.dueOn || (!printed && moved.dueOn >= floor)) return { due: moved, floors };
  const held = [...floors, floor];
  return { due: keepingItsHour(due, dueFromScratch({ ...history, floors: held }, calendar, hours)), floors: held };
}

/** A date from nothing but the clock's start, stops and extensions and the sequence of publications since, of which the first calendar is the one it began with. */
export function dueAfterPublications(kind: ClockKind, history: ClockHistory, calendar: Calendar, publications: readonly CalendarChange[], hours: OpeningHours): Followed {
  const began: Followed = { due: dueFromScratch(history, calendar, hours), floors: [] };
  return publications.reduce((followed, change) => afterPublication(kind, history, followed, change, hours), began);
}

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
