import type { Findings } from '../verdict/findings';
import type { MaterialStatus } from '../verdict/verdict';
import type { Channel, DeferralWay, Source, SuspensionGround, Terms } from '../terms';
import type { DeferralState } from '../deferral/deferral.machine';
import type { SpecialDeferral } from '../deferral/special-deferral';
import type { MatterState } from '../matter/matter.machine';
import type { Clock } from '../clock/clock';
import type { ApplicationState, RatingState } from './fold';

/** 申请 / 办件: one visit, with everything that hangs on it. Immutable; `decide` returns the next one. */
export interface Application {
  readonly id: string;
  /** 办件编号. */
  readonly number: string;
  readonly region: string;
  readonly office: string;
  readonly window: string | null;
  readonly channel: Channel;
  readonly bundle: string | null;
  /** Instant the papers were handed in; its Shanghai date is the day of receipt. */
  readonly receivedAt: Date;
  readonly state: ApplicationState;
  readonly rating: RatingState;
  readonly deliveryMethod: DeliveryMethod;
  readonly version: number;
  readonly matters: readonly Matter[];
  readonly papers: readonly Paper[];
  readonly deferrals: readonly Deferral[];
  readonly deliveries: readonly Delivery[];
  readonly assistances: readonly Assistance[];
  readonly suspensions: readonly Suspension[];
  readonly clocks: readonly Clock[];
}

/** 反馈方式: `none` = no result object, told by message. */
export type DeliveryMethod = 'window' | 'mail' | 'electronic' | 'none';

/** 特殊服务 (003 二（三）1): 绿色通道, 上门办, 代办（店小二）, 手语, 大字文书; and 急, which the bureau may give beside them. */
export type SpecialService = 'greenChannel' | 'homeVisit' | 'errand' | 'signLanguage' | 'largePrint' | 'urgent';

/** 子办件: one 事项 of the application, with its own terms, clocks and end, because the law decides per item. */
export interface Matter {
  readonly id: string;
  /** 1-based place in the bundle; printed as -01, -02. */
  readonly ordinal: number;
  readonly terms: Terms;
  readonly state: MatterState;
  /** Where an interruption (补正, 特别程序, 协办, 退回) returns to. */
  readonly from: MatterState | null;
  readonly findings: Findings;
  /** Start of the legal clocks that run from receipt; moved by a supply that counts as receipt. */
  readonly receivedAt: Date;
  readonly acceptedAt: Date | null;
  /** Accepted by silence (行政许可法 32(1)(四)). */
  readonly deemed: boolean;
  readonly department: string | null;
  readonly holder: string | null;
  readonly reviewer: string | null;
  readonly coReviewer: string | null;
  readonly proposal: 'grant' | 'deny' | null;
  readonly outcome: 'granted' | 'denied' | null;
  readonly result: { readonly name: string; readonly number: string | null } | null;
  /** 抽查: decided by itself and never in a batch; who drew it. */
  readonly drawn: 'sample' | 'supervisor' | null;
  /** 批量通过: the batch it was granted in; null for a decision by itself. */
  readonly batch: string | null;
  readonly supplements: number;
  /** 转办: how often it was passed on by those who held it. */
  readonly transfers: number;
  /** 特批容缺, beside the terms, which stay as they were promised. */
  readonly grants: readonly SpecialDeferral[];
  /** 同意二次补正, until it is used: who agreed (staff id and name), and 首次为何未告知. */
  readonly supplementAgreed: { readonly by: string; readonly name: string; readonly reason: string } | null;
  readonly decidedAt: Date | null;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** One paper in, many uses: a material handed in once serves every matter that names its code. */
export interface Paper {
  readonly id: string;
  readonly material: string;
  readonly name: string;
  readonly status: MaterialStatus;
  readonly defect: string | null;
  /** 重扫请求: the matter whose reviewer cannot read its image. */
  readonly rescanFor: string | null;
}

export interface Deferral {
  readonly id: string;
  readonly matterId: string;
  readonly material: string;
  readonly name: string;
  readonly way: DeferralWay;
  readonly state: DeferralState;
  readonly undertakingSigned: boolean;
  /** Its time ran out and no rule says what follows: a supervisor owns it now. */
  readonly escalated: boolean;
  /** The document allows it and gives no period, so the promised date bounds it. */
  readonly boundedByPromise: boolean;
  readonly source: Source;
}

export interface Delivery {
  readonly id: string;
  readonly method: DeliveryMethod;
  readonly state: 'open' | 'done';
  readonly matterIds: readonly string[];
  readonly receiver: string | null;
  /** Of the last sending; an open hand-out that has one came back. */
  readonly tracking: string | null;
  /** When it was handed over or given to the post; null while it is open. */
  readonly doneAt: Date | null;
}

/** 协办 asks a department, 异地协办 another region; the matter waits in `assisting` for the answer. */
export interface Assistance {
  readonly id: string;
  readonly matterId: string;
  readonly kind: 'assistance' | 'handOff';
  readonly toRegion: string;
  readonly toDepartment: string | null;
  readonly question: string;
  /** 协办期限, set by whoever asked: the close of business of that day; null where none was set. A day that was set never moves. */
  readonly dueAt: Date | null;
  readonly state: 'open' | 'answered';
  readonly answer: string | null;
}

/** 特别程序: one ground for which the matter's clocks stand. Several may last at once; the matter waits in `suspended` for the last. */
export interface Suspension {
  readonly id: string;
  readonly matterId: string;
  readonly ground: SuspensionGround;
  /** The clause, as the written notice quotes it. */
  readonly basis: string;
  /** Staff id of who approved it. */
  readonly approver: string;
  /** Working days the applicant was told it will take. */
  readonly expectedDays: number;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** Ends after which nothing may happen to the application any more. */
export const endStates = ['archived', 'declined', 'notNeeded', 'withdrawn', 'lapsed', 'annulled'] as const satisfies ApplicationState[];

export function isEnded(application: Application): boolean {
  return (endStates as readonly ApplicationState[]).includes(application.state);
}
