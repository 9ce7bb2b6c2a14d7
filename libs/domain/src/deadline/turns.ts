import type { DomainEvent, EventType } from '../application/events';

/** Whose turn it is: 窗口, 待分办, 审批, 审核, 协办, 补正（申请人）, 特别程序, 出件. */
export type Unit = 'window' | 'dispatch' | 'review' | 'audit' | 'assistance' | 'applicant' | 'excluded' | 'output';

export type TimedEvent = Pick<DomainEvent, 'type' | 'occurredAt' | 'data'> & { readonly actor: Pick<DomainEvent['actor'], 'kind' | 'id'> };

export interface Turn {
  readonly unit: Unit;
  readonly since: Date;
  /** Staff id; null while nobody in particular has it. */
  readonly holder: string | null;
  /** Code of the department that has it, where history names one. */
  readonly department: string | null;
}

type Place = Omit<Turn, 'since'>;

/** Where a matter lies: on whose desk, whom that desk asked, and which grounds make it stand still for all of them. */
interface Standing {
  readonly desk: Place;
  readonly asked: Place | null;
  readonly grounds: readonly string[];
}

type Move = (at: Standing, event: TimedEvent) => Standing;

const actorOf = ({ actor }: TimedEvent): string | null => (actor.kind === 'staff' ? actor.id : null);
const textOf = ({ data }: TimedEvent, field: string): string | null => (typeof data[field] === 'string' ? data[field] : null);
const groundOf = (event: TimedEvent): string => textOf(event, 'suspensionId') ?? 'the only one';

const at = (unit: Unit, holder: (event: TimedEvent) => string | null = () => null): Move => ({ desk }, event) => ({ desk: { unit, holder: holder(event), department: desk.department }, asked: null, grounds: [] });
const ask = (unit: Unit): Move => (standing, event) => ({ ...standing, asked: { unit, holder: null, department: textOf(event, 'toDepartment') } });
const answered: Move = (standing) => ({ ...standing, asked: null });
/** From audit back to the reviewer, from review back to the counter. */
const sentBack: Move = (standing, event) => at(textOf(event, 'from') === 'auditing' || standing.desk.unit === 'audit' ? 'review' : 'window')(standing, event);

/** What moves a matter from one unit to another; every other event leaves it where it is. */
const moves: Partial<Record<EventType, Move>> = {
  registered: at('window', actorOf),
  started: at('window', actorOf),
  accepted: at('dispatch'),
  acceptedDeferred: at('dispatch'),
  deemedAccepted: at('dispatch'),
  dispatched: (standing, event) => ({ desk: { unit: 'review', holder: null, department: textOf(event, 'department') }, asked: null, grounds: standing.grounds }),
  claimed: at('review', actorOf),
  assigned: at('review', (event) => textOf(event, 'to')),
  released: at('review'),
  resubmitted: at('review'),
  submitted: at('audit'),
  sentBack,
  supplementRequested: ask('applicant'),
  supplemented: answered,
  assistanceAsked: ask('assistance'),
  handedOff: ask('assistance'),
  answered,
  suspended: (standing, event) => ({ ...standing, grounds: [...standing.grounds, groundOf(event)] }),
  resumed: (standing, event) => ({ ...standing, grounds: standing.grounds.filter((ground) => ground !== groundOf(event)) }),
  approved: at('output'),
  denied: at('output'),
  confirmed: at('output'),
};

/** After these nobody's turn begins. */
const ends: ReadonlySet<EventType> = new Set<EventType>(['issued', 'declined', 'foundNotNeeded', 'withdrawn', 'annulled', 'lapsed']);

/** A queue is nobody's until somebody takes a matter out of it: he who ended such a turn is told as its holder. */
const endedByHolder: readonly Unit[] = ['window', 'dispatch', 'audit', 'assistance', 'output'];

/** The turns of one matter, from its events in the order recorded; each lasts until the next begins. A back-dated event counts from its legal instant. */
export function turnsOf(events: readonly TimedEvent[]): Turn[] {
  const inOrder = [...events].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
  let standing: Standing = { desk: { unit: 'window', holder: null, department: null }, asked: null, grounds: [] };
  const turns: Turn[] = [];
  for (const event of inOrder) {
    const move = moves[event.type] ?? (ends.has(event.type) ? (same: Standing) => same : null);
    if (move === null) continue;
    const last = turns.pop();
    if (last !== undefined) turns.push(last.holder === null && endedByHolder.includes(last.unit) ? { ...last, holder: actorOf(event) } : last);
    standing = move(standing, event);
    if (!ends.has(event.type)) turns.push({ ...placeOf(standing), since: event.occurredAt });
  }
  return turns;
}

function placeOf({ desk, asked, grounds }: Standing): Place {
  return grounds.length > 0 ? { ...desk, unit: 'excluded' } : (asked ?? desk);
}
