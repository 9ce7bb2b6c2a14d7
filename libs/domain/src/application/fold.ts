import type { MatterState } from '../matter/matter.machine';

/** What the application needs to know of its parts to know its own state. */
export interface FoldInput {
  readonly matters: readonly { readonly state: MatterState; readonly from: MatterState | null }[];
  readonly deferralOpen: boolean;
  readonly deliveryOpen: boolean;
  readonly rating: RatingState;
}

export type RatingState = 'none' | 'invited' | 'rated' | 'waived';

export type ApplicationState =
  | 'receiving' | 'dispatching' | 'processing' | 'issuing' | 'rating' | 'archived'
  | 'declined' | 'notNeeded' | 'withdrawn' | 'lapsed' | 'annulled';

/** How many matters stand where; the fold table and the machine's guards read nothing else. */
export interface Tally {
  readonly counter: number;
  readonly accepted: number;
  readonly inside: number;
  readonly decided: number;
  readonly issued: number;
  readonly ended: ReadonlySet<MatterState>;
  readonly undecided: number;
  readonly owed: boolean;
  readonly handingOut: boolean;
  readonly rating: RatingState;
}

type Place = 'counter' | 'accepted' | 'inside' | 'decided' | 'issued' | 'ended';

const placeOf = {
  planned: 'counter',
  received: 'counter',
  supplementing: 'counter',
  accepted: 'accepted',
  queued: 'inside',
  reviewing: 'inside',
  auditing: 'inside',
  suspended: 'inside',
  assisting: 'inside',
  sentBack: 'inside',
  granted: 'decided',
  denied: 'decided',
  issued: 'issued',
  declined: 'ended',
  notNeeded: 'ended',
  lapsed: 'ended',
  withdrawn: 'ended',
  annulled: 'ended',
} as const satisfies Record<MatterState, Place>;

/** A matter asked for papers during review is still inside, not at the counter. */
function place(matter: FoldInput['matters'][number]): Place {
  return matter.state === 'supplementing' && matter.from === 'reviewing' ? 'inside' : placeOf[matter.state];
}

export function tally(input: FoldInput): Tally {
  const count = (wanted: Place) => input.matters.filter((matter) => place(matter) === wanted).length;
  const [counter, accepted, inside] = [count('counter'), count('accepted'), count('inside')];
  return {
    counter,
    accepted,
    inside,
    decided: count('decided'),
    issued: count('issued'),
    ended: new Set(input.matters.filter((matter) => place(matter) === 'ended').map((matter) => matter.state)),
    undecided: counter + accepted + inside,
    owed: input.deferralOpen,
    handingOut: input.deliveryOpen,
    rating: input.rating,
  };
}

const rated = (t: Tally) => t.rating === 'rated' || t.rating === 'waived';
const entered = (t: Tally) => t.inside + t.decided + t.issued > 0;
const nothingLeft = (t: Tally) => t.undecided + t.decided === 0 && !t.handingOut;

/**
 * The specification of the application's state (docs/decisions/0001-model.md, fold): the first row that holds is the state.
 * It enters a stage with its first matter and leaves it with its last.
 */
export const foldTable: readonly { readonly state: ApplicationState; readonly holds: (t: Tally) => boolean }[] = [
  { state: 'archived', holds: (t) => t.issued > 0 && nothingLeft(t) && rated(t) && !t.owed },
  { state: 'rating', holds: (t) => t.issued > 0 && nothingLeft(t) },
  { state: 'issuing', holds: (t) => t.undecided === 0 && (t.decided > 0 || t.handingOut) },
  { state: 'processing', holds: (t) => t.undecided > 0 && entered(t) },
  { state: 'dispatching', holds: (t) => t.accepted > 0 },
  { state: 'receiving', holds: (t) => t.counter > 0 },
  { state: 'declined', holds: (t) => t.ended.has('declined') },
  { state: 'lapsed', holds: (t) => t.ended.has('lapsed') },
  { state: 'notNeeded', holds: (t) => t.ended.has('notNeeded') },
  { state: 'withdrawn', holds: (t) => t.ended.has('withdrawn') },
  { state: 'annulled', holds: () => true },
];

export function fold(input: FoldInput): ApplicationState {
  const t = tally(input);
  // the last row always holds
  return foldTable.find((row) => row.holds(t))!.state;
}
