import { DomainError } from '@zonggui/domain/errors';
import type { Period } from './report-views';

/** @throws DomainError `invalid` for a period without a day */
export function assertPeriod({ from, to }: Period): void {
  if (from < to) return;
  throw new DomainError('invalid', 'A period ends after it begins; its last day is the one before `to`.', { fields: [{ field: 'to', remedy: '期间不含结束日，结束日应晚于开始日' }] });
}
