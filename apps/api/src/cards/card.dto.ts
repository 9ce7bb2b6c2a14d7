import { Sentence } from '../input/text';

/** Why it is late, and what is being done. */
export class CardReplyDto {
  @Sentence()
  readonly reply: string;
}
