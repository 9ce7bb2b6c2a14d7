import type { Limit } from '../terms';
import { isEnded, type Matter } from '../application/application';
import type { Draft } from '../application/draft';
import { endClocks, isOpen, openClocks, startClock } from './draft-clocks';
import { endSuspensions, followSuspensions } from './draft-pauses';
import type { Addressee, NoticeTemplate } from '../application/effects';

/** Starts every legal and promised clock of a matter that begins with this event; a promise in minutes from `minutesFrom`. */
export function startLimits(draft: Draft, matter: Matter, event: Limit['startsOn'], at: Date, minutesFrom = at): void {
  const { promised, statutory } = matter.terms;
  const place = { matterId: matter.id, startAt: at, startsOn: event };
  if (promised?.startsOn === event) startClock(draft, promised.unit === 'minutes' ? { ...place, startAt: minutesFrom, kind: 'instant', limit: promised } : { ...place, kind: 'promised', limit: promised });
  if (statutory?.startsOn === event) startClock(draft, { ...place, kind: 'statutory', limit: statutory });
}

/** The counter has five working days to say yes, no, or what is missing (行政许可法 32(1)(四)). 即办 is a promise to somebody who stands there: online it runs from `minutesFrom`, when a window passed it. */
export function startReceipt(draft: Draft, matter: Matter, minutesFrom = matter.receivedAt): void {
  startLimits(draft, matter, 'received', matter.receivedAt, minutesFrom);
  startClock(draft, { kind: 'decideAcceptance', limit: matter.terms.decideAcceptance.limit, startsOn: 'received', startAt: matter.receivedAt, matterId: matter.id });
}

/** From acceptance on the promise runs. `from` is the day of receipt where silence accepted it. */
export function startAcceptance(draft: Draft, matter: Matter, from: Date): void {
  endClocks(draft, openClocks(draft, matter.id, ['decideAcceptance']), 'met');
  startLimits(draft, matter, 'accepted', from);
  draft.hear('matterAccepted');
}

/** 补齐: limits that run from the day the file is complete start once nothing is owed any more. */
export function startComplete(draft: Draft, matter: Matter, at: Date): void {
  const owed = draft.application.deferrals.some((deferral) => deferral.matterId === matter.id && deferral.state === 'open');
  const started = draft.application.clocks.some((clock) => clock.matterId === matter.id && clock.startsOn === 'madeUp' && clock.kind !== 'decideAcceptance');
  if (owed || started || matter.acceptedAt === null || matter.outcome !== null || matter.endedAt !== null) return;
  startLimits(draft, matter, 'madeUp', at);
  if (matter.state === 'suspended') followSuspensions(draft, matter.id);
}

/**
 * The decision stops the clocks of deciding; a granted licence must then reach its holder within ten working days (行政许可法 44).
 * Whoever is refused owes no paper any more.
 */
export function settleDecision(draft: Draft, matter: Matter): void {
  if (matter.outcome === 'denied') forgive(draft, matter.id, 'denied');
  endClocks(draft, openClocks(draft, matter.id, ['promised', 'statutory', 'step', 'instant']), 'met');
  if (matter.terms.nature === 'licence' && matter.outcome === 'granted') {
    startClock(draft, { kind: 'delivery', limit: { unit: 'workdays', amount: 10 }, startsOn: 'decided', startAt: draft.by.now, matterId: matter.id });
  }
  draft.hear('matterDecided');
}

/** 即办达标: a decision says whether a promise in minutes was kept; nothing where none runs. */
export function withinMinutes(draft: Draft, matterId: string): { readonly withinLimit?: boolean } {
  const clock = openClocks(draft, matterId, ['instant'])[0];
  return clock === undefined ? {} : { withinLimit: draft.by.now <= clock.dueAt };
}

/** A matter that ends without a result owes nothing and is owed nothing. */
export function settleEnd(draft: Draft, matterId: string): void {
  endClocks(draft, openClocks(draft, matterId), 'cancelled');
  endSuspensions(draft, matterId);
  forgive(draft, matterId, 'matterEnded');
  draft.hear('matterEnded');
  settleApplication(draft);
}

function forgive(draft: Draft, matterId: string, because: 'denied' | 'matterEnded'): void {
  for (const deferral of draft.application.deferrals) {
    if (deferral.matterId === matterId && deferral.state === 'open') closeDeferral(draft, deferral.id, 'waive', { because });
  }
}

const closings = { makeUp: 'deferralMadeUp', waive: 'deferralWaived', lapse: 'deferralLapsed' } as const;

export function closeDeferral(draft: Draft, deferralId: string, verb: keyof typeof closings, data: Record<string, unknown> = {}): void {
  const deferral = draft.deferral(deferralId);
  draft.moveDeferral(deferralId, verb);
  const clocks = draft.application.clocks.filter((clock) => clock.deferralId === deferralId && isOpen(clock));
  endClocks(draft, clocks, verb === 'makeUp' ? 'met' : verb === 'waive' ? 'cancelled' : 'expired');
  draft.record(closings[verb], deferral.matterId, { deferralId, material: deferral.material, ...data });
}

/** After anything was handed out or closed: invite a rating when the hand-out is over, close the books when nothing is left. */
export function settleApplication(draft: Draft): void {
  if (draft.application.state === 'rating' && draft.application.rating === 'none') inviteRating(draft);
  if (!isEnded(draft.application)) return;
  endClocks(draft, draft.application.clocks.filter(isOpen), 'cancelled');
  if (draft.application.state === 'archived') draft.record('archived', null, { numberOfMatters: draft.application.matters.length });
}

function inviteRating(draft: Draft): void {
  const days = Math.max(...draft.application.matters.map((matter) => matter.terms.ratingDays));
  draft.patch({ rating: 'invited' });
  const eventId = draft.record('ratingInvited', null);
  startClock(draft, { kind: 'rating', limit: { unit: 'days', amount: days }, startsOn: 'invited', startAt: draft.by.now });
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A23', null);
}

export function tell(draft: Draft, cause: string, addressee: Addressee, template: NoticeTemplate, matterId: string | null, waits = 0): void {
  draft.effect({ type: 'notice', cause, addressee, template, matterId, ...(waits > 0 && { waits }) });
}
