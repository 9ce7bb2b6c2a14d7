import { Sentence } from '../input/text';
import { Ids } from '../input/values';

/** What the printer of a window could not take. */
export class QueuePrintsDto {
  /** Ids of 文书. */
  @Ids()
  readonly documents: string[];
}

/** What came out of it. */
export class PrintedDto {
  /** Ids of what waited. */
  @Ids()
  readonly ids: string[];
}

/** Why one is 划去. */
export class StrikePrintDto {
  @Sentence(200)
  readonly reason: string;
}
