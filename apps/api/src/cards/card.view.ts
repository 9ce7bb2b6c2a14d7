import { ApiProperty } from '@nestjs/swagger';
import type * as Done from '@zonggui/casework/supervision/supervision-commands';
import type * as Told from '@zonggui/casework/supervision/supervision-views';
import type { Page } from '@zonggui/casework/application/views';
import { StaffNameView } from '../applications/matter.view';
import { Named, SourceView } from '../applications/terms-values.view';

const verbs = ['answer', 'appeal', 'uphold', 'withdraw', 'close'];

/** 牌: an event kept for ever, with its answer, its appeal and its end. */
export class CardView implements Told.CardView {
  readonly id: string;
  readonly level: 'warning' | 'yellow' | 'red';
  /** What was broken: a clock (promised:yellow), an answer that did not come (reply:red), or a supervisor's ground (noReasons:yellow). */
  @ApiProperty({ type: String })
  readonly rule: Told.CardView['rule'];
  readonly state: Told.CardView['state'];
  readonly applicationId: string;
  readonly number: string;
  readonly item: Named | null;
  readonly matterId: string | null;
  readonly region: string;
  /** 责任岗. */
  readonly post: Told.CardView['post'];
  readonly department: Named | null;
  /** 责任人. */
  readonly assignee: StaffNameView | null;
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
  /** What the person asking may do now. */
  @ApiProperty({ enum: verbs, isArray: true })
  readonly actions: Told.CardView['actions'];
}

/** 依据快照: the clock and the matter as they stood when the card was issued. */
export class CardSnapshotView implements Told.CardSnapshotView {
  /** The rule that was broken, and the clock as it stood, to be read aloud. */
  @ApiProperty({ type: [String] })
  readonly sentences: readonly string[];
  /** Where the thresholds are written. */
  readonly source: SourceView;
  readonly clockId: string | null;
  readonly kind: string | null;
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly pausedDays: number | null;
  readonly extendedBy: number | null;
  readonly state: string | null;
  readonly holder: string | null;
}

/** A card that explains itself. */
export class ExplainedCard extends CardView {
  readonly snapshot: CardSnapshotView;
}

/** A page of 牌台账. */
export class CardPage implements Page<Told.CardView> {
  @ApiProperty({ type: [CardView] })
  readonly rows: readonly CardView[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** What a step made of a card. */
export class CardStep implements Done.CardStep {
  readonly id: string;
  readonly state: Done.CardStep['state'];
  @ApiProperty({ enum: verbs, isArray: true })
  readonly actions: Done.CardStep['actions'];
}
