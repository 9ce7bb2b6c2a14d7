import type { Clock } from '@zonggui/domain/clock/clock';
import type { Used } from '@zonggui/domain/deadline/attribution';
import type { Overrun, Share } from '@zonggui/domain/deadline/lateness';
import type { Unit } from '@zonggui/domain/deadline/turns';
import type { Named } from './views';

/** What a screen is told of why a day is the day, and of where the time went. Instants are ISO 8601, days 'YYYY-MM-DD' in Asia/Shanghai. */
export interface ClockExplanationView {
  readonly clock: ExplainedClockView;
  /** Every day from the start day to the due day. */
  readonly ledger: readonly LedgerRowView[];
  readonly sentences: readonly string[];
  /** Null for a clock that is the applicant's own, or of no matter. */
  readonly time: TimeView | null;
}

export interface ExplainedClockView extends Pick<Clock, 'id' | 'kind' | 'state' | 'unit' | 'amount' | 'startsOn' | 'startOn' | 'dueOn' | 'provisional' | 'reason' | 'pausedDays' | 'extendedBy'> {
  readonly startAt: string;
  readonly dueAt: string;
  readonly endedAt: string | null;
}

export interface LedgerRowView {
  readonly date: string;
  readonly counted: boolean;
  /** 1 for the first day counted; null for a day not counted. */
  readonly number: number | null;
  readonly why: string;
}

export interface TimeView {
  readonly from: string;
  readonly to: string;
  readonly segments: readonly TimeSegmentView[];
  readonly elapsed: Used;
  /** Of these, what the clock counted. */
  readonly used: Used;
  readonly overrun: Overrun | null;
  readonly shares: readonly Share[];
  /** Units that used more than their share; empty while nothing is late. */
  readonly named: readonly Unit[];
  /** 超期 2 工作日：审批环节用 9，窗口用 3. */
  readonly sentence: string;
}

export interface TimeSegmentView {
  readonly unit: Unit;
  readonly from: string;
  readonly to: string;
  readonly holder: { readonly id: string; readonly name: string } | null;
  readonly department: Named | null;
  readonly minutes: number;
  readonly workdays: number;
  /** false while the clock stood. */
  readonly counted: boolean;
}

/** 时间去哪了, from the day the matter was received until it ended, or until now. */
export interface MatterTimeView extends Pick<TimeView, 'from' | 'to' | 'segments' | 'elapsed'> {
  readonly matterId: string;
  readonly item: Named;
  readonly ended: boolean;
  /** The promise the time is measured by; null before there is one. */
  readonly promise: (Pick<TimeView, 'used' | 'overrun' | 'shares' | 'named' | 'sentence'> & { readonly clockId: string; readonly dueOn: string }) | null;
  readonly sentences: readonly string[];
}
