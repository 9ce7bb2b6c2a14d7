import { BLOCK } from '@zonggui/domain/intake/sheet-number';
import { Code, Sentence } from '../input/text';
import { Codes, Maybe, OneOf } from '../input/values';

/** Of which window. */
export class WindowQuery {
  @Code()
  readonly window: string;
}

/** Which sheets of a window are printed; what is used or spoilt among them is left out. */
export class PrintSheetsDto {
  @Code()
  readonly window: string;

  /** 断网收件单号, up to a block. */
  @Codes(BLOCK)
  readonly numbers: string[];

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
