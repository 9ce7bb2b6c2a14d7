import { ApiProperty } from '@nestjs/swagger';
import type { Post } from '@zonggui/domain/posts';
import type * as Domain from '@zonggui/domain/terms';
import { SourceView, LimitView } from './terms-values.view';

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
