import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/reports/report-views';
import { Named } from '../applications/terms-values.view';

/** One matter behind a figure. */
export class MatterListRow implements Told.MatterListRow {
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
  readonly state: Told.MatterListRow['state'];
  readonly outcome: 'granted' | 'denied' | null;
  /** 抽查: by the sample of one in ten, or by a supervisor. */
  readonly drawn: 'sample' | 'supervisor' | null;
  readonly receivedAt: string;
  readonly acceptedAt: string | null;
  readonly decidedAt: string | null;
  readonly dueOn: string | null;
  readonly demo: boolean;
}

/** A page of matters. */
export class MatterListPage implements Told.MatterListPage {
  readonly asOf: string;
  @ApiProperty({ type: [MatterListRow] })
  readonly rows: readonly MatterListRow[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** 牌 issued in a period. */
export class CardCountsView implements Told.CardCounts {
  readonly warning: number;
  readonly yellow: number;
  readonly red: number;
  /** Taken back since. */
  readonly withdrawn: number;
  /** Whose answer is owed. */
  readonly unanswered: number;
}

/** The cards of one group. */
export class GroupCardsView extends CardCountsView {
  readonly group: Named | null;
}

/** 牌数 over a period. */
export class CardsReportView implements Told.CardsReport {
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  readonly by: Told.CardsReport['by'];
  readonly total: CardCountsView;
  @ApiProperty({ type: [GroupCardsView] })
  readonly groups: readonly GroupCardsView[];
}

/** What waits now. */
export class WaitingView implements Told.WaitingReport {
  readonly asOf: string;
  /** 待出件 */
  readonly toIssue: number;
  /** 差评待处理 */
  readonly rectifications: number;
  readonly cardsUnanswered: number;
  readonly ordersUnanswered: number;
  /** 短信待处理 */
  readonly messagesUndecided: number;
}
