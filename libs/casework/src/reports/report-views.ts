import type { ClockKind } from '@zonggui/domain/clock/clock';
import type { CardLevel } from '@zonggui/domain/supervision/card';
import type { Figure } from '@zonggui/domain/report/figures';
import type { MatterState } from '@zonggui/domain/matter/matter.machine';
import type { LimitUnit } from '@zonggui/domain/terms';
import type { Named } from '../application/views';
import type { Dimension } from './report-filter';

/** One clock of 时限监督. Instants are ISO 8601, days 'YYYY-MM-DD' in Asia/Shanghai. */
export interface DueRow {
  readonly clockId: string;
  readonly kind: ClockKind;
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
  readonly state: MatterState;
  readonly dueOn: string;
  readonly dueAt: string;
  /** The day first promised, before any pause or extension. */
  readonly firstDueOn: string;
  /** Working days after the last day up to today; 0 on the last day itself, negative before it. */
  readonly overdueWorkingDays: number;
  /** 牌 for this clock: how many, and the gravest. */
  readonly cards: number;
  readonly card: CardLevel | null;
  /** 已停、已延, in the clock's own unit. */
  readonly unit: LimitUnit;
  readonly pausedDays: number;
  readonly extendedBy: number;
  /** 最近动作 of a person; null where only time has acted. */
  readonly lastAction: { readonly type: string; readonly at: string } | null;
  /** 督办次数 of the matter, and of its application as a whole. */
  readonly orders: number;
  readonly demo: boolean;
}

export interface DuePage {
  readonly asOf: string;
  readonly rows: readonly DueRow[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** A bar of 未来15个工作日到期量. What it counts is listed by `coming` (`overdue` for the first) with `kind=promise` and these days. */
export interface DueDay {
  /** overdue, or the working day up to which. */
  readonly day: string;
  /** The days on which what it counts falls due; null for overdue, which has a list of its own. */
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
}

export interface DueForecast {
  readonly asOf: string;
  readonly by: Dimension | null;
  readonly days: readonly DueDay[];
  /** Only where something falls due; `group` is null where there is none, or nothing was asked to be told apart. */
  readonly counts: readonly { readonly day: string; readonly group: Named | null; readonly count: number }[];
}

/** 在办按灯: matters whose promise is open. */
export interface Standing {
  readonly group: Named | null;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly paused: number;
}

export interface StandingReport {
  readonly asOf: string;
  readonly by: Dimension | null;
  readonly total: Omit<Standing, 'group'>;
  readonly groups: readonly Standing[];
}

/** A rate is never a quotient here: below ten the screen shows n/d. */
export interface Rate {
  readonly count: number;
  readonly of: number;
}

/** 按时办结率 in its three counts, and what is told beside it (`ux.md` 3.2), over matters with a promise. */
export interface PromiseRates {
  /** 到期口径: of what fell due in the period, what was finished in time. The default. */
  readonly due: Rate;
  /** 办结口径: of what was finished in the period, what was finished in time. */
  readonly done: Rate;
  /** 严格: as 到期口径, by the day first promised. */
  readonly strict: Rate;
  /** 超期件: still open and overdue at the end of the period, and finished late in it. */
  readonly overdueOpen: number;
  readonly overdueDone: number;
  /** 提前办结 of what was finished in the period. */
  readonly early: Rate;
  /** Working days used, of what was finished in the period and promised in working days; null where nothing was. */
  readonly used: UsedDays | null;
}

export interface UsedDays {
  readonly matters: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  /** Σt and ΣT: 用时承诺比 is their quotient. */
  readonly total: number;
  readonly promised: number;
}

/** P = [from, to). */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface RatesReport extends Period {
  readonly asOf: string;
  /** Where the period ends for now: its own end, or asOf. */
  readonly until: string;
  readonly by: Dimension | null;
  readonly total: PromiseRates;
  readonly groups: readonly (PromiseRates & { readonly group: Named | null })[];
}

export type FigureCounts = Readonly<Record<Figure, number>>;

export interface FiguresReport extends Period {
  readonly asOf: string;
  readonly by: Dimension | null;
  readonly total: FigureCounts;
  readonly groups: readonly { readonly group: Named | null; readonly figures: FigureCounts }[];
}

/** One matter behind a figure. */
export interface MatterListRow {
  readonly matterId: string;
  readonly applicationId: string;
  readonly number: string;
  readonly item: Named;
  /** Masked. */
  readonly applicant: string;
  readonly region: Named;
  readonly window: Named | null;
  readonly department: Named | null;
  readonly holder: string | null;
  readonly state: MatterState;
  readonly outcome: 'granted' | 'denied' | null;
  /** 抽查: by the sample of one in ten, or by a supervisor. */
  readonly drawn: 'sample' | 'supervisor' | null;
  readonly receivedAt: string;
  readonly acceptedAt: string | null;
  readonly decidedAt: string | null;
  /** Of the promise. */
  readonly dueOn: string | null;
  readonly demo: boolean;
}

export interface MatterListPage {
  readonly asOf: string;
  readonly rows: readonly MatterListRow[];
  readonly next: string | null;
}

/** 牌 issued in a period, whatever became of them; of all levels those taken back, and those whose answer is owed. */
export interface CardCounts {
  readonly warning: number;
  readonly yellow: number;
  readonly red: number;
  readonly withdrawn: number;
  readonly unanswered: number;
}

export interface CardsReport extends Period {
  readonly asOf: string;
  readonly by: Dimension | null;
  readonly total: CardCounts;
  readonly groups: readonly (CardCounts & { readonly group: Named | null })[];
}

/** What waits for somebody now, beside the clocks. */
export interface WaitingReport {
  readonly asOf: string;
  /** 待出件: results decided and not handed over. */
  readonly toIssue: number;
  /** 差评待处理. */
  readonly rectifications: number;
  readonly cardsUnanswered: number;
  readonly ordersUnanswered: number;
  /** 短信待处理: messages that did not surely arrive. */
  readonly messagesUndecided: number;
}
