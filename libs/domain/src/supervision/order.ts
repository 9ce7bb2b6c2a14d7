import type { Clock } from '../clock/clock';
import type { Obligation } from '../application/obligations';
import type { OrderState } from './order.machine';
import type { Addressed } from './supervision.rules';

/** 督办: what a supervisor wants done about an application, by whom and by when. */
export interface SupervisionOrder extends Addressed {
  readonly id: string;
  readonly matterId: string | null;
  /** The card it follows; null when it follows none. */
  readonly cardId: string | null;
  readonly content: string;
  readonly state: OrderState;
  /** Staff id of the supervisor. */
  readonly issuedBy: string;
  readonly issuedAt: Date;
}

export interface OrderAndFeedback {
  readonly order: SupervisionOrder;
  /** 反馈期限. */
  readonly feedback: Clock;
}

/** Who must act on the order; null when nobody must. */
export function orderObligation(order: SupervisionOrder): Obligation | null {
  const { id: subjectId, matterId, region, post, department, assignee } = order;
  if (order.state === 'open') return { kind: 'answerOrder', subjectId, matterId, region, post, department, assignee };
  if (order.state === 'answered') return { kind: 'reviewOrder', subjectId, matterId, region, post: 'supervise', department: null, assignee: null };
  return null;
}
