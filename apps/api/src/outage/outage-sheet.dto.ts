import type { SheetRange } from '@zonggui/casework/outage-sheets';
import { Code, Sentence } from '../input/text';
import { Maybe, OneOf, Whole } from '../input/values';

/** Of which window. */
export class WindowQuery {
  @Code()
  readonly window: string;
}

/** Which serials of a window are printed, both inclusive; what is used or spoilt among them is left out. */
export class PrintSheetsDto implements SheetRange {
  @Code()
  readonly window: string;

  @Whole(1, 99_999)
  readonly from: number;

  @Whole(1, 99_999)
  readonly to: number;

  /** A4 unless told. */
  @Maybe()
  @OneOf(['A4', 'A5'])
  readonly paper?: 'A4' | 'A5';
}

/** Why a sheet is 作废. */
export class SpoilSheetDto {
  @Code()
  readonly number: string;

  @Sentence(200)
  readonly reason: string;
}
