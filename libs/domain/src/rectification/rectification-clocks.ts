import type { Clock } from '../clock/clock';
import type { Circumstances } from '../application/draft';
import { newClock, ruleOfTerms } from '../clock/draft-clocks';
import { endedClock } from '../supervision/supervision.rules';
import type { Terms } from '../terms';
import type { RectificationState, RectificationVerb } from './rectification.machine';

/** Which clock each step meets. Whatever ends the rectification ends the rest. */
const meets: Partial<Record<RectificationVerb, Clock['kind']>> = { contact: 'contact', skipContact: 'contact', finish: 'rectify', report: 'report' };

/**
 * The clocks of a rectification after a step: 回访 is met by the contact, 整改 by its end, from which 报告单 runs (002 二（四）2). A second round
 * has its own time to put things right, and the report waits for its end.
 */
export function followRectification(clocks: readonly Clock[], step: { readonly id: string; readonly verb: RectificationVerb; readonly state: RectificationState }, terms: Terms, by: Circumstances): Clock[] {
  const after = clocks.map((clock) => {
    if (clock.kind === meets[step.verb]) return endedClock(clock, 'met', by.now);
    return step.state === 'closed' || step.verb === 'reopen' ? endedClock(clock, 'cancelled', by.now) : clock;
  });
  if (step.verb !== 'finish' && step.verb !== 'reopen') return after;
  const kind = step.verb === 'finish' ? 'report' : 'rectify';
  return [...after, newClock({ kind, limit: terms.rectification[kind], startsOn: step.verb === 'finish' ? 'rectified' : 'rated', startAt: by.now, subjectId: step.id }, by, ruleOfTerms(terms))];
}
