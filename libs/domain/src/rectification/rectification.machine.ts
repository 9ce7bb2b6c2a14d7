import { setup } from 'xstate';

/**
 * 差评整改: a bad rating is answered by a person, put right or explained, told to whoever rated, and reported. A rating held to be a
 * mistake or malicious (误评/恶意) is only set aside by a second person. 002 二（四）2 names the ways and the report; the answer comes before
 * the report, which carries it, and an answer 不满意 begins a second round (docs/decisions/0024-bad-ratings.md).
 */
export const rectificationMachine = setup({
  types: { events: {} as { type: RectificationVerb } },
}).createMachine({
  id: 'rectification',
  initial: 'open',
  states: {
    open: { on: { contact: 'contacted', tryContact: 'open', skipContact: 'contacted' } },
    contacted: { on: { rectify: 'rectifying', explain: 'explaining', dispute: 'disputed' } },
    disputed: { on: { upholdRating: 'contacted', setAside: 'closed' } },
    rectifying: { on: { finish: 'rectified' } },
    explaining: { on: { finish: 'rectified' } },
    rectified: { on: { revisit: 'revisited', reopen: 'contacted' } },
    revisited: { on: { report: 'reported' } },
    reported: { on: { close: 'closed' } },
    closed: { type: 'final' },
  },
});

export type RectificationState = 'open' | 'contacted' | 'rectifying' | 'explaining' | 'disputed' | 'rectified' | 'reported' | 'revisited' | 'closed';
export type RectificationVerb = 'contact' | 'tryContact' | 'skipContact' | 'rectify' | 'explain' | 'dispute' | 'upholdRating' | 'setAside' | 'finish' | 'revisit' | 'reopen' | 'report' | 'close';

/** What a person does; whether it moves the machine as a try, or back to a second round, the rules find. */
export type RectificationAction = Exclude<RectificationVerb, 'tryContact' | 'reopen'>;
