import type { EntityManager } from 'typeorm';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { readNames } from '../organisation/names-reader';
import type { Named } from '../application/views';
import type { Dimension } from './report-filter';

/** The names of the groups of a report; an empty or missing code has none. */
export async function groupNames(tx: EntityManager, catalogue: CatalogueReader, by: Dimension | null, codes: readonly (string | null)[]): Promise<(code: string | null) => Named | null> {
  const found = codes.filter((code): code is string => code !== null && code !== '');
  if (by === null || found.length === 0) return () => null;
  const nameOf = by === 'item' ? await itemNames(tx, catalogue) : (await readNames(tx, { codes: found, staff: [] }))[by];
  return (code) => (code === null || code === '' ? null : nameOf(code));
}

async function itemNames(tx: EntityManager, reader: CatalogueReader): Promise<(code: string) => Named> {
  const { items } = await reader.current(tx);
  return (code) => ({ code, name: items.get(code)?.name ?? code });
}
