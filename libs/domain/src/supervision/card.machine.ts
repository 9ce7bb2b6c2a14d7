import { setup } from 'xstate';

/**
 * 牌: an event kept for ever, with what its addressee and the supervisor make of it. A 预警 is only noted, and nothing more comes of
 * it. An appeal (申诉) is decided by the supervisor, who alone takes a card back (撤牌) or closes an answered one (销牌).
 */
export const cardMachine = setup({
  types: {
    context: {} as CardContext,
    events: {} as { type: CardVerb },
  },
  guards: { wasAnswered: ({ context }) => context.answered },
}).createMachine({
  id: 'card',
  initial: 'open',
  context: { answered: false },
  states: {
    noted: { type: 'final' },
    open: { on: { answer: 'answered', appeal: 'appealed', withdraw: 'withdrawn' } },
    answered: { on: { appeal: 'appealed', close: 'closed', withdraw: 'withdrawn' } },
    appealed: { on: { uphold: [{ guard: 'wasAnswered', target: 'answered' }, { target: 'open' }], withdraw: 'withdrawn' } },
    closed: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

export interface CardContext {
  readonly answered: boolean;
}

export type CardState = 'noted' | 'open' | 'answered' | 'appealed' | 'closed' | 'withdrawn';
export type CardVerb = 'answer' | 'appeal' | 'uphold' | 'withdraw' | 'close';
