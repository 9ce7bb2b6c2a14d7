import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/counter/outage-sheets';

/** The 办件 a sheet became. */
export class SheetApplicationView {
  readonly id: string;
  readonly number: string;
}

/** 断网收件单. */
export class SheetRowView implements Told.SheetRow {
  readonly number: string;
  readonly serial: number;
  readonly issuedAt: string;
  readonly prints: number;
  @ApiProperty({ enum: ['unused', 'used', 'spoilt'] })
  readonly state: Told.SheetRow['state'];
  readonly application: SheetApplicationView | null;
  readonly spoiltReason: string | null;
  readonly spoiltBy: string | null;
}

/** Those of one window: unused ones in order, then the others, the newest first. */
export class WindowSheetsView implements Told.WindowSheets {
  readonly window: string;
  /** Days after which only a duty officer enters what was taken in. */
  readonly withinDays: number;
  readonly unused: number;
  @ApiProperty({ type: [SheetRowView] })
  readonly rows: readonly SheetRowView[];
}

/** The serials just given out. */
export class SheetRangeView implements Told.SheetRange {
  readonly window: string;
  readonly from: number;
  readonly to: number;
}
