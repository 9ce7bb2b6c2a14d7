import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/reports/late-entries';
import type { Page } from '@zonggui/casework/application/views';
import { Named } from '../applications/terms-values.view';

/** 补录: an application entered after its papers were taken in. */
export class LateEntryView implements Told.LateEntryRow {
  readonly id: string;
  readonly applicationId: string;
  @ApiProperty({ type: String, nullable: true })
  readonly matterId: null;
  readonly number: string;
  /** 断网收件单号. */
  readonly sheet: string;
  /** The window whose sheet it was. */
  readonly window: Named;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
  readonly applicant: string;
  /** 实际收件时间. */
  readonly receivedAt: string;
  /** 补录时间. */
  readonly recordedAt: string;
  readonly gapMinutes: number;
  readonly clerk: string;
  readonly annulled: boolean;
}

export class LateEntryPage implements Page<Told.LateEntryRow> {
  @ApiProperty({ type: [LateEntryView] })
  readonly rows: readonly LateEntryView[];
  readonly next: string | null;
}

/** 作废: a matter that was struck out, and why. */
export class AnnulledView implements Told.AnnulledRow {
  readonly id: string;
  readonly applicationId: string;
  readonly matterId: string;
  readonly number: string;
  readonly item: Named;
  readonly applicant: string;
  readonly window: Named | null;
  readonly receivedAt: string;
  readonly annulledAt: string;
  readonly by: string | null;
  /** Within ten seconds, by whoever registered it. */
  readonly undone: boolean;
  readonly reason: string | null;
}

export class AnnulledPage implements Page<Told.AnnulledRow> {
  @ApiProperty({ type: [AnnulledView] })
  readonly rows: readonly AnnulledView[];
  readonly next: string | null;
}
