import { ApiProperty } from '@nestjs/swagger';
import type { Post } from '@zonggui/domain/posts';
import type * as Domain from '@zonggui/domain/terms';
import type * as Ruled from '@zonggui/domain/verdict/verdict';

/** Code and name of something the bureau has. */
export class Named {
  readonly code: string;
  readonly name: string;
}

/** Where a value is written: document, section, row, and the words themselves. */
export class SourceView implements Domain.Source {
  readonly document: string;
  readonly section: string;
  readonly row: string | null;
  readonly quote: string;
  /** How the value was read where the document's own cell is lost or unclear; absent = sure. */
  readonly certainty?: 'inferred' | 'uncertain';
  /** How it came to be unclear. */
  readonly cause?: string;
  /** Why reading the document again does not settle it. */
  readonly unsettled?: string;
}

/** A period: unit, amount, and the event it starts on. */
export class LimitView implements Domain.Limit {
  readonly unit: Domain.LimitUnit;
  readonly amount: number;
  readonly startsOn: 'received' | 'accepted' | 'madeUp';
  readonly source: SourceView;
}

/** How a material may be handed in later (容缺). */
export class TermDeferralView implements Domain.TermDeferral {
  readonly way: Domain.DeferralWay;
  /** null = the document gives no period: the promised date bounds it. */
  readonly period: LimitView | null;
  readonly undertaking: boolean;
  readonly source: SourceView;
}

/** One material of the terms. */
export class TermMaterialView implements Domain.TermMaterial {
  readonly code: string;
  readonly name: string;
  readonly required: boolean;
  readonly original: number | null;
  readonly copy: number | null;
  readonly sets: number | null;
  @ApiProperty({ type: [String] })
  readonly alternatives: readonly string[];
  readonly source: SourceView;
  readonly deferral: TermDeferralView | null;
}

/** A prohibition (禁办情形) or condition (受理条件), with where it is written. */
export class ClauseView {
  readonly code: string;
  readonly text: string;
  readonly source: SourceView;
}

/** A door as its document names it. */
export class GoToView implements Domain.GoTo {
  readonly channel: Domain.Channel;
  readonly text: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly condition: string | null;
  readonly source: SourceView;
}

/** Why the item is not taken here, and where to go. */
export class ElsewhereView implements Domain.Elsewhere {
  readonly text: string;
  readonly source: SourceView;
  @ApiProperty({ type: [GoToView] })
  readonly goTo: readonly GoToView[];
}

/** A condition (受理条件); with `elsewhere`, whoever does not meet it is sent there. */
export class TermConditionView extends ClauseView implements Domain.TermCondition {
  readonly elsewhere?: ElsewhereView;
}

/** Time to decide on acceptance, and what silence means. */
export class DecideAcceptanceView {
  readonly limit: LimitView;
  readonly silence: 'deemedAccepted' | 'card';
}

/** Time for the applicant to supply what is missing (补正). */
export class SupplementTermsView {
  readonly limit: LimitView;
  readonly countsAsReceipt: boolean;
  readonly onLapse: 'lapse' | 'escalate';
}

/** Whether the result is handed out on paper. */
export class DeliveryTermsView {
  readonly paper: boolean;
}

/** One ground on which the clocks of the matter may stop (特别程序). */
export class TermGroundView implements Domain.TermGround {
  readonly ground: Domain.SuspensionGround;
  readonly basis: string;
  readonly source: SourceView;
}

/** How far a promise may be extended (延期), in its own unit. */
export class ExtensionTermsView implements Domain.ExtensionTerms {
  /** In all. */
  readonly maxDays: number;
  readonly times: number;
  readonly approver: 'head' | 'government' | null;
  readonly source: SourceView;
}

/** Where each part of the counting rule is written. */
export class CountingSourcesView {
  readonly startDay: SourceView;
  readonly roll: SourceView;
  readonly dayEnds: SourceView;
}

/** 计算规则: how the periods of the matter count. */
export class CountingTermsView implements Domain.CountingTerms {
  readonly startDay: 'next' | 'same';
  readonly roll: Domain.Roll;
  readonly dayEnds: 'close' | 'midnight';
  readonly sources: CountingSourcesView;
}

/** Working days, by colour of the card. */
export class ReplyLimitsView {
  readonly yellow: number;
  readonly red: number;
}

/** Posts told beside the holder, by colour of the card. */
export class ToldPostsView {
  @ApiProperty({ type: [String] })
  readonly yellow: readonly Post[];
  @ApiProperty({ type: [String] })
  readonly red: readonly Post[];
}

/** 黄灯阈值. */
export class WarningRuleView implements Domain.WarningRule {
  /** Of the working days of the promise that are left, rounded up. */
  readonly warnPercent: number;
  readonly warnWorkdays: number;
  /** Opening minutes left of a limit in minutes. */
  readonly warnMinutes: number;
}

/** 灯牌阈值: when cards are issued and how long their answer may take, in working days. */
export class SupervisionTermsView implements Domain.SupervisionTerms {
  readonly redAfter: number;
  readonly reply: ReplyLimitsView;
  readonly unansweredAfter: number;
  readonly tells: ToldPostsView;
  readonly warning?: WarningRuleView;
  readonly source: SourceView;
}

/** 环节时限, where the bureau has set them. */
export class StepLimitsView {
  readonly dispatch?: LimitView;
  readonly review?: LimitView;
  readonly audit?: LimitView;
  readonly output?: LimitView;
}

/** 差评整改: 回访、整改、报告单. */
export class RectificationTermsView implements Domain.RectificationTerms {
  readonly contact: LimitView;
  readonly rectify: LimitView;
  readonly report: LimitView;
}

/** What the item requires of this applicant, as copied on the day of receipt. */
export class TermsView implements Domain.Terms {
  readonly item: Named;
  readonly region: string;
  readonly channel: Domain.Channel;
  readonly catalogueHash: string;
  /** true when any value comes from the demo overlay (示例). */
  readonly demo: boolean;
  readonly nature: Domain.Nature;
  readonly money: boolean;
  @ApiProperty({ type: Number, enum: [1, 2, 3], nullable: true })
  readonly handlingLevel: 1 | 2 | 3 | null;
  readonly needsAudit: boolean | null;
  readonly counterFinish: boolean;
  readonly department: string | null;
  readonly promised: LimitView | null;
  readonly statutory: LimitView | null;
  readonly decideAcceptance: DecideAcceptanceView;
  readonly supplement: SupplementTermsView;
  @ApiProperty({ type: [TermMaterialView] })
  readonly materials: readonly TermMaterialView[];
  @ApiProperty({ type: [ClauseView] })
  readonly prohibitions: readonly ClauseView[];
  @ApiProperty({ type: [TermConditionView] })
  readonly conditions: readonly TermConditionView[];
  /** Settled by the facts: who takes it instead. */
  readonly elsewhere: ElsewhereView | null;
  /** 信用承诺, where the rule of the region asks for one on what pays out money. */
  readonly creditUndertaking: SourceView | null;
  readonly deferralOnLapse: 'lapse' | 'escalate';
  /** Calendar days an invited applicant has before the rating is waived. */
  readonly ratingDays: number;
  readonly delivery: DeliveryTermsView;
  /** 领取期限. */
  readonly pickUp: LimitView;
  readonly steps: StepLimitsView;
  readonly supervision: SupervisionTermsView;
  readonly rectification: RectificationTermsView;
  @ApiProperty({ type: [TermGroundView] })
  readonly suspensionGrounds: readonly TermGroundView[];
  readonly extension: ExtensionTermsView;
  readonly counting: CountingTermsView;
}

/** A material that is missing. */
export class MissingMaterialView {
  readonly code: string;
  readonly name: string;
  readonly source: SourceView;
}

/** A material that may come later. */
export class DeferredMaterialView {
  readonly code: string;
  readonly name: string;
  readonly way: Domain.DeferralWay;
  readonly undertaking: boolean;
  readonly source: SourceView;
}

/** The sentence the clerk can say aloud, with where it is written. */
export class ReasonView {
  readonly text: string;
  readonly source: SourceView | null;
}

/** What the papers and findings amount to; computed, never chosen. */
export class VerdictView implements Ruled.Verdict {
  readonly verdict: Ruled.Verdict['verdict'];
  /** 受理并办结: the counter may finish it now. */
  readonly finishNow: boolean;
  @ApiProperty({ type: [MissingMaterialView] })
  readonly missing: readonly MissingMaterialView[];
  @ApiProperty({ type: [DeferredMaterialView] })
  readonly deferred: readonly DeferredMaterialView[];
  @ApiProperty({ type: [String] })
  /** What must be signed: codes of the papers an undertaking stands for, and `credit-undertaking`. */
  readonly undertakings: readonly string[];
  /** Where to go instead; empty unless the verdict is `handTo`. */
  @ApiProperty({ type: [GoToView] })
  readonly goTo: readonly GoToView[];
  @ApiProperty({ type: [ReasonView] })
  readonly reasons: readonly ReasonView[];
}
