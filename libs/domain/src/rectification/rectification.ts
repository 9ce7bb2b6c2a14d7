import { getNextTransitions, transition } from 'xstate';
import { covers } from '../application/permissions';
import { DomainError } from '../errors';
import type { Actor } from '../posts';
import { rectificationMachine, type RectificationState, type RectificationVerb } from './rectification.machine';

export interface Rectification {
  readonly id: string;
  readonly region: string;
  readonly state: RectificationState;
  /** Who said that the rating is a mistake or malicious. */
  readonly disputedBy: string | null;
  /** Staff who acted on the application; the person complained about cannot handle the complaint. */
  readonly concerned: readonly string[];
}

/** Verbs that decide about a dispute belong to a second person. */
const secondPersons: readonly RectificationVerb[] = ['upholdRating', 'setAside'];

export function rectificationVerbsOf(state: RectificationState): RectificationVerb[] {
  return getNextTransitions(rectificationMachine.resolveState({ value: state })).map((arrow) => arrow.eventType as RectificationVerb);
}

/** @throws DomainError `post-required`, `incompatible-post`, `verb-not-allowed`, `second-person-required`, `reason-required` */
export function rectify(rectification: Rectification, verb: RectificationVerb, note: string, actor: Actor): Rectification {
  const { region, state, concerned, disputedBy } = rectification;
  if (!actor.grants.some((grant) => grant.post === 'supervise' && covers(grant.region, region))) throw new DomainError('post-required', 'A rectification belongs to the supervisor.', { verb, posts: ['supervise'] });
  if (concerned.includes(actor.id)) throw new DomainError('incompatible-post', 'Whoever handled the application cannot handle the complaint about it.');
  const allowed = rectificationVerbsOf(state);
  if (!allowed.includes(verb)) throw new DomainError('verb-not-allowed', `The rectification is ${state}.`, { state, allowed });
  if (note.trim() === '') throw new DomainError('reason-required', 'Every step says what was done.', { field: 'note' });
  if (secondPersons.includes(verb) && disputedBy === actor.id) throw new DomainError('second-person-required', 'A dispute is decided by a second person.', { verb });
  // a flat machine's value is one of its state names
  const next = transition(rectificationMachine, rectificationMachine.resolveState({ value: state }), { type: verb })[0].value as RectificationState;
  return { ...rectification, state: next, disputedBy: verb === 'dispute' ? actor.id : next === 'contacted' ? null : disputedBy };
}
