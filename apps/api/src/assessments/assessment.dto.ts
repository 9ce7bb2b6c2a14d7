import type { Channel } from '@zonggui/domain/terms';
import { MatterDto, PaperDto } from '../applications/register.dto';
import { Code } from '../input/text';
import { Ids, Instant, ListOf, Maybe } from '../input/values';

/** What is to be assessed; nothing is written. */
export class AssessmentDto {
  @Code()
  readonly region: string;

  @Code()
  readonly channel: Channel;

  /** Its closing hour ends the promised day. */
  @Maybe()
  @Code()
  readonly office?: string;

  @ListOf(() => MatterDto, 1, 50)
  readonly matters: MatterDto[];

  @ListOf(() => PaperDto, 0, 200)
  readonly papers: PaperDto[];

  /** 补录: when the papers were really handed in; the guides of that day hold. ISO 8601 with zone. */
  @Maybe()
  @Instant()
  readonly receivedAt?: string;

  /** Ids of one's own 请示 whose 特批容缺 the verdict takes in. */
  @Maybe()
  @Ids()
  readonly instructions?: string[];
}
