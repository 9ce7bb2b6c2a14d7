import type { Application } from '../application/application';
import { nextInstant, type Clock } from '../clock/clock';
import { tell } from '../clock/consequences';
import { Draft, type Circumstances, type Decision } from '../application/draft';
import { unlessBeyondCalendar } from '../deadline/beyond-calendar';
import { closingOf } from '../deadline/opening-hours';
import { shanghaiDate } from '../deadline/plain-date';
import { addWorkingDays } from '../deadline/working-days';
import type { SupervisionTerms } from '../terms';
import type { Card } from './card';
import { issueCard } from './issue-card';
import type { SupervisionOrder } from './order';
import type { Addressed } from './supervision.rules';

const law = { kind: 'system', id: 'law', onBehalfOf: null, grants: [] } as const;

/** What lives beside an application and outlives it, with a clock of its own. */
export type Beside =
  | { readonly type: 'card'; readonly card: Card }
  | { readonly type: 'order'; readonly order: SupervisionOrder }
  | { readonly type: 'rectification'; readonly id: string };

/**
 * What time did up to `now` to one clock beside the application, each effect at its legal instant: a 差评 about to be late is said, an
 * answer that did not come is a card, an unanswered 黄牌 a 红牌. Idempotent, as `applyTime` is.
 */
export function applyBesideTime(application: Application, subject: Beside, clock: Clock, terms: SupervisionTerms, by: Omit<Circumstances, 'actor'>): Pick<Decision, 'events' | 'effects'> & { readonly clock: Clock } {
  let current = clock;
  const events: Decision['events'][number][] = [];
  const effects: Decision['effects'][number][] = [];
  for (let at = nextInstant(current); at !== null && at <= by.now; at = nextInstant(current)) {
    const draft = new Draft(application, { ...by, actor: law, now: at });
    current = happen(draft, subject, current, terms);
    const decision = draft.decision();
    events.push(...decision.events);
    effects.push(...decision.effects);
  }
  return { clock: current, events, effects };
}

function happen(draft: Draft, subject: Beside, clock: Clock, terms: SupervisionTerms): Clock {
  const { now } = draft.by;
  if (clock.warnedAt === null && clock.firedAt === null && clock.warnAt !== null && clock.warnAt < clock.dueAt) {
    if (subject.type === 'rectification') tell(draft, `clock:${clock.id}:warn`, supervisor(draft), 'S08', null);
    return { ...clock, warnedAt: now };
  }
  if (clock.firedAt === null) return fallDue(draft, subject, { ...clock, firedAt: now }, terms);
  escalateCard(draft, subject, clock, terms);
  return { ...clock, escalatedAt: now };
}

function fallDue(draft: Draft, subject: Beside, clock: Clock, terms: SupervisionTerms): Clock {
  draft.record('fellDue', clock.matterId, { clockId: clock.id, kind: clock.kind, dueOn: clock.dueOn, subjectId: clock.subjectId });
  const cause = `clock:${clock.id}:due`;
  if (subject.type === 'order') issueCard(draft, subject.order, { cause, level: 'yellow', rule: 'feedback:yellow', matterId: clock.matterId, clock }, terms);
  if (subject.type === 'rectification') issueCard(draft, inspectors(draft), { cause, level: 'yellow', rule: `${clock.kind}:yellow`, matterId: null, clock }, terms);
  if (subject.type !== 'card') return clock;
  tell(draft, cause, supervisor(draft), subject.card.level === 'red' ? 'S04' : 'S03', clock.matterId);
  return subject.card.level === 'yellow' ? { ...clock, escalateAt: redAt(draft, subject.card, clock, terms) } : clock;
}

/** 黄牌 unanswered: the close of business of the working day that many after its issue, and not before its answer was due. */
function redAt({ by: { calendar, hours } }: Draft, { issuedAt }: Card, { dueAt }: Clock, { unansweredAfter }: SupervisionTerms): Date | null {
  const after = unlessBeyondCalendar(() => closingOf(hours, calendar, addWorkingDays(calendar, shanghaiDate(issuedAt), unansweredAfter)));
  return after !== null && after < dueAt ? dueAt : after;
}

/** The answer is still owed; the 红牌 is for the same people, and those above them are told. */
function escalateCard(draft: Draft, subject: Beside, clock: Clock, terms: SupervisionTerms): void {
  if (subject.type !== 'card') return;
  const { card } = subject;
  issueCard(draft, card, { cause: `card:${card.id}:unanswered`, level: 'red', rule: 'reply:red', matterId: card.matterId, clock }, terms);
}

/** 行风办: whoever supervises the region answers for its rectifications. */
const inspectors = ({ application: { region } }: Draft): Addressed => ({ region, post: 'supervise', department: null, assignee: null });

const supervisor = ({ application: { region } }: Draft) => ({ kind: 'post', post: 'supervise', region, department: null }) as const;
