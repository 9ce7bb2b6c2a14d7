import type { Verb } from './commands';

/** Something that happened, for ever. `data` holds codes, ids and dates; never a name, a number of a document or a telephone. */
export interface DomainEvent {
  readonly id: string;
  readonly type: EventType;
  readonly matterId: string | null;
  /** The instant it holds from in law; the recorded instant is added when it is written. */
  readonly occurredAt: Date;
  readonly actor: { readonly kind: 'staff' | 'applicant' | 'system'; readonly id: string; readonly onBehalfOf: string | null };
  readonly data: Readonly<Record<string, unknown>>;
}

export type EventType =
  | 'registered' | 'started' | 'materialChecked' | 'deferralGranted' | 'supplementAgreed' | 'accepted' | 'acceptedDeferred' | 'deemedAccepted' | 'supplementRequested'
  | 'supplemented' | 'declined' | 'foundNotNeeded' | 'withdrawn' | 'annulled' | 'receiptAmended' | 'formAmended' | 'dispatched' | 'claimed' | 'released'
  | 'assigned' | 'drawn' | 'noted' | 'rescanRequested' | 'rescanned' | 'approved' | 'denied' | 'submitted' | 'confirmed' | 'sentBack' | 'resubmitted' | 'suspended' | 'resumed' | 'extended'
  | 'assistanceAsked' | 'handedOff' | 'answered' | 'produced' | 'issued' | 'reissued' | 'delivered' | 'mailed' | 'unmailed' | 'redirected' | 'mailArrived' | 'lapsed'
  | 'deferralOpened' | 'deferralMadeUp' | 'deferralWaived' | 'deferralLapsed' | 'deferralEscalated'
  | 'warned' | 'fellDue' | 'ratingInvited' | 'rated' | 'ratingWaived' | 'archived'
  | 'partyErased' | 'rectificationMoved' | 'cardIssued' | 'cardMoved' | 'orderIssued' | 'orderMoved'
  | 'attachmentsFiled' | 'attachmentSupplied' | 'attachmentRefused';

/** One matter as the event `registered` tells it. */
export interface RegisteredMatter {
  readonly id: string;
  /** Code of the item. */
  readonly item: string;
  readonly department: string | null;
  /** 即办件: promised in minutes. */
  readonly instant: boolean;
  /** 待启动: received only when it is started. */
  readonly planned: boolean;
}

/** Each verb and what history calls it. */
export const eventOf = {
  start: 'started',
  checkMaterial: 'materialChecked',
  accept: 'accepted',
  acceptDeferred: 'acceptedDeferred',
  requestSupplement: 'supplementRequested',
  grantDeferral: 'deferralGranted',
  agreeSupplement: 'supplementAgreed',
  supplement: 'supplemented',
  decline: 'declined',
  declareNotNeeded: 'foundNotNeeded',
  withdraw: 'withdrawn',
  annul: 'annulled',
  amendReceipt: 'receiptAmended',
  amendForm: 'formAmended',
  dispatch: 'dispatched',
  claim: 'claimed',
  release: 'released',
  assign: 'assigned',
  draw: 'drawn',
  note: 'noted',
  requestRescan: 'rescanRequested',
  rescan: 'rescanned',
  approve: 'approved',
  deny: 'denied',
  submit: 'submitted',
  confirm: 'confirmed',
  sendBack: 'sentBack',
  resubmit: 'resubmitted',
  suspend: 'suspended',
  resume: 'resumed',
  extend: 'extended',
  assist: 'assistanceAsked',
  handOff: 'handedOff',
  answer: 'answered',
  produce: 'produced',
  issue: 'issued',
  reissue: 'reissued',
  deliver: 'delivered',
  mail: 'mailed',
  unmail: 'unmailed',
  redirect: 'redirected',
  makeUp: 'deferralMadeUp',
  waive: 'deferralWaived',
  lapse: 'lapsed',
  undo: 'annulled',
  rate: 'rated',
} as const satisfies Record<Verb, EventType>;
