import { setup } from 'xstate';
import type { Tally } from './fold';

/** Nothing was issued and nothing is left: the end is named after the gravest thing that happened; the first guard that holds wins. */
const namedEnds = [
  { guard: 'refused', target: 'declined' },
  { guard: 'lapsed', target: 'lapsed' },
  { guard: 'unneeded', target: 'notNeeded' },
  { guard: 'givenUp', target: 'withdrawn' },
  { guard: 'struckOut', target: 'annulled' },
] as const;

const handedOut = [
  { guard: 'toRate', target: 'rating' },
  { guard: 'done', target: 'archived' },
] as const;

/**
 * The card's machine: 前台受理 → 拆包分办 → 后台审批 → 综合出件 → 好差评. No person's verb moves it; it hears what became of its
 * matters, in the same transaction. Each fact carries the tally after it.
 */
export const applicationMachine = setup({
  types: { events: {} as ApplicationFact },
  guards: {
    atCounter: ({ event: { after: t } }) => t.counter > 0 && t.accepted === 0 && !entered(t),
    toDispatch: ({ event: { after: t } }) => t.accepted > 0 && !entered(t),
    inside: ({ event: { after: t } }) => t.undecided > 0 && entered(t),
    toIssue: ({ event: { after: t } }) => t.undecided === 0 && (t.decided > 0 || t.handingOut),
    toRate: ({ event: { after: t } }) => out(t) && !(ratingOver(t) && !t.owed),
    done: ({ event: { after: t } }) => out(t) && ratingOver(t) && !t.owed,
    refused: ({ event: { after: t } }) => gone(t) && t.ended.has('declined'),
    lapsed: ({ event: { after: t } }) => gone(t) && t.ended.has('lapsed'),
    unneeded: ({ event: { after: t } }) => gone(t) && t.ended.has('notNeeded'),
    givenUp: ({ event: { after: t } }) => gone(t) && t.ended.has('withdrawn'),
    struckOut: ({ event: { after: t } }) => gone(t) && t.ended.has('annulled'),
  },
}).createMachine({
  id: 'application',
  initial: 'receiving',
  states: {
    receiving: {
      on: {
        matterAccepted: [{ guard: 'toDispatch', target: 'dispatching' }],
        matterEnded: [...namedEnds],
      },
    },
    dispatching: {
      on: {
        matterDispatched: [{ guard: 'inside', target: 'processing' }],
        matterDecided: [
          { guard: 'inside', target: 'processing' },
          { guard: 'toIssue', target: 'issuing' },
        ],
        matterEnded: [
          { guard: 'atCounter', target: 'receiving' },
          ...namedEnds,
        ],
      },
    },
    processing: {
      on: {
        matterDecided: [{ guard: 'toIssue', target: 'issuing' }],
        matterEnded: [
          { guard: 'toIssue', target: 'issuing' },
          { guard: 'toDispatch', target: 'dispatching' },
          { guard: 'atCounter', target: 'receiving' },
          ...handedOut,
          ...namedEnds,
        ],
      },
    },
    issuing: {
      on: {
        matterIssued: [...handedOut],
        delivered: [...handedOut],
        matterEnded: [...handedOut, ...namedEnds],
      },
    },
    rating: {
      on: {
        rated: [{ guard: 'done', target: 'archived' }],
        ratingWaived: [{ guard: 'done', target: 'archived' }],
        deferralClosed: [{ guard: 'done', target: 'archived' }],
        deliveryOpened: [{ guard: 'toIssue', target: 'issuing' }],
        matterEnded: [...namedEnds], // the registration was taken back
      },
    },
    archived: { type: 'final' },
    declined: { type: 'final' },
    notNeeded: { type: 'final' },
    withdrawn: { type: 'final' },
    lapsed: { type: 'final' },
    annulled: { type: 'final' },
  },
});

export interface ApplicationFact {
  readonly type:
    | 'matterAccepted' | 'matterDispatched' | 'matterDecided' | 'matterIssued' | 'matterEnded'
    | 'deferralClosed' | 'deliveryOpened' | 'delivered' | 'rated' | 'ratingWaived';
  readonly after: Tally;
}

const entered = (t: Tally) => t.inside + t.decided + t.issued > 0;
const out = (t: Tally) => t.issued > 0 && t.undecided + t.decided === 0 && !t.handingOut;
const gone = (t: Tally) => t.issued + t.decided + t.undecided === 0 && !t.handingOut;
const ratingOver = (t: Tally) => t.rating === 'rated' || t.rating === 'waived';
