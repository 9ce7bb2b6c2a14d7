import { Sentence } from '../input/text';

/** What was done in this step. */
export class RectificationStepDto {
  @Sentence()
  readonly note: string;
}
