import type { LimitUnit } from '../terms';
import type { Calendar } from './calendar';
import { daysBetween } from './plain-date';
import type { PlainDate } from './plain-date';
import { workingDaysBetween } from './working-days';

/** Time during which something stood; null while it still does. */
export interface Interval {
  readonly fromAt: Date;
  readonly untilAt: Date | null;
}

/** The days of one pause in Asia/Shanghai. */
export interface Pause {
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
}

/** Disjoint intervals, in order, that cover what any of the given ones covers after `since`; where several overlap, time counts once. */
export function unionOf(intervals: readonly Interval[], since: Date): Interval[] {
  const union: Interval[] = [];
  const inOrder = intervals
    .filter(({ untilAt }) => untilAt === null || untilAt >= since)
    .map(({ fromAt, untilAt }) => ({ fromAt: fromAt < since ? since : fromAt, untilAt }))
    .sort((a, b) => a.fromAt.getTime() - b.fromAt.getTime());
  for (const next of inOrder) {
    const last = union.at(-1);
    if (last === undefined || (last.untilAt !== null && last.untilAt < next.fromAt)) union.push(next);
    else union[union.length - 1] = { fromAt: last.fromAt, untilAt: later(last.untilAt, next.untilAt) };
  }
  return union;
}

const later = (a: Date | null, b: Date | null): Date | null => (a === null || b === null ? null : a < b ? b : a);

/**
 * Days the clock stood, in the unit of its limit (calendar days for days and months). As with every period the day a pause began
 * is not counted and the day it ended is, so pauses that follow one another on one day count each day once. A pause that lasts
 * counts when it ends; minutes are never paused by days.
 */
export function pausedDaysOf(pauses: readonly Pause[], unit: LimitUnit, calendar: Calendar): number {
  if (unit === 'minutes') return 0;
  const between = unit === 'workdays' ? (from: PlainDate, to: PlainDate) => workingDaysBetween(calendar, from, to) : daysBetween;
  return pauses.reduce((days, { fromOn, untilOn }) => (untilOn === null ? days : days + between(fromOn, untilOn)), 0);
}
