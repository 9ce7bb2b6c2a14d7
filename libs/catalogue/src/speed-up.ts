import type { Channel } from '@zonggui/domain/terms';
import type { Catalogue, Item } from './catalogue';
import type { LimitEntry } from './file-shapes';
import type { GuideInForce } from './guides-in-force';
import { rowsNaming } from './listings';

/**
 * The row of a 提速办 list as a guide that speaks of nothing but limits: the faster ones from the day they are to be reached, until then
 * the present ones; undefined when no list of the region names the item, or its document is not in force yet.
 */
export function spedUpGuide(catalogue: Catalogue, item: Item, chain: readonly string[], on: string): GuideInForce | undefined {
  const listed = item.demo ? undefined : rowsNaming(catalogue, item.code, chain).find(({ file }) => file.speedUp !== undefined);
  const speedUp = listed?.file.speedUp;
  if (!listed || !speedUp) return undefined;
  const { region, source } = listed.file;
  const from = catalogue.documents.get(source.document)?.from ?? '';
  if (on < from) return undefined;
  const limits = (on < speedUp.from ? speedUp.before : speedUp.after)[listed.row.row] ?? [];
  return { entry: { region, channels: [], from, source, limits }, region, document: source.document, demo: false };
}

/**
 * Whether the list supplies the limit of a channel: from its own guide it takes over by a figure alone (各地结合实际制定提速目标 is none), and
 * only while that guide is older, for 文件下发后，对服务事项办结时限有新要求的，以新要求为准 (002, note to annex 2). An example it always precedes.
 */
export function takesOver(catalogue: Catalogue, sped: GuideInForce, own: GuideInForce | undefined, channel: Channel): boolean {
  const spoken = (sped.entry.limits ?? []).filter(({ channels }) => channels === undefined || channels.includes(channel));
  if (spoken.length === 0) return false;
  if (own === undefined || own.demo) return true;
  return spoken.some(saysHowLong) && dayOf(catalogue, own) < dayOf(catalogue, sped);
}

/** Whether a limit has a figure or is met at once; 各地结合实际制定提速目标 leaves it to others. */
export const saysHowLong = ({ kind }: LimitEntry): boolean => kind !== 'none' && kind !== 'local-target';
const dayOf = (catalogue: Catalogue, { entry, document }: GuideInForce): string => entry.from ?? catalogue.documents.get(document)?.from ?? '';
