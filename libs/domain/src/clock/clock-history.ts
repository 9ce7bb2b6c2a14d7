import type { ClockHistory } from '../deadline/from-scratch';
import type { Clock } from './clock';

/** Everything the stored date of a clock follows from, publications of a calendar included. */
export function historyOf({ unit, amount, startAt, startDay, roll, dayEnds, warnPercent, warnWorkdays, warnMinutes, segments, extensions, notBefore }: Clock): ClockHistory {
  return { limit: { unit, amount }, startsAt: startAt, startDay, roll, dayEnds, warnPercent, warnWorkdays, warnMinutes, segments, extensions, printedOn: notBefore };
}
