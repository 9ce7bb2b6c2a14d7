import { DomainError } from '../errors';
import type { MatterState } from '../matter/matter.machine';
import type { Actor, Post } from '../posts';
import type { Matter } from '../application/application';
import type { CommandOf } from '../application/commands';
import type { Draft } from '../application/draft';
import { checkedForms } from './form.rules';
import { requireReason } from './intake.rules';
import { permissions } from '../application/permissions';

/** Registered, and nobody has decided yet. */
const undecided: readonly MatterState[] = ['received', 'supplementing', 'accepted', 'queued', 'reviewing', 'auditing', 'suspended', 'assisting', 'sentBack'];

const counter: readonly Post[] = permissions.accept;

/** Where its item asks for 业务信息: the window, until it is decided; of those who review it whoever holds it. */
export function mayAmendForm({ state, from, terms, holder }: Matter, { kind, id, onBehalfOf, grants }: Actor): boolean {
  if (!undecided.includes(state) || (terms.form ?? []).length === 0) return false;
  if (kind === 'system' || grants.some(({ post }) => counter.includes(post))) return true;
  return (state === 'reviewing' || from === 'reviewing') && (holder === id || (onBehalfOf !== null && holder === onBehalfOf));
}

/**
 * 更正业务信息: the whole form anew, with the reason; what stood there before stays in the words beside its own event. The version of the matter
 * moves on, so that nobody decides on what he has not read.
 * @throws DomainError `reason-required`, `verb-not-allowed` once it is decided, `invalid` field by field
 */
export function amendForm(draft: Draft, command: CommandOf<'amendForm'>): void {
  requireReason(command.reason);
  const matter = draft.matter(command.matterId);
  if (!mayAmendForm(matter, draft.by.actor)) throw new DomainError('verb-not-allowed', 'Its form cannot be corrected now, or not by this person.', { state: matter.state });
  const [answers = {}] = checkedForms([{ fields: matter.terms.form ?? [], answers: command.form ?? {}, place: 'form', whole: true }]);
  draft.patchMatter(matter.id, {});
  const eventId = draft.record('formAmended', matter.id);
  draft.remark({ type: 'remark', eventId, matterId: matter.id, words: { reason: command.reason, forms: { [matter.id]: answers } } });
}
