import { DomainError } from '../errors';
import type { Application, Matter } from '../application/application';
import type { Draft } from '../application/draft';
import { verdictFor } from '../intake/intake.rules';

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
