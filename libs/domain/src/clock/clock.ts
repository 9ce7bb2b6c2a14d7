import type { CountingRule, Limit, StepName, WarningRule } from '../terms';

export type ClockKind =
  | 'promised' | 'statutory' | 'step' | 'decideAcceptance' | 'makeUp' | 'supplement' | 'instant' | 'delivery'
  | 'contact' | 'rectify' | 'report' | 'pickUp' | 'rating' | 'reply' | 'feedback';

/** Clocks of what lives beside the application and outlives it: a rectification, a card, a supervision order. */
export const besideKinds = ['contact', 'rectify', 'report', 'reply', 'feedback'] as const satisfies readonly ClockKind[];

export type ClockState = 'running' | 'paused' | 'met' | 'cancelled' | 'expired';

/** How a clock counts and when it warns, kept with it: tomorrow's rules move no day that was told. */
export interface ClockRule extends CountingRule, WarningRule {}

/** One legal or promised period. The due date is the legal fact; `dueAt` is that date at the closing hour of the accepting office, or at 24:00. */
export interface Clock extends ClockRule {
  readonly id: string;
  readonly matterId: string | null;
  readonly deferralId: string | null;
  /** The hand-out, card, supervision order or rectification it is about; null for a clock of the matter's own. */
  readonly subjectId: string | null;
  readonly kind: ClockKind;
  /** Which 环节 a step clock measures; null for every other kind. */
  readonly step: StepName | null;
  readonly unit: Limit['unit'];
  readonly amount: number;
  readonly startsOn: 'received' | 'accepted' | 'madeUp' | 'decided' | 'deferred' | 'notified' | 'invited' | 'entered' | 'issued' | 'rated' | 'rectified' | 'carded' | 'ordered';
  readonly startAt: Date;
  readonly startOn: string;
  readonly dueOn: string;
  readonly dueAt: Date;
  /** What was promised first: no pause, extension or publication ever changes it. */
  readonly firstDueOn: string;
  readonly firstDueAt: Date;
  readonly warnAt: Date | null;
  /** The due date crosses a year whose holiday notice is not published (预计); `reason` says so in Chinese. */
  readonly provisional: boolean;
  readonly reason: string | null;
  readonly state: ClockState;
  /** In order and disjoint. What follows from them and from the extensions is remembered in the row, and can be recomputed. */
  readonly segments: readonly ClockSegment[];
  readonly extensions: readonly ClockExtension[];
  readonly pausedSince: Date | null;
  /** `pausedDaysOf` the segments. */
  readonly pausedDays: number;
  /** Instants at which the warning and the due effect were recorded; each happens once. */
  readonly warnedAt: Date | null;
  readonly firedAt: Date | null;
  /** When it becomes a matter of its own that nothing was done since it ran out; null before that, and where no rule says so. */
  readonly escalateAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly endedAt: Date | null;
  /** The days of all extensions. */
  readonly extendedBy: number;
  /** The day a publication of the calendar may not move it before; null until one protected it. */
  readonly notBefore: string | null;
  /** Codes of the calendar its days and of the opening hours its minutes and its closing are taken from. */
  readonly calendar: string;
  readonly schedule: string;
  readonly calendarRevision: string;
}

/** A time during which the clock stood; open while `untilAt` is null, empty when a back-dated end undid it. */
export interface ClockSegment {
  readonly id: string;
  readonly cause: 'suspension' | 'supplement';
  readonly fromAt: Date;
  readonly untilAt: Date | null;
  /** Days in Asia/Shanghai. */
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** 延期, as it was granted and told; the days are in the clock's own unit. */
export interface ClockExtension {
  readonly id: string;
  readonly days: number;
  readonly extendedAt: Date;
  readonly fromDueOn: string;
  readonly toDueOn: string;
  /** Staff id. */
  readonly approver: string | null;
  readonly noticeWay: 'written' | 'telephone';
}

/** The next instant at which time itself does something to this clock; null when it has nothing left to do. */
export function nextInstant(clock: Clock): Date | null {
  if (clock.state !== 'running') return null;
  if (clock.warnedAt === null && clock.warnAt !== null && clock.warnAt < clock.dueAt) return clock.warnAt;
  if (clock.firedAt === null) return clock.dueAt;
  return clock.escalatedAt === null ? clock.escalateAt : null;
}
