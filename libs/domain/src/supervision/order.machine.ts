import { setup } from 'xstate';

/** 督办: ordered by the supervisor, answered by whom it was given to, and closed, or sent back, by the supervisor. */
export const orderMachine = setup({
  types: { events: {} as { type: OrderVerb } },
}).createMachine({
  id: 'supervisionOrder',
  initial: 'open',
  states: {
    open: { on: { answer: 'answered', withdraw: 'withdrawn' } },
    answered: { on: { close: 'closed', sendBack: 'open', withdraw: 'withdrawn' } },
    closed: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

export type OrderState = 'open' | 'answered' | 'closed' | 'withdrawn';
export type OrderVerb = 'answer' | 'close' | 'sendBack' | 'withdraw';
