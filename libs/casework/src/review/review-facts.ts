import type { EventType } from '@zonggui/domain/application/events';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { isReviewStep, type ReviewClock, type ReviewFacts, type ReviewStep, type ReviewStop } from '@zonggui/documents/review-sheet';
import { longDay } from '@zonggui/documents/words';
import type { ApplicationView, ClockView, EventView, MatterView } from '../application/views';

/** What the event of a step holds beside its line in the history. */
export interface ToldStep {
  readonly proposal: 'grant' | 'deny' | null;
  readonly basis: string | null;
  /** Id of who reviewed or checked along. */
  readonly beside: string | null;
  readonly said: string;
}

interface Beside {
  readonly organ: string;
  readonly told: ReadonlyMap<number, ToldStep>;
  readonly staff: (id: string) => string;
}

/** What an 审批表 says of a matter. Pure. */
export function reviewFacts(application: ApplicationView, matter: MatterView, { organ, ...beside }: Beside): ReviewFacts {
  const { party, agent, window, office, number, receivedAt, documents, papers } = application;
  const { terms, ordinal, department, acceptedOn, deemed, proposal, outcome, result } = matter;
  const events = application.events.filter(({ matterId }) => matterId === null || matterId === matter.id);
  return {
    organ, ordinal, receivedAt, acceptedOn, deemed, proposal, outcome, result,
    caseNumber: number,
    several: application.matters.length > 1,
    demo: terms.demo,
    item: terms.item.name,
    department: department?.name ?? null,
    place: window?.name ?? office.name,
    applicant: party.name,
    idNumber: party.idNumberMasked,
    agent: agent === null ? null : `${agent.name}${agent.relation === null ? '' : `（${agent.relation}）`}`,
    answers: matter.form.flatMap(({ label, answer }) => (answer === null ? [] : [{ label, answer }])),
    materials: terms.materials.map(({ code, name, original, copy }) => {
      const paper = papers.find(({ material }) => material === code);
      return { name, original, copy, status: paper?.status ?? 'missing', defect: paper?.defect ?? null };
    }),
    points: pointsOf(matter, events),
    steps: events.flatMap((event) => stepOf(event, beside)),
    documents: documents.filter(({ matterId, annulled }) => matterId === matter.id && !annulled).map(({ series, number: own }) => ({ kind: series, number: own })),
    clocks: matter.clocks.flatMap((clock) => clockOf(clock, terms)),
    stops: stopsOf(matter),
    licence: terms.nature === 'licence',
    audited: terms.needsAudit === true,
  };
}

/** As the last decision left them; what was sent back since then is looked at anew. */
function pointsOf({ points }: MatterView, events: readonly EventView[]): ReviewFacts['points'] {
  const last = events.findLast(({ type }) => ['submitted', 'approved', 'denied', 'sentBack'].includes(type));
  const decided = last !== undefined && last.type !== 'sentBack';
  const { exceptions = [], ticked = [] } = last?.looked ?? {};
  return points.map(({ code, text, starred }) => ({ text, starred, mark: !decided ? null : exceptions.includes(code) ? 'not' : ticked.includes(code) ? 'ticked' : 'fits' }));
}

function stepOf({ seq, type: told, occurredAt, actor }: EventView, beside: Omit<Beside, 'organ'>): ReviewStep[] {
  // the history is written with the domain's own types of events
  const type = told as EventType;
  if (!isReviewStep(type)) return [];
  const more = beside.told.get(seq);
  return [{ type, at: occurredAt, by: actor, beside: more?.beside == null ? null : beside.staff(more.beside), proposal: more?.proposal ?? null, said: more?.said || null, basis: more?.basis ?? null }];
}

function clockOf({ kind, dueAt, provisional, pausedDays, extendedBy, state }: ClockView, terms: MatterView['terms']): ReviewClock[] {
  if (kind !== 'promised' && kind !== 'instant' && kind !== 'statutory') return [];
  const limit = kind === 'statutory' ? terms.statutory : terms.promised;
  return [{ kind, limit: limit === null ? null : { unit: limit.unit, amount: limit.amount }, dueAt, provisional, pausedDays, extendedBy, state }];
}

/** In the order of their days. 补正 stands the clock without a ground of its own; 延期 is told from the promise alone, for the statute moves with it. */
function stopsOf({ suspensions, clocks }: MatterView): ReviewStop[] {
  const promised = clocks.filter(({ kind }) => kind === 'promised');
  const supplements = promised.flatMap(({ segments }) => segments.filter(({ cause }) => cause === 'supplement'));
  const stops: ReviewStop[] = [
    ...suspensions.map(({ ground, basis, approver, startedAt, endedAt }) => ({ way: 'suspension' as const, ground, text: basis, from: shanghaiDate(new Date(startedAt)), until: endedAt === null ? null : shanghaiDate(new Date(endedAt)), approver: approver.name })),
    ...supplements.map(({ fromOn, untilOn }) => ({ way: 'supplement' as const, ground: null, text: '等待申请人补正', from: fromOn, until: untilOn, approver: null })),
    ...promised.flatMap(({ extensions }) => extensions.map(({ extendedAt, fromDueOn, toDueOn, approver, noticeWay }) => ({ way: 'extension' as const, ground: null, text: `到期日由 ${longDay(fromDueOn)}改为 ${longDay(toDueOn)}，${noticeWay === 'telephone' ? '电话' : '书面'}告知`, from: shanghaiDate(new Date(extendedAt)), until: toDueOn, approver: approver?.name ?? null }))),
  ];
  return stops.sort((one, other) => one.from.localeCompare(other.from));
}
