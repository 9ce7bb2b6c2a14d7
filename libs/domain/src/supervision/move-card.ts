import { getNextTransitions, transition } from 'xstate';
import type { Clock } from '../clock/clock';
import type { Circumstances, Draft } from '../application/draft';
import { newClock, ruleOf } from '../clock/draft-clocks';
import { unlessBeyondCalendar } from '../deadline/beyond-calendar';
import { dayOf } from '../deadline/calendar';
import { closingOf } from '../deadline/opening-hours';
import { shanghaiDate } from '../deadline/plain-date';
import { DomainError } from '../errors';
import type { Actor } from '../posts';
import type { SupervisionTerms } from '../terms';
import type { Card, CardAndReply } from './card';
import { cardMachine, type CardState, type CardVerb } from './card.machine';
import { assertGivenTo, assertSupervises, endedClock, isAddressee, said, supervises } from './supervision.rules';

const bySupervisor = { answer: false, appeal: false, uphold: true, withdraw: true, close: true } as const satisfies Record<CardVerb, boolean>;

/** What this person may do with the card now. */
export function cardActionsOf(card: Card, actor: Actor): CardVerb[] {
  const verbs = getNextTransitions(snapshotOf(card)).map((arrow) => arrow.eventType as CardVerb);
  return [...new Set(verbs)].filter((verb) => (bySupervisor[verb] ? supervises(actor, card.region) && !decidesOwnAppeal(card, verb, actor) : isAddressee(actor, card)));
}

/**
 * One step of a card, with the words that explain it.
 * @throws DomainError `verb-not-allowed`, `post-required`, `second-person-required` for one's own appeal, `reason-required`
 */
export function moveCard(draft: Draft, { card, reply }: CardAndReply, verb: CardVerb, words: string, terms: SupervisionTerms): CardAndReply {
  const { actor, now } = draft.by;
  const snapshot = snapshotOf(card);
  if (!snapshot.can({ type: verb })) throw new DomainError('verb-not-allowed', `The card is ${card.state}.`, { state: card.state, allowed: cardActionsOf(card, actor) });
  if (bySupervisor[verb]) assertSupervises(actor, card.region, verb);
  else assertGivenTo(actor, card, verb);
  if (decidesOwnAppeal(card, verb, actor)) throw new DomainError('second-person-required', 'An appeal is decided by somebody else.', { verb });
  // a flat machine's value is one of its state names
  const state = transition(cardMachine, snapshot, { type: verb })[0].value as CardState;
  const after: Card = { ...card, state, answered: card.answered || verb === 'answer', appealedBy: verb === 'appeal' ? actor.id : card.appealedBy };
  const eventId = draft.record('cardMoved', card.matterId, { cardId: card.id, verb, state });
  draft.remark({ type: 'remark', eventId, matterId: card.matterId, words: { [verb]: said(words, verb) } });
  return { card: after, reply: state === 'open' ? replyClock(draft, after, terms) : endedClock(reply, state === 'withdrawn' ? 'cancelled' : 'met', now) };
}

const decidesOwnAppeal = (card: Card, verb: CardVerb, actor: Actor): boolean => card.state === 'appealed' && bySupervisor[verb] && card.appealedBy === actor.id;

const snapshotOf = (card: Card) => cardMachine.resolveState({ value: card.state, context: { answered: card.answered } });

/**
 * 回复期限: a 黄牌 and a 红牌 are answered; the 黄牌 that is not becomes a 红牌 (`beside-time.ts`). It warns nobody, for it has just been
 * issued. An answer owed the same day (当日, 0) to a card issued outside business is owed on the next working day.
 */
export function replyClock(draft: Draft, { id, level, matterId }: Pick<Card, 'id' | 'level' | 'matterId'>, terms: SupervisionTerms): Clock | null {
  if (level === 'warning') return null;
  const { by } = draft;
  const days = terms.reply[level];
  const limit = { unit: 'workdays', amount: Math.max(1, days) } as const;
  const rule = ruleOf(draft, matterId);
  const counting = days === 0 && inBusiness(by) ? { ...rule, startDay: 'same' as const } : rule;
  const clock = unlessBeyondCalendar(() => newClock({ kind: 'reply', limit, startsOn: 'carded', startAt: by.now, matterId, subjectId: id }, by, counting));
  return clock === null ? null : { ...clock, warnAt: null };
}

const inBusiness = ({ calendar, hours, now }: Circumstances): boolean => dayOf(calendar, shanghaiDate(now)).working && now < closingOf(hours, calendar, shanghaiDate(now));
