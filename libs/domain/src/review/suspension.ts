import { DomainError } from '../errors';
import type { TermGround } from '../terms';
import type { Matter, Suspension } from '../application/application';
import type { CommandOf } from '../application/commands';
import { tell } from '../clock/consequences';
import type { Draft } from '../application/draft';
import { openClocks } from '../clock/draft-clocks';
import { followSuspensions } from '../clock/draft-pauses';
import { assertHolder } from './review.rules';

/** 特别程序: the clocks stand from now on. Another ground may come to one that lasts; time is counted once. */
export function suspend(draft: Draft, command: CommandOf<'suspend'>): void {
  const before = draft.matter(command.matterId);
  draft.moveMatter(before.id, 'suspend');
  if ((before.from ?? before.state) === 'reviewing') assertHolder(draft, before);
  const suspension = suspensionOf(draft, before, command);
  draft.patch({ suspensions: [...draft.application.suspensions, suspension] });
  followSuspensions(draft, before.id);
  const { id: suspensionId, ground, basis, expectedDays, approver } = suspension;
  const eventId = draft.record('suspended', before.id, { suspensionId, ground, basis, expectedDays, approver });
  draft.document('特', before.id);
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A12', before.id);
}

function suspensionOf(draft: Draft, matter: Matter, { ground, basis, approver, expectedDays }: CommandOf<'suspend'>): Suspension {
  const term = allowedGround(matter, ground);
  if (expectedDays < 1) throw new DomainError('suspension-ground', 'A suspension says how long it is expected to last.', { field: 'expectedDays' });
  if (!approver?.trim()) throw new DomainError('reason-required', 'A suspension names who approved it.', { field: 'approver' });
  return { id: draft.by.newId(), matterId: matter.id, ground, basis: basis?.trim() ? basis : term.basis, approver, expectedDays, startedAt: draft.by.now, endedAt: null };
}

/** @throws DomainError `suspension-ground` naming the grounds this matter's terms allow */
function allowedGround({ terms: { suspensionGrounds } }: Matter, ground: string): TermGround {
  const found = suspensionGrounds.find((term) => term.ground === ground);
  if (found !== undefined) return found;
  const allowed = suspensionGrounds.map((term) => ({ ground: term.ground, basis: term.basis }));
  throw new DomainError('suspension-ground', 'Nothing in law stops the clock of this item for that reason.', { field: 'ground', ground, allowed });
}

/** One ground is over, from now or from an earlier instant since it began. The matter goes on when none is left. */
export function resume(draft: Draft, command: CommandOf<'resume'>): void {
  const matter = draft.moveMatter(command.matterId, 'resume');
  const suspension = lastingOne(draft, matter.id, command.suspensionId);
  const endedAt = endOf(suspension, command.endedAt ?? draft.by.now, draft.by.now);
  draft.patch({ suspensions: draft.application.suspensions.map((one) => (one.id === suspension.id ? { ...one, endedAt } : one)) });
  followSuspensions(draft, matter.id);
  const over = matter.state !== 'suspended';
  const dueOn = over ? (openClocks(draft, matter.id, ['promised'])[0]?.dueOn ?? null) : null;
  const eventId = draft.record('resumed', matter.id, { suspensionId: suspension.id, ground: suspension.ground, over, dueOn }, endedAt);
  if (over) tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A13', matter.id);
}

/** @throws DomainError `invalid` naming those that last */
function lastingOne(draft: Draft, matterId: string, suspensionId: string | undefined): Suspension {
  const lasting = draft.application.suspensions.filter((one) => one.matterId === matterId && one.endedAt === null);
  const found = suspensionId === undefined && lasting.length === 1 ? lasting[0] : lasting.find(({ id }) => id === suspensionId);
  if (found !== undefined) return found;
  throw new DomainError('invalid', 'Name a suspension of this matter that lasts.', { field: 'suspensionId', allowed: lasting.map(({ id }) => id) });
}

function endOf({ startedAt }: Suspension, endedAt: Date, now: Date): Date {
  if (endedAt <= now && endedAt >= startedAt) return endedAt;
  const fields = [{ field: 'endedAt', remedy: '特别程序的结束时间不得早于其开始时间，也不得晚于现在' }];
  throw new DomainError('invalid', 'A suspension ends between its start and now.', { fields, startedAt: startedAt.toISOString() });
}
