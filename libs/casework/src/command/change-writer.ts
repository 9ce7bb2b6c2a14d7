import type { EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import type { Clock } from '@zonggui/domain/clock/clock';
import { obligationsOf, type Obligation } from '@zonggui/domain/application/obligations';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { newId } from '@zonggui/store/uuid';
import { applicationRow, assistanceRow, clockRow, deferralRow, deliveryRow, extensionRow, matterRow, paperRow, segmentRow, suspensionRow } from './aggregate-rows';
import type { Change, NumberedDocument } from './change';
import { writeDocuments } from '../document/document-register';
import { writeEffects } from './effect-writer';
import { freeHoles } from '../output/pigeonholes';
import { chain, emptyHead, hexOf, type StreamHead } from '../history/events';
import { sealWords } from './remarks';
import { tallyRows } from '../reports/tally-rows';
import { writeRows, type Rows, type TableName } from './row-writer';

/**
 * Writes decisions about different applications, each with what differs: rows, tasks, events with their hashes, notices with their
 * outbox rows, and last of all the document numbers, so the counter rows are locked for as short as possible. A command writes one, a
 * sweep hundreds; the number of statements is the same. Returns the documents of each.
 */
export async function writeChanges(tx: EntityManager, changes: readonly Change[]): Promise<NumberedDocument[][]> {
  const tasks = changes.map(taskChanges);
  await closeTasks(tx, tasks.flatMap(({ closed }) => closed));
  await moveTasks(tx, tasks.flatMap(({ moved }) => moved));
  const tallies: object[] = [];
  for (const change of changes) tallies.push(...(await tallyRows(tx, change)));
  const rows = changes.map((change, index) => ({ ...changedRows(change), task: tasks[index]?.opened ?? [], ...historyRows(change) }));
  await writeRows(tx, together([...rows, { tally_delta: tallies }]));
  await freeHoles(tx, changes);
  await writeEffects(tx, changes);
  return writeDocuments(tx, changes);
}

/** The rows of many, table by table. */
function together(all: readonly Rows[]): Rows {
  const rows: Partial<Record<TableName, object[]>> = {};
  for (const each of all) for (const [table, more] of Object.entries(each)) (rows[table as TableName] ??= []).push(...more); // the keys of Rows are its tables
  return rows;
}

function historyRows({ before, after, events, effects, now }: Change) {
  const words = sealWords(after.id, effects.filter((effect) => effect.type === 'remark'));
  const chained = chain(after.id, before?.head ?? emptyHead, events, now, words);
  return {
    stream: events.length > 0 ? [streamRow(after.id, chained.head)] : [],
    event: chained.rows,
    remark: [...words.values()].map(({ row }) => row),
  };
}

function changedRows({ before, after, registered, beside, now }: Change) {
  const old = before?.application ?? null;
  const changed = <T extends { id: string }>(rows: readonly T[], earlier: readonly T[] | undefined, row: (one: T, application: Application) => object) =>
    rows.filter((one) => !earlier?.includes(one)).map((one) => row(one, after));
  const had = (clock: Clock) => old?.clocks.find(({ id }) => id === clock.id);
  return {
    application: old === after ? [] : [applicationRow(after, registered, now)],
    application_number: old === null ? [{ number: after.number, application_id: after.id, last4: after.number.slice(-4) }] : [],
    matter: changed(after.matters, old?.matters, matterRow),
    paper: changed(after.papers, old?.papers, paperRow),
    deferral: changed(after.deferrals, old?.deferrals, deferralRow),
    delivery: changed(after.deliveries, old?.deliveries, deliveryRow),
    assistance: changed(after.assistances, old?.assistances, assistanceRow),
    // the row of a clock names the department of its matter, so it goes along with it
    clock: [...changed(after.clocks, old?.clocks.filter((clock) => departmentOf(old, clock) === departmentOf(after, clock)), clockRow), ...beside.map((clock) => clockRow(clock, after))],
    suspension: changed(after.suspensions, old?.suspensions, suspensionRow),
    clock_segment: after.clocks.flatMap((clock) => changed(clock.segments, had(clock)?.segments, (segment) => segmentRow(segment, clock, after))),
    clock_extension: after.clocks.flatMap((clock) => changed(clock.extensions, had(clock)?.extensions, (granted) => extensionRow(granted, clock, after))),
  };
}

const departmentOf = ({ matters }: Application, clock: Clock): string | null => matters.find(({ id }) => id === clock.matterId)?.department ?? null;

const streamRow = (id: string, head: StreamHead): object => ({ id, kind: 'application', head_seq: head.seq, head_hash: hexOf(head.hash) });

/** Two obligations are the same task when the same owner owes the same thing; a new owner is a new task. */
const identity = ({ subjectId, kind, post, region, department, assignee }: Obligation): string => [subjectId, kind, post, region, department, assignee].join('|');

interface TaskChanges {
  readonly opened: object[];
  readonly closed: ClosedTask[];
  readonly moved: MovedTask[];
}

function taskChanges(change: Change): TaskChanges {
  const { before, after, events, now } = change;
  const earlier = before === null ? [] : obligationsOf(before.application);
  const current = obligationsOf(after);
  const [had, has] = [new Set(earlier.map(identity)), new Set(current.map(identity))];
  const by = events.at(-1)?.actor;
  const closed_by = by?.kind === 'staff' ? by.id : null;
  return {
    opened: current.filter((obligation) => !had.has(identity(obligation))).map((obligation) => taskRow(obligation, change)),
    closed: earlier.filter((obligation) => !has.has(identity(obligation))).map(({ subjectId }) => ({ subject_id: subjectId, closed_at: now, closed_by })),
    moved: before === null ? [] : current.filter((obligation) => had.has(identity(obligation))).flatMap((obligation) => movedTask(obligation, before.application, after)),
  };
}

interface ClosedTask {
  readonly subject_id: string;
  readonly closed_at: Date;
  readonly closed_by: string | null;
}

interface MovedTask {
  readonly subject_id: string;
  readonly due_at: Date | null;
}

function movedTask(obligation: Obligation, before: Application, after: Application): MovedTask[] {
  const due_at = dueOf(obligation, after);
  return due_at?.getTime() === dueOf(obligation, before)?.getTime() ? [] : [{ subject_id: obligation.subjectId, due_at }];
}

/** A task that stays where it is keeps to the date its clocks have now. */
async function moveTasks(tx: EntityManager, moved: readonly MovedTask[]): Promise<void> {
  if (moved.length === 0) return;
  await tx.query(
    `update task set due_at = moved.due_at from jsonb_to_recordset($1::jsonb) as moved (subject_id uuid, due_at timestamptz)
      where task.subject_id = moved.subject_id and task.closed_at is null`,
    [JSON.stringify(moved)],
  );
}

async function closeTasks(tx: EntityManager, closed: readonly ClosedTask[]): Promise<void> {
  if (closed.length === 0) return;
  await tx.query(
    `update task set closed_at = closed.closed_at, closed_by = closed.closed_by from jsonb_to_recordset($1::jsonb) as closed (subject_id uuid, closed_at timestamptz, closed_by uuid)
      where task.subject_id = closed.subject_id and task.closed_at is null`,
    [JSON.stringify(closed)],
  );
}

function taskRow(obligation: Obligation, { after, now }: Change): object {
  const matter = after.matters.find((candidate) => candidate.id === obligation.matterId);
  return {
    id: newId(),
    kind: obligation.kind,
    subject_id: obligation.subjectId,
    application_id: after.id,
    matter_id: obligation.matterId,
    post: obligation.post,
    region_code: obligation.region,
    department_code: obligation.department,
    assignee_id: obligation.assignee,
    item_code: matter?.terms.item.code ?? null,
    received_on: shanghaiDate(after.receivedAt),
    opened_at: now,
    due_at: dueOf(obligation, after),
  };
}

/** The instant the queue sorts by: 协办期限, the clock of the obligation itself, else the nearest running clock of its matter. */
function dueOf(obligation: Obligation, application: Application): Date | null {
  const open = application.clocks.filter((clock) => clock.state === 'running' && clock.kind !== 'rating');
  const asked = obligation.kind === 'answer' ? application.assistances.find(({ matterId, state }) => matterId === obligation.matterId && state === 'open') : undefined;
  if (asked?.dueAt) return asked.dueAt;
  const own = open.filter((clock) => clock.deferralId === obligation.subjectId);
  const clocks = own.length > 0 ? own : open.filter((clock) => clock.matterId === obligation.matterId && clock.deferralId === null);
  return clocks.length === 0 ? null : new Date(Math.min(...clocks.map((clock) => clock.dueAt.getTime())));
}
