import { getNextTransitions, transition } from 'xstate';
import { createTestModel, getShortestPaths } from 'xstate/graph';
import { matterMachine, type MatterContext, type MatterState, type MatterVerb } from './matter.machine';

// a flat machine's states are its keys
const states = Object.keys(matterMachine.states) as MatterState[];
const verbs = [...new Set(states.flatMap((state) => matterMachine.states[state]?.ownEvents ?? []))].sort() as MatterVerb[];
const finals: readonly MatterState[] = ['declined', 'notNeeded', 'lapsed', 'withdrawn', 'annulled'];

const origins: Partial<Record<MatterState, readonly MatterState[]>> = {
  supplementing: ['received', 'reviewing'],
  suspended: ['reviewing', 'auditing'],
  assisting: ['reviewing'],
  sentBack: ['reviewing'],
};

/** Every row a matter can really be: where an interruption came from, whether it is audited, and what was proposed. */
const rows = states.flatMap((state) =>
  (origins[state] ?? [null]).flatMap((from) =>
    [false, true].flatMap((needsAudit) => {
      const proposed = state === 'auditing' || from === 'auditing';
      if (proposed && !needsAudit) return [];
      return (proposed ? (['grant', 'deny'] as const) : [null]).map((proposal) => ({ state, context: { from, proposal, needsAudit, grounds: state === 'suspended' ? 1 : 0 } }));
    }),
  ),
);

const nameOf = ({ state, context: { from, proposal, needsAudit } }: { state: MatterState; context: MatterContext }) =>
  [state, from && `from ${from}`, needsAudit ? 'audited' : 'not audited', proposal && `${proposal} proposed`].filter(Boolean).join(', ');

const at = ({ state, context }: { state: MatterState; context: MatterContext }) => matterMachine.resolveState({ value: state, context });

function allowed(row: (typeof rows)[number]): string[] {
  const snapshot = at(row);
  const named = getNextTransitions(snapshot).map(({ eventType }) => eventType as MatterVerb);
  return [...new Set(named)].filter((verb) => snapshot.can({ type: verb })).sort();
}

function reachedFrom(row: { state: MatterState; context: MatterContext }): string[] {
  const paths = getShortestPaths(matterMachine, { fromState: at(row), events: verbs.map((type) => ({ type })) });
  return [...new Set(paths.map((path) => String(path.state.value)))];
}

describe('the order of things for one 子办件', () => {
  it('allows these verbs in each state', () => {
    expect(Object.fromEntries(rows.map((row) => [nameOf(row), allowed(row).join(' ')]))).toMatchSnapshot();
  });

  it('reaches every state', () => {
    const audited = (proposal: 'grant' | 'deny'): MatterContext => ({ from: 'reviewing', proposal, needsAudit: true, grounds: 1 });
    const contexts: MatterContext[] = [{ from: 'reviewing', proposal: null, needsAudit: false, grounds: 1 }, audited('grant'), audited('deny')];
    const reached = contexts.flatMap((context) => reachedFrom({ state: 'planned', context }));
    expect(new Set(reached)).toEqual(new Set(states));
  });

  it.each(rows.filter(({ state }) => !finals.includes(state)).map((row) => [nameOf(row), row] as const))('%s: can still come to a result', (_name, row) => {
    const settled = row.context.needsAudit && row.context.proposal === null ? { ...row.context, proposal: 'grant' as const } : row.context;
    expect(reachedFrom({ ...row, context: settled })).toContain('issued');
  });

  it.each(['reviewing', 'auditing'] as const)('stays suspended until the last ground is over, then goes back to %s', (from) => {
    const after = (grounds: number) => transition(matterMachine, at({ state: 'suspended', context: { from, proposal: null, needsAudit: true, grounds } }), { type: 'resume' })[0].value;
    expect([after(3), after(2), after(1)]).toEqual(['suspended', 'suspended', from]);
  });

  it.each(finals)('%s: is an end', (state) => {
    expect(matterMachine.states[state]?.ownEvents).toEqual([]);
  });

  it('says after the result only that it may be issued anew, or taken back at once', () => {
    expect(matterMachine.states.issued?.ownEvents).toEqual(['reissue', 'undo']);
  });

  it('keeps no timer and calls nobody', () => {
    expect(() => createTestModel(matterMachine)).not.toThrow();
  });
});
