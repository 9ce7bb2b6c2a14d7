import { createTestModel, getShortestPaths } from 'xstate/graph';
import { deferralMachine, type DeferralState } from './deferral.machine';

// a flat machine's states are its keys
const states = Object.keys(deferralMachine.states) as DeferralState[];

describe('容缺: a paper owed', () => {
  it('may be made up, waived, or lapse; until then it may pass to a supervisor', () => {
    const allowed = Object.fromEntries(states.map((state) => [state, deferralMachine.states[state]?.ownEvents]));
    expect(allowed).toEqual({ open: ['makeUp', 'waive', 'lapse', 'escalate'], madeUp: [], waived: [], lapsed: [] });
  });

  it('reaches every end from open', () => {
    expect(new Set(getShortestPaths(deferralMachine).map((path) => path.state.value))).toEqual(new Set(states));
  });

  it('ends once: made up, waived and lapsed are final', () => {
    expect(states.filter((state) => deferralMachine.states[state]?.type === 'final')).toEqual(['madeUp', 'waived', 'lapsed']);
  });

  it('keeps no timer and calls nobody', () => {
    expect(() => createTestModel(deferralMachine)).not.toThrow();
  });
});
