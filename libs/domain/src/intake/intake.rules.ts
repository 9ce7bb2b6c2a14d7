import { DomainError } from '../errors';
import { withGrants } from '../deferral/special-deferral';
import { verdictOf } from '../verdict/verdict';
import type { Verdict } from '../verdict/verdict';
import type { Actor, Post } from '../posts';
import type { Application, Matter } from '../application/application';
import { handOf } from './papers';
import { covers, permissions } from '../application/permissions';

export function verdictFor(application: Application, matter: Matter): Verdict {
  return verdictOf(withGrants(matter.terms, matter.grants), handOf(application, matter));
}

/** The verdict is computed; whoever is sent elsewhere is declined here and told where (行政许可法 32(1)(二)). A verb that is not the one computed is refused with the reasons. @throws DomainError */
export function assertVerdict(application: Application, matter: Matter, wanted: Verdict['verdict']): Verdict {
  const verdict = verdictFor(application, matter);
  if (verdict.verdict === wanted || (wanted === 'decline' && verdict.verdict === 'handTo')) return verdict;
  const { missing, reasons } = verdict;
  const details = { verdict: verdict.verdict, missing, reasons };
  if (wanted === 'accept' && verdict.verdict === 'decline') throw new DomainError('prohibited', 'The applicant may not have this item now.', details);
  if (wanted === 'accept' && missing.length > 0) throw new DomainError('materials-missing', 'Required materials are missing.', details);
  if (wanted === 'acceptDeferred' && verdict.verdict === 'supplement') throw new DomainError('deferral-not-allowed', 'A missing material may not be deferred.', details);
  throw new DomainError('verdict-differs', `The verdict is ${verdict.verdict}, not ${wanted}.`, details);
}

/** Who may ask an applicant a second time, or agree that others do. */
export const seniors: readonly Post[] = permissions.agreeSupplement;

/** 一次性告知: a second request is a failure of the first, so it needs a senior post and a reason, of whoever asks or of whoever agreed to it. @throws DomainError `second-supplement` */
export function assertFirstRequest(application: Application, actor: Actor, matter: Matter, reason: string | undefined): void {
  if (matter.supplements === 0 || matter.supplementAgreed !== null) return;
  const senior = actor.kind === 'system' || actor.grants.some((grant) => seniors.includes(grant.post) && covers(grant.region, application.region));
  if (senior && reason?.trim()) return;
  throw new DomainError('second-supplement', 'A second request for papers needs a reason and a senior post.', { posts: seniors, supplements: matter.supplements });
}

/** @throws DomainError `reason-required` */
export function requireReason(reason: string | undefined): void {
  if (!reason?.trim()) throw new DomainError('reason-required', 'This verb needs a reason.', { field: 'reason' });
}
