import { dueOf } from '../deadline/due';
import { daysBetween, shanghaiDate } from '../deadline/plain-date';
import { workingDaysBetween } from '../deadline/working-days';
import type { Limit } from '../terms';
import type { Clock, ClockKind } from './clock';
import type { Draft } from './draft';

interface Start {
  readonly kind: ClockKind;
  readonly limit: Pick<Limit, 'unit' | 'amount'>;
  readonly startsOn: Clock['startsOn'];
  readonly startAt: Date;
  readonly matterId?: string | null;
  readonly deferralId?: string | null;
}

/** Starts a clock; its due date comes from the calendar and the hours of the accepting office. */
export function startClock(draft: Draft, start: Start): Clock {
  const due = dueOf({ limit: start.limit, startsAt: start.startAt }, draft.by.calendar, draft.by.hours);
  const clock: Clock = {
    id: draft.by.newId(),
    matterId: start.matterId ?? null,
    deferralId: start.deferralId ?? null,
    kind: start.kind,
    unit: start.limit.unit,
    amount: start.limit.amount,
    startsOn: start.startsOn,
    startAt: start.startAt,
    startOn: due.startOn,
    dueOn: due.dueOn,
    dueAt: due.dueAt,
    warnAt: due.warnAt,
    provisional: due.provisional,
    reason: due.reason,
    state: 'running',
    pausedSince: null,
    pausedDays: 0,
    extendedBy: 0,
    warnedAt: null,
    firedAt: null,
    endedAt: null,
    calendarRevision: draft.by.calendar.revision,
  };
  draft.patch({ clocks: [...draft.application.clocks, clock] });
  return clock;
}

export function openClocks(draft: Draft, matterId: string | null, kinds?: readonly ClockKind[]): Clock[] {
  return draft.application.clocks.filter(
    (clock) => clock.matterId === matterId && isOpen(clock) && (kinds === undefined || kinds.includes(clock.kind)),
  );
}

export function isOpen(clock: Clock): boolean {
  return clock.state === 'running' || clock.state === 'paused';
}

export function changeClock(draft: Draft, id: string, patch: Partial<Clock>): void {
  draft.patch({ clocks: draft.application.clocks.map((clock) => (clock.id === id ? { ...clock, ...patch } : clock)) });
}

export function endClocks(draft: Draft, clocks: readonly Clock[], state: 'met' | 'cancelled' | 'expired', at: Date = draft.by.now): void {
  for (const clock of clocks) changeClock(draft, clock.id, { state, endedAt: at, pausedSince: null });
}

/** 特别程序: the clocks of the matter's own work stand still; 补正 and 容缺 clocks do not. */
export function pauseClocks(draft: Draft, matterId: string): void {
  for (const clock of openClocks(draft, matterId, ['promised', 'statutory', 'step'])) {
    if (clock.state === 'running') changeClock(draft, clock.id, { state: 'paused', pausedSince: draft.by.now });
  }
}

export function resumeClocks(draft: Draft, matterId: string): void {
  for (const clock of openClocks(draft, matterId, ['promised', 'statutory', 'step'])) {
    if (clock.pausedSince === null) continue;
    const pausedDays = clock.pausedDays + stoodFor(draft, clock, clock.pausedSince);
    changeClock(draft, clock.id, { state: 'running', pausedSince: null, ...recomputed(draft, { ...clock, pausedDays }) });
  }
}

/** Days a pause lasted, in the clock's own unit; as with every period, the day it began does not count and the day it ended does. */
function stoodFor(draft: Draft, clock: Clock, since: Date): number {
  if (clock.unit === 'minutes') return 0;
  const [from, to] = [shanghaiDate(since), shanghaiDate(draft.by.now)];
  return clock.unit === 'workdays' ? workingDaysBetween(draft.by.calendar, from, to) : daysBetween(from, to);
}

export function extendClock(draft: Draft, clock: Clock, days: number): Clock {
  const extendedBy = clock.extendedBy + days;
  changeClock(draft, clock.id, { warnedAt: null, ...recomputed(draft, { ...clock, extendedBy }) });
  return { ...clock, ...recomputed(draft, { ...clock, extendedBy }) };
}

function recomputed(draft: Draft, clock: Clock): Partial<Clock> {
  const { unit, amount, startAt, pausedDays, extendedBy } = clock;
  const due = dueOf({ limit: { unit, amount }, startsAt: startAt, pausedDays, extendedBy }, draft.by.calendar, draft.by.hours);
  const { dueOn, dueAt, warnAt, provisional, reason } = due;
  return { pausedDays, extendedBy, dueOn, dueAt, warnAt, provisional, reason, calendarRevision: draft.by.calendar.revision };
}
