import type { EntityManager } from 'typeorm';

interface Table {
  readonly columns: readonly string[];
  /** Columns that an existing row may change; none = append only. */
  readonly updates: readonly string[];
  readonly key: string;
}

const table = (key: string, fixed: string, updates: string): Table => ({ key, columns: [...words(key), ...words(fixed), ...words(updates)], updates: words(updates) });
const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

/** Every table a command writes, in the order of its foreign keys. */
const tables = {
  application: table(
    'id',
    'number received_on received_at region_code office_code window_code channel bundle party_id agent_party_id agent_relation query_code delivery_method registered_by handling_seconds services paper_documents',
    'state rating version ended_at',
  ),
  application_number: table('number', 'application_id last4', ''),
  matter: table(
    'id',
    'application_id ordinal region_code item_code terms',
    `received_on received_at department_code findings state from_state accepted_at deemed holder_id reviewer_id co_reviewer_id proposal outcome
     result drawn batch supplements transfers grants supplement_agreed decided_at ended_at version`,
  ),
  paper: table('id', 'application_id material_code name', 'status defect rescan_for'),
  deferral: table('id', 'application_id matter_id material_code name way undertaking_signed bounded_by_promise source', 'state escalated'),
  delivery: table('id', 'application_id', 'method state matter_ids receiver tracking tracking_last4 done_at'),
  assistance: table('id', 'application_id matter_id kind to_region_code to_department_code question due_at', 'state answer'),
  clock: table(
    'id',
    'application_id matter_id deferral_id subject_id region_code window_code item_code kind step unit amount starts_on start_at start_on start_day roll day_ends warn_percent warn_workdays warn_minutes first_due_on first_due_at',
    `calendar schedule department_code due_on due_at warn_at provisional reason state paused_since paused_days extended_by warned_at fired_at escalate_at escalated_at ended_at next_at
     calendar_revision`,
  ),
  suspension: table('id', 'application_id matter_id ground basis approver_id expected_days started_at', 'ended_at'),
  clock_segment: table('id', 'application_id clock_id cause from_at from_on', 'until_at until_on'),
  clock_extension: table('id', 'application_id clock_id days extended_at from_due_on to_due_on approver_id notice_way', ''),
  task: table('id', 'kind subject_id application_id matter_id post region_code department_code assignee_id item_code received_on opened_at due_at', ''),
  stream: table('id', 'kind', 'head_seq head_hash'),
  event: table('id', 'stream_id seq type matter_id actor_kind actor_id on_behalf_of occurred_at recorded_at body prev_hash hash', ''),
  tally_delta: table('id', 'day region_code department_code window_code item_code figure amount', ''),
  remark: table('event_id', 'application_id matter_id words salt', ''),
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;

/** The columns of a table as a command writes them, for a statement that writes it under a condition. */
export const columnsOf = (name: TableName): string => tables[name].columns.join(', ');

export type Rows = Partial<Record<TableName, readonly object[]>>;

/**
 * Writes all rows of a command in one statement: one common table expression per table, each fed by one JSON array. Dozens of
 * rows cost one round trip; unchanged tables are left out of the text.
 */
export async function writeRows(tx: EntityManager, rows: Rows): Promise<void> {
  const names = (Object.keys(tables) as TableName[]).filter((name) => (rows[name]?.length ?? 0) > 0);
  if (names.length === 0) return;
  const parts = names.map((name, index) => `w_${name} as (${upsert(name, index + 1)})`);
  await tx.query(`with ${parts.join(', ')} select 1`, names.map((name) => JSON.stringify(rows[name])));
}

function upsert(name: TableName, parameter: number): string {
  const { columns, updates, key } = tables[name] as Table;
  const list = columns.join(', ');
  const update = updates.length === 0 ? '' : ` on conflict (${key}) do update set (${updates.join(', ')}) = row(${updates.map((column) => `excluded.${column}`).join(', ')})`;
  return `insert into ${name} (${list}) select ${list} from jsonb_populate_recordset(null::${name}, $${parameter}::jsonb)${update}`;
}
