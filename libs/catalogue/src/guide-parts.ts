import type { Channel, Source } from '@zonggui/domain/terms';
import { creditUndertaking } from '@zonggui/domain/verdict/verdict';
import type { Catalogue } from './catalogue';
import { holds, inWords, ruledOut } from './facts';
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

export const conditionsOf = (catalogue: Catalogue, guide: GuideInForce, facts: Facts): ResolvedGuide['conditions'] =>
  (guide.entry.conditions ?? [])
    .filter(({ when }) => !ruledOut(when, facts))
    .map(({ code, text, unmetWhen, elsewhere, source }) => ({
      code,
      text,
      elsewhere: elsewhere ? { text: elsewhere.text, source: sourceOf(elsewhere.source, guide) } : null,
      unmet: unmetWhen !== undefined && holds(unmetWhen, facts, catalogue.facts),
      source: sourceOf(source, guide),
    }));

/** With which facts a prohibition applies or a condition is not met. */
export function refusedWhenOf(guides: readonly GuideInForce[]): Readonly<Record<string, Facts>> {
  const refused: Record<string, Facts> = {};
  for (const { entry } of guides) {
    for (const { code, when } of entry.prohibitions ?? []) if (when) refused[code] ??= when;
    for (const { code, unmetWhen } of entry.conditions ?? []) if (unmetWhen) refused[code] ??= unmetWhen;
  }
  return refused;
}

export const prohibitionsOf = (catalogue: Catalogue, guide: GuideInForce, facts: Facts): ResolvedGuide['prohibitions'] =>
  (guide.entry.prohibitions ?? []).map(({ code, text, when, source }) => ({
    code,
    text,
    applies: when !== undefined && holds(when, facts, catalogue.facts),
    source: sourceOf(source, guide),
  }));

export const textsOf = (guide: GuideInForce, entries: readonly { text: string; source?: SourceEntry }[] | undefined): Sourced[] =>
  (entries ?? []).map(({ text, source }) => ({ text, source: sourceOf(source, guide) }));
