import type { Channel, Source } from '@zonggui/domain/terms';
import type { Catalogue } from './catalogue';
import type { ListFile } from './list-shapes';
import { rowsOf } from './resolve-list';
import type { ListRow, NamedUnit } from './resolve-list';

/** A row of a list that names an item: where it may be taken, whose matter it is, how long it may take there. */
export interface Listing {
  readonly list: string;
  readonly name: string;
  readonly row: string;
  readonly channels: readonly Channel[];
  readonly units: readonly NamedUnit[];
  /** The row names no other item. */
  readonly alone: boolean;
  /** 办结时限 as the row prints it; null = the list has none. */
  readonly limit: string | null;
  /** By when the document wants it done, in its words. */
  readonly due: string | null;
  readonly source: Source;
}
export interface ListedRow {
  readonly file: ListFile;
  readonly row: ListRow;
}

/** Rows by item code; the lists of a catalogue never change, so each catalogue is read once. */
const indexes = new WeakMap<Catalogue, ReadonlyMap<string, readonly ListedRow[]>>();

function indexOf(catalogue: Catalogue): ReadonlyMap<string, readonly ListedRow[]> {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index = new Map<string, ListedRow[]>();
  for (const file of catalogue.lists) {
    for (const row of rowsOf(catalogue, file)) {
      for (const { code } of row.items) if (code !== null) index.set(code, [...(index.get(code) ?? []), { file, row }]);
    }
  }
  indexes.set(catalogue, index);
  return index;
}

/** The rows of every list, of whatever region, that name the item. */
export const allRowsNaming = (catalogue: Catalogue, item: string): readonly ListedRow[] => indexOf(catalogue).get(item) ?? [];

/** The rows of every list of the region, or of one around it, that name the item. */
export const rowsNaming = (catalogue: Catalogue, item: string, chain: readonly string[]): readonly ListedRow[] =>
  allRowsNaming(catalogue, item).filter(({ file }) => chain.includes(file.region));

/** May this counter, bank outlet, community window or web take the item here, and who decides it: what the lists say. */
export const listingsOf = (catalogue: Catalogue, item: string, region: string): Listing[] =>
  rowsNaming(catalogue, item, catalogue.regionChain(region).map(({ code }) => code)).map(({ file, row }) => ({
    list: file.code, name: file.name, row: row.row, channels: row.channels, units: row.units, alone: row.items.length === 1, limit: (file.limit ? row.cells[file.limit.column] : undefined) ?? null, due: row.due?.text ?? null, source: row.source,
  }));
