import { dueFromScratch } from '../deadline/from-scratch';
import { segmentOf, segmentsFor } from './clock-segments';
import type { Clock, ClockExtension, ClockKind, ClockSegment } from './clock';
import type { Deferral, Suspension } from '../application/application';
import type { Draft } from '../application/draft';
import { changeClock, isOpen, openClocks, recomputed } from './draft-clocks';

const ownWork: readonly ClockKind[] = ['promised', 'statutory', 'step'];

/**
 * 特别程序: the clocks of the matter's own work stand while any of its grounds lasts. 补正 and 容缺 clocks run on, but for a paper
 * whose only period is the promise: it stands with it. Every date that depends on these follows.
 */
export function followSuspensions(draft: Draft, matterId: string): void {
  const grounds = draft.application.suspensions
    .filter((suspension) => suspension.matterId === matterId)
    .map(({ startedAt, endedAt }) => ({ fromAt: startedAt, untilAt: endedAt }));
  const standing = [...openClocks(draft, matterId, ownWork), ...waitingClocks(draft, matterId).filter((clock) => deferralOf(draft, clock)?.boundedByPromise)];
  for (const clock of standing) stand(draft, clock, segmentsFor(clock.segments, grounds, clock.startAt, draft.by.newId));
  followPromise(draft, matterId);
}

/** The clock stands from now on, until it ends: what stops it will start it anew. */
export function stopClock(draft: Draft, clock: Clock, cause: ClockSegment['cause']): void {
  stand(draft, clock, [...clock.segments, segmentOf(draft.by.newId(), cause, { fromAt: draft.by.now, untilAt: null })]);
}

function stand(draft: Draft, clock: Clock, segments: readonly ClockSegment[]): void {
  const pausedSince = segments.find(({ untilAt }) => untilAt === null)?.fromAt ?? null;
  changeClock(draft, clock.id, { ...recomputed(draft, clock, segments), state: pausedSince === null ? 'running' : 'paused', pausedSince });
}

/** An extended clock warns again; what depends on it is the caller's to move (`followPromise`). */
export function extendClock(draft: Draft, clock: Clock, grant: Pick<ClockExtension, 'days' | 'approver' | 'noticeWay'>): Clock {
  const extension = { id: draft.by.newId(), extendedAt: draft.by.now, fromDueOn: clock.dueOn, toDueOn: clock.dueOn, ...grant };
  const { dueOn: toDueOn } = recomputed(draft, clock, clock.segments, [...clock.extensions, extension]);
  const after: Clock = { ...clock, ...recomputed(draft, clock, clock.segments, [...clock.extensions, { ...extension, toDueOn }]), warnedAt: null };
  changeClock(draft, clock.id, after);
  return after;
}

/**
 * A paper with no period of its own is due on the day the result is promised for; one due before the result not after it. A promise
 * that stands bounds nothing until its day is known again, and what fell due is over.
 */
export function followPromise(draft: Draft, matterId: string): void {
  const promise = draft.application.clocks.findLast((clock) => clock.matterId === matterId && ['promised', 'instant'].includes(clock.kind) && clock.state !== 'cancelled');
  for (const clock of waitingClocks(draft, matterId)) {
    const deferral = deferralOf(draft, clock);
    if (deferral === undefined || promise === undefined) continue;
    const own = recomputed(draft, clock);
    const { dueOn, dueAt, warnAt, provisional, reason } = bounds(deferral, promise, own.dueAt) ? heldTo(draft, clock, promise) : own;
    if (dueAt.getTime() !== clock.dueAt.getTime() || reason !== clock.reason) changeClock(draft, clock.id, { dueOn, dueAt, warnAt, provisional, reason });
  }
}

/** The promise's day, or the later one the paper was protected to; it is that day's close of business either way. */
function heldTo(draft: Draft, { startAt, startDay, roll, dayEnds, warnPercent, warnWorkdays, warnMinutes, notBefore }: Clock, promise: Clock): Pick<Clock, 'dueOn' | 'dueAt' | 'warnAt' | 'provisional' | 'reason'> {
  if (notBefore === null || notBefore <= promise.dueOn) return promise;
  const oneDay = { limit: { unit: 'workdays' as const, amount: 1 }, startsAt: startAt, startDay, roll, dayEnds, warnPercent, warnWorkdays, warnMinutes, segments: [], extensions: [] };
  return dueFromScratch({ ...oneDay, printedOn: notBefore }, draft.by.calendar, draft.by.hours);
}

function bounds(deferral: Deferral, promise: Clock, own: Date): boolean {
  if (deferral.boundedByPromise) return true;
  return deferral.way === 'beforeResult' && promise.state !== 'paused' && promise.dueAt < own;
}

const waitingClocks = (draft: Draft, matterId: string): Clock[] =>
  draft.application.clocks.filter((clock) => clock.matterId === matterId && clock.kind === 'makeUp' && isOpen(clock) && clock.firedAt === null);

const deferralOf = (draft: Draft, clock: Clock): Deferral | undefined => draft.application.deferrals.find(({ id }) => id === clock.deferralId);

/** A matter that ends takes its grounds with it. */
export function endSuspensions(draft: Draft, matterId: string): void {
  const lasts = (one: Suspension) => one.matterId === matterId && one.endedAt === null;
  if (!draft.application.suspensions.some(lasts)) return;
  draft.patch({ suspensions: draft.application.suspensions.map((one) => (lasts(one) ? { ...one, endedAt: draft.by.now } : one)) });
}
