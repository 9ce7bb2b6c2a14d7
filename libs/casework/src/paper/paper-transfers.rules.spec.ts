import { DomainError } from '@zonggui/domain/errors';
import { assertAllNamed } from './paper-transfers.rules';

const on = [{ applicationId: 'a', number: 'B1' }, { applicationId: 'b', number: 'B2' }];
const remedies = (said: Parameters<typeof assertAllNamed>[1]): unknown => {
  try {
    assertAllNamed(on, said);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.details.fields;
  }
};

describe('who receives paper answers for each row', () => {
  it('with what is there, and with a 差异说明 for what is not', () => {
    expect(remedies([{ applicationId: 'a', arrived: true }, { applicationId: 'b', arrived: false, difference: '没有随单送来' }])).toEqual([]);
    expect(remedies([{ applicationId: 'a', arrived: true, difference: '少 1 页' }, { applicationId: 'b', arrived: true }])).toEqual([]);
  });

  it('and is told which he left open', () => {
    expect(remedies([{ applicationId: 'b', arrived: false, difference: ' ' }])).toEqual([
      { field: 'rows.1', remedy: 'B1 还没有核对；请勾选收到，或注明差异' },
      { field: 'rows.2', remedy: 'B2 没有收到，请填写差异说明' },
    ]);
  });

  it('and for nothing that is not on the list, nor twice', () => {
    expect(remedies([{ applicationId: 'c', arrived: true }])).toMatchObject([{ field: 'rows' }]);
    expect(remedies([{ applicationId: 'a', arrived: true }, { applicationId: 'a', arrived: true }, { applicationId: 'b', arrived: true }])).toMatchObject([{ field: 'rows' }]);
  });
});
