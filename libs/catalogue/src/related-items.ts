import type { Catalogue, Item } from './catalogue';
import type { RelatedItem } from './guide';

/** The items that may be the same as this one, or a part of it; a note on either of the two joins both. */
export function relatedTo(catalogue: Catalogue, item: Item, region: string): RelatedItem[] {
  const own = (item.related ?? []).map(({ item: code, note }) => ({ code, note }));
  const others = [...catalogue.items.values()].flatMap((other) => (other.related ?? []).filter((each) => each.item === item.code).map(({ note }) => ({ code: other.code, note })));
  return [...own, ...others].map(({ code, note }) => ({ code, name: catalogue.getItem(code, region).name, note }));
}
