import type { DataSource } from 'typeorm';

/** In the order a command writes them; counters of numbers last. */
const order = [
  'command', 'staff_grant', 'catalogue_version', 'calendar', 'calendar_day', 'party', 'application', 'application_number', 'matter', 'paper', 'deferral', 'delivery', 'assistance', 'clock', 'suspension', 'clock_segment', 'clock_extension',
  'task', 'stream', 'event', 'remark', 'notice', 'outbox', 'card', 'supervision_order', 'rating', 'rectification', 'seal', 'document_counter', 'document',
] as const;
const keys: Partial<Record<(typeof order)[number], string>> = {
  command: 'actor_id || key',
  calendar: 'code',
  calendar_day: `calendar || day`,
  application_number: 'number',
  event: `stream_id || '/' || seq`,
  remark: 'event_id',
  rating: 'application_id',
  seal: 'number',
  document_counter: `organ || series || year`,
};
/** Shared by all applications, so how many rows they are, and whether they are new, depends on what came before. */
const shared: readonly string[] = ['document_counter', 'calendar_day'];

export type Marks = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Which version of each row there is; a row that was written again has another xmin, a row only locked has not. */
export async function marksOf(dataSource: DataSource): Promise<Marks> {
  const marks = new Map<string, ReadonlyMap<string, string>>();
  for (const table of order) {
    const rows: { key: string; mark: string }[] = await dataSource.query(`select (${keys[table] ?? 'id::text'})::text as key, xmin::text as mark from ${table}`);
    marks.set(table, new Map(rows.map(({ key, mark }) => [key, mark])));
  }
  return marks;
}

/** What was written between two looks, as docs/decisions/0001-model.md says it: `+matter ×2` were inserted, `~clock` was changed. */
export function writtenBetween(before: Marks, after: Marks): string {
  return order
    .flatMap((table) => {
      const [had, has] = [before.get(table) ?? new Map<string, string>(), after.get(table) ?? new Map<string, string>()];
      const inserted = [...has.keys()].filter((key) => !had.has(key)).length;
      const changed = [...has].filter(([key, mark]) => had.has(key) && had.get(key) !== mark).length;
      if (shared.includes(table)) return inserted + changed > 0 ? [`~${table}`] : [];
      return [counted('~', table, changed), counted('+', table, inserted)].filter((text) => text !== '');
    })
    .join(' · ');
}

function counted(sign: '+' | '~', table: string, rows: number): string {
  return rows === 0 ? '' : `${sign}${table}${rows === 1 ? '' : ` ×${rows}`}`;
}
