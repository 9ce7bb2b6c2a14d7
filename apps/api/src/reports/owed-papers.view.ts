import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/reports/owed-papers';
import type { Page } from '@zonggui/casework/application/views';
import { Named } from '../applications/terms-values.view';

class OwedView {
  readonly id: string;
  readonly applicationId: string;
  readonly matterId: string;
  readonly number: string;
  readonly item: Named;
  /** Masked. */
  readonly applicant: string;
  readonly window: Named | null;
  @ApiProperty({ type: [String] })
  readonly materials: readonly string[];
  readonly stage: 'pending' | 'overdue' | 'madeUp' | 'madeUpLate' | 'waived' | 'lapsed';
  readonly openedAt: string;
  /** 截止, YYYY-MM-DD, Asia/Shanghai. */
  readonly dueOn: string;
  readonly light: 'green' | 'yellow' | 'red' | 'paused' | 'finished';
  /** Working days to the last one, negative when it is over; null once nothing is owed. */
  @ApiProperty({ type: Number, nullable: true })
  readonly daysLeft: number | null;
  readonly endedAt: string | null;
  /** Who took it in without the paper, or asked for it. */
  readonly by: string | null;
}

/** A line of 容缺台账: one paper owed. */
export class DeferralLedgerRow extends OwedView implements Told.DeferralRow {
  /** 容缺方式. */
  readonly way: 'beforeResult' | 'afterResult' | 'internalCheck' | 'undertaking';
}

export class DeferralPage implements Page<Told.DeferralRow> {
  @ApiProperty({ type: [DeferralLedgerRow] })
  readonly rows: readonly DeferralLedgerRow[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** A line of 补正台账: one 一次性告知. */
export class SupplementLedgerRow extends OwedView implements Told.SupplementRow {
  /** 1 for the first notice of the matter. */
  readonly time: number;
}

export class SupplementPage implements Page<Told.SupplementRow> {
  @ApiProperty({ type: [SupplementLedgerRow] })
  readonly rows: readonly SupplementLedgerRow[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}
