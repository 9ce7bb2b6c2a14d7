import { DomainError } from '../errors';
import type { Matter } from '../application/application';
import type { Clock } from '../clock/clock';
import type { CommandOf, ExtensionNotice } from '../application/commands';

/** 003 annex 2 二(二): 在办结时限内. @throws DomainError `extension-too-late` */
export function assertExtensible(now: Date, clock: Clock | undefined): asserts clock is Clock {
  if (clock === undefined || clock.dueAt <= now) throw new DomainError('extension-too-late', 'Only a promise that has not run out can be extended.', { dueOn: clock?.dueOn ?? null });
}

/** How far and how often the terms allow it (行政许可法 42 for a licence), and who must have approved it. @throws DomainError `invalid`, `reason-required` */
export function assertWithinTerms({ terms: { extension } }: Matter, clock: Clock, days: number, command: CommandOf<'extend'>): void {
  const { maxDays, times, approver, source } = extension;
  const field = command.days === undefined ? 'until' : 'days';
  const left = Math.max(0, maxDays - clock.extendedBy);
  const details = { max: left, times, extended: clock.extensions.length, source };
  if (clock.extensions.length >= times) throw new DomainError('invalid', `It has been extended ${times} times already.`, { ...details, fields: [{ field, remedy: `该事项最多延期 ${times} 次，已延期 ${clock.extensions.length} 次，不能再延` }] });
  if (days > left) throw new DomainError('invalid', `It may be extended by ${left} at most.`, { ...details, fields: [{ field, remedy: `该事项最多还可延长 ${left} 天` }] });
  if (approver !== null && !command.approver?.trim()) throw new DomainError('reason-required', 'This extension needs an approval.', { field: 'approver', approver, source });
}

/** Only a licence outruns its statute by extension; every other promise stays within it. @throws DomainError `invalid` */
export function assertWithinStatute(promised: Clock, statutory: Clock | undefined): void {
  if (statutory === undefined || promised.dueOn <= statutory.dueOn) return;
  throw new DomainError('invalid', 'No promise is extended beyond the limit of the law.', { fields: [{ field: 'until', remedy: `新的期限不得晚于法定期限 ${statutory.dueOn}` }], max: statutory.dueOn });
}

const recorded = { written: [], telephone: ['number', 'person', 'at', 'content'] } as const satisfies Record<ExtensionNotice['way'], readonly (keyof ExtensionNotice)[]>;

/** The applicant was told, and it is on record how. @throws DomainError `extension-notice-missing` naming what is missing, `invalid` for a call at an impossible time */
export function assertTold(now: Date, matter: Matter, notice: ExtensionNotice | undefined): ExtensionNotice {
  if (notice === undefined) throw new DomainError('extension-notice-missing', 'Tell the applicant first, in writing or by telephone.', { field: 'notice', missing: ['way'] });
  const missing = recorded[notice.way].filter((field) => isBlank(notice[field]));
  if (missing.length > 0) throw new DomainError('extension-notice-missing', 'The record of the call is not complete.', { field: 'notice', missing });
  const earliest = matter.acceptedAt ?? matter.receivedAt;
  if (notice.at !== undefined && (notice.at > now || notice.at < earliest)) {
    throw new DomainError('invalid', 'The applicant was told between acceptance and now.', { fields: [{ field: 'notice.at', remedy: '告知时间不得早于受理，也不得晚于现在' }], earliest: earliest.toISOString() });
  }
  return notice;
}

const isBlank = (value: string | Date | undefined): boolean => value === undefined || (typeof value === 'string' && value.trim() === '');
