import { ApiProperty } from '@nestjs/swagger';
import type * as Done from '@zonggui/casework/supervision/supervision-commands';
import type * as Told from '@zonggui/casework/supervision/supervision-views';
import type { Page } from '@zonggui/casework/application/views';
import { StaffNameView } from '../applications/matter.view';
import { Named } from '../applications/terms-values.view';

const verbs = ['answer', 'close', 'sendBack', 'withdraw'];

/** 督办. */
export class OrderView implements Told.OrderView {
  readonly id: string;
  readonly state: Told.OrderView['state'];
  readonly applicationId: string;
  readonly number: string;
  readonly item: Named | null;
  readonly matterId: string | null;
  readonly cardId: string | null;
  readonly region: string;
  readonly post: Told.OrderView['post'];
  readonly department: Named | null;
  readonly assignee: StaffNameView | null;
  /** null once the applicant was erased. */
  readonly content: string | null;
  readonly issuedBy: string;
  readonly issuedAt: string;
  /** 反馈期限. */
  readonly dueOn: string;
  /** The answer is owed, and its limit is over. */
  readonly overdue: boolean;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  /** What the person asking may do now. */
  @ApiProperty({ enum: verbs, isArray: true })
  readonly actions: Told.OrderView['actions'];
}

/** A page of 督办台账. */
export class OrderPage implements Page<Told.OrderView> {
  @ApiProperty({ type: [OrderView] })
  readonly rows: readonly OrderView[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** What a step made of an order. */
export class OrderStep implements Done.OrderStep {
  readonly id: string;
  readonly state: Done.OrderStep['state'];
  readonly dueOn: string;
  @ApiProperty({ enum: verbs, isArray: true })
  readonly actions: Done.OrderStep['actions'];
}
