import type { LateEntryFilter } from '@zonggui/casework/reports/late-entries';
import { Code } from '../input/text';
import { Maybe } from '../input/values';
import { PageQuery } from '../tasks/task.dto';

/** Which part of 补录与作废. */
export class LateEntryQuery extends PageQuery implements LateEntryFilter {
  /** This region and all below it. */
  @Maybe()
  @Code()
  readonly under?: string;

  @Maybe()
  @Code()
  readonly window?: string;
}
