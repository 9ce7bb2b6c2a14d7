import type { Clock, ClockKind } from '../clock/clock';
import type { Obligation } from '../application/obligations';
import type { CardState } from './card.machine';
import type { Addressed } from './supervision.rules';

export type CardLevel = 'warning' | 'yellow' | 'red';

/** What a supervisor issues a card for beside time: 不受理符合条件的申请, 不说明理由, 违规收费 and the like. */
export const cardGrounds = ['refusedQualified', 'noReasons', 'wrongFee', 'other'] as const;
export type CardGround = (typeof cardGrounds)[number];

/** What was broken: a clock, the answer to another card, or a supervisor's own ground. */
export type CardRule = `${ClockKind}:${CardLevel}` | `${CardGround}:${CardLevel}`;

/** 牌: issued to whoever had the matter, kept for ever. What it looked like then is kept beside it (`CardEffect.snapshot`). */
export interface Card extends Addressed {
  readonly id: string;
  /** One card for one cause, whoever finds it. */
  readonly cause: string;
  readonly level: CardLevel;
  readonly rule: CardRule;
  readonly matterId: string | null;
  readonly clockId: string | null;
  readonly state: CardState;
  readonly issuedAt: Date;
  /** Whether it was ever answered. */
  readonly answered: boolean;
  /** Staff id; an appeal is decided by somebody else. */
  readonly appealedBy: string | null;
}

export interface CardAndReply {
  readonly card: Card;
  /** The clock of its answer; null for a 预警, which asks for none. */
  readonly reply: Clock | null;
}

/** Who must act on the card; null when nobody must. */
export function cardObligation(card: Card): Obligation | null {
  const { id: subjectId, matterId, region, post, department, assignee } = card;
  if (card.state === 'open') return { kind: 'answerCard', subjectId, matterId, region, post, department, assignee };
  if (card.state === 'appealed') return { kind: 'decideAppeal', subjectId, matterId, region, post: 'supervise', department: null, assignee: null };
  return null;
}
