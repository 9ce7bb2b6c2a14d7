import { DomainError } from '@zonggui/domain/errors';
import type { Channel, Source } from '@zonggui/domain/terms';
import type { Catalogue, Item } from './catalogue';
import { channels } from './file-shapes';
import type { LimitEntry } from './file-shapes';
import { sourceOf } from './guides-in-force';
import type { ListCell, ListFile, ListPart, unitRoles } from './list-shapes';
import { cellText, rowNumber } from './list-text';
import { nearestNames, plainName } from './names';
import { namesInRow, rowSource, withoutParts } from './printed-names';

/** A cell whose words stand in another row, or which can only be inferred, or not even that. */
export interface RowMark {
  readonly column: string;
  readonly status: 'merged' | 'inferred' | 'uncertain';
  /** What the cell is taken to say; null = nothing can be said. */
  readonly reading: string | null;
  readonly cause: string;
  /** Why reading the document again cannot settle it; only with `uncertain`. */
  readonly unsettled: string | null;
}

export interface NamedItem {
  /** As the row prints it. */
  readonly printed: string;
  /** null = the name is no item's. */
  readonly code: string | null;
  readonly name: string | null;
}

export interface NamedUnit {
  readonly name: string;
  readonly code: string | null;
  readonly role: (typeof unitRoles)[number];
}

export interface ListRow {
  readonly row: string;
  readonly part: string | null;
  /** Column title → the words printed there; a merged cell has its words in every row it spans. */
  readonly cells: Readonly<Record<string, string>>;
  readonly items: readonly NamedItem[];
  readonly units: readonly NamedUnit[];
  readonly channels: readonly Channel[];
  /** 情形 that the row tells apart. */
  readonly cases: readonly string[];
  readonly limit: LimitEntry | null;
  /** 提速: what holds before the day and what from it; null in lists that speed nothing up. */
  readonly speedUp: { readonly from: string; readonly before: readonly LimitEntry[]; readonly after: readonly LimitEntry[] } | null;
  readonly due: { readonly text: string; readonly on: string | null; readonly note: string | null } | null;
  /** Whose matter it is when it is no item of a human-resources bureau; null = it is one. */
  readonly outside: string | null;
  readonly status: 'held' | 'inferred' | 'uncertain';
  readonly marks: readonly RowMark[];
  readonly source: Source;
}

export interface ResolvedList {
  readonly code: string;
  readonly name: string;
  readonly region: { readonly code: string; readonly name: string };
  readonly source: Source;
  readonly columns: readonly string[];
  readonly rows: readonly ListRow[];
  readonly remarks: readonly { readonly text: string; readonly source: Source }[];
  readonly from: 'config' | 'database';
}

/** One row per row of the document, in its order. Throws `not-found` with the nearest lists. */
export function resolveList(catalogue: Catalogue, name: string): ResolvedList {
  const file = getList(catalogue, name);
  const region = catalogue.getRegion(file.region);
  return {
    code: file.code,
    name: file.name,
    region: { code: region.code, name: region.name },
    source: sourceOf(file.source, { region: region.name }),
    columns: file.columns,
    rows: rowsOf(catalogue, file),
    remarks: (file.remarks ?? []).map(({ text, source }) => ({ text, source: sourceOf(source, { region: region.name }) })),
    from: catalogue.from,
  };
}

export const rowsOf = (catalogue: Catalogue, file: ListFile): ListRow[] =>
  file.parts.flatMap((part, at) => part.rows.map((row, index) => rowOf(catalogue, file, part, row, marksOf(file, at + 1, index + 1))));

function rowOf(catalogue: Catalogue, file: ListFile, part: ListPart, row: readonly ListCell[], marks: readonly RowMark[]): ListRow {
  const cells = cellsOf(file, row, marks);
  const units = unitsOf(catalogue, file, cells, marks);
  return {
    row: rowNumber(file, row),
    part: part.title ?? null,
    cells,
    items: namesInRow(file, row).map((name) => namedItem(catalogue, file, name)),
    units,
    channels: channels.filter((channel) => channelsIn(file, cells).includes(channel)),
    cases: casesIn(file.cases === undefined ? '' : (cells[file.cases] ?? '')),
    limit: (file.limit ? file.limit.kinds[cells[file.limit.column] ?? ''] : undefined) ?? null,
    speedUp: speedUpOf(file, rowNumber(file, row)),
    due: part.due ? { text: part.due.text, on: part.due.on ?? null, note: part.due.note ?? null } : null,
    outside: outsideOf(file, units),
    status: statusOf(marks),
    marks,
    source: rowSource(file, part, row),
  };
}

const speedUpOf = ({ speedUp }: ListFile, row: string): ListRow['speedUp'] =>
  speedUp ? { from: speedUp.from, before: speedUp.before[row] ?? [], after: speedUp.after[row] ?? [] } : null;

function cellsOf(file: ListFile, row: readonly ListCell[], marks: readonly RowMark[]): Record<string, string> {
  const spanning = (column: string): string | null | undefined => marks.find((mark) => mark.column === column && mark.status === 'merged')?.reading;
  return Object.fromEntries(file.columns.map((column, index): [string, string] => [column, spanning(column) ?? cellText(row[index])]));
}

const unitsOf = (catalogue: Catalogue, file: ListFile, cells: Readonly<Record<string, string>>, marks: readonly RowMark[]): NamedUnit[] =>
  (file.units ?? []).flatMap(({ column, role }) => {
    const inferred = marks.find((mark) => mark.column === column && mark.status === 'inferred');
    const words = inferred ? (inferred.reading ?? '') : (cells[column] ?? '');
    return unitsIn(catalogue, file.region, words).map((unit) => ({ ...unit, role }));
  });

function outsideOf({ outside }: ListFile, units: readonly NamedUnit[]): string | null {
  const lead = units.find(({ role }) => role === 'lead')?.name;
  return outside === undefined || lead === undefined || lead === outside.unless ? null : lead;
}

const statusOf = (marks: readonly RowMark[]): ListRow['status'] => {
  const any = (status: RowMark['status']): boolean => marks.some((mark) => mark.status === status);
  return any('uncertain') ? 'uncertain' : any('inferred') ? 'inferred' : 'held';
};

function marksOf(file: ListFile, part: number, row: number): RowMark[] {
  const here = ({ part: own, rows: [from, to] }: { readonly part?: number; readonly rows: readonly [number, number] }): boolean => (own ?? 1) === part && from <= row && row <= to;
  const rows = file.parts[part - 1]?.rows ?? [];
  const merged = (file.merged ?? []).filter((span) => here(span) && span.rows[0] !== row).map(({ column, rows: [from] }) => ({
    column, status: 'merged' as const, reading: cellText(rows[from - 1]?.[file.columns.indexOf(column)]), cause: `合并单元格，文字印在第${from}行`, unsettled: null,
  }));
  const marks = (file.marks ?? []).filter(here).map(({ column, status, reading, cause, unsettled }) => ({ column, status, reading: reading ?? null, cause, unsettled: unsettled ?? null }));
  return [...merged, ...marks];
}

/** What a printed name means in the region of the list, by the catalogue's own names. */
export function namedItem(catalogue: Catalogue, { region, names, concerns }: Pick<ListFile, 'region' | 'names' | 'concerns'>, printed: string): NamedItem {
  const bare = withoutParts(printed);
  const wanted = [printed, bare, names?.[printed], names?.[bare], concerns?.[printed]];
  const item = wanted.reduce<Item | undefined>((found, name) => found ?? (name === undefined ? undefined : catalogue.findItem(name, region)), undefined);
  return { printed, code: item?.code ?? null, name: item?.name ?? null };
}

const casesIn = (words: string): string[] => words.split(/\s*\d\./u).filter((each) => each !== '');

/** The units a cell names one after another, by the departments of the region and by the offices. */
function unitsIn(catalogue: Catalogue, region: string, words: string): { name: string; code: string | null }[] {
  const { departments, offices } = catalogue.organisation;
  const known: { code: string; name: string; aliases?: readonly string[] }[] = [...departments.filter((unit) => unit.region === region), ...offices];
  return words
    .split(/[\s、，,]+/u)
    .filter((name) => name !== '')
    .map((name) => ({ name, code: known.find((unit) => [unit.name, ...(unit.aliases ?? [])].some((each) => plainName(each) === plainName(name)))?.code ?? null }));
}

function channelsIn({ ticks, words, filled }: ListFile, cells: Readonly<Record<string, string>>): Channel[] {
  const ticked = Object.entries(ticks ?? {}).flatMap(([column, channel]) => (cells[column] === '√' ? [channel] : []));
  const offered = Object.entries(filled ?? {}).flatMap(([column, channel]) => (cells[column] === '' ? [] : [channel]));
  const said = words ? (cells[words.column] ?? '').split('、').flatMap((word) => words.channels[word.trim()] ?? []) : [];
  return [...ticked, ...offered, ...said];
}

function getList(catalogue: Catalogue, name: string): ListFile {
  const found = catalogue.lists.find((file) => [file.code, file.name, ...(file.aliases ?? [])].some((each) => plainName(each) === plainName(name)));
  if (found) return found;
  const known = catalogue.lists.flatMap((file) => [file.code, file.name]);
  throw new DomainError('not-found', `No such list: ${name}.`, { field: 'list', name, nearest: nearestNames(name, known) });
}
