/** The shapes of the HTTP contract, as the pages read them: instants are ISO 8601, days 'YYYY-MM-DD' in Asia/Shanghai. */
export type Post = 'intake' | 'joint' | 'duty' | 'review' | 'audit' | 'issue' | 'supervise' | 'catalogue' | 'admin' | 'security' | 'log-audit';
export type Channel = 'window' | 'web' | 'app' | 'miniprogram' | 'media' | 'kiosk' | 'bank' | 'community';
export type LimitUnit = 'minutes' | 'workdays' | 'days' | 'months';
export type DeferralWay = 'beforeResult' | 'afterResult' | 'internalCheck' | 'undertaking';
export type MaterialStatus = 'missing' | 'received' | 'shared' | 'deferred' | 'undertaken' | 'defective';
export type DeliveryMethod = 'window' | 'mail' | 'electronic' | 'none';
export type RatingState = 'none' | 'invited' | 'rated' | 'waived';
export type DeferralState = 'open' | 'madeUp' | 'waived' | 'lapsed';
export type Light = 'green' | 'yellow' | 'red' | 'paused' | 'finished';
export type ClockState = 'running' | 'paused' | 'met' | 'cancelled' | 'expired';
export type ClockKind =
  | 'promised' | 'statutory' | 'step' | 'decideAcceptance' | 'makeUp' | 'supplement' | 'instant' | 'delivery' | 'contact' | 'rectify' | 'report'
  | 'pickUp' | 'rating';
export type ApplicationState =
  | 'receiving' | 'dispatching' | 'processing' | 'issuing' | 'rating' | 'archived' | 'declined' | 'notNeeded' | 'withdrawn' | 'lapsed' | 'annulled';
export type MatterState =
  | 'planned' | 'received' | 'supplementing' | 'accepted' | 'queued' | 'reviewing' | 'auditing' | 'suspended' | 'assisting' | 'sentBack' | 'granted'
  | 'denied' | 'issued' | 'declined' | 'notNeeded' | 'lapsed' | 'withdrawn' | 'annulled';
export type Verb =
  | 'start' | 'checkMaterial' | 'accept' | 'acceptDeferred' | 'requestSupplement' | 'supplement' | 'decline' | 'declareNotNeeded' | 'withdraw'
  | 'annul' | 'amendReceipt' | 'dispatch' | 'claim' | 'release' | 'assign' | 'approve' | 'deny' | 'submit' | 'confirm' | 'sendBack' | 'resubmit'
  | 'suspend' | 'resume' | 'extend' | 'assist' | 'handOff' | 'answer' | 'produce' | 'issue' | 'reissue' | 'deliver' | 'mail' | 'makeUp' | 'waive'
  | 'lapse' | 'rate';
export type TaskKind =
  | 'start' | 'decideAcceptance' | 'awaitSupplement' | 'dispatch' | 'claim' | 'review' | 'audit' | 'resume' | 'answer' | 'resubmit' | 'issue'
  | 'deliver' | 'makeUp' | 'internalCheck' | 'overdueDeferral' | 'overdueSupplement' | 'answerCard' | 'rectify';
export type EventType =
  | 'registered' | 'started' | 'materialChecked' | 'accepted' | 'acceptedDeferred' | 'deemedAccepted' | 'supplementRequested' | 'supplemented'
  | 'declined' | 'foundNotNeeded' | 'withdrawn' | 'annulled' | 'receiptAmended' | 'dispatched' | 'claimed' | 'released' | 'assigned' | 'approved'
  | 'denied' | 'submitted' | 'confirmed' | 'sentBack' | 'resubmitted' | 'suspended' | 'resumed' | 'extended' | 'assistanceAsked' | 'handedOff'
  | 'answered' | 'produced' | 'issued' | 'reissued' | 'delivered' | 'mailed' | 'lapsed' | 'deferralOpened' | 'deferralMadeUp' | 'deferralWaived'
  | 'deferralLapsed' | 'deferralEscalated' | 'warned' | 'fellDue' | 'ratingInvited' | 'rated' | 'ratingWaived' | 'archived';
/** GB/T 39046—2020 A.8: 1 非常满意 … 5 非常不满意. */
export type RatingCode = 1 | 2 | 3 | 4 | 5;
export type SuspensionGround = 'hearing' | 'bidding' | 'auction' | 'inspection' | 'testing' | 'quarantine' | 'appraisal' | 'expertReview' | 'awaitedConclusion';
export type IdType = 'resident-id' | 'uscc' | 'passport' | 'travel-permit' | 'other';
export type Outcome = 'accept' | 'acceptDeferred' | 'supplement' | 'decline' | 'notNeeded' | 'handTo';

export interface Named { code: string; name: string }
export interface Source { document: string; section: string; row: string | null; quote: string }
export interface Limit { unit: LimitUnit; amount: number; startsOn: 'received' | 'accepted' | 'madeUp'; source: Source }
export interface Clause { code: string; text: string; source: Source }

export interface Grant { post: Post; region: string; department: string | null; covers: { id: string; name: string } | null }
export interface Session { staff: { id: string; login: string; name: string }; grants: Grant[]; csrfToken: string }

export interface Office extends Named { region: string; address: string; telephone: string | null; demo: boolean }
export interface CounterWindow extends Named { office: string; kind: 'intake' | 'joint' | 'duty'; demo: boolean }
export interface Organisation { regions: Named[]; departments: (Named & { region: string })[]; offices: Office[]; windows: CounterWindow[] }

export interface ItemHit { code: string; name: string; aliases: string[]; specified: boolean }
export interface Bundle {
  code: string;
  name: string;
  items: { code: string; name: string; specified: boolean; kind: 'required' | 'optional' }[];
  leads: string[];
  assists: string[];
  remarks: string[];
}

/** A question on which materials, limits and conditions depend (情形). */
export interface Fact { code: string; name: string; values: Named[]; default: string; given: string | null }
export interface Guide {
  item: Named;
  specified: boolean;
  demo: boolean;
  prohibitions: (Clause & { applies: boolean })[];
  conditions: (Clause & { unmet: boolean })[];
  facts: Fact[];
  materials: Named[];
  fee: { text: string } | null;
}

export interface TermMaterial { code: string; name: string; required: boolean; alternatives: string[]; source: Source; deferral: { way: DeferralWay; undertaking: boolean; source: Source } | null }
export interface Terms {
  demo: boolean;
  nature: 'licence' | 'socialInsurance' | 'service';
  money: boolean;
  needsAudit: boolean | null;
  promised: Limit | null;
  statutory: Limit | null;
  materials: TermMaterial[];
  prohibitions: Clause[];
  conditions: Clause[];
}

export interface Verdict {
  verdict: Outcome;
  finishNow: boolean;
  missing: { code: string; name: string; source: Source }[];
  deferred: { code: string; name: string; way: DeferralWay; undertaking: boolean; source: Source }[];
  undertakings: string[];
  reasons: { text: string; source: Source | null }[];
}

export interface AssessedMatter {
  item: Named;
  specified: boolean;
  demo: boolean;
  verdict: Verdict;
  terms: Terms | null;
  promised: { dueOn: string; dueAt: string; provisional: boolean; reason: string | null } | null;
}

export interface AssessedMaterial { code: string; name: string; required: boolean; deferrable: DeferralWay | null; usedBy: number; original: number | null; copy: number | null; source: Source }
export interface Assessment { matters: AssessedMatter[]; materials: AssessedMaterial[]; papersSaved: number }

export interface Findings { prohibitions: string[]; unmetConditions: string[]; notNeeded: boolean; discredited: boolean }
export interface MatterInput { item: string; facts?: Record<string, string>; findings?: Findings; later?: boolean }
export interface PaperInput { material: string; status: MaterialStatus; defect?: string }
export interface PartyInput { kind: 'person' | 'organisation'; idType: IdType; idNumber: string; name: string; phone?: string; address?: string }
export interface AssessInput { region: string; channel: Channel; office?: string; matters: MatterInput[]; papers: PaperInput[] }
export interface SecondPerson { login: string; password: string }
export interface RegisterInput {
  region: string;
  office: string;
  window?: string;
  channel: Channel;
  bundle?: string;
  party: PartyInput;
  agent?: PartyInput & { relation: string };
  matters: MatterInput[];
  papers: PaperInput[];
  deliveryMethod: DeliveryMethod;
  gesture: 'register' | 'verdict';
  expected?: Record<string, Outcome>;
  undertakingSigned?: boolean;
  secondPerson?: SecondPerson;
}

export interface PartyView { kind: 'person' | 'organisation'; name: string; idType: string; idNumberMasked: string; phoneMasked: string | null }
export interface ClockView { id: string; kind: ClockKind; state: ClockState; dueOn: string; dueAt: string; warnAt: string | null; light: Light; provisional: boolean; reason: string | null }
export interface MatterView {
  id: string;
  ordinal: number;
  item: Named;
  state: MatterState;
  version: number;
  department: Named | null;
  holder: { id: string; name: string } | null;
  terms: Terms;
  verdict: Verdict;
  receivedOn: string;
  acceptedOn: string | null;
  deemed: boolean;
  proposal: 'grant' | 'deny' | null;
  outcome: 'granted' | 'denied' | null;
  result: { name: string; number: string | null } | null;
  clocks: ClockView[];
  actions: Verb[];
}
export interface DeferralView { id: string; matterId: string; material: string; name: string; way: DeferralWay; state: DeferralState; dueOn: string | null; escalated: boolean; boundedByPromise: boolean; source: Source }
export interface DeliveryView { id: string; method: DeliveryMethod; state: 'open' | 'done'; matterIds: string[]; receiver: string | null; tracking: string | null }
export interface AssistanceView { id: string; matterId: string; kind: 'assistance' | 'handOff'; toRegion: string; toDepartment: string | null; question: string; state: 'open' | 'answered'; answer: string | null }
export interface EventView { seq: number; type: EventType; matterId: string | null; occurredAt: string; recordedAt: string; actor: string }
export interface CardView { id: string; level: 'warning' | 'yellow' | 'red'; rule: string; matterId: string | null; issuedAt: string; replied: boolean }
export interface ApplicationView {
  id: string;
  number: string;
  state: ApplicationState;
  rating: RatingState;
  version: number;
  region: Named;
  office: Named;
  window: Named | null;
  channel: Channel;
  bundle: string | null;
  receivedAt: string;
  deliveryMethod: DeliveryMethod;
  queryCode: string;
  party: PartyView;
  agent: (PartyView & { relation: string | null }) | null;
  demo: boolean;
  papersSaved: number;
  promisedOn: string | null;
  matters: MatterView[];
  papers: { material: string; name: string; status: MaterialStatus; defect: string | null }[];
  deferrals: DeferralView[];
  deliveries: DeliveryView[];
  assistances: AssistanceView[];
  documents: { number: string; series: string; matterId: string | null; issuedAt: string; annulled: boolean }[];
  cards: CardView[];
  events: EventView[];
  actions: Verb[];
}

/** What a command did; the same answer for the same key. */
export interface CommandReceipt {
  applicationId: string;
  number: string;
  queryCode: string;
  state: ApplicationState;
  version: number;
  promisedOn: string | null;
  matters: { id: string; item: Named; state: MatterState; version: number; dueOn: string | null; provisional: boolean }[];
  documents: { series: string; number: string; matterId: string | null }[];
  at: string;
}

export interface TaskRow {
  id: string;
  kind: TaskKind;
  applicationId: string;
  matterId: string | null;
  number: string;
  item: Named | null;
  applicant: string;
  post: Post;
  region: string;
  department: Named | null;
  assignee: { id: string; name: string } | null;
  state: string;
  receivedOn: string;
  openedAt: string;
  dueAt: string | null;
  light: Light | null;
  demo: boolean;
}
export interface Page<Row> { rows: Row[]; next: string | null }
export interface TaskCount { post: Post; kind: TaskKind; department: string | null; open: number; overdue: number }
export interface OverdueRow {
  clockId: string;
  kind: ClockKind;
  applicationId: string;
  matterId: string;
  number: string;
  item: Named;
  department: Named | null;
  holder: string | null;
  state: MatterState;
  dueOn: string;
  dueAt: string;
  overdueWorkingDays: number;
  cards: number;
}
export interface FoundApplication { id: string; number: string; applicant: string; state: ApplicationState; receivedOn: string; items: string[] }
export interface ProgressView {
  number: string;
  state: ApplicationState;
  receivedOn: string;
  promisedOn: string | null;
  rating: RatingState;
  matters: { item: string; state: MatterState; dueOn: string | null; provisional: boolean; outcome: 'granted' | 'denied' | null }[];
  owed: { name: string; dueOn: string | null }[];
  timeline: { type: EventType; on: string }[];
}
export interface DemoClock { now: string; offsetMs: number; demo: boolean }
