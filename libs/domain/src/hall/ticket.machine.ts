import { setup } from 'xstate';

/**
 * 叫号: a number of the hall, from 取号 to the end of its visit. Who is called next is a rule (`ticket.ts`); a number that was passed
 * (过号) is called no more unless its person comes back (docs/decisions/0027-hall.md).
 */
export const ticketMachine = setup({
  types: { events: {} as { type: TicketVerb } },
}).createMachine({
  id: 'ticket',
  initial: 'waiting',
  states: {
    waiting: { on: { call: 'called' } },
    called: { on: { recall: 'called', pass: 'passed', serve: 'serving', finish: 'finished' } },
    serving: { on: { serve: 'serving', finish: 'finished' } },
    passed: { on: { requeue: 'waiting' } },
    finished: { type: 'final' },
  },
});

/** 等候 · 已叫 · 办理中 · 已过号 · 已办结. */
export type TicketState = 'waiting' | 'called' | 'serving' | 'passed' | 'finished';
/** 叫号 · 重呼 · 过号 · a visit is registered · the window goes on · 恢复排队. */
export type TicketVerb = 'call' | 'recall' | 'pass' | 'serve' | 'finish' | 'requeue';
