import type { Post } from '@zonggui/domain/posts';
import type { OrderState } from '@zonggui/domain/supervision/order.machine';
import { Code, Sentence } from '../input/text';
import { Maybe, OneOf, Uuid, Whole } from '../input/values';
import { PageQuery } from '../tasks/task.dto';

const states = Object.keys({ open: true, answered: true, closed: true, withdrawn: true } satisfies Record<OrderState, true>);

/** Posts that have work of their own on an application. */
const addressees = ['intake', 'issue', 'review', 'audit', 'supervise'] as const satisfies readonly Post[];

/** Which orders of the ledger. */
export class OrderQuery extends PageQuery {
  @Maybe()
  @OneOf(states)
  readonly state?: OrderState;

  @Maybe()
  @Code()
  readonly department?: string;
}

/** 督办: to whom, what, and how many working days the answer may take. */
export class IssueOrderDto {
  @Maybe()
  @Uuid()
  readonly matterId?: string;

  /** The card it follows. */
  @Maybe()
  @Uuid()
  readonly cardId?: string;

  @OneOf(addressees)
  readonly post: (typeof addressees)[number];

  @Maybe()
  @Code()
  readonly department?: string;

  /** 责任人; his colleagues of the same post may answer for him. */
  @Maybe()
  @Uuid()
  readonly staff?: string;

  @Sentence()
  readonly content: string;

  /** 反馈期限, working days. */
  @Whole(1, 60)
  readonly workdays: number;
}

/** What was done. */
export class OrderAnswerDto {
  @Sentence()
  readonly answer: string;
}

/** Why an order is closed, sent back or withdrawn. */
export class OrderReasonDto {
  @Sentence()
  readonly reason: string;
}
