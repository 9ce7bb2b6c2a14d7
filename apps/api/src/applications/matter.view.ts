import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/application/views';
import type { Verb } from '@zonggui/domain/application/commands';
import type { Point } from '@zonggui/domain/review/points';
import { verbs } from './verbs';
import { Named } from './terms-values.view';
import { TermsView, VerdictView } from './terms.view';

/** A member of staff. */
export class StaffNameView {
  readonly id: string;
  readonly name: string;
}

/** The result object of a matter (证、照、批文). */
export class ResultView {
  readonly name: string;
  readonly number: string | null;
}

/** A time during which a clock stood. */
export class ClockSegmentView implements Told.ClockSegmentView {
  readonly cause: 'suspension' | 'supplement';
  readonly fromAt: string;
  /** null = it still does. */
  readonly untilAt: string | null;
  /** YYYY-MM-DD, Asia/Shanghai; this day is not counted. */
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** 延期 that was granted. */
export class ClockExtensionView implements Told.ClockExtensionView {
  /** In the unit of the clock. */
  readonly days: number;
  readonly extendedAt: string;
  readonly fromDueOn: string;
  readonly toDueOn: string;
  readonly approver: StaffNameView | null;
  readonly noticeWay: 'written' | 'telephone';
}

/** One ground of 特别程序. */
export class SuspensionView implements Told.SuspensionView {
  readonly id: string;
  readonly ground: Told.SuspensionView['ground'];
  readonly basis: string;
  readonly approver: StaffNameView;
  /** Working days, as the applicant was told. */
  readonly expectedDays: number;
  readonly startedAt: string;
  /** null = it lasts. */
  readonly endedAt: string | null;
}

/** One running, paused or ended period. */
export class ClockView implements Told.ClockView {
  readonly id: string;
  readonly kind: Told.ClockView['kind'];
  /** Which 环节 a step clock measures. */
  readonly step: Told.ClockView['step'];
  readonly state: Told.ClockView['state'];
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly dueOn: string;
  readonly dueAt: string;
  readonly warnAt: string | null;
  readonly light: Told.ClockView['light'];
  /** 预计: the date crosses a year whose holiday notice is not published. */
  readonly provisional: boolean;
  readonly reason: string | null;
  @ApiProperty({ type: [ClockSegmentView] })
  readonly segments: readonly ClockSegmentView[];
  @ApiProperty({ type: [ClockExtensionView] })
  readonly extensions: readonly ClockExtensionView[];
  /** Days it stood and days granted, in its own unit. */
  readonly pausedDays: number;
  readonly extendedBy: number;
}

/** One field of the 业务信息. */
export class FormAnswerView {
  readonly code: string;
  readonly label: string;
  /** null = nothing was said, or the person was erased. */
  readonly answer: string | null;
  /** Corrected since it was registered. */
  readonly amended: boolean;
  /** What was first said, of a corrected one. */
  readonly before: string | null;
}

/** 审查要点: a condition or a required paper of the terms. */
export class PointView implements Point {
  readonly code: string;
  readonly text: string;
  /** ★: rests on an undertaking or is still owed, so it is ticked by hand. */
  readonly starred: boolean;
}

/** Who agreed to a second 补正, and 首次为何未告知. */
export class AgreedView {
  readonly name: string;
  readonly reason: string;
}

/** 子办件: one item of the application. */
export class MatterView implements Told.MatterView {
  readonly id: string;
  readonly ordinal: number;
  readonly item: Named;
  readonly state: Told.MatterView['state'];
  readonly version: number;
  readonly department: Named | null;
  readonly holder: StaffNameView | null;
  readonly terms: TermsView;
  readonly verdict: VerdictView;
  /** 业务信息, field by field as the terms ask for it. */
  @ApiProperty({ type: [FormAnswerView] })
  readonly form: readonly FormAnswerView[];
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly receivedOn: string;
  readonly acceptedOn: string | null;
  /** Accepted by silence (行政许可法 32(1)(四)). */
  readonly deemed: boolean;
  readonly proposal: 'grant' | 'deny' | null;
  readonly outcome: 'granted' | 'denied' | null;
  readonly result: ResultView | null;
  @ApiProperty({ type: [ClockView] })
  readonly clocks: readonly ClockView[];
  @ApiProperty({ type: [SuspensionView] })
  readonly suspensions: readonly SuspensionView[];
  /** 抽查: by the sample of one in ten, or by a supervisor. */
  readonly drawn: 'sample' | 'supervisor' | null;
  /** 同意二次补正, until it is used. */
  readonly supplementAgreed: AgreedView | null;
  @ApiProperty({ type: [PointView] })
  readonly points: readonly PointView[];
  /** Verbs on this matter that the person asking may use now. */
  @ApiProperty({ enum: verbs, isArray: true })
  readonly actions: readonly Verb[];
}
