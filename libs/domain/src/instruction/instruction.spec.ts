import type { DomainErrorCode } from '../errors';
import { DomainError } from '../errors';
import { clerk, covering, dutyOfficer, issuer, reviewer, staff, supervisor } from '../testing/people';
import { assertMayAnswer, assertMayAsk, assertMayWithdraw, type Instruction } from './instruction';

const codeOf = (work: () => void): DomainErrorCode | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
const asked: Instruction = { region: '210300', state: 'waiting', askedBy: clerk.id, registered: true };

describe('请示', () => {
  it('is asked by whoever works on a case of the region', () => {
    for (const actor of [clerk, dutyOfficer, reviewer, issuer]) expect(codeOf(() => assertMayAsk(actor, '210302'))).toBeNull();
    expect(codeOf(() => assertMayAsk(supervisor, '210300'))).toBe('post-required');
    expect(codeOf(() => assertMayAsk(clerk, '341000'))).toBe('post-required');
  });

  it('is answered by a duty officer of the region, and by nobody else', () => {
    expect(codeOf(() => assertMayAnswer(asked, 'reply', dutyOfficer))).toBeNull();
    expect(codeOf(() => assertMayAnswer(asked, 'reply', reviewer))).toBe('post-required');
    expect(codeOf(() => assertMayAnswer(asked, 'reply', staff('far', ['duty'], { region: '341000' })))).toBe('post-required');
  });

  it('is never answered by whoever asked, nor by who covers him', () => {
    const own = { ...asked, askedBy: dutyOfficer.id };
    expect(codeOf(() => assertMayAnswer(own, 'reply', dutyOfficer))).toBe('own-instruction');
    expect(codeOf(() => assertMayAnswer(own, 'reply', covering(staff('cover', ['duty']), dutyOfficer)))).toBe('own-instruction');
  });

  it('before registration takes an answer or a grant; a second 补正 and a department need a matter', () => {
    const before = { ...asked, registered: false };
    expect(['reply', 'deferral', 'supplement', 'assign'].map((action) => codeOf(() => assertMayAnswer(before, action as 'reply', dutyOfficer)))).toEqual([null, null, 'invalid', 'invalid']);
  });

  it('is taken back by whoever asked, while nobody has answered', () => {
    expect(codeOf(() => assertMayWithdraw(asked, clerk))).toBeNull();
    expect(codeOf(() => assertMayWithdraw(asked, dutyOfficer))).toBe('not-found');
    expect(codeOf(() => assertMayWithdraw({ ...asked, state: 'answered' }, clerk))).toBe('verb-not-allowed');
    expect(codeOf(() => assertMayAnswer({ ...asked, state: 'withdrawn' }, 'reply', dutyOfficer))).toBe('verb-not-allowed');
  });
});
