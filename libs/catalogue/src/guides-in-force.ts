import type { Channel, Source } from '@zonggui/domain/terms';
import type { Catalogue, Item } from './catalogue';
import type { GuideEntry, SettingsEntry, SourceEntry } from './file-shapes';

/** One document's guide as it may speak for a region on a day. */
export interface GuideInForce {
  readonly entry: GuideEntry;
  readonly region: string;
  readonly document: string;
  readonly demo: boolean;
}

/** Which document supplied a field, and which less specific ones it put aside. */
export interface Provenance {
  readonly field: string;
  readonly region: string;
  readonly document: string;
  readonly overrode: readonly { readonly region: string; readonly document: string }[];
}

/** The mark of every example; no document carries it. */
export const demoDocument = '示例';
export const demoSource = (section: string): Source => ({ document: demoDocument, section, row: null, quote: demoDocument });

export function sourceOf(source: SourceEntry | undefined, { region }: Pick<GuideInForce, 'region'>): Source {
  if (!source) return demoSource(region);
  return { ...source, row: source.row ?? null };
}

/** The guides of an item that are in force, most specific first; examples come after every document, for they only fill gaps. */
export function guidesInForce(catalogue: Catalogue, item: Item, region: string, on: string, demo: boolean): GuideInForce[] {
  const chain = catalogue.regionChain(region).map(({ code }) => code);
  const documented = item.demo ? [] : [...item.guides, ...(item.partials ?? [])].map((entry) => ({ entry, demo: false }));
  const examples = [
    ...(item.demo ? item.guides : []),
    ...catalogue.overlays.flatMap(({ guides }) => guides ?? []).flatMap((example) => (example.item === item.code ? [example.guide] : [])),
  ].map((entry) => ({ entry, demo: true }));
  return [...documented, ...(demo ? examples : [])]
    .filter(({ entry }) => chain.includes(entry.region) && inForce(catalogue, entry, on))
    .map((guide) => ({ ...guide, region: guide.entry.region, document: guide.entry.source?.document ?? demoDocument }))
    .sort((a, b) => Number(a.demo) - Number(b.demo) || chain.indexOf(b.region) - chain.indexOf(a.region));
}

function inForce(catalogue: Catalogue, { from, until, source }: GuideEntry, on: string): boolean {
  const since = from ?? catalogue.documents.get(source?.document ?? '')?.from ?? '';
  return since <= on && (until === undefined || on <= until);
}

/** What the bureaus of the chain set for the item, the nearest last and winning; empty without the overlay. */
export function settingsOf(catalogue: Catalogue, item: Item, region: string, demo: boolean): Partial<SettingsEntry> {
  if (!demo) return {};
  const chain = catalogue.regionChain(region).map(({ code }) => code);
  return catalogue.overlays
    .filter((overlay) => chain.includes(overlay.region))
    .sort((a, b) => chain.indexOf(a.region) - chain.indexOf(b.region))
    .flatMap(({ settings }) => settings.filter((each) => each.item === item.code))
    .reduce<Partial<SettingsEntry>>((all, next) => ({ ...all, ...next }), {});
}

/** Whether a guide offers the channel; one that names no channel offers none. */
export const offers = ({ entry }: GuideInForce, channel: Channel): boolean => entry.channels.some((offered) => offered.channel === channel);

/** Whether an entry speaks of the channel: one without channels speaks of every channel its guide offers, or of all when its guide names none. */
export const speaksOf = (entry: { readonly channels?: readonly Channel[] }, guide: GuideInForce, channel: Channel): boolean =>
  entry.channels ? entry.channels.includes(channel) : guide.entry.channels.length === 0 || offers(guide, channel);
