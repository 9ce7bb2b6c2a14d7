import type { Source } from '@zonggui/domain/terms';
import type { BundleFile, ItemFile } from './file-shapes';
import type { ListCell, ListFile, ListPart } from './list-shapes';
import { cellText, rowNumber, rowQuote } from './list-text';
import { plainName } from './names';

/** The item a name or a code means in a region; undefined when it means none. */
export type FindItem = (name: string, region: string) => ItemFile | undefined;
type Alias = NonNullable<ItemFile['aliases']>[number];

export const rowSource = (file: ListFile, part: ListPart, row: readonly ListCell[]): Source => ({
  document: file.source.document,
  section: part.title ?? file.source.section,
  row: rowNumber(file, row),
  quote: rowQuote(file, row),
});

/** The names a row prints: one, or one after each ① ② ③; the number a cell begins with is no part of the name. */
export function namesInRow(file: ListFile, row: readonly ListCell[]): string[] {
  if (!file.items) return [];
  const words = cellText(row[file.columns.indexOf(file.items.column)]);
  const names = file.items.split === 'circled' ? words.split(/[①-⑳]/u) : [words.replace(/^[一二三四五六七八九十]+、/u, '')];
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** 社会保障卡启用（含社会保障卡银行账户激活） is called 社会保障卡启用. */
export const withoutParts = (name: string): string => name.replace(/\s*[（(〔]含.*[）)〕]$/u, '');

/**
 * The names lists and bundles print for items of another name, item code → aliases with the row they stand in. They are
 * known by their rows alone, so an item's own file need not repeat them.
 */
export function printedNames(lists: readonly ListFile[], bundles: readonly BundleFile[], find: FindItem): ReadonlyMap<string, readonly Alias[]> {
  const aliases = new Map<string, Alias[]>();
  const add = (printed: string, own: string, region: string, source: Source): void => {
    const item = find(own, region);
    if (!item || find(printed, region) === item) return;
    const known = aliases.get(item.code) ?? [];
    if (!known.some((alias) => alias.region === region && plainName(alias.name) === plainName(printed))) aliases.set(item.code, [...known, { name: printed, region, source }]);
  };
  for (const file of lists) for (const { printed, own, source } of renamed(file)) add(printed, own, file.region, source);
  for (const { region, required, optional, source } of bundles) {
    for (const entry of [...required, ...(optional ?? [])]) if (entry.item !== undefined) add(withoutParts(entry.name), entry.item, region, { row: null, ...(entry.source ?? source) });
  }
  return aliases;
}

const renamed = (file: ListFile): { printed: string; own: string; source: Source }[] =>
  Object.entries(file.names ?? {}).flatMap(([printed, own]) => {
    const found = file.parts.flatMap((part) => part.rows.filter((row) => namesInRow(file, row).some((name) => plainName(name) === plainName(printed))).map((row) => ({ part, row })));
    const [first] = found;
    return first ? [{ printed, own, source: rowSource(file, first.part, first.row) }] : [];
  });
