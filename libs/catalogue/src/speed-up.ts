import type { Channel } from '@zonggui/domain/terms';
import type { Catalogue, Item } from './catalogue';
import { holds } from './facts';
import type { Facts } from './facts';
import type { LimitEntry } from './file-shapes';
import type { GuideLimit } from './guide';
import { limitOf } from './guide-parts';
import type { GuideInForce, Provenance } from './guides-in-force';
import { rowsNaming } from './listings';

/** The limits a 提速办 list gives an item, and the document and day they come from. */
export interface SpedUp {
  readonly limit: GuideLimit | null;
  readonly limits: readonly GuideLimit[];
  /** Day of the document: a newer one that gives a limit prevails (002, note to annex 2). */
  readonly since: string;
  readonly provenance: Provenance;
}

/** The limit of a 提速办 list in force on the day: the faster one from the day it is to be reached, until then the present one; undefined when no list of the region speeds the item up. */
export function spedUpLimit(catalogue: Catalogue, item: Item, { region, on, channel, facts }: { region: string; on: string; channel: Channel; facts: Facts }): SpedUp | undefined {
  const chain = catalogue.regionChain(region).map(({ code }) => code);
  const listed = rowsNaming(catalogue, item.code, chain).find(({ file }) => file.speedUp !== undefined);
  const speedUp = listed?.file.speedUp;
  if (!listed || !speedUp) return undefined;
  const { file, row } = listed;
  const since = catalogue.documents.get(file.source.document)?.from ?? '';
  if (on < since) return undefined;
  const entries = (on < speedUp.from ? speedUp.before : speedUp.after)[row.row] ?? [];
  const guide: GuideInForce = { entry: { region: file.region, channels: [] }, region: file.region, document: file.source.document, demo: false };
  const fits = (entry: LimitEntry): boolean => (entry.channels === undefined || entry.channels.includes(channel)) && holds(entry.when, facts, catalogue.facts);
  const chosen = entries.find(fits);
  return {
    limit: chosen ? limitOf(catalogue, guide, chosen, channel) : null,
    limits: entries.map((entry) => limitOf(catalogue, guide, entry, channel)),
    since,
    provenance: { field: 'limits', region: file.region, document: file.source.document, overrode: [] },
  };
}
