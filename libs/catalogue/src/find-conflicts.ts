import type { Channel } from '@zonggui/domain/terms';
import { channelName } from './catalogue';
import type { Catalogue, Item } from './catalogue';
import { channels } from './file-shapes';
import type { ConflictEntry, GuideEntry, LimitEntry } from './file-shapes';
import type { GuideConflict } from './guide';
import { sourceOf } from './guides-in-force';
import { listConflicts } from './list-conflicts';
import { saysHowLong, spedUpGuide } from './speed-up';

export interface CatalogueConflict extends GuideConflict {
  readonly item: string;
  readonly name: string;
  readonly channels: readonly Channel[];
  /** Regions whose documents disagree, the wider first. */
  readonly regions: readonly string[];
}

/** Every contradiction between or within the documents; it is theirs, not ours, so both sides stay. */
export const findConflicts = (catalogue: Catalogue): CatalogueConflict[] => [...catalogue.items.values()].filter(({ demo }) => !demo).flatMap((item) => itemConflicts(catalogue, item));

/** The contradictions a clerk of the region meets by this channel. */
export function conflictsOf(catalogue: Catalogue, item: Item, { region, channel }: { region: string; channel: Channel }): GuideConflict[] {
  const chain = catalogue.regionChain(region).map(({ code }) => code);
  return itemConflicts(catalogue, item)
    .filter((conflict) => conflict.channels.includes(channel) && conflict.regions.every((code) => chain.includes(code)))
    .map(({ field, values }) => ({ field, values }));
}

function itemConflicts(catalogue: Catalogue, item: Item): CatalogueConflict[] {
  if (item.demo) return [];
  const pairs = [...pairsOf(catalogue, item), ...spedPairsOf(catalogue, item)];
  return [
    ...(item.conflicts ?? []).map((entry) => recorded(item, entry)),
    ...listConflicts(catalogue, item).map((conflict) => ({ ...conflict, item: item.code, name: item.name })),
    ...pairs.flatMap(([wider, nearer]) => limitConflicts(item, wider, nearer)),
  ];
}

const recorded = (item: Item, { field, values, channels: only, regions }: ConflictEntry): CatalogueConflict => ({
  item: item.code,
  name: item.name,
  field,
  channels: only ?? channels,
  regions: regions ?? [],
  values: values.map(({ value, source }) => ({ value, source: sourceOf(source, { region: '' }) })),
});

/** Pairs of guides of which one region lies within the other, so that both bind there. */
const pairsOf = (catalogue: Catalogue, item: Item): [GuideEntry, GuideEntry][] =>
  item.guides.flatMap((nearer) =>
    item.guides
      .filter((wider) => wider.region !== nearer.region && catalogue.regionChain(nearer.region).some(({ code }) => code === wider.region))
      .map((wider): [GuideEntry, GuideEntry] => [wider, nearer]),
  );

/** A list that speeds an item up, beside each guide of the same or a wider region: on the same channels it sets other limits. */
function spedPairsOf(catalogue: Catalogue, item: Item): [GuideEntry, GuideEntry][] {
  return item.guides.flatMap((wider) =>
    catalogue.lists
      .filter(({ region, speedUp }) => speedUp !== undefined && catalogue.regionChain(region).some(({ code }) => code === wider.region))
      .flatMap((list): [GuideEntry, GuideEntry][] => {
        const sped = spedUpGuide(catalogue, item, [list.region], list.speedUp?.from ?? '');
        const limits = (sped?.entry.limits ?? []).filter(saysHowLong);
        return limits.length > 0 ? [[wider, { region: list.region, channels: wider.channels, limits }]] : [];
      }),
  );
}

/** One conflict per pair of differing sentences, naming every channel they differ on. */
function limitConflicts(item: Item, wider: GuideEntry, nearer: GuideEntry): CatalogueConflict[] {
  return (wider.limits ?? []).flatMap((wide) =>
    (nearer.limits ?? []).flatMap((near) => {
      const both = channels.filter((channel) => coversOf(wider, wide).includes(channel) && coversOf(nearer, near).includes(channel));
      if (both.length === 0 || (wide.kind === near.kind && wide.amount === near.amount)) return [];
      return [{
        item: item.code, name: item.name, field: 'limit', channels: both, regions: [wider.region, nearer.region],
        values: [valueOf(wider, wide, both), valueOf(nearer, near, both)],
      }];
    }),
  );
}

const coversOf = (guide: GuideEntry, limit: LimitEntry): readonly Channel[] => limit.channels ?? guide.channels.map(({ channel }) => channel);

const valueOf = (guide: GuideEntry, limit: LimitEntry, on: readonly Channel[]): GuideConflict['values'][number] => ({
  value: `${on.map(channelName).join('、')}：${limitInWords(limit)}`,
  source: sourceOf(limit.source, { region: guide.region }),
});

const units = { minutes: '分钟', workdays: '个工作日', days: '日', months: '个月' } as const;
/** A limit as the counter says it: 即时办结, 7个工作日. */
export function limitInWords({ kind, amount }: { readonly kind: LimitEntry['kind']; readonly amount?: number | null }): string {
  if (kind === 'instant') return '即时办结';
  if (kind === 'conditional-instant') return '符合条件，即时办结';
  return kind in units ? `${amount ?? ''}${units[kind as keyof typeof units]}` : '未规定'; // `in` does not narrow a union of literals
}
