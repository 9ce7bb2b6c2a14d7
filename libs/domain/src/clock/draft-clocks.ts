import { unlessBeyondCalendar } from '../deadline/beyond-calendar';
import { usualWarning } from '../deadline/due';
import { dueFromScratch, keepingItsHour } from '../deadline/from-scratch';
import { closingOf } from '../deadline/opening-hours';
import { shanghaiDate } from '../deadline/plain-date';
import { addWorkingDays, workingDaysBetween } from '../deadline/working-days';
import { DomainError } from '../errors';
import type { Limit, Terms } from '../terms';
import type { Clock, ClockKind, ClockRule, ClockSegment } from './clock';
import { historyOf } from './clock-history';
import { closedAt } from './clock-segments';
import type { Circumstances, Draft } from '../application/draft';

export interface Start {
  readonly kind: ClockKind;
  readonly step?: Clock['step'];
  readonly limit: Pick<Limit, 'unit' | 'amount'>;
  readonly startsOn: Clock['startsOn'];
  readonly startAt: Date;
  readonly matterId?: string | null;
  readonly deferralId?: string | null;
  readonly subjectId?: string | null;
}

/** Starts a clock of the application. */
export function startClock(draft: Draft, start: Start): Clock {
  const clock = newClock(start, draft.by, ruleOf(draft, start.matterId ?? null));
  draft.patch({ clocks: [...draft.application.clocks, clock] });
  return clock;
}

/** A clock that begins to run; its due date comes from the calendar and the hours of the accepting office. */
export function newClock(start: Start, { calendar, hours, newId }: Pick<Circumstances, 'calendar' | 'hours' | 'newId'>, rule: ClockRule): Clock {
  const due = dueFromScratch({ limit: start.limit, startsAt: start.startAt, ...rule, segments: [], extensions: [] }, calendar, hours);
  return {
    id: newId(),
    matterId: start.matterId ?? null,
    deferralId: start.deferralId ?? null,
    subjectId: start.subjectId ?? null,
    kind: start.kind,
    step: start.step ?? null,
    unit: start.limit.unit,
    amount: start.limit.amount,
    startsOn: start.startsOn,
    startAt: start.startAt,
    startOn: due.startOn,
    dueOn: due.dueOn,
    dueAt: due.dueAt,
    firstDueOn: due.dueOn,
    firstDueAt: due.dueAt,
    warnAt: due.warnAt,
    provisional: due.provisional,
    reason: due.reason,
    state: 'running',
    segments: [],
    extensions: [],
    pausedSince: null,
    pausedDays: 0,
    extendedBy: 0,
    warnedAt: null,
    firedAt: null,
    escalateAt: null,
    escalatedAt: null,
    endedAt: null,
    notBefore: null,
    ...rule,
    calendar: calendar.code,
    schedule: hours.code,
    calendarRevision: calendar.revision,
  };
}

/** The rule of the clock's matter; what belongs to the whole visit counts as its first matter does. */
export function ruleOf({ application: { matters } }: Draft, matterId: string | null): ClockRule {
  const matter = matters.find(({ id }) => id === matterId) ?? matters[0];
  if (matter === undefined) throw new DomainError('invalid', 'An application needs at least one matter.', { field: 'matters' });
  return ruleOfTerms(matter.terms);
}

export function ruleOfTerms({ counting: { startDay, roll, dayEnds }, supervision }: Pick<Terms, 'counting' | 'supervision'>): ClockRule {
  return { startDay, roll, dayEnds, ...(supervision.warning ?? usualWarning) };
}

export function openClocks(draft: Draft, matterId: string | null, kinds?: readonly ClockKind[]): Clock[] {
  return draft.application.clocks.filter(
    (clock) => clock.matterId === matterId && isOpen(clock) && (kinds === undefined || kinds.includes(clock.kind)),
  );
}

export function isOpen(clock: Pick<Clock, 'state'>): boolean {
  return clock.state === 'running' || clock.state === 'paused';
}

export function changeClock(draft: Draft, id: string, patch: Partial<Clock>): void {
  draft.patch({ clocks: draft.application.clocks.map((clock) => (clock.id === id ? { ...clock, ...patch } : clock)) });
}

/** A clock that stood when it ended stood until then; of a finished clock, too, the dates follow from its segments. */
export function endClocks(draft: Draft, clocks: readonly Clock[], state: 'met' | 'cancelled' | 'expired', at: Date = draft.by.now): void {
  for (const clock of clocks) {
    const stood = clock.segments.some(({ untilAt }) => untilAt === null);
    changeClock(draft, clock.id, { ...(stood && lastDates(draft, clock, closedAt(clock.segments, at))), state, endedAt: at, pausedSince: null });
  }
}

/** Nothing is kept from ending because no calendar reaches the day it would have been due. */
function lastDates(draft: Draft, clock: Clock, segments: readonly ClockSegment[]): Partial<Clock> {
  return unlessBeyondCalendar(() => recomputed(draft, clock, segments)) ?? { segments };
}

type Dates = Pick<Clock, 'segments' | 'extensions' | 'pausedDays' | 'extendedBy' | 'dueOn' | 'dueAt' | 'warnAt' | 'escalateAt' | 'provisional' | 'reason' | 'calendar' | 'schedule' | 'calendarRevision'>;

/** All that is remembered of a clock's dates, as its start, segments, extensions and protection have it by today's calendar. */
export function recomputed(draft: Draft, clock: Clock, segments = clock.segments, extensions = clock.extensions): Dates {
  const { calendar, hours } = draft.by;
  const due = keepingItsHour(clock, dueFromScratch({ ...historyOf(clock), segments, extensions }, calendar, hours));
  const { dueOn, dueAt, warnAt, provisional, reason, pausedDays, extendedBy } = due;
  const escalateAt = escalationAfter(draft, clock, dueOn);
  return { segments, extensions, pausedDays, extendedBy, dueOn, dueAt, warnAt, escalateAt, provisional, reason, calendar: calendar.code, schedule: hours.code, calendarRevision: calendar.revision };
}

/** As many working days after the new last day as it was after the old one. */
function escalationAfter({ by: { calendar, hours } }: Draft, { escalateAt, dueOn: before }: Clock, dueOn: string): Date | null {
  if (escalateAt === null || before === dueOn) return escalateAt;
  return closingOf(hours, calendar, addWorkingDays(calendar, dueOn, workingDaysBetween(calendar, before, shanghaiDate(escalateAt))));
}
