import { setup } from 'xstate';

/**
 * 差评整改: a bad rating is answered by a person, put right or explained, reported and asked about again. A rating held to be a
 * mistake or malicious (误评/恶意) is only set aside by a second person. 002 二（四）2 names the ways and the report.
 */
export const rectificationMachine = setup({
  types: { events: {} as { type: RectificationVerb } },
}).createMachine({
  id: 'rectification',
  initial: 'open',
  states: {
    open: { on: { contact: 'contacted' } },
    contacted: { on: { rectify: 'rectifying', explain: 'explaining', dispute: 'disputed' } },
    disputed: { on: { upholdRating: 'contacted', setAside: 'closed' } },
    rectifying: { on: { finish: 'rectified' } },
    explaining: { on: { finish: 'rectified' } },
    rectified: { on: { report: 'reported' } },
    reported: { on: { revisit: 'revisited' } },
    revisited: { on: { close: 'closed' } },
    closed: { type: 'final' },
  },
});

export type RectificationState = 'open' | 'contacted' | 'rectifying' | 'explaining' | 'disputed' | 'rectified' | 'reported' | 'revisited' | 'closed';
export type RectificationVerb = 'contact' | 'rectify' | 'explain' | 'dispute' | 'upholdRating' | 'setAside' | 'finish' | 'report' | 'revisit' | 'close';
