import type { Catalogue, Item } from './catalogue';
import type { RelatedItem } from './guide';

/** The items that may be the same as this one, or a part of it; a note on either of the two joins both. */
export const relatedTo = (catalogue: Catalogue, item: Item): readonly RelatedItem[] => pairsOf(catalogue).get(item.code) ?? [];

/** A guide is asked for far more often than a catalogue is built: its pairs are joined once. */
const joined = new WeakMap<Catalogue, ReadonlyMap<string, readonly RelatedItem[]>>();

function pairsOf(catalogue: Catalogue): ReadonlyMap<string, readonly RelatedItem[]> {
  const known = joined.get(catalogue);
  if (known) return known;
  const pairs = new Map<string, RelatedItem[]>();
  const add = (of: Item, other: Item, note: string): void => {
    pairs.set(of.code, [...(pairs.get(of.code) ?? []), { code: other.code, name: other.name, note }]);
  };
  for (const item of catalogue.items.values()) {
    for (const { item: code, note } of item.related ?? []) {
      const other = catalogue.items.get(code);
      if (!other) continue; // a fault, told by the check
      add(item, other, note);
      add(other, item, note);
    }
  }
  joined.set(catalogue, pairs);
  return pairs;
}
