import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '@zonggui/casework/application/views';
import type * as Told from '@zonggui/casework/messages/undecided';

/** A message to an applicant that did not surely arrive. */
export class UndecidedView implements Told.UndecidedRow {
  readonly id: string;
  readonly noticeId: string;
  /** null: it is about a 网上申报. */
  readonly applicationId: string | null;
  readonly matterId: string | null;
  readonly number: string;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
  readonly applicant: string;
  /** A01 … A33. */
  readonly template: string;
  /** `uncertain`: it went out and nobody can tell; `failed`: it was not taken. */
  readonly found: 'uncertain' | 'failed';
  /** The gateway's word. */
  readonly note: string | null;
  readonly at: string;
  readonly decision: Told.UndecidedRow['decision'];
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export class UndecidedPage implements Page<Told.UndecidedRow> {
  @ApiProperty({ type: [UndecidedView] })
  readonly rows: readonly UndecidedView[];
  readonly next: string | null;
}

export class DecidedView {
  readonly id: string;
}
