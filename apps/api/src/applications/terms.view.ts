import { ApiProperty } from '@nestjs/swagger';
import type * as Domain from '@zonggui/domain/terms';
import type * as Ruled from '@zonggui/domain/verdict/verdict';
import { CountingTermsView, ExtensionTermsView, RectificationTermsView, StepLimitsView, SupervisionTermsView, TermGroundView } from './terms-rules.view';
import { LimitView, Named, SourceView } from './terms-values.view';

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

/** One field of the 业务信息 that the bureau asks for. */
export class FormFieldView implements Domain.FormField {
  readonly code: string;
  readonly label: string;
  readonly type: Domain.FormField['type'];
  readonly required: boolean;
  /** Items of one visit with the same code here ask once. */
  readonly shared: string | null;
  /** Characters; null = 100. */
  readonly maxLength: number | null;
  @ApiProperty({ type: [String] })
  readonly choices: readonly string[];
  readonly source: SourceView;
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
  /** 允许批量. */
  readonly batch?: boolean;
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
  /** 业务信息; absent where nothing is asked for. */
  @ApiProperty({ type: [FormFieldView] })
  readonly form?: readonly FormFieldView[];
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
