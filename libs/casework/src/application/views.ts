import type { RatingIndicator } from '@zonggui/domain/output/rating-indicators';
import type { ProgressFeedback } from '../applicant/progress-feedback';
import type { ApplicationState, RatingState } from '@zonggui/domain/application/fold';
import type { Verb } from '@zonggui/domain/application/commands';
import type { Point } from '@zonggui/domain/review/points';
import type { ClockKind, ClockState } from '@zonggui/domain/clock/clock';
import type { DeliveryMethod, SpecialService } from '@zonggui/domain/application/application';
import type { DeferralState } from '@zonggui/domain/deferral/deferral.machine';
import type { Light } from '@zonggui/domain/deadline/light';
import type { MatterState } from '@zonggui/domain/matter/matter.machine';
import type { Channel, DeferralWay, Source, StepName, SuspensionGround, Terms } from '@zonggui/domain/terms';
import type { DocumentView } from '../document/document-list';
import type { Named } from '../organisation/named';
import type { CardView, OrderView } from '../supervision/supervision-views';
import type { MaterialStatus, Verdict } from '@zonggui/domain/verdict/verdict';
export type { Named } from '../organisation/named';

/** What a screen is told of an application. Instants are ISO 8601, days 'YYYY-MM-DD' in Asia/Shanghai; numbers of persons are masked. */
export interface ApplicationView {
  readonly id: string;
  readonly number: string;
  readonly state: ApplicationState;
  readonly rating: RatingState;
  readonly version: number;
  readonly region: Named;
  readonly office: Named;
  readonly window: Named | null;
  readonly channel: Channel;
  readonly bundle: string | null;
  readonly receivedAt: string;
  readonly deliveryMethod: DeliveryMethod;
  readonly services: readonly SpecialService[];
  /** 文书 on paper, else electronic and printed on request. */
  readonly paperDocuments: boolean;
  /** Printed on the receipt; with the number it opens the applicant's progress page. */
  readonly queryCode: string;
  readonly party: PartyView;
  readonly agent: (PartyView & { readonly relation: string | null }) | null;
  readonly demo: boolean;
  /** Papers that served more than one matter (一次收取，多处使用). */
  readonly papersSaved: number;
  /** Latest promised day over all matters; null when none is promised. */
  readonly promisedOn: string | null;
  readonly matters: readonly MatterView[];
  readonly papers: readonly { readonly material: string; readonly name: string; readonly status: MaterialStatus; readonly defect: string | null; /** 重扫请求: the matter it was asked for. */ readonly rescanFor: string | null }[];
  readonly deferrals: readonly DeferralView[];
  readonly deliveries: readonly { readonly id: string; readonly method: DeliveryMethod; readonly state: 'open' | 'done'; readonly matterIds: readonly string[]; readonly receiver: string | null; readonly tracking: string | null }[];
  readonly assistances: readonly { readonly id: string; readonly matterId: string; readonly kind: 'assistance' | 'handOff'; readonly toRegion: string; readonly toDepartment: string | null; readonly question: string; /** 协办期限. */ readonly dueAt: string | null; readonly state: 'open' | 'answered'; readonly answer: string | null }[];
  readonly documents: readonly DocumentView[];
  readonly cards: readonly CardView[];
  readonly orders: readonly OrderView[];
  readonly events: readonly EventView[];
  /** Verbs on the whole that the person asking may use now. */
  readonly actions: readonly Verb[];
}

export interface PartyView {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly idType: string;
  readonly idNumberMasked: string;
  readonly phoneMasked: string | null;
}

/** One answer of 业务信息; null where nothing was said, or the person was erased. */
export interface FormRow {
  readonly code: string;
  readonly label: string;
  readonly answer: string | null;
  /** Corrected since it was registered. */
  readonly amended: boolean;
  /** What was first said, of a corrected one. */
  readonly before: string | null;
}

export interface MatterView {
  readonly id: string;
  readonly ordinal: number;
  readonly item: Named;
  readonly state: MatterState;
  readonly version: number;
  readonly department: Named | null;
  readonly holder: { readonly id: string; readonly name: string } | null;
  readonly terms: Terms;
  readonly verdict: Verdict;
  /** 业务信息 as its terms ask for it; null where nothing was said, or the person was erased. */
  readonly form: readonly FormRow[];
  readonly receivedOn: string;
  readonly acceptedOn: string | null;
  readonly deemed: boolean;
  readonly proposal: 'grant' | 'deny' | null;
  readonly outcome: 'granted' | 'denied' | null;
  readonly result: { readonly name: string; readonly number: string | null } | null;
  readonly clocks: readonly ClockView[];
  readonly suspensions: readonly SuspensionView[];
  /** 抽查: who drew it; null when nobody did. */
  readonly drawn: 'sample' | 'supervisor' | null;
  /** 同意二次补正, until it is used. */
  readonly supplementAgreed: { readonly name: string; readonly reason: string } | null;
  /** 审查要点, in their order. */
  readonly points: readonly Point[];
  readonly actions: readonly Verb[];
}

export interface ClockView {
  readonly id: string;
  readonly kind: ClockKind;
  /** Which 环节 a step clock measures. */
  readonly step: StepName | null;
  readonly state: ClockState;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly warnAt: string | null;
  readonly light: Light;
  readonly provisional: boolean;
  readonly reason: string | null;
  readonly segments: readonly ClockSegmentView[];
  readonly extensions: readonly ClockExtensionView[];
  /** Days it stood and days granted, in its own unit. */
  readonly pausedDays: number;
  readonly extendedBy: number;
}

/** A time during which a clock stood. */
export interface ClockSegmentView {
  readonly cause: 'suspension' | 'supplement';
  readonly fromAt: string;
  readonly untilAt: string | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

export interface ClockExtensionView {
  readonly days: number;
  readonly extendedAt: string;
  readonly fromDueOn: string;
  readonly toDueOn: string;
  readonly approver: { readonly id: string; readonly name: string } | null;
  readonly noticeWay: 'written' | 'telephone';
}

export interface SuspensionView {
  readonly id: string;
  readonly ground: SuspensionGround;
  readonly basis: string;
  readonly approver: { readonly id: string; readonly name: string };
  readonly expectedDays: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export interface DeferralView {
  readonly id: string;
  readonly matterId: string;
  readonly material: string;
  readonly name: string;
  readonly way: DeferralWay;
  readonly state: DeferralState;
  readonly dueOn: string | null;
  readonly escalated: boolean;
  readonly boundedByPromise: boolean;
  readonly source: Source;
}

export interface EventView {
  readonly seq: number;
  readonly type: string;
  readonly matterId: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** "B 代 A" when somebody covered. */
  readonly actor: string;
  /** What was written with it: reason, opinion, record of a notice. null when nothing was, or when it was erased. */
  readonly words: string | null;
  /** 审查要点 by their codes, as the reviewer left them with a decision; null where he named none. */
  readonly looked: { readonly exceptions: readonly string[]; readonly ticked: readonly string[] } | null;
  /** 批量通过: granted with others in one go. */
  readonly batch: boolean;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** What an applicant sees with number and query code: no staff, no opinions. */
export interface ProgressView {
  readonly number: string;
  /** How it stands, in one sentence. */
  readonly sentence: string;
  /** '剩 3 个工作日'; null where nothing is promised or all is decided. */
  readonly remaining: string | null;
  /** What to do now; never empty. */
  readonly next: readonly string[];
  /** Papers to bring, until when; they may be supplied as files. */
  readonly missing: readonly { readonly material: string; readonly name: string; readonly dueOn: string | null }[];
  /** 咨询电话; null where nobody has entered one. */
  readonly telephone: string | null;
  readonly state: ApplicationState;
  readonly receivedOn: string;
  readonly promisedOn: string | null;
  readonly rating: RatingState;
  /** 指标 that may be ticked with a rating, by how the application came. */
  readonly indicators: readonly RatingIndicator[];
  /** What was done about a bad rating; null where there was none. */
  readonly feedback: ProgressFeedback | null;
  readonly matters: readonly { readonly item: string; readonly state: MatterState; readonly dueOn: string | null; readonly provisional: boolean; readonly outcome: 'granted' | 'denied' | null }[];
  readonly owed: readonly { readonly name: string; readonly dueOn: string | null }[];
  readonly timeline: readonly { readonly type: string; readonly on: string }[];
  /** It came online and is no application yet; null for an application. */
  readonly preReview: { readonly id: string; readonly region: string; readonly item: string; readonly state: 'waiting' | 'returned' } | null;
}

/** One matter's verdict before anything is written, with the date the promise would fall on. */
export interface AssessedMatter {
  readonly item: Named;
  readonly specified: boolean;
  readonly demo: boolean;
  readonly verdict: Verdict;
  readonly terms: Terms | null;
  readonly promised: { readonly dueOn: string; readonly dueAt: string; readonly provisional: boolean; readonly reason: string | null } | null;
}

export interface Assessment {
  readonly matters: readonly AssessedMatter[];
  /** Merged over the matters: one paper in, many uses. */
  readonly materials: readonly { readonly code: string; readonly name: string; readonly required: boolean; readonly deferrable: DeferralWay | null; readonly usedBy: number; readonly original: number | null; readonly copy: number | null; readonly source: Source }[];
  readonly papersSaved: number;
}

/** What a command did; stored with its key, so a replay answers the same to the letter. */
export interface CommandReceipt {
  readonly applicationId: string;
  readonly number: string;
  readonly queryCode: string;
  readonly state: ApplicationState;
  readonly version: number;
  /** The whole: the last of the promised days. */
  readonly promisedOn: string | null;
  /** Each department's part of the whole, by its code. */
  readonly departments: readonly { readonly department: string | null; readonly dueOn: string; readonly provisional: boolean; readonly items: readonly string[] }[];
  readonly matters: readonly { readonly id: string; readonly item: Named; readonly state: MatterState; readonly version: number; readonly dueOn: string | null; readonly provisional: boolean }[];
  readonly documents: readonly { readonly id: string; readonly series: string; readonly number: string; readonly matterId: string | null }[];
  readonly at: string;
}
