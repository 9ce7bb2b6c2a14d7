import { assertGrantable } from '../deferral/special-deferral';
import { DomainError } from '../errors';
import type { Application, Matter } from '../application/application';
import type { CommandOf } from '../application/commands';
import type { Draft } from '../application/draft';
import { requireReason, verdictFor } from '../intake/intake.rules';
import { handOf } from '../intake/papers';

/** Whether a grant could change anything: it is not decided yet, and something may not be put off. */
export const mayBeGranted = (application: Application, matter: Matter): boolean => matter.state === 'received' && matter.terms.nature !== 'licence' && verdictFor(application, matter).verdict === 'supplement';

/** Whether the next request for papers would be a second one that nobody has agreed to. */
export const mayBeAgreed = ({ state, supplements, supplementAgreed }: Matter): boolean => supplements > 0 && supplementAgreed === null && ['received', 'reviewing'].includes(state);

/** 特批容缺 of what was received and is not decided. @throws DomainError `verb-not-allowed`, and as `assertGrantable` */
export function grantDeferral(draft: Draft, { matterId, materials, way, reason, name }: CommandOf<'grantDeferral'>): void {
  const matter = draft.matter(matterId);
  if (matter.state !== 'received') throw new DomainError('verb-not-allowed', 'Acceptance has been decided.', { state: matter.state, allowed: [] });
  assertGrantable(matter.terms, handOf(draft.application, matter), { materials, reason });
  draft.patchMatter(matterId, { grants: [...matter.grants, { materials, way, name, reason: reason.trim() }] });
  draft.record('deferralGranted', matterId, { materials, way });
}

/** 同意二次补正: the next request may be a second one. @throws DomainError `reason-required`, `verb-not-allowed` */
export function agreeSupplement(draft: Draft, { matterId, reason, name }: CommandOf<'agreeSupplement'>): void {
  requireReason(reason);
  const matter = draft.matter(matterId);
  if (!mayBeAgreed(matter)) throw new DomainError('verb-not-allowed', 'No second request for papers waits for this.', { state: matter.state, allowed: [] });
  draft.patchMatter(matterId, { supplementAgreed: { by: draft.by.actor.id, name, reason: reason.trim() } });
  draft.record('supplementAgreed', matterId);
}
