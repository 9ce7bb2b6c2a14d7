import type { EventType } from '../application/events';
import type { Figure } from './figures';

/** What an event's data must be asked; JSON, for it may come back from history. */
export type EventData = Readonly<Record<string, unknown>>;

/** What is known of a matter from what was told of it before the event. */
export interface KnownMatter {
  readonly item: string;
  readonly department: string | null;
  readonly instant: boolean;
  readonly planned: boolean;
  readonly decided: boolean;
  readonly extended: boolean;
  readonly suspended: boolean;
  /** From review back to the counter. */
  readonly sentBack: boolean;
  readonly annulled: boolean;
}

/** Which figures an event feeds. Nothing said: none. */
export interface Feed {
  /** For the matter it is about; for each matter where it is about the application. */
  readonly matter?: (data: EventData, matter: KnownMatter) => readonly Figure[];
  /** For the application as a whole. */
  readonly whole?: (data: EventData) => readonly Figure[];
  /** What is known of the matter from now on. */
  readonly learn?: (data: EventData) => Partial<KnownMatter>;
  /** The legal instant where it is not the event's own. */
  readonly at?: (data: EventData) => Date;
  /** Takes everything back that was counted of its matter. */
  readonly undoes?: true;
}

const nothing: Feed = {};

/** 办结: with what its rates divide. */
const decidedAs = (figure: Figure, { withinLimit }: EventData, { instant, extended }: KnownMatter): Figure[] => [
  figure,
  ...(instant ? (['instantDecided'] as const) : []),
  ...(instant && withinLimit === true ? (['instantInTime'] as const) : []),
  ...(extended ? (['extendedDecided'] as const) : []),
];

const decision = (figureOf: (data: EventData) => Figure): Feed => ({
  matter: (data, matter) => decidedAs(figureOf(data), data, matter),
  learn: () => ({ decided: true }),
});

/** 补正件 once, and once more when a second notice was given (二次补正). */
const supplements = (time: unknown): Figure[] => (time === 1 ? ['supplemented'] : time === 2 ? ['supplementedAgain'] : []);

/** A result that was never issued stays the decision it was; otherwise 容缺逾期终止 is a 办结 and 补正逾期退件 is none. */
function lapsed(data: EventData, matter: KnownMatter): Figure[] {
  if (matter.decided) return [];
  return data.because === 'deferral' ? decidedAs('terminated', data, matter) : ['returned'];
}

/** The one table of what feeds what (`docs/decisions/0010-reports.md`); an event without a row does not compile. */
export const feeds = {
  registered: { matter: (_, { planned }) => (planned ? [] : ['received']), whole: ({ bundle }) => (bundle === null ? [] : ['bundles']) },
  started: { matter: () => ['received'] },
  accepted: { matter: () => ['accepted'] },
  acceptedDeferred: { matter: () => ['accepted', 'acceptedDeferred'] },
  // 自收到申请材料之日起即为受理 (行政许可法 32(1)(四))
  deemedAccepted: { matter: () => ['accepted'], at: ({ acceptedFrom }) => new Date(String(acceptedFrom)) },
  supplementRequested: { matter: ({ time }) => supplements(time) },
  declined: { matter: () => ['declined'] },
  foundNotNeeded: { matter: () => ['notNeeded'] },
  withdrawn: { matter: () => ['withdrawn'] },
  lapsed: { matter: lapsed },
  annulled: { undoes: true, learn: () => ({ annulled: true }) },
  dispatched: { learn: ({ department }) => ({ department: String(department) }) },
  approved: decision(() => 'granted'),
  denied: decision(() => 'denied'),
  confirmed: decision(({ outcome }) => (outcome === 'granted' ? 'granted' : 'denied')),
  sentBack: {
    matter: ({ from }, { sentBack }) => (from === 'reviewing' && !sentBack ? ['sentBack'] : []),
    learn: ({ from }) => (from === 'reviewing' ? { sentBack: true } : {}),
  },
  suspended: { matter: (_, { suspended }) => (suspended ? [] : ['suspended']), learn: () => ({ suspended: true }) },
  extended: { matter: (_, { extended }) => (extended ? [] : ['extended']), learn: () => ({ extended: true }) },
  ratingInvited: { whole: () => ['ratingsInvited'] },
  rated: { whole: ({ code }) => (code === 4 || code === 5 ? ['rated', 'badlyRated'] : ['rated']) },
  materialChecked: nothing,
  deferralGranted: nothing,
  supplementAgreed: nothing,
  supplemented: nothing,
  receiptAmended: nothing,
  formAmended: nothing,
  claimed: nothing,
  released: nothing,
  assigned: nothing,
  drawn: nothing,
  noted: nothing,
  rescanRequested: nothing,
  rescanned: nothing,
  submitted: nothing,
  resubmitted: nothing,
  resumed: nothing,
  assistanceAsked: nothing,
  handedOff: nothing,
  answered: nothing,
  produced: nothing,
  issued: nothing,
  reissued: nothing,
  delivered: nothing,
  mailed: nothing,
  unmailed: nothing,
  redirected: nothing,
  mailArrived: nothing,
  deferralOpened: nothing,
  deferralMadeUp: nothing,
  deferralWaived: nothing,
  deferralLapsed: nothing,
  deferralEscalated: nothing,
  warned: nothing,
  fellDue: nothing,
  ratingWaived: nothing,
  archived: nothing,
  partyErased: nothing,
  rectificationMoved: nothing,
  // 牌 are rows that are never deleted: they are counted where they stand
  cardIssued: nothing,
  cardMoved: nothing,
  orderIssued: nothing,
  orderMoved: nothing,
  attachmentsFiled: nothing,
  attachmentSupplied: nothing,
  attachmentRefused: nothing,
} as const satisfies Record<EventType, Feed>;

/** Events a count has to hear; the others neither feed nor teach. */
// the keys of the table are the types of events
export const countedEvents = (Object.keys(feeds) as EventType[]).filter((type) => feeds[type] !== nothing);

/** Events that only the whole history of an application can count. */
export const lookBack: readonly EventType[] = ['annulled', 'sentBack'];
