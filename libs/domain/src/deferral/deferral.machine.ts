import { setup } from 'xstate';

/** 容缺: a paper owed. It ends made up, waived by a supervisor, or lapsed; until then somebody owns it. */
export const deferralMachine = setup({
  types: { events: {} as { type: DeferralVerb } },
}).createMachine({
  id: 'deferral',
  initial: 'open',
  states: {
    open: { on: { makeUp: 'madeUp', waive: 'waived', lapse: 'lapsed', escalate: 'open' } },
    madeUp: { type: 'final' },
    waived: { type: 'final' },
    lapsed: { type: 'final' },
  },
});

export type DeferralState = 'open' | 'madeUp' | 'waived' | 'lapsed';
export type DeferralVerb = 'makeUp' | 'waive' | 'lapse' | 'escalate';
