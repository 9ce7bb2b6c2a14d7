import type { EntityManager } from 'typeorm';
import type { Application, Assistance, Deferral, Delivery, Matter, Paper, Suspension } from '@zonggui/domain/application/application';
import { besideKinds, type Clock, type ClockExtension, type ClockSegment } from '@zonggui/domain/clock/clock';
import { DomainError } from '@zonggui/domain/errors';
import type { Registered } from './aggregate-rows';
import { emptyHead, type StreamHead } from '../history/events';

export interface Held {
  readonly application: Application;
  readonly registered: Registered;
  readonly head: StreamHead;
}

/** Rows as PostgreSQL's json_agg gives them: instants as text, days as 'YYYY-MM-DD'. */
export type Json = Readonly<Record<string, unknown>>;

/** The tables that hang on an application, and the order in which its rows are told. */
const children = {
  matter: 'id',
  paper: 'id',
  deferral: 'id',
  delivery: 'id',
  assistance: 'id',
  clock: 'id',
  suspension: 'started_at, id',
  clock_segment: 'from_at, id',
  clock_extension: 'extended_at, id',
} as const;
type Child = keyof typeof children;
type Children = Readonly<Record<Child, readonly Json[]>>;
const childTables = Object.keys(children) as Child[]; // the keys of a literal

/** Clocks of what lives beside an application are none of its own. */
const own: Partial<Record<Child, string>> = { clock: `and kind not in (${besideKinds.map((kind) => `'${kind}'`).join(', ')})` };

const listed = (rows: string): string => `(select coalesce(json_agg(r), '[]') from (${rows}) r)`;

/** All that hangs on the applications $1, in one statement; read after their locks are held, it sees what the holder before us committed. */
const childrenSql = (lock: '' | 'for update'): string => `
  select ${childTables.map((table) => `${listed(`select * from ${table} where application_id = any($1) ${own[table] ?? ''} order by ${children[table]} ${table === 'matter' ? lock : ''}`)} as ${table}`).join(',\n         ')},
         ${listed('select id, head_seq, head_hash from stream where id = any($1)')} as stream`;

/**
 * Locks the application row first, then its matters by id, and reads the rest behind those locks.
 * @throws DomainError `not-found`
 */
export async function lockApplication(tx: EntityManager, id: string): Promise<Held> {
  return only(await heldOf(tx, await applicationRows(tx, [id], 'for update'), 'for update'), id);
}

/** @throws DomainError `not-found` */
export async function readApplication(tx: EntityManager, id: string): Promise<Held> {
  return only(await heldOf(tx, await applicationRows(tx, [id], ''), ''), id);
}

/** For sweeps: an application somebody else is working on right now is left to him. */
export async function tryLockApplications(tx: EntityManager, ids: readonly string[]): Promise<Held[]> {
  return heldOf(tx, await applicationRows(tx, ids, 'for update skip locked'), 'for update');
}

/**
 * Locks the applications on which time has something to do at `now`, the longest due first and at most about `limit` of them. Those
 * somebody is working on, and those set aside (`time_fault`), are left out. One that has just been brought up to date may be among them.
 * `not in` is looked up in a hash: joined, a plan made while nothing was set aside reads that whole table for every clock once much is.
 */
export async function lockDueApplications(tx: EntityManager, now: Date, limit: number): Promise<Held[]> {
  const rows: { row: Json }[] = await tx.query(
    `select to_jsonb(a) as row from clock c join application a on a.id = c.application_id
      where c.next_at <= $1 and c.application_id not in (select application_id from time_fault)
      order by c.next_at, c.application_id limit ${limit} for update of a skip locked`,
    [now],
  );
  return heldOf(tx, [...new Map(rows.map(({ row }) => [row.id, row])).values()], 'for update');
}

function only([held]: readonly Held[], id: string): Held {
  if (held === undefined) throw new DomainError('not-found', 'No such application.', { applicationId: id });
  return held;
}

async function applicationRows(tx: EntityManager, ids: readonly string[], lock: '' | 'for update' | 'for update skip locked'): Promise<Json[]> {
  const rows: { row: Json }[] = await tx.query(`select to_jsonb(a) as row from application a where a.id = any($1) order by a.id ${lock}`, [ids]);
  return rows.map(({ row }) => row);
}

async function heldOf(tx: EntityManager, applications: readonly Json[], lock: '' | 'for update'): Promise<Held[]> {
  if (applications.length === 0) return [];
  const [found] = await tx.query<(Children & { readonly stream: readonly Json[] })[]>(childrenSql(lock), [applications.map(({ id }) => id)]);
  if (found === undefined) return [];
  const grouped = childTables.map((table) => [table, grouping(found[table])] as const);
  const heads = new Map(found.stream.map((stream) => [stream.id, headOf(stream)]));
  return applications.map((row) => {
    // every table of Child is among the entries
    const rest = Object.fromEntries(grouped.map(([table, rows]) => [table, rows.get(row.id) ?? []])) as unknown as Children;
    return { application: applicationOf(row, rest), registered: registeredOf(row), head: heads.get(row.id) ?? emptyHead };
  });
}

function grouping(rows: readonly Json[]): ReadonlyMap<unknown, Json[]> {
  const groups = new Map<unknown, Json[]>();
  for (const row of rows) {
    const group = groups.get(row.application_id);
    if (group === undefined) groups.set(row.application_id, [row]);
    else group.push(row);
  }
  return groups;
}

/** bytea in JSON is `\x` and hexadecimal digits. */
function headOf({ head_seq: seq, head_hash: hash }: Json): StreamHead {
  return { seq: Number(seq), hash: Buffer.from(String(hash).slice(2), 'hex') };
}

function registeredOf(row: Json): Registered {
  // the columns and the type are one list: aggregate-rows.ts writes what is read here
  return { partyId: row.party_id, agentPartyId: row.agent_party_id, agentRelation: row.agent_relation, queryCode: row.query_code, registeredBy: row.registered_by, handlingSeconds: row.handling_seconds, services: row.services, paperDocuments: row.paper_documents } as Registered;
}

function applicationOf(row: Json, rest: Children): Application {
  // the columns and the type are one list: aggregate-rows.ts writes what is read here
  return {
    id: row.id, number: row.number, region: row.region_code, office: row.office_code, window: row.window_code, channel: row.channel, bundle: row.bundle,
    receivedAt: instant(row.received_at), state: row.state, rating: row.rating, deliveryMethod: row.delivery_method, version: row.version,
    matters: rest.matter.map(matterOf).sort((a, b) => a.ordinal - b.ordinal),
    papers: rest.paper.map((paper) => ({ id: paper.id, material: paper.material_code, name: paper.name, status: paper.status, defect: paper.defect, rescanFor: paper.rescan_for }) as Paper),
    deferrals: rest.deferral.map(deferralOf),
    deliveries: rest.delivery.map((d) => ({ id: d.id, method: d.method, state: d.state, matterIds: d.matter_ids, receiver: d.receiver, tracking: d.tracking, doneAt: instant(d.done_at) }) as Delivery),
    assistances: rest.assistance.map(
      (a) => ({ id: a.id, matterId: a.matter_id, kind: a.kind, toRegion: a.to_region_code, toDepartment: a.to_department_code, question: a.question, dueAt: instant(a.due_at), state: a.state, answer: a.answer }) as Assistance,
    ),
    suspensions: rest.suspension.map(suspensionOf),
    clocks: rest.clock.map((clock) => clockOf(clock, rest)),
  } as Application;
}

function matterOf(row: Json): Matter {
  // as above
  return {
    id: row.id, ordinal: row.ordinal, terms: row.terms, state: row.state, from: row.from_state, findings: row.findings, receivedAt: instant(row.received_at),
    acceptedAt: instant(row.accepted_at), deemed: row.deemed, department: row.department_code, holder: row.holder_id, reviewer: row.reviewer_id, coReviewer: row.co_reviewer_id,
    proposal: row.proposal, outcome: row.outcome, result: row.result, drawn: row.drawn, batch: row.batch, supplements: row.supplements, transfers: row.transfers, grants: row.grants, supplementAgreed: row.supplement_agreed, decidedAt: instant(row.decided_at), endedAt: instant(row.ended_at), version: row.version,
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

export function clockOf(row: Json, { clock_segment: segments, clock_extension: extensions }: Pick<Children, 'clock_segment' | 'clock_extension'>): Clock {
  const own = (child: Json) => child.clock_id === row.id;
  // as above
  return {
    id: row.id, matterId: row.matter_id, deferralId: row.deferral_id, subjectId: row.subject_id, kind: row.kind, step: row.step, unit: row.unit, amount: row.amount, startsOn: row.starts_on,
    startAt: instant(row.start_at), startOn: row.start_on, dueOn: row.due_on, dueAt: instant(row.due_at), firstDueOn: row.first_due_on, firstDueAt: instant(row.first_due_at), warnAt: instant(row.warn_at), provisional: row.provisional, reason: row.reason,
    state: row.state, segments: segments.filter(own).map(segmentOf), extensions: extensions.filter(own).map(extensionOf), pausedSince: instant(row.paused_since), pausedDays: row.paused_days, extendedBy: row.extended_by, warnedAt: instant(row.warned_at), firedAt: instant(row.fired_at), escalateAt: instant(row.escalate_at), escalatedAt: instant(row.escalated_at),
    endedAt: instant(row.ended_at), notBefore: row.not_before, startDay: row.start_day, roll: row.roll, dayEnds: row.day_ends, warnPercent: row.warn_percent, warnWorkdays: row.warn_workdays, warnMinutes: row.warn_minutes,
    calendar: row.calendar, schedule: row.schedule, calendarRevision: row.calendar_revision,
  } as Clock;
}

function instant(value: unknown): Date | null {
  return typeof value === 'string' ? new Date(value) : null;
}
