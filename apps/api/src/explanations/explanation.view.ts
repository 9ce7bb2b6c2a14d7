import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/application/explanation-views';
import { StaffNameView } from '../applications/matter.view';
import { Named } from '../applications/terms-values.view';

/** Working time: opening minutes of the accepting office, and legal working days. */
export class UsedView {
  readonly minutes: number;
  /** The day it began is not counted, the day it ended is. */
  readonly workdays: number;
}

/** How far the limit was overrun. */
export class OverrunView {
  /** `minutes` for a limit in minutes, otherwise `workdays`. */
  readonly measure: 'minutes' | 'workdays';
  /** 0 working days: after the close of business of the last day, before the next working day. */
  readonly amount: number;
}

/** One unit's part of the time the clock counted; the parts sum exactly to `used`. */
export class ShareView {
  readonly unit: Told.TimeSegmentView['unit'];
  readonly used: number;
  /** null where no limit is set for the step. */
  readonly limit: number | null;
}

/** A stretch during which one unit had the matter; each begins where the one before ended. */
export class TimeSegmentView implements Told.TimeSegmentView {
  /** 窗口 window, 待分办 dispatch, 审批 review, 审核 audit, 协办 assistance, 补正（申请人） applicant, 特别程序 excluded, 出件 output. */
  readonly unit: Told.TimeSegmentView['unit'];
  readonly from: string;
  readonly to: string;
  /** Who had it; null while it lay with nobody in particular. */
  readonly holder: StaffNameView | null;
  readonly department: Named | null;
  /** Opening minutes of the accepting office. */
  readonly minutes: number;
  /** The day it began is not counted, the day it ended is. */
  readonly workdays: number;
  /** false while the clock stood: the time is nobody's. */
  readonly counted: boolean;
}

/** Who had the matter while the clock ran. */
export class TimeView implements Told.TimeView {
  readonly from: string;
  /** When the clock ended, or now. */
  readonly to: string;
  @ApiProperty({ type: [TimeSegmentView] })
  readonly segments: readonly TimeSegmentView[];
  /** All segments together: exactly the working time from `from` to `to`. */
  readonly elapsed: UsedView;
  /** Of these, what the clock counted. */
  readonly used: UsedView;
  /** null while the clock is not late. */
  readonly overrun: OverrunView | null;
  @ApiProperty({ type: [ShareView] })
  readonly shares: readonly ShareView[];
  /** Units that used more than their limit; where steps have none, the one that used most. Empty while nothing is late. */
  @ApiProperty({ enum: ['window', 'dispatch', 'review', 'audit', 'assistance', 'applicant', 'excluded', 'output'], isArray: true })
  readonly named: readonly Told.TimeSegmentView['unit'][];
  /** 超期 2 工作日：审批环节用 9，窗口用 3。 */
  readonly sentence: string;
}

/** One day of the ledger. */
export class LedgerRowView implements Told.LedgerRowView {
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly date: string;
  readonly counted: boolean;
  /** 1 for the first day counted; null for a day not counted. */
  readonly number: number | null;
  /** Chinese: 工作日, 周六, 国庆节放假（国办发明电〔2025〕7号）, 暂停计时 … */
  readonly why: string;
}

/** The clock that is explained. */
export class ExplainedClockView implements Told.ExplainedClockView {
  readonly id: string;
  readonly kind: Told.ExplainedClockView['kind'];
  readonly state: Told.ExplainedClockView['state'];
  readonly unit: Told.ExplainedClockView['unit'];
  readonly amount: number;
  /** The event it starts on. */
  readonly startsOn: Told.ExplainedClockView['startsOn'];
  readonly startAt: string;
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly startOn: string;
  /** YYYY-MM-DD, Asia/Shanghai; the legal fact. */
  readonly dueOn: string;
  /** `dueOn` at the close of business; for minutes, the minute itself. */
  readonly dueAt: string;
  readonly endedAt: string | null;
  /** 预计: the date crosses a year whose holiday notice is not published. */
  readonly provisional: boolean;
  readonly reason: string | null;
  /** In the clock's own unit. */
  readonly pausedDays: number;
  /** In the clock's own unit. */
  readonly extendedBy: number;
}

/** Why a clock ends on the day it ends, day by day. */
export class ClockExplanationView implements Told.ClockExplanationView {
  readonly clock: ExplainedClockView;
  /** Every day from the start day to the due day; for minutes, the opening minutes of each. */
  @ApiProperty({ type: [LedgerRowView] })
  readonly ledger: readonly LedgerRowView[];
  /** Chinese, to be read aloud. */
  @ApiProperty({ type: [String] })
  readonly sentences: readonly string[];
  /** null for a clock that is the applicant's own, or of no matter. */
  readonly time: TimeView | null;
}

/** The promise a matter's time is measured by. */
export class PromiseTimeView {
  readonly clockId: string;
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly dueOn: string;
  readonly used: UsedView;
  /** null while the promise is not late. */
  readonly overrun: OverrunView | null;
  @ApiProperty({ type: [ShareView] })
  readonly shares: readonly ShareView[];
  /** Units that used more than their share; empty while nothing is late. */
  @ApiProperty({ enum: ['window', 'dispatch', 'review', 'audit', 'assistance', 'applicant', 'excluded', 'output'], isArray: true })
  readonly named: readonly Told.TimeSegmentView['unit'][];
  /** 超期 2 工作日：审批环节用 9，窗口用 3。 */
  readonly sentence: string;
}

/** 时间去哪了: from the receipt of the matter until it ended, or until now. */
export class MatterTimeView implements Told.MatterTimeView {
  readonly matterId: string;
  readonly item: Named;
  readonly ended: boolean;
  readonly from: string;
  readonly to: string;
  @ApiProperty({ type: [TimeSegmentView] })
  readonly segments: readonly TimeSegmentView[];
  /** All segments together: exactly the working time from `from` to `to`. */
  readonly elapsed: UsedView;
  /** null before anything was promised. */
  readonly promise: PromiseTimeView | null;
  /** Chinese, to be read aloud. */
  @ApiProperty({ type: [String] })
  readonly sentences: readonly string[];
}
