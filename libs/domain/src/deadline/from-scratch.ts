import type { Calendar } from './calendar';
import { dueOf } from './due';
import type { Due, DueInput } from './due';
import type { OpeningHours } from './opening-hours';
import { pausedDaysOf } from './pauses';
import type { Pause } from './pauses';
import type { PlainDate } from './plain-date';
import type { CountingRule, WarningRule } from '../terms';

/** Everything a due date follows from; what is stored of it otherwise is only remembered. */
export interface ClockHistory extends Pick<DueInput, 'limit' | 'startsAt' | keyof CountingRule | keyof WarningRule> {
  /** Disjoint. */
  readonly segments: readonly Pause[];
  readonly extensions: readonly { readonly days: number }[];
  /** The day printed for a duty of the applicant's own: it never ends before. */
  readonly printedOn?: PlainDate | null;
  /** Days before which publications of a calendar may not move it. */
  readonly floors?: readonly PlainDate[];
}

export interface DueFromScratch extends Due {
  readonly pausedDays: number;
  readonly extendedBy: number;
}

/**
 * The one way to a due date, for a clock that starts, stops, resumes or is extended, and for its recomputation: what is stored is
 * what is recomputed. Throws as `dueOf` does.
 */
export function dueFromScratch({ segments, extensions, printedOn, floors, ...counted }: ClockHistory, calendar: Calendar, hours: OpeningHours): DueFromScratch {
  const pausedDays = pausedDaysOf(segments, counted.limit.unit, calendar);
  const extendedBy = extensions.reduce((days, extension) => days + extension.days, 0);
  const notBefore = [printedOn ?? [], floors ?? []].flat().sort().at(-1);
  return { ...dueOf({ ...counted, pausedDays, extendedBy, notBefore }, calendar, hours), pausedDays, extendedBy };
}

/** Hours that have become shorter since take nothing from a day that was told with its hour: the same day does not end earlier. */
export function keepingItsHour<D extends Pick<Due, 'dueOn' | 'dueAt'>>(told: Pick<Due, 'dueOn' | 'dueAt'>, due: D): D {
  return due.dueOn === told.dueOn && due.dueAt < told.dueAt ? { ...due, dueAt: told.dueAt } : due;
}
