import type { MatterState } from '../matter/matter.machine';
import type { StepName } from '../terms';
import type { Application, Matter } from '../application/application';
import type { Draft } from '../application/draft';
import { endClocks, openClocks, startClock } from './draft-clocks';

const reviewing = (): StepName => 'review';
const interrupted = ({ from }: Matter): StepName | null => (from === 'auditing' ? 'audit' : from === 'reviewing' ? 'review' : null);

/** The 环节 a matter is in, by its state; an interruption belongs to the step it interrupts. */
const stepByState = {
  planned: () => null,
  received: () => null,
  supplementing: interrupted,
  accepted: () => 'dispatch',
  queued: reviewing,
  reviewing,
  auditing: () => 'audit',
  suspended: interrupted,
  assisting: reviewing,
  sentBack: () => null,
  granted: () => 'output',
  denied: () => 'output',
  issued: () => null,
  declined: () => null,
  notNeeded: () => null,
  lapsed: () => null,
  withdrawn: () => null,
  annulled: () => null,
} as const satisfies Record<MatterState, (matter: Matter) => StepName | null>;

export const stepOf = (matter: Matter): StepName | null => stepByState[matter.state](matter);

/** 环节时限: a step's clock runs from the instant the matter enters the step until it leaves it. `before` is what the draft began with. */
export function followSteps(draft: Draft, before: Application): void {
  for (const matter of draft.application.matters) {
    const earlier = before.matters.find(({ id }) => id === matter.id);
    const [had, has] = [earlier === undefined ? null : stepOf(earlier), stepOf(matter)];
    if (had !== has) enter(draft, matter, has);
  }
}

function enter(draft: Draft, matter: Matter, step: StepName | null): void {
  endClocks(draft, openClocks(draft, matter.id, ['step']), 'met');
  const limit = step === null ? undefined : matter.terms.steps[step];
  if (limit === undefined) return;
  startClock(draft, { kind: 'step', step, limit, startsOn: 'entered', startAt: draft.by.now, matterId: matter.id });
}
