import { isEnded, type Application, type Assistance, type Deferral, type Delivery, type Matter, type Paper, type SpecialService, type Suspension } from '@zonggui/domain/application/application';
import { nextInstant, type Clock, type ClockExtension, type ClockSegment } from '@zonggui/domain/clock/clock';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';

/** Where the application's row comes from beside the aggregate: facts that never change and that no rule looks at. */
export interface Registered {
  readonly partyId: string;
  readonly agentPartyId: string | null;
  readonly agentRelation: string | null;
  readonly queryCode: string;
  readonly registeredBy: string;
  /** null where no page counted. */
  readonly handlingSeconds: number | null;
  readonly services: readonly SpecialService[];
  /** 文书 on paper. */
  readonly paperDocuments: boolean;
}

export function applicationRow(application: Application, registered: Registered, now: Date): object {
  const { id, number, receivedAt, region, office, window, channel, bundle, deliveryMethod, state, rating, version } = application;
  return {
    id, number, channel, bundle, state, rating, version,
    received_on: shanghaiDate(receivedAt),
    received_at: receivedAt,
    region_code: region,
    office_code: office,
    window_code: window,
    delivery_method: deliveryMethod,
    party_id: registered.partyId,
    agent_party_id: registered.agentPartyId,
    agent_relation: registered.agentRelation,
    query_code: registered.queryCode,
    registered_by: registered.registeredBy,
    handling_seconds: registered.handlingSeconds,
    services: registered.services,
    paper_documents: registered.paperDocuments,
    ended_at: isEnded(application) ? now : null,
  };
}

export function matterRow(matter: Matter, application: Application): object {
  const { id, ordinal, terms, findings, state, deemed, proposal, outcome, result, drawn, batch, supplements, transfers, grants, version } = matter;
  return {
    id, ordinal, terms, findings, state, deemed, proposal, outcome, result, drawn, batch, supplements, transfers, grants, version,
    supplement_agreed: matter.supplementAgreed,
    application_id: application.id,
    region_code: application.region,
    item_code: terms.item.code,
    received_on: shanghaiDate(matter.receivedAt),
    received_at: matter.receivedAt,
    department_code: matter.department,
    from_state: matter.from,
    accepted_at: matter.acceptedAt,
    holder_id: matter.holder,
    reviewer_id: matter.reviewer,
    co_reviewer_id: matter.coReviewer,
    decided_at: matter.decidedAt,
    ended_at: matter.endedAt,
  };
}

export function clockRow(clock: Clock, application: Application): object {
  const matter = application.matters.find((candidate) => candidate.id === clock.matterId);
  return {
    id: clock.id,
    application_id: application.id,
    matter_id: clock.matterId,
    deferral_id: clock.deferralId,
    subject_id: clock.subjectId,
    region_code: application.region,
    window_code: application.window,
    department_code: matter?.department ?? null,
    item_code: matter?.terms.item.code ?? null,
    kind: clock.kind,
    step: clock.step,
    unit: clock.unit,
    amount: clock.amount,
    starts_on: clock.startsOn,
    start_at: clock.startAt,
    start_on: clock.startOn,
    due_on: clock.dueOn,
    due_at: clock.dueAt,
    first_due_on: clock.firstDueOn,
    first_due_at: clock.firstDueAt,
    warn_at: clock.warnAt,
    provisional: clock.provisional,
    reason: clock.reason,
    state: clock.state,
    paused_since: clock.pausedSince,
    paused_days: clock.pausedDays,
    extended_by: clock.extendedBy,
    warned_at: clock.warnedAt,
    fired_at: clock.firedAt,
    escalate_at: clock.escalateAt,
    escalated_at: clock.escalatedAt,
    ended_at: clock.endedAt,
    next_at: nextInstant(clock),
    start_day: clock.startDay,
    roll: clock.roll,
    day_ends: clock.dayEnds,
    warn_percent: clock.warnPercent,
    warn_workdays: clock.warnWorkdays,
    warn_minutes: clock.warnMinutes,
    calendar: clock.calendar,
    schedule: clock.schedule,
    calendar_revision: clock.calendarRevision,
  };
}

export const paperRow = (paper: Paper, application: Application): object => ({
  id: paper.id, application_id: application.id, material_code: paper.material, name: paper.name, status: paper.status, defect: paper.defect, rescan_for: paper.rescanFor,
});

export const deferralRow = (deferral: Deferral, application: Application): object => ({
  id: deferral.id, application_id: application.id, matter_id: deferral.matterId, material_code: deferral.material, name: deferral.name, way: deferral.way,
  state: deferral.state, undertaking_signed: deferral.undertakingSigned, escalated: deferral.escalated, bounded_by_promise: deferral.boundedByPromise, source: deferral.source,
});

export const deliveryRow = (delivery: Delivery, application: Application): object => ({
  id: delivery.id, application_id: application.id, method: delivery.method, state: delivery.state, matter_ids: delivery.matterIds, receiver: delivery.receiver, tracking: delivery.tracking,
  tracking_last4: delivery.tracking?.slice(-4) ?? null, done_at: delivery.doneAt,
});

export const assistanceRow = (asked: Assistance, application: Application): object => ({
  id: asked.id, application_id: application.id, matter_id: asked.matterId, kind: asked.kind, to_region_code: asked.toRegion, to_department_code: asked.toDepartment,
  question: asked.question, due_at: asked.dueAt, state: asked.state, answer: asked.answer,
});

export const suspensionRow = (stopped: Suspension, application: Application): object => ({
  id: stopped.id, application_id: application.id, matter_id: stopped.matterId, ground: stopped.ground, basis: stopped.basis, approver_id: stopped.approver,
  expected_days: stopped.expectedDays, started_at: stopped.startedAt, ended_at: stopped.endedAt,
});

export const segmentRow = (segment: ClockSegment, clock: Clock, application: Application): object => ({
  id: segment.id, application_id: application.id, clock_id: clock.id, cause: segment.cause, from_at: segment.fromAt, until_at: segment.untilAt, from_on: segment.fromOn, until_on: segment.untilOn,
});

export const extensionRow = (granted: ClockExtension, clock: Clock, application: Application): object => ({
  id: granted.id, application_id: application.id, clock_id: clock.id, days: granted.days, extended_at: granted.extendedAt, from_due_on: granted.fromDueOn, to_due_on: granted.toDueOn,
  approver_id: granted.approver, notice_way: granted.noticeWay,
});
