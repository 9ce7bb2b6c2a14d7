import type { EntityManager } from 'typeorm';
import type { Clock } from '@zonggui/domain/clock/clock';
import type { Obligation } from '@zonggui/domain/application/obligations';
import type { Card, CardAndReply } from '@zonggui/domain/supervision/card';
import type { OrderAndFeedback, SupervisionOrder } from '@zonggui/domain/supervision/order';
import { DomainError } from '@zonggui/domain/errors';
import { clockOf, type Json } from '../command/aggregate-reader';
import { clockRow } from '../command/aggregate-rows';
import type { BesideStep } from './beside-work';
import { besideTask } from './card-writer';
import { writeRows } from '../command/row-writer';

/** The application a card, an order or a rectification belongs to. @throws DomainError `not-found` */
export async function applicationOf(tx: EntityManager, table: 'card' | 'supervision_order' | 'rectification', id: string): Promise<string> {
  const rows: { application_id: string }[] = await tx.query(`select application_id from ${table} where id = $1`, [id]);
  if (rows[0] === undefined) throw new DomainError('not-found', 'No such card, order or rectification.', { id });
  return rows[0].application_id;
}

/** Clocks of one subject, the earliest first. */
export async function clocksOf(tx: EntityManager, subjectId: string): Promise<Clock[]> {
  const rows: { row: Json }[] = await tx.query('select to_jsonb(c) as row from clock c where c.subject_id = $1 order by c.id', [subjectId]);
  return rows.map(({ row }) => clockOf(row, { clock_segment: [], clock_extension: [] }));
}

/** One clock of a card, an order or a rectification of this application. */
export async function besideClock(tx: EntityManager, applicationId: string, clockId: string): Promise<Clock | undefined> {
  const rows: { row: Json }[] = await tx.query('select to_jsonb(c) as row from clock c where c.id = $1 and c.application_id = $2', [clockId, applicationId]);
  return rows.map(({ row }) => clockOf(row, { clock_segment: [], clock_extension: [] }))[0];
}

/** Behind the application's lock. @throws DomainError `not-found` */
export async function readCard(tx: EntityManager, id: string): Promise<CardAndReply> {
  return { card: cardOf(await rowOf(tx, 'card', id)), reply: (await clocksOf(tx, id)).at(-1) ?? null };
}

/** Behind the application's lock. @throws DomainError `not-found` */
export async function readOrder(tx: EntityManager, id: string): Promise<OrderAndFeedback> {
  // an order is written with its clock
  return { order: orderOf(await rowOf(tx, 'supervision_order', id)), feedback: (await clocksOf(tx, id)).at(-1)! };
}

async function rowOf(tx: EntityManager, table: 'card' | 'supervision_order', id: string): Promise<Json> {
  const rows: { row: Json }[] = await tx.query(`select to_jsonb(t) as row from ${table} t where t.id = $1`, [id]);
  if (rows[0] === undefined) throw new DomainError('not-found', 'No such card or order.', { id });
  return rows[0].row;
}

/** Of the row as to_jsonb gives it: the columns and the type are one list. */
export function cardOf(row: Json): Card {
  return {
    id: row.id, cause: row.cause, level: row.level, rule: row.rule, matterId: row.matter_id, clockId: row.clock_id, region: row.region_code, post: row.post, department: row.department_code,
    assignee: row.assignee_id, state: row.state, issuedAt: new Date(String(row.issued_at)), answered: row.replied_at !== null, appealedBy: row.appealed_by,
  } as Card;
}

/** As above. */
export function orderOf(row: Json): SupervisionOrder {
  return {
    id: row.id, matterId: row.matter_id, cardId: row.card_id, region: row.region_code, post: row.post, department: row.department_code, assignee: row.assignee_id,
    content: row.content ?? '', state: row.state, issuedBy: row.issued_by, issuedAt: new Date(String(row.issued_at)),
  } as SupervisionOrder;
}

const sameOwner = 'kind = $2 and post = $3 and department_code is not distinct from $4 and assignee_id is not distinct from $5::uuid';

interface BesideState {
  readonly clocks: readonly Clock[];
  readonly obligation: Obligation | null;
  readonly dueAt?: Date | null;
}

/** Writes the clocks that differ, and the task that follows from the new state; a task that stays where it is follows its clock, or is due at `dueAt` where none measures it. */
export async function writeBeside({ tx, held, draft }: BesideStep, subjectId: string, { clocks, obligation, dueAt }: BesideState): Promise<void> {
  const { application } = held;
  const change = { after: application, now: draft.by.now };
  await writeRows(tx, { clock: clocks.map((clock) => clockRow(clock, application)) });
  const clock = clocks.find(({ endedAt }) => endedAt === null) ?? null;
  if (obligation !== null) {
    const { kind, post, department, assignee } = obligation;
    const [stays]: [unknown[], number] = await tx.query(`update task set due_at = $6 where subject_id = $1 and closed_at is null and ${sameOwner} returning id`, [subjectId, kind, post, department, assignee, dueAt ?? clock?.dueAt ?? null]);
    if (stays.length > 0) return;
  }
  const task = besideTask(obligation, dueAt ?? clock?.dueAt ?? null, change);
  await tx.query('update task set closed_at = $2, closed_by = $3 where subject_id = $1 and closed_at is null', [subjectId, change.now, draft.by.actor.kind === 'staff' ? draft.by.actor.id : null]);
  if (task !== null) await writeRows(tx, { task: [task] });
}
