import type { Catalogue } from './catalogue';
import { guidesInForce } from './guides-in-force';

interface Known {
  readonly day: string;
  readonly byRegion: Map<string, ReadonlySet<string>>;
}

/** A search asks it of every item at every key: it is worked out once per catalogue, day and region. */
const known = new WeakMap<Catalogue, Known>();

/** Codes of the items for which some document (or, in a demonstration, some example) gives the region a guide with a channel on that day. */
export function offeredItems(catalogue: Catalogue, { region, on, demo }: { region: string; on: string; demo: boolean }): ReadonlySet<string> {
  const day = `${on} ${demo}`;
  const held = known.get(catalogue);
  const { byRegion } = held?.day === day ? held : remember(catalogue, day);
  const codes = byRegion.get(region) ?? new Set([...catalogue.items.values()].filter((item) => guidesInForce(catalogue, item, region, on, demo).some(({ entry }) => entry.channels.length > 0)).map(({ code }) => code));
  byRegion.set(region, codes);
  return codes;
}

function remember(catalogue: Catalogue, day: string): Known {
  const fresh = { day, byRegion: new Map<string, ReadonlySet<string>>() };
  known.set(catalogue, fresh);
  return fresh;
}
