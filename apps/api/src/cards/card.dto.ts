import type { CardGround } from '@zonggui/domain/supervision/card';
import { cardGrounds } from '@zonggui/domain/supervision/card';
import type { CardState } from '@zonggui/domain/supervision/card.machine';
import { Code, Sentence } from '../input/text';
import { Maybe, OneOf, Uuid } from '../input/values';
import { PageQuery } from '../tasks/task.dto';

const levels = ['warning', 'yellow', 'red'] as const;
const states = Object.keys({ noted: true, open: true, answered: true, appealed: true, closed: true, withdrawn: true } satisfies Record<CardState, true>);

/** Which cards of the ledger. */
export class CardQuery extends PageQuery {
  @Maybe()
  @OneOf(states)
  readonly state?: CardState;

  @Maybe()
  @OneOf(levels)
  readonly level?: (typeof levels)[number];

  @Maybe()
  @Code()
  readonly department?: string;
}

/** Why it is late, and what is being done. */
export class CardReplyDto {
  @Sentence()
  readonly reply: string;
}

/** Why one appeals, upholds, withdraws or closes a card. */
export class CardReasonDto {
  @Sentence()
  readonly reason: string;
}

/** A card for what no clock shows: 不受理符合条件的申请 (refusedQualified), 不说明理由 (noReasons), 违规收费 (wrongFee), 其他 (other). */
export class IssueCardDto {
  @Uuid()
  readonly matterId: string;

  @OneOf(['yellow', 'red'])
  readonly level: 'yellow' | 'red';

  @OneOf(cardGrounds)
  readonly ground: CardGround;

  @Sentence()
  readonly reason: string;
}
