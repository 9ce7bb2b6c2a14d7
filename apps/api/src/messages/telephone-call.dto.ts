import { answerers, type AnsweredBy } from '@zonggui/casework/messages/telephone-calls';
import { Code, Sentence } from '../input/text';
import { Flag, Ids, Maybe, OneOf } from '../input/values';
import { PageQuery } from '../tasks/task.dto';

/** 待告知 unless told, or 电话记录. */
export class TelephoneCallQuery extends PageQuery {
  @Maybe()
  @OneOf(['due', 'made'])
  readonly state?: 'due' | 'made';

  /** Only of what this hall took in. */
  @Maybe()
  @Code()
  readonly office?: string;
}

/** 电话记录: what was told, and whether anybody answered. */
export class TelephoneCallDto {
  /** Those that were read out; what came meanwhile stays due. */
  @Ids()
  readonly notices: readonly string[];

  /** 接通 or 未接通. */
  @Flag()
  readonly reached: boolean;

  /** 接听人: 本人, 家属, 经办人; asked for where somebody was reached. */
  @Maybe()
  @OneOf(answerers)
  readonly answeredBy?: AnsweredBy;

  /** 对方意见. */
  @Maybe()
  @Sentence(200)
  readonly note?: string;
}
