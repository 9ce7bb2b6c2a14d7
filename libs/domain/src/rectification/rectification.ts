import { getNextTransitions, transition } from 'xstate';
import { DomainError } from '../errors';
import type { Actor } from '../posts';
import { rectificationMachine, type RectificationAction, type RectificationState, type RectificationVerb } from './rectification.machine';
import type { RectificationStep, Satisfaction } from './rectification-steps';
import type { Rectification } from './rectification-record';
import { assertHandler, assertSaid, assertSecondPerson, heardAs } from './rectification.rules';

/** Where a step led, and by which arrow. */
export interface Moved {
  readonly after: Rectification;
  readonly verb: RectificationVerb;
}

/** What a person may do in this state. */
export function rectificationVerbsOf(state: RectificationState): RectificationAction[] {
  const verbs = getNextTransitions(snapshotOf(state)).map((arrow) => arrow.eventType as RectificationVerb);
  return verbs.filter((verb): verb is RectificationAction => verb !== 'tryContact' && verb !== 'reopen');
}

/** What this person may do now; nothing for the person complained about. */
export function rectificationActionsOf(rectification: Rectification, actor: Actor): RectificationAction[] {
  return rectificationVerbsOf(rectification.state).filter((verb) => (verb !== 'skipContact' || !rectification.named) && !refuses(() => [assertHandler(actor, rectification, verb), assertSecondPerson(actor, rectification, verb)]));
}

/**
 * One step of the handler.
 * @throws DomainError `post-required`, `complained-about`, `verb-not-allowed`, `second-signature`, `reason-required`, `contact-required`, `evidence-missing`, `finding-differs`, `invalid`
 */
export function rectify(rectification: Rectification, step: RectificationStep, actor: Actor, now: Date): Moved {
  const { state, round } = rectification;
  assertHandler(actor, rectification, step.verb);
  const allowed = rectificationVerbsOf(state);
  if (!allowed.includes(step.verb)) throw new DomainError('verb-not-allowed', `The rectification is ${state}.`, { state, allowed });
  assertSecondPerson(actor, rectification, step.verb);
  assertSaid(step, rectification, now);
  const verb = heardAs(step, rectification);
  const moved = move(rectification, verb);
  const tries = step.verb === 'contact' && !step.connected ? [...rectification.tries, new Date(step.at)] : rectification.tries;
  const disputedBy = verb === 'dispute' ? actor.id : verb === 'upholdRating' ? null : rectification.disputedBy;
  return { verb, after: { ...moved, tries, disputedBy, round: verb === 'reopen' ? 2 : round } };
}

/** 二次满意度, in the words of whoever gives it. */
export interface Answer {
  readonly satisfaction: Satisfaction;
  readonly said?: string;
}

/** 差评反馈 by whoever rated, once per round. @throws DomainError `rating-closed` when he is not asked now */
export function answerFeedback(rectification: Rectification, { satisfaction, said }: Answer, now: Date): Moved & { readonly step: RectificationStep } {
  if (rectification.state !== 'rectified') throw new DomainError('rating-closed', 'No answer is asked for now.', {});
  const step: RectificationStep = { verb: 'revisit', at: now.toISOString(), way: 'online', satisfaction, ...(said === undefined ? {} : { said }) };
  const verb = heardAs(step, rectification);
  return { step, verb, after: { ...move(rectification, verb), round: verb === 'reopen' ? 2 : rectification.round } };
}

function move(rectification: Rectification, verb: RectificationVerb): Rectification {
  // a flat machine's value is one of its state names
  return { ...rectification, state: transition(rectificationMachine, snapshotOf(rectification.state), { type: verb })[0].value as RectificationState };
}

const snapshotOf = (state: RectificationState) => rectificationMachine.resolveState({ value: state });

function refuses(rule: () => unknown): boolean {
  try {
    rule();
    return false;
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}
