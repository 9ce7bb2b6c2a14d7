import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/reports/report-views';
import { Named } from '../applications/terms-values.view';

/** The last thing a person did. */
export class LastActionView {
  readonly type: string;
  readonly at: string;
}

/** One clock that is late, or soon will be. */
export class DueRow implements Told.DueRow {
  readonly clockId: string;
  readonly kind: Told.DueRow['kind'];
  readonly applicationId: string;
  readonly matterId: string;
  readonly number: string;
  readonly item: Named;
  /** Masked. */
  readonly applicant: string;
  readonly region: Named;
  readonly window: Named | null;
  readonly department: Named | null;
  /** 责任人; null while nobody holds it. */
  readonly holder: string | null;
  readonly state: Told.DueRow['state'];
  readonly dueOn: string;
  readonly dueAt: string;
  /** The day first promised, before any pause or extension. */
  readonly firstDueOn: string;
  /** Working days after the last day up to today; 0 on the last day itself, negative before it. */
  readonly overdueWorkingDays: number;
  /** 牌 for this clock. */
  readonly cards: number;
  /** The gravest of them. */
  readonly card: Told.DueRow['card'];
  /** Of the days it stood and the days granted. */
  readonly unit: Told.DueRow['unit'];
  readonly pausedDays: number;
  readonly extendedBy: number;
  readonly lastAction: LastActionView | null;
  /** 督办次数 of the matter, and of its application as a whole. */
  readonly orders: number;
  readonly demo: boolean;
}

/** A page of what is late, or soon will be. */
export class DuePage implements Told.DuePage {
  /** The instant the lights were computed for. */
  readonly asOf: string;
  @ApiProperty({ type: [DueRow] })
  readonly rows: readonly DueRow[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** A bar of 未来15个工作日到期量; its list has `kind=promise` and these days. */
export class DueDayView implements Told.DueDay {
  /** `overdue`, or the working day up to which. */
  readonly day: string;
  /** null for `overdue`, whose list is its own. */
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
}

/** How many fall due that day. */
export class DueCountView {
  readonly day: string;
  readonly group: Named | null;
  readonly count: number;
}

/** 未来15个工作日到期量. */
export class DueForecastView implements Told.DueForecast {
  readonly asOf: string;
  readonly by: Told.DueForecast['by'];
  @ApiProperty({ type: [DueDayView] })
  readonly days: readonly DueDayView[];
  /** Only where something falls due. */
  @ApiProperty({ type: [DueCountView] })
  readonly counts: readonly DueCountView[];
}

/** Matters whose promise is open, by light. */
export class LightsView {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly paused: number;
}

/** The lights of one group. */
export class GroupLightsView extends LightsView implements Told.Standing {
  readonly group: Named | null;
}

/** 在办按灯. */
export class StandingReportView implements Told.StandingReport {
  readonly asOf: string;
  readonly by: Told.StandingReport['by'];
  readonly total: LightsView;
  @ApiProperty({ type: [GroupLightsView] })
  readonly groups: readonly GroupLightsView[];
}

/** Numerator and denominator; below ten a screen shows n/d. */
export class RateView implements Told.Rate {
  readonly count: number;
  readonly of: number;
}

/** Working days used by what was finished in the period. */
export class UsedDaysView implements Told.UsedDays {
  readonly matters: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  /** Of all together, used and promised: 用时承诺比 is their quotient. */
  readonly total: number;
  readonly promised: number;
}

/** 按时办结率 in its three counts, and what is told beside it. */
export class PromiseRatesView implements Told.PromiseRates {
  /** 到期口径, the default. */
  readonly due: RateView;
  /** 办结口径. */
  readonly done: RateView;
  /** 严格: by the day first promised. */
  readonly strict: RateView;
  /** 在办超期. */
  readonly overdueOpen: number;
  /** 办结超期. */
  readonly overdueDone: number;
  /** 提前办结. */
  readonly early: RateView;
  readonly used: UsedDaysView | null;
}

/** The rates of one group. */
export class GroupRatesView extends PromiseRatesView {
  readonly group: Named | null;
}

/** 按时办结率 over a period. */
export class RatesReportView implements Told.RatesReport {
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  /** Where the period ends for now. */
  readonly until: string;
  readonly by: Told.RatesReport['by'];
  readonly total: PromiseRatesView;
  @ApiProperty({ type: [GroupRatesView] })
  readonly groups: readonly GroupRatesView[];
}

/** Figures of events, each matter once; 办结 is granted + denied + terminated. */
export class FigureCountsView implements Told.FigureCounts {
  /** 收件 */
  readonly received: number;
  /** 受理 */
  readonly accepted: number;
  /** 容缺受理 */
  readonly acceptedDeferred: number;
  /** 准予 */
  readonly granted: number;
  /** 不予 */
  readonly denied: number;
  /** 容缺逾期终止 */
  readonly terminated: number;
  /** 即办办结 */
  readonly instantDecided: number;
  /** 即办达标 */
  readonly instantInTime: number;
  /** 办结件中有延期的 */
  readonly extendedDecided: number;
  /** 不予受理 */
  readonly declined: number;
  /** 不受理 */
  readonly notNeeded: number;
  /** 撤回 */
  readonly withdrawn: number;
  /** 补正逾期退件 */
  readonly returned: number;
  /** 发补正件 */
  readonly supplemented: number;
  /** 二次补正件 */
  readonly supplementedAgain: number;
  /** 退回窗口件 */
  readonly sentBack: number;
  /** 暂停件 */
  readonly suspended: number;
  /** 延期件 */
  readonly extended: number;
  /** 一件事 */
  readonly bundles: number;
  /** 应评价 */
  readonly ratingsInvited: number;
  /** 已评价 */
  readonly rated: number;
  /** 差评 */
  readonly badlyRated: number;
}

/** The figures of one group. */
export class GroupFiguresView {
  readonly group: Named | null;
  readonly figures: FigureCountsView;
}

/** Figures of events over a period. */
export class FiguresReportView implements Told.FiguresReport {
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  readonly by: Told.FiguresReport['by'];
  readonly total: FigureCountsView;
  @ApiProperty({ type: [GroupFiguresView] })
  readonly groups: readonly GroupFiguresView[];
}
