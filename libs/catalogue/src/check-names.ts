import type { Catalogue } from './catalogue';
import type { FileKind, KindContents } from './file-kinds';
import { nearestNames, plainName } from './names';
import { namesInRow } from './printed-names';
import { namedItem, rowsOf } from './resolve-list';
import type { Misfit, Place } from './shape';

/** Names by which a bundle or a list means an item, and that no item of the region has. */
export function nameMisfits<K extends FileKind>(kind: K, content: KindContents[FileKind], catalogue: Catalogue): Misfit[] {
  // the content is of the kind named; TypeScript cannot relate the two
  if (kind === 'bundle') return bundleNames(content as KindContents['bundle'], catalogue);
  return kind === 'list' ? listNames(content as KindContents['list'], catalogue) : []; // likewise
}

function bundleNames({ code, region }: KindContents['bundle'], catalogue: Catalogue): Misfit[] {
  const bundle = catalogue.bundles.find((each) => each.code === code);
  return (['required', 'optional'] as const).flatMap((field) =>
    (bundle?.[field] ?? []).flatMap(({ item, name }, index) => (item === null ? [unknown(catalogue, region, name, [field, index, 'name'])] : [])),
  );
}

function listNames(file: KindContents['list'], catalogue: Catalogue): Misfit[] {
  const meant = (['names', 'concerns'] as const).flatMap((field) =>
    Object.entries(file[field] ?? {}).flatMap(([printed, own]) => (catalogue.findItem(own, file.region) ? [] : [unknown(catalogue, file.region, own, [field, printed])])),
  );
  const taken = Object.entries(file.names ?? {}).flatMap(([name, own]) => {
    const meant = catalogue.findItem(own, file.region);
    const other = [...catalogue.items.values()].find((item) => item !== meant && plainName(item.name) === plainName(name));
    return other ? [{ place: ['names', name], value: name, allowed: `a name that ${other.code} does not already have` }] : [];
  });
  const outside = rowsOf(catalogue, file).map((row) => row.outside !== null);
  const places = file.parts.flatMap(({ rows }, part) => rows.map((row, index) => ({ row, place: ['parts', part, 'rows', index] })));
  const printed = places.flatMap(({ row, place }, at) =>
    outside[at] ? [] : namesInRow(file, row).flatMap((name) => (namedItem(catalogue, file, name).code === null ? [unknown(catalogue, file.region, name, place)] : [])),
  );
  return [...meant, ...taken, ...printed];
}

const unknown = (catalogue: Catalogue, region: string, name: string, place: Place): Misfit => ({
  place, value: name, allowed: `a name that an item has in ${region}; the nearest: ${nearestNames(name, catalogue.itemNames(region)).join(', ')}`,
});
