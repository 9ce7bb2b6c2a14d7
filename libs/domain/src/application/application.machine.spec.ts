import { createTestModel, getShortestPaths } from 'xstate/graph';
import { applicationMachine, type ApplicationFact } from './application.machine';
import { endStates } from './application';
import { tally, type ApplicationState, type FoldInput, type RatingState } from './fold';
import type { MatterState } from '../matter/matter.machine';

// a flat machine's states are its keys
const states = Object.keys(applicationMachine.states) as ApplicationState[];
const facts = [...new Set(states.flatMap((state) => applicationMachine.states[state]?.ownEvents ?? []))] as ApplicationFact['type'][];

const seen = (matters: MatterState[], rest: Partial<Omit<FoldInput, 'matters'>> = {}) =>
  tally({ matters: matters.map((state) => ({ state, from: null })), deferralOpen: false, deliveryOpen: false, rating: 'none', ...rest });

const ratings: RatingState[] = ['none', 'invited', 'rated', 'waived'];
const tallies = [
  seen(['received']),
  seen(['accepted', 'received']),
  seen(['reviewing', 'received']),
  seen(['granted']),
  seen(['issued'], { deliveryOpen: true }),
  ...ratings.flatMap((rating) => [seen(['issued'], { rating }), seen(['issued'], { rating, deferralOpen: true })]),
  ...(['declined', 'lapsed', 'notNeeded', 'withdrawn', 'annulled'] as const).map((state) => seen([state])),
];

const events: ApplicationFact[] = facts.flatMap((type) => tallies.map((after) => ({ type, after })));
const serializeEvent = ({ type, after }: ApplicationFact) => `${type} ${JSON.stringify({ ...after, ended: [...after.ended] })}`;
const reachedFrom = (state: ApplicationState) => {
  const fromState = applicationMachine.resolveState({ value: state });
  return [...new Set(getShortestPaths(applicationMachine, { fromState, events, serializeEvent }).map((path) => String(path.state.value)))];
};

describe("the card's machine", () => {
  it('hears, in each state, these facts of its matters', () => {
    expect(Object.fromEntries(states.map((state) => [state, [...(applicationMachine.states[state]?.ownEvents ?? [])].sort()]))).toMatchSnapshot();
  });

  it('reaches every state', () => {
    expect(new Set(reachedFrom('receiving'))).toEqual(new Set(states));
  });

  it.each(states.filter((state) => !(endStates as readonly string[]).includes(state)))('%s: can still be archived', (state) => {
    expect(reachedFrom(state)).toContain('archived');
  });

  it('ends archived or in a named end, and nowhere else', () => {
    expect(states.filter((state) => applicationMachine.states[state]?.type === 'final').sort()).toEqual([...endStates].sort());
  });

  it('keeps no timer and calls nobody', () => {
    expect(() => createTestModel(applicationMachine)).not.toThrow();
  });
});
