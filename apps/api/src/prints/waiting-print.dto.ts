import { sheetKinds, type Sheet, type SheetKind } from '@zonggui/casework/counter/printed-sheets';
import { Code, Sentence } from '../input/text';
import { Codes, Ids, ListOf, Maybe, OneOf } from '../input/values';

/** Whose 待打印: a window's, or one's own. */
export class WaitingQuery {
  @Maybe()
  @Code()
  readonly window?: string;
}

/** A 文书, or a page that is made anew when it is printed. */
export class SheetDto implements Sheet {
  @OneOf(sheetKinds)
  readonly kind: SheetKind;

  /** What it is about, in the order of the print; of a blank 授权委托书 the region, of 未领清单 nothing. */
  @Codes(500)
  readonly ids: string[];
}

/** What a printer could not take. */
export class QueuePrintsDto extends WaitingQuery {
  @ListOf(() => SheetDto, 1, 50)
  readonly sheets: SheetDto[];
}

/** What came out of it. */
export class PrintedDto extends WaitingQuery {
  /** Ids of what waited. */
  @Ids()
  readonly ids: string[];
}

/** Why one is 划去. */
export class StrikePrintDto extends WaitingQuery {
  @Sentence(200)
  readonly reason: string;
}
