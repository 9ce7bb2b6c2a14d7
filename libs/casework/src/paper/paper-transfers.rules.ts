import { DomainError } from '@zonggui/domain/errors';
import type { ReceivePapersInput } from './paper-transfer-views';

export interface Named {
  readonly applicationId: string;
  readonly number: string;
}

/** What is said of a row that may not leave. */
export const missingRemedy = (number: string | null): string => `${number ?? '此办件'} 的纸质材料不在本岗，或已在另一张交接单上；请刷新后核对`;

/** The receiver answers for each row: it is there, or it is not and he says so. @throws DomainError `invalid` with a field for each that is left open */
export function assertAllNamed(on: readonly Named[], said: ReceivePapersInput['rows']): void {
  const strange = said.filter(({ applicationId }) => !on.some((row) => row.applicationId === applicationId));
  if (strange.length > 0 || said.length > on.length) throw new DomainError('invalid', 'Something is not on the list.', { fields: [{ field: 'rows', remedy: '只能确认本单所列的办件，每件一次；请刷新后再办' }] });
  const fields = on.flatMap(({ applicationId, number }, index) => {
    const row = said.find((one) => one.applicationId === applicationId);
    if (row === undefined) return [{ field: `rows.${index + 1}`, remedy: `${number} 还没有核对；请勾选收到，或注明差异` }];
    return row.arrived || (row.difference ?? '').trim() !== '' ? [] : [{ field: `rows.${index + 1}`, remedy: `${number} 没有收到，请填写差异说明` }];
  });
  if (fields.length > 0) throw new DomainError('invalid', 'Some rows are not answered for.', { fields });
}
