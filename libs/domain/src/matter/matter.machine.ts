import { setup } from 'xstate';

/**
 * The order of things for one 子办件. Flat, so a state is one word in one column; no timers, no I/O. What the law says of a
 * verb that fits the state is said by the rules, not here. `from` remembers where an interruption returns to.
 */
export const matterMachine = setup({
  types: {
    context: {} as MatterContext,
    events: {} as { type: MatterVerb },
  },
  guards: {
    cameFromReceived: ({ context }) => context.from === 'received',
    cameFromReviewing: ({ context }) => context.from === 'reviewing',
    cameFromAuditing: ({ context }) => context.from === 'auditing',
    proposesGrant: ({ context }) => context.proposal === 'grant',
    proposesDenial: ({ context }) => context.proposal === 'deny',
    auditless: ({ context }) => !context.needsAudit,
    audited: ({ context }) => context.needsAudit,
    anotherGroundLasts: ({ context }) => context.grounds > 1,
  },
}).createMachine({
  id: 'matter',
  initial: 'received',
  context: { from: null, proposal: null, needsAudit: false, grounds: 0 },
  states: {
    planned: { on: { start: 'received', withdraw: 'withdrawn', annul: 'annulled', undo: 'annulled' } },
    received: {
      on: {
        checkMaterial: 'received',
        accept: 'accepted',
        acceptDeferred: 'accepted',
        deemAccepted: 'accepted',
        requestSupplement: 'supplementing',
        decline: 'declined',
        declareNotNeeded: 'notNeeded',
        withdraw: 'withdrawn',
        annul: 'annulled',
        undo: 'annulled',
      },
    },
    supplementing: {
      on: {
        supplement: [
          { guard: 'cameFromReceived', target: 'received' },
          { guard: 'cameFromReviewing', target: 'reviewing' },
        ],
        lapse: 'lapsed',
        withdraw: 'withdrawn',
        annul: 'annulled',
        undo: 'annulled',
      },
    },
    accepted: { on: { dispatch: 'queued', approve: 'granted', lapse: 'lapsed', amendReceipt: 'accepted', withdraw: 'withdrawn', annul: 'annulled', undo: 'annulled' } },
    queued: { on: { claim: 'reviewing', assign: 'reviewing', dispatch: 'queued', lapse: 'lapsed', amendReceipt: 'queued', withdraw: 'withdrawn', annul: 'annulled', undo: 'annulled' } },
    reviewing: {
      on: {
        release: 'queued',
        assign: 'reviewing',
        approve: { guard: 'auditless', target: 'granted' },
        deny: { guard: 'auditless', target: 'denied' },
        submit: { guard: 'audited', target: 'auditing' },
        sendBack: 'sentBack',
        suspend: 'suspended',
        extend: 'reviewing',
        assist: 'assisting',
        handOff: 'assisting',
        requestSupplement: 'supplementing',
        lapse: 'lapsed',
        withdraw: 'withdrawn',
        annul: 'annulled',
      },
    },
    auditing: {
      on: {
        confirm: [
          { guard: 'proposesGrant', target: 'granted' },
          { guard: 'proposesDenial', target: 'denied' },
        ],
        sendBack: 'reviewing',
        suspend: 'suspended',
        extend: 'auditing',
        lapse: 'lapsed',
        withdraw: 'withdrawn',
        annul: 'annulled',
      },
    },
    suspended: {
      on: {
        suspend: 'suspended',
        resume: [
          { guard: 'anotherGroundLasts', target: 'suspended' },
          { guard: 'cameFromReviewing', target: 'reviewing' },
          { guard: 'cameFromAuditing', target: 'auditing' },
        ],
        lapse: 'lapsed',
        withdraw: 'withdrawn',
        annul: 'annulled',
      },
    },
    assisting: { on: { answer: { guard: 'cameFromReviewing', target: 'reviewing' }, lapse: 'lapsed', withdraw: 'withdrawn', annul: 'annulled' } },
    sentBack: { on: { resubmit: 'queued', lapse: 'lapsed', withdraw: 'withdrawn', annul: 'annulled' } },
    granted: { on: { produce: 'granted', issue: 'issued', lapse: 'lapsed', annul: 'annulled' } },
    denied: { on: { produce: 'denied', issue: 'issued', annul: 'annulled' } },
    issued: { on: { reissue: 'issued', undo: 'annulled' } },
    declined: { type: 'final' },
    notNeeded: { type: 'final' },
    lapsed: { type: 'final' },
    withdrawn: { type: 'final' },
    annulled: { type: 'final' },
  },
});

export interface MatterContext {
  readonly from: MatterState | null;
  readonly proposal: 'grant' | 'deny' | null;
  readonly needsAudit: boolean;
  /** Grounds of 特别程序 that last, the one that ends included. */
  readonly grounds: number;
}

export type MatterState =
  | 'planned' | 'received' | 'supplementing' | 'accepted' | 'queued' | 'reviewing' | 'auditing' | 'suspended' | 'assisting'
  | 'sentBack' | 'granted' | 'denied' | 'issued' | 'declined' | 'notNeeded' | 'lapsed' | 'withdrawn' | 'annulled';

export type MatterVerb =
  | 'start' | 'checkMaterial' | 'accept' | 'acceptDeferred' | 'deemAccepted' | 'requestSupplement' | 'supplement' | 'decline'
  | 'declareNotNeeded' | 'withdraw' | 'annul' | 'amendReceipt' | 'dispatch' | 'claim' | 'release' | 'assign' | 'approve' | 'deny'
  | 'submit' | 'confirm' | 'sendBack' | 'resubmit' | 'suspend' | 'resume' | 'extend' | 'assist' | 'handOff' | 'answer' | 'produce'
  | 'issue' | 'reissue' | 'lapse' | 'undo';
