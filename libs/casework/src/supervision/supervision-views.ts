import type { Post } from '@zonggui/domain/posts';
import type { CardLevel, CardRule } from '@zonggui/domain/supervision/card';
import type { CardState, CardVerb } from '@zonggui/domain/supervision/card.machine';
import type { OrderState, OrderVerb } from '@zonggui/domain/supervision/order.machine';
import type { Source } from '@zonggui/domain/terms';
import type { Named } from '../organisation/named';

export interface PersonView {
  readonly id: string;
  readonly name: string;
}

/** 牌 as a screen is told of it; instants are ISO 8601, days 'YYYY-MM-DD' in Asia/Shanghai. */
export interface CardView {
  readonly id: string;
  readonly level: CardLevel;
  readonly rule: CardRule;
  readonly state: CardState;
  readonly applicationId: string;
  readonly number: string;
  readonly item: Named | null;
  readonly matterId: string | null;
  readonly region: string;
  /** 责任岗、责任人. */
  readonly post: Post;
  readonly department: Named | null;
  readonly assignee: PersonView | null;
  readonly issuedAt: string;
  /** In a supervisor's words; null where time issued it. */
  readonly reason: string | null;
  /** 回复期限; null for a 预警. */
  readonly replyDueOn: string | null;
  /** The answer is owed, and its limit is over. */
  readonly overdue: boolean;
  readonly reply: string | null;
  readonly repliedBy: string | null;
  readonly appeal: string | null;
  readonly withdrawalReason: string | null;
  /** 督办 that followed it. */
  readonly orders: number;
  readonly actions: readonly CardVerb[];
}

/** 依据快照: the clock as it stood when the card was issued, for the card that explains itself. */
export interface CardSnapshotView {
  /** The rule that was broken, and the clock as it stood, to be read aloud. */
  readonly sentences: readonly string[];
  /** Where the thresholds are written. */
  readonly source: Source;
  readonly clockId: string | null;
  readonly kind: string | null;
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly pausedDays: number | null;
  readonly extendedBy: number | null;
  readonly state: string | null;
  readonly holder: string | null;
}

/** 督办 as a screen is told of it. */
export interface OrderView {
  readonly id: string;
  readonly state: OrderState;
  readonly applicationId: string;
  readonly number: string;
  readonly item: Named | null;
  readonly matterId: string | null;
  readonly cardId: string | null;
  readonly region: string;
  readonly post: Post;
  readonly department: Named | null;
  readonly assignee: PersonView | null;
  readonly content: string | null;
  readonly issuedBy: string;
  readonly issuedAt: string;
  /** 反馈期限. */
  readonly dueOn: string;
  /** The answer is owed, and its limit is over. */
  readonly overdue: boolean;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly actions: readonly OrderVerb[];
}
