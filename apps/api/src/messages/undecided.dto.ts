import { messageDecisions, type MessageDecision } from '@zonggui/casework/messages/undecided';
import { Sentence } from '../input/text';
import { Maybe, OneOf } from '../input/values';
import { PageQuery } from '../tasks/task.dto';

/** What waits for a person, or what one has decided. */
export class UndecidedQuery extends PageQuery {
  @Maybe()
  @OneOf(['waiting', 'decided'])
  readonly state?: 'waiting' | 'decided';
}

/** What became of the message, and how one knows. */
export class MessageDecisionDto {
  /** 已送达, 重新发送, 改用电话告知. */
  @OneOf(messageDecisions)
  readonly decision: MessageDecision;

  @Sentence(500)
  readonly reason: string;
}
