import { createTestModel, getShortestPaths } from 'xstate/graph';
import { Draft } from '../application/draft';
import { DomainError } from '../errors';
import type { Actor } from '../posts';
import { clerk, reviewer, supervisor } from '../testing/people';
import { given } from '../testing/story';
import { issueOrder, moveOrder, orderActionsOf, type OrderAsked } from './move-order';
import { orderMachine, type OrderVerb } from './order.machine';
import { orderObligation, type OrderAndFeedback } from './order';

const story = given();
const draftOf = (actor: Actor) => new Draft(story.application, story.by(actor));
const asked: OrderAsked = { to: { region: '210300', post: 'review', department: 'employment', assignee: null }, matterId: story.matter.id, cardId: null, content: '请说明进展', workdays: 3 };
const issued = () => issueOrder(draftOf(supervisor), asked);
const moved = (held: OrderAndFeedback, verb: OrderVerb, actor: Actor, words = '示例') => moveOrder(draftOf(actor), held, verb, words);

function refused(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return null;
}

describe('督办', () => {
  it('reaches every state and keeps no timer', () => {
    expect(getShortestPaths(orderMachine).map((path) => path.state.value).sort()).toEqual(Object.keys(orderMachine.states).sort());
    expect(() => createTestModel(orderMachine)).not.toThrow();
  });

  it('is ordered by a supervisor, with what is wanted', () => {
    expect(refused(() => issueOrder(draftOf(reviewer), asked))).toBe('post-required');
    expect(refused(() => issueOrder(draftOf(supervisor), { ...asked, content: ' ' }))).toBe('reason-required');
    expect(issued()).toMatchObject({ order: { state: 'open', issuedBy: supervisor.id }, feedback: { dueOn: '2026-11-25' } });
  });

  it('is answered by whom it was given to, then a task of the supervisor until he closes it', () => {
    expect(refused(() => moved(issued(), 'answer', clerk))).toBe('post-required');
    const answered = moved(issued(), 'answer', reviewer);
    expect(answered).toMatchObject({ order: { state: 'answered' }, feedback: { state: 'met' } });
    expect(orderObligation(answered.order)).toMatchObject({ kind: 'reviewOrder', post: 'supervise' });
    expect(refused(() => moved(answered, 'close', reviewer))).toBe('post-required');
    expect(orderObligation(moved(answered, 'close', supervisor).order)).toBeNull();
  });

  it('an answer that does not answer goes back, with the same time anew', () => {
    const again = moved(moved(issued(), 'answer', reviewer), 'sendBack', supervisor);
    expect(again).toMatchObject({ order: { state: 'open' }, feedback: { state: 'running', amount: 3 } });
    expect(orderObligation(again.order)).toMatchObject({ kind: 'answerOrder', post: 'review', department: 'employment' });
  });

  it('offers each person what he may do', () => {
    expect(orderActionsOf(issued().order, reviewer)).toEqual(['answer']);
    expect(orderActionsOf(issued().order, supervisor)).toEqual(['withdraw']);
    expect(orderActionsOf(moved(issued(), 'answer', reviewer).order, supervisor)).toEqual(['close', 'sendBack', 'withdraw']);
  });
});
