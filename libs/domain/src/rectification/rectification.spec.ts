import { createTestModel, getShortestPaths } from 'xstate/graph';
import { DomainError } from '../errors';
import type { Actor } from '../posts';
import { rectificationMachine, type RectificationState } from './rectification.machine';
import { rectificationVerbsOf, rectify, type Rectification } from './rectification';

const supervisor = (id: string): Actor => ({ kind: 'staff', id, onBehalfOf: null, grants: [{ post: 'supervise', region: '341000', department: null }] });
const given = (state: RectificationState, more: Partial<Rectification> = {}): Rectification => ({ id: 'r', region: '341000', state, disputedBy: null, concerned: ['clerk'], ...more });

// the machine's own states
const states = Object.keys(rectificationMachine.states) as RectificationState[];

describe('差评整改', () => {
  it.each(states)('in %s allows', (state) => {
    expect(rectificationVerbsOf(state)).toMatchSnapshot();
  });

  it('reaches every state, keeps no timer, and only closing ends it', () => {
    const reached = new Set(getShortestPaths(rectificationMachine).map((path) => path.state.value));
    expect([...reached].sort()).toEqual([...states].sort());
    expect(() => createTestModel(rectificationMachine)).not.toThrow();
    expect(states.filter((state) => rectificationVerbsOf(state).length === 0)).toEqual(['closed']);
  });

  it('is not handled by the person complained about', () => {
    expect(() => rectify(given('open'), 'contact', '已电话联系', supervisor('clerk'))).toThrow(expect.objectContaining({ code: 'incompatible-post' }));
  });

  it('sets a disputed rating aside only by a second person', () => {
    const disputed = rectify(given('contacted'), 'dispute', '申请人称点错', supervisor('a'));
    expect(() => rectify(disputed, 'setAside', '核实为误评', supervisor('a'))).toThrow(expect.objectContaining({ code: 'second-person-required' }));
    expect(rectify(disputed, 'setAside', '核实为误评', supervisor('b')).state).toBe('closed');
  });

  it('says of every step what was done, and of a wrong one what is possible', () => {
    expect(() => rectify(given('open'), 'contact', ' ', supervisor('a'))).toThrow(expect.objectContaining({ code: 'reason-required' }));
    try {
      rectify(given('open'), 'close', '完成', supervisor('a'));
      throw new Error('it was allowed');
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(DomainError);
      expect(refusal).toMatchObject({ code: 'verb-not-allowed', details: { state: 'open', allowed: ['contact'] } });
    }
  });
});
