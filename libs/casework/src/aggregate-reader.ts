import type { EntityManager } from 'typeorm';
import type { Application, Assistance, Deferral, Delivery, Matter, Paper, Suspension } from '@zonggui/domain/application/application';
import { besideKinds, type Clock, type ClockExtension, type ClockSegment } from '@zonggui/domain/application/clock';
import { DomainError } from '@zonggui/domain/errors';
import type { Registered } from './aggregate-rows';
import { emptyHead, type StreamHead } from './events';

export interface Held {
  readonly application: Application;
  readonly registered: Registered;
  readonly head: StreamHead;
}

/** JSON rows as PostgreSQL's to_jsonb gives them: instants as text, days as 'YYYY-MM-DD'. */
export type Json = Readonly<Record<string, unknown>>;
type Children = Record<'matters' | 'papers' | 'deferrals' | 'deliveries' | 'assistances' | 'suspensions' | 'clocks' | 'segments' | 'extensions', Json[]>;

const beside = besideKinds.map((kind) => `'${kind}'`).join(', ');

/** Read in one statement after the application's lock is held, so that it sees what the holder before us committed. */
const children = (lock: string) => `
  select (select jsonb_agg(to_jsonb(m)) from (select * from matter where application_id = $1 order by id ${lock}) m) as matters,
         coalesce((select jsonb_agg(to_jsonb(p) order by p.id) from paper p where p.application_id = $1), '[]') as papers,
         coalesce((select jsonb_agg(to_jsonb(d) order by d.id) from deferral d where d.application_id = $1), '[]') as deferrals,
         coalesce((select jsonb_agg(to_jsonb(d) order by d.id) from delivery d where d.application_id = $1), '[]') as deliveries,
         coalesce((select jsonb_agg(to_jsonb(a) order by a.id) from assistance a where a.application_id = $1), '[]') as assistances,
         coalesce((select jsonb_agg(to_jsonb(c) order by c.id) from clock c where c.application_id = $1 and c.kind not in (${beside})), '[]') as clocks,
         coalesce((select jsonb_agg(to_jsonb(s) order by s.started_at, s.id) from suspension s where s.application_id = $1), '[]') as suspensions,
         coalesce((select jsonb_agg(to_jsonb(s) order by s.from_at, s.id) from clock_segment s where s.application_id = $1), '[]') as segments,
         coalesce((select jsonb_agg(to_jsonb(e) order by e.extended_at, e.id) from clock_extension e where e.application_id = $1), '[]') as extensions,
         (select head_seq from stream where id = $1) as head_seq,
         (select head_hash from stream where id = $1) as head_hash`;

/**
 * Locks the application row first, then its matters by id, and reads the rest behind those locks.
 * @throws DomainError `not-found`
 */
export async function lockApplication(tx: EntityManager, id: string): Promise<Held> {
  const held = await findLocked(tx, id, 'for update');
  if (held === null) throw new DomainError('not-found', 'No such application.', { applicationId: id });
  return held;
}

/** For sweeps: an application somebody else is working on right now is left to him. */
export async function tryLockApplication(tx: EntityManager, id: string): Promise<Held | null> {
  return findLocked(tx, id, 'for update skip locked');
}

/** @throws DomainError `not-found` */
export async function readApplication(tx: EntityManager, id: string): Promise<Held> {
  const held = await findLocked(tx, id, '');
  if (held === null) throw new DomainError('not-found', 'No such application.', { applicationId: id });
  return held;
}

async function findLocked(tx: EntityManager, id: string, lock: '' | 'for update' | 'for update skip locked'): Promise<Held | null> {
  const rows: { row: Json }[] = await tx.query(`select to_jsonb(a) as row from application a where a.id = $1 ${lock}`, [id]);
  const row = rows[0]?.row;
  if (row === undefined) return null;
  const rest: (Children & { head_seq: number | null; head_hash: Buffer | null })[] = await tx.query(children(lock === '' ? '' : 'for update'), [id]);
  const found = rest[0];
  if (found === undefined) return null;
  return {
    application: applicationOf(row, found),
    registered: registeredOf(row),
    head: found.head_seq === null || found.head_hash === null ? emptyHead : { seq: found.head_seq, hash: found.head_hash },
  };
}

function registeredOf(row: Json): Registered {
  // the columns and the type are one list: aggregate-rows.ts writes what is read here
  return { partyId: row.party_id, agentPartyId: row.agent_party_id, agentRelation: row.agent_relation, queryCode: row.query_code, registeredBy: row.registered_by } as Registered;
}

function applicationOf(row: Json, rest: Children): Application {
  // the columns and the type are one list: aggregate-rows.ts writes what is read here
  return {
    id: row.id, number: row.number, region: row.region_code, office: row.office_code, window: row.window_code, channel: row.channel, bundle: row.bundle,
    receivedAt: instant(row.received_at), state: row.state, rating: row.rating, deliveryMethod: row.delivery_method, version: row.version,
    matters: rest.matters.map(matterOf).sort((a, b) => a.ordinal - b.ordinal),
    papers: rest.papers.map((paper) => ({ id: paper.id, material: paper.material_code, name: paper.name, status: paper.status, defect: paper.defect }) as Paper),
    deferrals: rest.deferrals.map(deferralOf),
    deliveries: rest.deliveries.map((d) => ({ id: d.id, method: d.method, state: d.state, matterIds: d.matter_ids, receiver: d.receiver, tracking: d.tracking }) as Delivery),
    assistances: rest.assistances.map(
      (a) => ({ id: a.id, matterId: a.matter_id, kind: a.kind, toRegion: a.to_region_code, toDepartment: a.to_department_code, question: a.question, state: a.state, answer: a.answer }) as Assistance,
    ),
    suspensions: rest.suspensions.map(suspensionOf),
    clocks: rest.clocks.map((clock) => clockOf(clock, rest)),
  } as Application;
}

function matterOf(row: Json): Matter {
  // as above
  return {
    id: row.id, ordinal: row.ordinal, terms: row.terms, state: row.state, from: row.from_state, findings: row.findings, receivedAt: instant(row.received_at),
    acceptedAt: instant(row.accepted_at), deemed: row.deemed, department: row.department_code, holder: row.holder_id, reviewer: row.reviewer_id, coReviewer: row.co_reviewer_id,
    proposal: row.proposal, outcome: row.outcome, result: row.result, supplements: row.supplements, decidedAt: instant(row.decided_at), endedAt: instant(row.ended_at), version: row.version,
  } as Matter;
}

function deferralOf(row: Json): Deferral {
  // as above
  return {
    id: row.id, matterId: row.matter_id, material: row.material_code, name: row.name, way: row.way, state: row.state, undertakingSigned: row.undertaking_signed,
    escalated: row.escalated, boundedByPromise: row.bounded_by_promise, source: row.source,
  } as Deferral;
}

function suspensionOf(row: Json): Suspension {
  // as above
  return {
    id: row.id, matterId: row.matter_id, ground: row.ground, basis: row.basis, approver: row.approver_id, expectedDays: row.expected_days,
    startedAt: instant(row.started_at), endedAt: instant(row.ended_at),
  } as Suspension;
}

function segmentOf(row: Json): ClockSegment {
  // as above
  return { id: row.id, cause: row.cause, fromAt: instant(row.from_at), untilAt: instant(row.until_at), fromOn: row.from_on, untilOn: row.until_on } as ClockSegment;
}

function extensionOf(row: Json): ClockExtension {
  // as above
  return {
    id: row.id, days: row.days, extendedAt: instant(row.extended_at), fromDueOn: row.from_due_on, toDueOn: row.to_due_on, approver: row.approver_id, noticeWay: row.notice_way,
  } as ClockExtension;
}

export function clockOf(row: Json, { segments, extensions }: Pick<Children, 'segments' | 'extensions'>): Clock {
  const own = (child: Json) => child.clock_id === row.id;
  // as above
  return {
    id: row.id, matterId: row.matter_id, deferralId: row.deferral_id, subjectId: row.subject_id, kind: row.kind, step: row.step, unit: row.unit, amount: row.amount, startsOn: row.starts_on,
    startAt: instant(row.start_at), startOn: row.start_on, dueOn: row.due_on, dueAt: instant(row.due_at), warnAt: instant(row.warn_at), provisional: row.provisional, reason: row.reason,
    state: row.state, segments: segments.filter(own).map(segmentOf), extensions: extensions.filter(own).map(extensionOf), pausedSince: instant(row.paused_since), pausedDays: row.paused_days, extendedBy: row.extended_by, warnedAt: instant(row.warned_at), firedAt: instant(row.fired_at), escalateAt: instant(row.escalate_at), escalatedAt: instant(row.escalated_at),
    endedAt: instant(row.ended_at), notBefore: row.not_before, startDay: row.start_day, roll: row.roll, dayEnds: row.day_ends,
    calendar: row.calendar, schedule: row.schedule, calendarRevision: row.calendar_revision,
  } as Clock;
}

function instant(value: unknown): Date | null {
  return typeof value === 'string' ? new Date(value) : null;
}
