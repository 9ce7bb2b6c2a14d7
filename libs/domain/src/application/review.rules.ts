import { DomainError } from '../errors';
import type { Application, Matter } from './application';
import type { Clock } from './clock';
import type { CommandOf } from './commands';
import type { Draft } from './draft';
import { verdictFor } from './intake.rules';

/** A matter in review is decided by the person who claimed it. @throws DomainError `not-your-task` */
export function assertHolder(draft: Draft, matter: Matter): void {
  const { kind, id, onBehalfOf } = draft.by.actor;
  if (kind === 'system' || matter.holder === id || (onBehalfOf !== null && matter.holder === onBehalfOf)) return;
  throw new DomainError('not-your-task', 'Somebody else holds this matter.', { holder: matter.holder });
}

/** 受理并办结 needs a level-one item and the deciding department's recorded delegation. @throws DomainError `counter-finish-not-delegated` */
export function assertCounterFinish(application: Application, matter: Matter): void {
  if (verdictFor(application, matter).finishNow) return;
  throw new DomainError('counter-finish-not-delegated', 'The deciding department has not delegated finishing at the counter.', { item: matter.terms.item.code, department: matter.department });
}

/** 行政许可法 34(3): a licence is verified by at least two named people. @throws DomainError `reviewers-missing` */
export function assertReviewers(matter: Matter, reviewer: string, coReviewer: string | undefined): void {
  if (matter.terms.nature !== 'licence') return;
  if (coReviewer !== undefined && coReviewer !== reviewer) return;
  throw new DomainError('reviewers-missing', 'A licence needs a second named reviewer.', { field: 'coReviewer' });
}

/** 窗口复核: what nobody audits pays out money only with a second person's key. @throws DomainError `second-person-required` */
export function assertSecondPerson(matter: Matter, first: string, second: string | undefined): void {
  if (!matter.terms.money || (second !== undefined && second !== first)) return;
  throw new DomainError('second-person-required', 'A money item needs a second person.', { field: 'secondPerson' });
}

/**
 * An extension comes before the promise runs out and with a recorded notice (003 annex 2 二(二)); a licence is extended once, by
 * at most ten working days, with the head of the organ's approval (行政许可法 42(1)).
 */
export function assertExtension(now: Date, matter: Matter, clock: Clock | undefined, command: CommandOf<'extend'>): asserts clock is Clock {
  if (clock === undefined || clock.dueAt <= now) throw new DomainError('extension-too-late', 'Only a promise that has not run out can be extended.', { dueOn: clock?.dueOn ?? null });
  if (command.days < 1) throw new DomainError('invalid', 'An extension adds at least one day.', { field: 'days' });
  if (command.notice === undefined) throw new DomainError('extension-notice-missing', 'Record the written or telephone notice first.', { field: 'notice' });
  if (matter.terms.nature !== 'licence') return;
  if (command.days > 10 || clock.extendedBy > 0) throw new DomainError('invalid', 'A licence is extended once, by at most ten working days.', { field: 'days', max: 10 });
  if (!command.approver) throw new DomainError('reason-required', 'Extending a licence needs the approval of the head of the organ.', { field: 'approver' });
}
