import type { Channel, Source } from '@zonggui/domain/terms';
import { creditUndertaking } from '@zonggui/domain/verdict/verdict';
import type { Catalogue } from './catalogue';
import { inWords } from './facts';
import type { Facts } from './facts';
import type { GuideMaterialEntry, LimitEntry, SourceEntry } from './file-shapes';
import type { Conditional, GuideDeferral, GuideLimit, GuideMaterial, GuidePlace, ResolvedGuide, Sourced } from './guide';
import { sourceOf, speaksOf } from './guides-in-force';
import type { GuideInForce } from './guides-in-force';

const conditionalOf = (catalogue: Catalogue, { condition, when }: { condition?: string; when?: Readonly<Record<string, string>> }): Conditional => ({
  condition: condition ?? inWords(when, catalogue.facts),
  when: when ?? null,
});

/** A limit whose document does not say when it starts is counted from acceptance (docs/decisions/0004-catalogue.md). */
export const limitOf = (catalogue: Catalogue, guide: GuideInForce, limit: LimitEntry, channel: Channel): GuideLimit => {
  const source = sourceOf(limit.source, guide);
  const channels = limit.channels ?? guide.entry.channels.map((offered) => offered.channel);
  return {
    kind: limit.kind,
    amount: limit.amount ?? null,
    startsOn: limit.startsOn ?? 'accepted',
    channels,
    channel: channels.length === 0 || channels.includes(channel) ? channel : null,
    ...conditionalOf(catalogue, limit),
    raw: limit.raw ?? source.quote,
    source,
  };
};

export const materialsOf = (catalogue: Catalogue, guide: GuideInForce, channel: Channel): GuideMaterial[] =>
  (guide.entry.materials ?? []).filter((material) => speaksOf(material, guide, channel)).map((material) => materialOf(catalogue, guide, material));

function materialOf(catalogue: Catalogue, guide: GuideInForce, entry: GuideMaterialEntry): GuideMaterial {
  return {
    code: entry.code,
    name: catalogue.getMaterial(entry.code).name,
    original: entry.original ?? null,
    copy: entry.copy ?? null,
    sets: entry.sets ?? null,
    ...conditionalOf(catalogue, entry),
    alternatives: entry.alternatives?.map((code) => ({ code, name: catalogue.getMaterial(code).name })) ?? null,
    stamp: entry.stamp ?? null,
    kept: entry.kept ?? null,
    shared: entry.shared ?? null,
    origin: entry.origin ?? null,
    signed: entry.signed ?? null,
    source: sourceOf(entry.source, guide),
  };
}

export const deferralsOf = (catalogue: Catalogue, guide: GuideInForce, channel: Channel): GuideDeferral[] =>
  (guide.entry.deferrals ?? [])
    .filter((deferral) => speaksOf(deferral, guide, channel))
    .flatMap(({ materials, way, period, origin, source }) =>
      materials.map((code) => ({ material: code, name: catalogue.getMaterial(code).name, way, period: period ?? null, origin: origin ?? null, source: sourceOf(source, guide) })),
    );

/** What may be promised in writing instead of handed in, and the 信用承诺 that the rule of the region asks for on what pays out money. */
export const undertakingsOf = (materials: readonly GuideMaterial[], deferrals: readonly GuideDeferral[], credit: Source | null): ResolvedGuide['undertakings'] => [
  ...deferrals
    .filter(({ way }) => way === 'undertaking')
    .flatMap(({ material, source }) => materials.filter(({ code }) => code === material).map(({ name }) => ({ material, text: name, source }))),
  ...(credit ? [{ material: creditUndertaking, text: '信用承诺', source: credit }] : []),
];

/** Every place of one channel, whatever the facts. */
export const placesOf = (catalogue: Catalogue, guide: GuideInForce, channel: Channel): GuidePlace[] =>
  (guide.entry.places ?? [])
    .filter((place) => place.channel === channel)
    .map((place) => ({ channel, text: place.text, phone: place.phone ?? null, level: place.level ?? null, ...conditionalOf(catalogue, place), source: sourceOf(place.source, guide) }));

/** A clause as it reads when the facts settle it, and as it reads when they do not; made once, for every answer asks it. */
export interface Settleable<T> extends Pick<Conditional, 'when'> {
  readonly settledBy: Facts | null;
  readonly settled: T;
  readonly open: T;
}

export const conditionsOf = (guide: GuideInForce): Settleable<ResolvedGuide['conditions'][number]>[] =>
  (guide.entry.conditions ?? []).map(({ code, text, when, unmetWhen, elsewhere, source }) => {
    const clause = { code, text, elsewhere: elsewhere ? { text: elsewhere.text, source: sourceOf(elsewhere.source, guide) } : null, source: sourceOf(source, guide) };
    return { when: when ?? null, settledBy: unmetWhen ?? null, settled: { ...clause, unmet: true }, open: { ...clause, unmet: false } };
  });

/** With which facts a prohibition applies or a condition is not met. */
export function refusedWhenOf(guides: readonly GuideInForce[]): Readonly<Record<string, Facts>> {
  const refused: Record<string, Facts> = {};
  for (const { entry } of guides) {
    for (const { code, when } of entry.prohibitions ?? []) if (when) refused[code] ??= when;
    for (const { code, unmetWhen } of entry.conditions ?? []) if (unmetWhen) refused[code] ??= unmetWhen;
  }
  return refused;
}

export const prohibitionsOf = (guide: GuideInForce): Settleable<ResolvedGuide['prohibitions'][number]>[] =>
  (guide.entry.prohibitions ?? []).map(({ code, text, when, source }) => {
    const clause = { code, text, source: sourceOf(source, guide) };
    return { when: null, settledBy: when ?? null, settled: { ...clause, applies: true }, open: { ...clause, applies: false } };
  });

/** The limits of the channel; one with a condition goes before one without. */
export const limitsFor = (catalogue: Catalogue, guide: GuideInForce, channel: Channel): GuideLimit[] =>
  (guide.entry.limits ?? [])
    .filter((limit) => speaksOf(limit, guide, channel))
    .map((limit) => limitOf(catalogue, guide, limit, channel))
    .sort((a, b) => Number(b.when !== null) - Number(a.when !== null));

export const textsOf = (guide: GuideInForce, entries: readonly { text: string; source?: SourceEntry }[] | undefined): Sourced[] =>
  (entries ?? []).map(({ text, source }) => ({ text, source: sourceOf(source, guide) }));
