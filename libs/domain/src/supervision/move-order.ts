import { getNextTransitions, transition } from 'xstate';
import { tell } from '../clock/consequences';
import type { Draft } from '../application/draft';
import { newClock, ruleOf } from '../clock/draft-clocks';
import { DomainError } from '../errors';
import type { Actor } from '../posts';
import type { OrderAndFeedback, SupervisionOrder } from './order';
import { orderMachine, type OrderState, type OrderVerb } from './order.machine';
import { assertGivenTo, assertSupervises, endedClock, isAddressee, said, supervises, type Addressed } from './supervision.rules';

/** What is ordered: `workdays` is the time for the answer. */
export interface OrderAsked {
  readonly to: Addressed;
  readonly matterId: string | null;
  readonly cardId: string | null;
  readonly content: string;
  readonly workdays: number;
}

const bySupervisor = { answer: false, close: true, sendBack: true, withdraw: true } as const satisfies Record<OrderVerb, boolean>;

/** 督办通知: numbered, told to whom it is given, with its own 反馈期限. @throws DomainError `post-required`, `reason-required`, `invalid` */
export function issueOrder(draft: Draft, { to, matterId, cardId, content, workdays }: OrderAsked): OrderAndFeedback {
  const { actor, now, newId } = draft.by;
  assertSupervises(actor, draft.application.region, 'issueOrder');
  const { region, post, department, assignee } = to;
  const order: SupervisionOrder = { id: newId(), region, post, department, assignee, matterId, cardId, content: said(content, 'content'), state: 'open', issuedBy: actor.id, issuedAt: now };
  draft.record('orderIssued', matterId, { orderId: order.id, cardId, post, department, assignee });
  draft.document('督', matterId);
  tellAddressee(draft, order);
  return { order, feedback: feedbackClock(draft, order, workdays) };
}

/** What this person may do with the order now. */
export function orderActionsOf(order: SupervisionOrder, actor: Actor): OrderVerb[] {
  const verbs = getNextTransitions(snapshotOf(order)).map((arrow) => arrow.eventType as OrderVerb);
  return [...new Set(verbs)].filter((verb) => (bySupervisor[verb] ? supervises(actor, order.region) : isAddressee(actor, order)));
}

/**
 * One step of an order, with the words that go with it. One that is sent back runs its time anew.
 * @throws DomainError `verb-not-allowed`, `post-required`, `reason-required`
 */
export function moveOrder(draft: Draft, { order, feedback }: OrderAndFeedback, verb: OrderVerb, words: string): OrderAndFeedback {
  const { actor, now } = draft.by;
  const snapshot = snapshotOf(order);
  if (!snapshot.can({ type: verb })) throw new DomainError('verb-not-allowed', `The order is ${order.state}.`, { state: order.state, allowed: orderActionsOf(order, actor) });
  if (bySupervisor[verb]) assertSupervises(actor, order.region, verb);
  else assertGivenTo(actor, order, verb);
  // a flat machine's value is one of its state names
  const after: SupervisionOrder = { ...order, state: transition(orderMachine, snapshot, { type: verb })[0].value as OrderState };
  const eventId = draft.record('orderMoved', order.matterId, { orderId: order.id, verb, state: after.state });
  draft.remark({ type: 'remark', eventId, matterId: order.matterId, words: { [verb]: said(words, verb) } });
  if (after.state !== 'open') return { order: after, feedback: endedClock(feedback, after.state === 'withdrawn' ? 'cancelled' : 'met', now) };
  tellAddressee(draft, after, eventId);
  return { order: after, feedback: feedbackClock(draft, after, feedback.amount) };
}

const snapshotOf = ({ state }: SupervisionOrder) => orderMachine.resolveState({ value: state });

function feedbackClock(draft: Draft, { id, matterId }: SupervisionOrder, workdays: number) {
  return newClock({ kind: 'feedback', limit: { unit: 'workdays', amount: workdays }, startsOn: 'ordered', startAt: draft.by.now, matterId, subjectId: id }, draft.by, ruleOf(draft, matterId));
}

function tellAddressee(draft: Draft, { id, region, post, department, assignee, matterId }: SupervisionOrder, again = ''): void {
  tell(draft, again === '' ? `order:${id}` : `order:${id}:${again}`, assignee === null ? { kind: 'post', post, region, department } : { kind: 'staff', staffId: assignee }, 'S06', matterId);
}
