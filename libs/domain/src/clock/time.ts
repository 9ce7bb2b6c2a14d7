import type { Application, Matter } from '../application/application';
import { isEnded } from '../application/application';
import { nextInstant, type Clock } from './clock';
import { settleApplication, startAcceptance, startComplete, tell } from './consequences';
import { Draft, type Circumstances, type Decision } from '../application/draft';
import { unlessBeyondCalendar } from '../deadline/beyond-calendar';
import { closingOf } from '../deadline/opening-hours';
import { addWorkingDays } from '../deadline/working-days';
import type { CardLevel } from '../supervision/card';
import { answererFor, holderOf, issueCard } from '../supervision/issue-card';
import { changeClock, endClocks } from './draft-clocks';
import type { Addressee } from '../application/effects';
import { lapseDeferral, lapseMatter } from '../output/output';
import { followSteps } from './steps';

const law = { kind: 'system', id: 'law', onBehalfOf: null, grants: [] } as const;

/**
 * What time itself did up to `now`, in due order, each effect at its legal instant: warnings, cards, acceptance by silence, lapse,
 * waiver of an unrated rating, archiving. Idempotent: each clock warns once and falls due once.
 */
export function applyTime(application: Application, by: Omit<Circumstances, 'actor'>): Decision {
  let current = application;
  const events: Decision['events'][number][] = [];
  const effects: Decision['effects'][number][] = [];
  for (let next = nextClock(current, by.now); next !== null; next = nextClock(current, by.now)) {
    const draft = new Draft(current, { ...by, actor: law, now: next.at });
    happen(draft, next.clock, next.at);
    followSteps(draft, current);
    const decision = draft.decision();
    current = decision.application;
    events.push(...decision.events);
    effects.push(...decision.effects);
  }
  return { application: current, events, effects };
}

function nextClock(application: Application, now: Date): { clock: Clock; at: Date } | null {
  if (isEnded(application)) return null;
  const due = application.clocks
    .map((clock) => ({ clock, at: nextInstant(clock) }))
    .filter((row): row is { clock: Clock; at: Date } => row.at !== null && row.at <= now)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.clock.id.localeCompare(b.clock.id));
  return due[0] ?? null;
}

function happen(draft: Draft, clock: Clock, at: Date): void {
  const warns = clock.warnedAt === null && clock.warnAt !== null && clock.warnAt < clock.dueAt;
  if (warns) warn(draft, clock, at);
  else if (clock.firedAt === null) fallDue(draft, clock, at);
  else escalate(draft, clock, at);
}

function warn(draft: Draft, clock: Clock, at: Date): void {
  changeClock(draft, clock.id, { warnedAt: at });
  const matter = matterOf(draft.application, clock);
  // an extended promise warns again, and says so: a cause has one card
  const cause = clock.extendedBy > 0 ? `clock:${clock.id}:warn+${clock.extendedBy}` : `clock:${clock.id}:warn`;
  if (clock.kind === 'makeUp' || clock.kind === 'supplement') {
    draft.record('warned', clock.matterId, { clockId: clock.id, kind: clock.kind });
    tell(draft, cause, { kind: 'applicant' }, 'A07', clock.matterId);
  }
  if (matter === null || !carded(clock)) return;
  draft.record('warned', clock.matterId, { clockId: clock.id, kind: clock.kind });
  issue(draft, matter, clock, cause, 'warning');
}

/** 灯 turns yellow for these; the others have no card of their own before the time is out. */
function carded(clock: Clock): boolean {
  return clock.kind === 'promised' || clock.kind === 'instant' || clock.kind === 'step';
}

function fallDue(draft: Draft, clock: Clock, at: Date): void {
  changeClock(draft, clock.id, { firedAt: at });
  draft.record('fellDue', clock.matterId, { clockId: clock.id, kind: clock.kind, dueOn: clock.dueOn });
  if (clock.kind === 'rating') waiveRating(draft, clock);
  else if (clock.kind === 'pickUp') tell(draft, `clock:${clock.id}:due`, { kind: 'applicant' }, 'A22', null);
  else if (clock.kind === 'makeUp') fallDueMakeUp(draft, clock);
  else fallDueMatter(draft, clock);
}

function fallDueMatter(draft: Draft, clock: Clock): void {
  const matter = matterOf(draft.application, clock);
  if (matter === null) return;
  if (clock.kind === 'decideAcceptance' && matter.state === 'received' && matter.terms.decideAcceptance.silence === 'deemedAccepted') deemAccepted(draft, matter, clock);
  else if (clock.kind === 'supplement') fallDueSupplement(draft, matter, clock);
  else late(draft, matter, clock);
}

/** 逾期不告知的，自收到申请材料之日起即为受理 (行政许可法 32(1)(四)): the clocks of acceptance run from receipt. */
function deemAccepted(draft: Draft, matter: Matter, clock: Clock): void {
  endClocks(draft, [clock], 'expired');
  const after = draft.moveMatter(matter.id, 'deemAccepted', { deemed: true, acceptedAt: matter.receivedAt });
  const eventId = draft.record('deemedAccepted', matter.id, { clockId: clock.id, acceptedFrom: matter.receivedAt.toISOString() });
  startAcceptance(draft, after, matter.receivedAt);
  startComplete(draft, after, matter.receivedAt);
  draft.document('受', matter.id);
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A02', matter.id);
  late(draft, after, clock);
  if (after.department === null) return;
  draft.moveMatter(matter.id, 'dispatch');
  draft.record('dispatched', matter.id, { department: after.department });
  draft.hear('matterDispatched');
}

function fallDueSupplement(draft: Draft, matter: Matter, clock: Clock): void {
  if (matter.terms.supplement.onLapse === 'lapse') {
    endClocks(draft, [clock], 'expired');
    lapseMatter(draft, matter.id, 'supplement');
  } else tell(draft, `clock:${clock.id}:due`, supervisor(draft.application), 'S03', matter.id);
}

/** Before the result the region may let the matter lapse; otherwise, and always after the result, a supervisor decides. */
function fallDueMakeUp(draft: Draft, clock: Clock): void {
  if (clock.deferralId === null) return;
  const matter = draft.matter(draft.deferral(clock.deferralId).matterId);
  if (matter.outcome === null && matter.terms.deferralOnLapse === 'lapse') {
    lapseDeferral(draft, clock.deferralId);
    return;
  }
  draft.moveDeferral(clock.deferralId, 'escalate', { escalated: true });
  draft.record('deferralEscalated', matter.id, { deferralId: clock.deferralId });
  tell(draft, `clock:${clock.id}:due`, supervisor(draft.application), 'S03', matter.id);
}

/** 超期: a yellow card (red when the statute's own limit is broken). The clock keeps showing; a promise still broken after some days is a card of its own. */
function late(draft: Draft, matter: Matter, clock: Clock): void {
  issue(draft, matter, clock, `clock:${clock.id}:due`, clock.kind === 'statutory' ? 'red' : 'yellow');
  if (clock.kind === 'promised' || clock.kind === 'instant') changeClock(draft, clock.id, { escalateAt: redAt(draft, matter, clock) });
}

/** 红牌: the close of business of the working day on which the promise is so many days over. */
function redAt({ by: { calendar, hours } }: Draft, { terms }: Matter, { dueOn }: Clock): Date | null {
  return unlessBeyondCalendar(() => closingOf(hours, calendar, addWorkingDays(calendar, dueOn, terms.supervision.redAfter)));
}

function escalate(draft: Draft, clock: Clock, at: Date): void {
  changeClock(draft, clock.id, { escalatedAt: at });
  const matter = matterOf(draft.application, clock);
  if (matter !== null) issue(draft, matter, clock, `clock:${clock.id}:red`, 'red');
}

function issue(draft: Draft, matter: Matter, clock: Clock, cause: string, level: CardLevel): void {
  const holder = holderOf(draft.application, matter);
  issueCard(draft, answererFor(draft.application, matter), { cause, level, rule: `${clock.kind}:${level}`, matterId: matter.id, clock, holder }, matter.terms.supervision);
}

function waiveRating(draft: Draft, clock: Clock): void {
  endClocks(draft, [clock], 'expired');
  draft.patch({ rating: 'waived' });
  draft.record('ratingWaived', null, { clockId: clock.id });
  draft.hear('ratingWaived');
  settleApplication(draft);
}

function supervisor(application: Application): Addressee {
  return { kind: 'post', post: 'supervise', region: application.region, department: null };
}

function matterOf(application: Application, clock: Clock): Matter | null {
  return application.matters.find((matter) => matter.id === clock.matterId) ?? null;
}

