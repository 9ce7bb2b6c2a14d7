import type { Limit } from '../terms';

export type ClockKind =
  | 'promised' | 'statutory' | 'step' | 'decideAcceptance' | 'makeUp' | 'supplement' | 'instant' | 'delivery'
  | 'contact' | 'rectify' | 'report' | 'pickUp' | 'rating';

export type ClockState = 'running' | 'paused' | 'met' | 'cancelled' | 'expired';

/** One legal or promised period. The due date is the legal fact; `dueAt` is that date at the closing hour of the accepting office. */
export interface Clock {
  readonly id: string;
  readonly matterId: string | null;
  readonly deferralId: string | null;
  readonly kind: ClockKind;
  readonly unit: Limit['unit'];
  readonly amount: number;
  readonly startsOn: 'received' | 'accepted' | 'madeUp' | 'decided' | 'deferred' | 'notified' | 'invited';
  readonly startAt: Date;
  readonly startOn: string;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly warnAt: Date | null;
  /** The due date crosses a year whose holiday notice is not published (预计); `reason` says so in Chinese. */
  readonly provisional: boolean;
  readonly reason: string | null;
  readonly state: ClockState;
  readonly pausedSince: Date | null;
  readonly pausedDays: number;
  /** Instants at which the warning and the due effect were recorded; each happens once. */
  readonly warnedAt: Date | null;
  readonly firedAt: Date | null;
  readonly endedAt: Date | null;
  readonly extendedBy: number;
  readonly calendarRevision: string;
}

/** The next instant at which time itself does something to this clock; null when it has nothing left to do. */
export function nextInstant(clock: Clock): Date | null {
  if (clock.state !== 'running') return null;
  if (clock.warnedAt === null && clock.warnAt !== null && clock.warnAt < clock.dueAt) return clock.warnAt;
  return clock.firedAt === null ? clock.dueAt : null;
}
