import type { Post } from './posts';

/**
 * What an item requires of one applicant on one day. A matter copies its terms when it is registered, so tomorrow's
 * catalogue does not change today's promise (docs/decisions/0001-model.md, terms).
 */
export interface Terms {
  readonly item: { readonly code: string; readonly name: string };
  readonly region: string;
  readonly channel: Channel;
  /** Version of the catalogue the terms were taken from; a sha-256 of its files. */
  readonly catalogueHash: string;
  /** true when any value comes from the demo overlay; every screen and print then says 示例. */
  readonly demo: boolean;
  readonly nature: Nature;
  /** Pays out money: finishing needs a second person's key. */
  readonly money: boolean;
  /** 办理层级; null = the bureau has not set it, so no counter finish. */
  readonly handlingLevel: 1 | 2 | 3 | null;
  /** 三级审核: a reviewed matter needs 后台审核岗 before it is decided. null = not set. */
  readonly needsAudit: boolean | null;
  /** The deciding department has delegated finishing to the counter (受理并办结). */
  readonly counterFinish: boolean;
  /** 允许批量: the bureau lets it be granted in one go with others like it. Absent = it does not. */
  readonly batch?: boolean;
  /** Code of the department that decides; null = someone must dispatch by hand. */
  readonly department: string | null;
  readonly promised: Limit | null;
  readonly statutory: Limit | null;
  /** Time to decide on acceptance, and what silence means. 行政许可法 32(1): five working days, then deemed accepted. */
  readonly decideAcceptance: { readonly limit: Limit; readonly silence: 'deemedAccepted' | 'card' };
  readonly supplement: {
    readonly limit: Limit;
    /** Whether the day the last paper comes counts as the day of receipt (law.md, vectors). */
    readonly countsAsReceipt: boolean;
    /** What happens when the applicant lets the time pass; `escalate` = a supervisor decides. */
    readonly onLapse: 'lapse' | 'escalate';
  };
  readonly materials: readonly TermMaterial[];
  readonly prohibitions: readonly { readonly code: string; readonly text: string; readonly source: Source }[];
  readonly conditions: readonly TermCondition[];
  /** Settled by the facts: another authority or another way takes it; null = it may be taken here. */
  readonly elsewhere: Elsewhere | null;
  /** 信用承诺: where the rule of the region asks for one on every item that pays out money (山东: 002 二（二）1); null = none. */
  readonly creditUndertaking: Source | null;
  /** What an unmade-up deferral does before the result is out; after it, a supervisor always decides. */
  readonly deferralOnLapse: 'lapse' | 'escalate';
  /** Calendar days an invited applicant has before the rating is waived. */
  readonly ratingDays: number;
  readonly delivery: { readonly paper: boolean };
  /** How long a result waits to be fetched before the applicant is reminded. */
  readonly pickUp: Limit;
  /** 环节时限 the bureau has set; a step without one has none. */
  readonly steps: Partial<Readonly<Record<StepName, Limit>>>;
  readonly supervision: SupervisionTerms;
  readonly rectification: RectificationTerms;
  /** 特别程序: what may stop this matter's clocks; empty = nothing may. */
  readonly suspensionGrounds: readonly TermGround[];
  readonly extension: ExtensionTerms;
  readonly counting: CountingTerms;
  /** Absent in terms copied before documents were printed from them. */
  readonly notices?: NoticeTerms;
  /** 业务信息 the bureau asks for; absent where it asks for nothing. */
  readonly form?: readonly FormField[];
}

/** One field of the 业务信息 of an item. No document gives any: the bureau sets them. */
export interface FormField {
  readonly code: string;
  readonly label: string;
  readonly type: 'text' | 'number' | 'date' | 'choice';
  readonly required: boolean;
  /** Items of one visit whose fields have the same code here ask once; null = the item's own. */
  readonly shared: string | null;
  /** Characters; null = `usualLength`. */
  readonly maxLength: number | null;
  /** What may be chosen, of a choice; else empty. */
  readonly choices: readonly string[];
  readonly source: Source;
}

/** 受理条件; with `elsewhere`, whoever does not meet it is not refused the item but sent to who is competent. */
export interface TermCondition {
  readonly code: string;
  readonly text: string;
  readonly source: Source;
  readonly elsewhere?: Elsewhere;
}

/** 不属于本机关职权范围: why not here, and where the applicant is told to go (行政许可法 32(1)(二)). */
export interface Elsewhere {
  readonly text: string;
  readonly source: Source;
  readonly goTo: readonly GoTo[];
}

/** A door as its document names it. */
export interface GoTo {
  readonly channel: Channel;
  readonly text: string;
  readonly address: string | null;
  readonly phone: string | null;
  /** Whom it is for, in words; null = everyone. */
  readonly condition: string | null;
  readonly source: Source;
}

/** What a notice to the applicant quotes beside the terms themselves; null = the bureau has entered nothing, and a blank line prints. */
export interface NoticeTerms {
  /** 受理依据. */
  readonly acceptanceBasis: string | null;
  /** 救济: days for 行政复议, months for 行政诉讼. */
  readonly remedy: { readonly reviewDays: number; readonly suitMonths: number } | null;
  /** 后续需由申请人办理的事项; empty = none. */
  readonly followUps: readonly string[] | null;
}

export type Channel = 'window' | 'web' | 'app' | 'miniprogram' | 'media' | 'kiosk' | 'bank' | 'community';

/** The branch of law an item belongs to: it decides which limits and which silence rule apply. */
export type Nature = 'licence' | 'socialInsurance' | 'service';

export type LimitUnit = 'minutes' | 'workdays' | 'days' | 'months';

export interface Limit {
  readonly unit: LimitUnit;
  readonly amount: number;
  readonly startsOn: 'received' | 'accepted' | 'madeUp';
  readonly source: Source;
}

/**
 * What happens to a period of days or months whose last day is not worked (民法典 203): `forward` to the next working day;
 * `forwardOverHolidays` where the bureau does not take weekends for 法定休假日; `none`.
 */
export type Roll = 'forward' | 'forwardOverHolidays' | 'none';

/** How a period counts, where the statute of the item does not say (docs/decisions/0009-calendars-and-hours.md). */
export interface CountingRule {
  /** 次日起算: the day of the event does not count (民法典 201); 当日起算: it is the first day. Of no effect on minutes. */
  readonly startDay: 'next' | 'same';
  /** Of no effect on working days and minutes. */
  readonly roll: Roll;
  /** Whether the last day ends when business does or at 24:00 (民法典 203). Of no effect on minutes. */
  readonly dayEnds: 'close' | 'midnight';
}

/** 黄灯阈值: how much of a period is left when its light turns yellow (ux 0.4). Working days but for limits in minutes. */
export interface WarningRule {
  /** Of the working days of the promise, rounded up. */
  readonly warnPercent: number;
  /** However short the promise is. */
  readonly warnWorkdays: number;
  /** Opening minutes left of a limit in minutes. */
  readonly warnMinutes: number;
}

/** The rule with what each part of it rests on. */
export interface CountingTerms extends CountingRule {
  readonly sources: Readonly<Record<keyof CountingRule, Source>>;
}

/** Where a value is written: the document, its section, the row, and the words themselves. `示例` documents are demo overlays. */
export interface Source {
  readonly document: string;
  readonly section: string;
  readonly row: string | null;
  readonly quote: string;
  /** Read out of a lost, merged or shifted cell (`cause` says how it came to be), or not to be settled by reading again (`unsettled` says why). Absent = sure. */
  readonly certainty?: 'inferred' | 'uncertain';
  readonly cause?: string;
  readonly unsettled?: string;
}

export interface TermMaterial {
  readonly code: string;
  readonly name: string;
  /** Settled by the facts of this application: a conditional material that does not apply is not in the list. */
  readonly required: boolean;
  readonly original: number | null;
  readonly copy: number | null;
  readonly sets: number | null;
  /** Codes of which any one satisfies the requirement. */
  readonly alternatives: readonly string[];
  readonly source: Source;
  /** 容缺 allowed for it, and how; null = not allowed. */
  readonly deferral: TermDeferral | null;
}

/** 补齐后出件 · 先办后补 · 内部核查 · 告知承诺. */
export type DeferralWay = 'beforeResult' | 'afterResult' | 'internalCheck' | 'undertaking';

export interface TermDeferral {
  readonly way: DeferralWay;
  /** null = the document allows 容缺 and gives no period: the promised date bounds it. */
  readonly period: Limit | null;
  /** A 告知承诺书 must be signed with it (山东: 002 二（二）1; elsewhere the bureau's setting). */
  readonly undertaking: boolean;
  readonly source: Source;
}

/**
 * What may stop a clock: the eight of 行政许可法 45; the conclusion awaited (工伤保险条例 20) for items that say so; the last four
 * only where the region's rules switch them on.
 */
export type SuspensionGround =
  | 'hearing' | 'bidding' | 'auction' | 'inspection' | 'testing' | 'quarantine' | 'appraisal' | 'expertReview' | 'awaitedConclusion'
  | 'publicNotice' | 'investigation' | 'crossRegionCheck' | 'other';

export interface TermGround {
  readonly ground: SuspensionGround;
  /** The clause the written notice quotes. */
  readonly basis: string;
  readonly source: Source;
}

/** 环节 with a limit of its own: 待分办, 审批, 审核, 出件. The counter's is the time to decide on acceptance. */
export type StepName = 'dispatch' | 'review' | 'audit' | 'output';

/** When 牌 are issued beyond the first of a cause, how long their answer may take, and who is told beside the holder. */
export interface SupervisionTerms {
  /** Working days after the promise ran out that make a 红牌. */
  readonly redAfter: number;
  /** Working days an answer may take; 0 = the same day (当日), of a card issued outside business the next working day. */
  readonly reply: Readonly<Record<'yellow' | 'red', number>>;
  /** Working days after its issue that make an unanswered 黄牌 a 红牌. */
  readonly unansweredAfter: number;
  readonly tells: Readonly<Record<'yellow' | 'red', readonly Post[]>>;
  /** Absent in terms copied before the region could set it: `usualWarning`. */
  readonly warning?: WarningRule;
  readonly source: Source;
}

/** 差评整改: 回访 and 整改 from the rating, 报告单 from the end of the rectification. */
export interface RectificationTerms {
  readonly contact: Limit;
  readonly rectify: Limit;
  readonly report: Limit;
}

/** How far a promise may be extended, in its own unit: `maxDays` in all, in at most `times` extensions. */
export interface ExtensionTerms {
  readonly maxDays: number;
  readonly times: number;
  /** Who must have approved it: 本行政机关负责人, 本级人民政府负责人, or nobody. */
  readonly approver: 'head' | 'government' | null;
  readonly source: Source;
}
