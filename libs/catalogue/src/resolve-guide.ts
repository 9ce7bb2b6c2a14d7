import type { Channel } from '@zonggui/domain/terms';
import type { Catalogue, Item } from './catalogue';
import { conflictsOf } from './find-conflicts';
import { factsOf, holds, ruledOut } from './facts';
import type { Facts } from './facts';
import type { GuideLimit, GuideQuery, RegistrableGuide, ResolvedGuide, Sourced } from './guide';
import { conditionsOf, deferralsOf, limitOf, materialsOf, placesOf, prohibitionsOf, refusedWhenOf, textsOf, undertakingsOf } from './guide-parts';
import { guidesInForce, offers, settingsOf, sourceOf, speaksOf, supplierOf } from './guides-in-force';
import type { GuideInForce } from './guides-in-force';
import { listingsOf } from './listings';
import { procedureOf } from './procedure';
import { relatedTo } from './related-items';
import { spedUpLimit } from './speed-up';
import type { SpedUp } from './speed-up';

/**
 * What holds for an item in a region by one channel on one day. For each of materials, limits and the rest the most
 * specific document that speaks of the channel supplies the whole; fee, hours and the like are inherited one by one.
 * Throws `unknown-item`, `unknown-region`, `unknown-channel`, and `invalid` for a fact nobody knows.
 */
export function resolveGuide(catalogue: Catalogue, query: GuideQuery): RegistrableGuide {
  const region = catalogue.getRegion(query.region);
  const item = catalogue.getItem(query.item, region.code);
  const channel = catalogue.getChannel(query.channel);
  const facts = factsOf(catalogue.facts, query.facts ?? {});
  const demo = query.demo ?? false;
  const all = guidesInForce(catalogue, item, region.code, query.on, demo);
  const offering = all.filter((guide) => offers(guide, channel));
  const guides = [...offering, ...all.filter(({ entry }) => entry.channels.length === 0)];
  const settings = settingsOf(catalogue, item, region.code, demo);
  const fields = fieldsOf(catalogue, item, channel, facts, guides);
  const listed = listedLimits(catalogue, item, { region: region.code, on: query.on, channel, facts }, guides);
  return {
    item: { code: item.code, name: nameIn(item, region.code, all), aliases: aliasesIn(catalogue, item, region.code) },
    related: relatedTo(catalogue, item),
    region: { code: region.code, name: region.name },
    channel,
    on: query.on,
    from: catalogue.from,
    catalogueHash: catalogue.hash,
    specified: offering.length > 0,
    noApplication: noApplicationOf(all),
    demo: item.demo || guides.some((guide) => guide.demo) || Object.keys(settings).length > 0,
    ...fields,
    limit: listed ? listed.limit : fields.limit,
    limits: listed ? listed.limits : limitsOf(catalogue, all, channel),
    provenance: listed ? [...fields.provenance.filter(({ field }) => field !== 'limits'), listed.provenance] : fields.provenance,
    channels: channelsOf(all),
    listings: listingsOf(catalogue, item.code, region.code),
    facts: questionsOf(catalogue, guides, channel, facts, listed?.limits ?? []),
    conflicts: conflictsOf(catalogue, item, { region: region.code, channel }),
    settings,
    refusedWhen: refusedWhenOf(guides),
    procedure: procedureOf(catalogue, item, settings, region.code, query.on),
  };
}

type Fields = Omit<RegistrableGuide, 'item' | 'related' | 'noApplication' | 'region' | 'channel' | 'on' | 'from' | 'catalogueHash' | 'specified' | 'demo' | 'limits' | 'channels' | 'listings' | 'facts' | 'conflicts' | 'settings' | 'refusedWhen' | 'procedure'>;

function fieldsOf(catalogue: Catalogue, item: Item, channel: Channel, facts: Facts, guides: readonly GuideInForce[]): Fields {
  const suppliers = suppliersOf(guides, channel);
  const from = <T>(field: keyof typeof suppliers, parts: (guide: GuideInForce) => readonly T[]): readonly T[] => {
    const supplier = suppliers[field];
    return supplier ? parts(supplier.guide) : [];
  };
  const materials = from('materials', (guide) => materialsOf(catalogue, guide, channel)).filter(({ when }) => !ruledOut(when ?? undefined, facts));
  const deferrals = from('materials', (guide) => deferralsOf(catalogue, guide, channel)).filter(({ material }) => materials.some(({ code }) => code === material));
  return {
    limit: suppliers.limits ? limitFor(catalogue, suppliers.limits.guide, channel, facts) : null,
    statutory: statutoryOf(catalogue, item, channel),
    materials,
    materialNames: Object.fromEntries(codesIn(materials).map((code) => [code, catalogue.getMaterial(code).aliases ?? []])),
    deferrals,
    undertakings: undertakingsOf(materials, deferrals),
    places: from('places', (guide) => placesOf(catalogue, guide, channel, facts)),
    conditions: from('conditions', (guide) => conditionsOf(catalogue, guide, facts)),
    prohibitions: from('prohibitions', (guide) => prohibitionsOf(catalogue, guide, facts)),
    scope: from('scope', (guide) => textsOf(guide, guide.entry.scope)),
    tips: from('tips', (guide) => textsOf(guide, guide.entry.tips)),
    ...scalarsOf(guides, channel),
    provenance: Object.values(suppliers).flatMap((supplier) => (supplier ? [supplier.provenance] : [])),
  };
}

function suppliersOf(guides: readonly GuideInForce[], channel: Channel) {
  const listed = (field: 'materials' | 'limits' | 'places') =>
    supplierOf(field, guides, (guide) => {
      const says = (guide.entry[field] ?? []).some((entry) => ('channel' in entry ? entry.channel === channel : speaksOf(entry, guide, channel)));
      return says || (field === 'materials' && (guide.entry.noMaterials ?? []).some((none) => none.channel === channel));
    });
  const common = (field: 'scope' | 'conditions' | 'prohibitions' | 'tips') => supplierOf(field, guides, ({ entry }) => entry[field] !== undefined);
  return {
    materials: listed('materials'), limits: listed('limits'), places: listed('places'),
    scope: common('scope'), conditions: common('conditions'), prohibitions: common('prohibitions'), tips: common('tips'),
  };
}

const codesIn = (materials: ResolvedGuide['materials']): string[] => materials.flatMap(({ code, alternatives }) => [code, ...(alternatives ?? []).map((each) => each.code)]);

/** The item's own limit in law; it binds every region and every channel. */
function statutoryOf(catalogue: Catalogue, { statutory, demo }: Item, channel: Channel): ResolvedGuide['statutory'] {
  const [limit] = statutory ?? [];
  return limit ? limitOf(catalogue, { entry: { region: '000000', channels: [] }, region: '000000', document: '', demo }, limit, channel) : null;
}

/** The limits of a list that speeds the item up, unless a newer document's guide gives one for the channel. */
function listedLimits(catalogue: Catalogue, item: Item, query: Parameters<typeof spedUpLimit>[2], guides: readonly GuideInForce[]): SpedUp | undefined {
  const sped = item.demo ? undefined : spedUpLimit(catalogue, item, query);
  const own = suppliersOf(guides, query.channel).limits?.guide;
  const since = own?.entry.from ?? catalogue.documents.get(own?.document ?? '')?.from ?? '';
  return sped && (own === undefined || (!own.demo && since < sped.since)) ? sped : undefined;
}

/** A limit whose condition the facts meet goes before one without condition. */
function limitFor(catalogue: Catalogue, guide: GuideInForce, channel: Channel, facts: Facts): ResolvedGuide['limit'] {
  const fitting = (guide.entry.limits ?? []).filter((limit) => speaksOf(limit, guide, channel) && holds(limit.when, facts, catalogue.facts));
  const [chosen] = [...fitting].sort((a, b) => Number(b.when !== undefined) - Number(a.when !== undefined));
  return chosen ? limitOf(catalogue, guide, chosen, channel) : null;
}

/** Every limit of the most specific document that gives one, whatever the channel. */
function limitsOf(catalogue: Catalogue, guides: readonly GuideInForce[], channel: Channel): ResolvedGuide['limits'] {
  const supplier = guides.find(({ entry }) => (entry.limits ?? []).length > 0);
  return supplier ? (supplier.entry.limits ?? []).map((limit) => limitOf(catalogue, supplier, limit, channel)) : [];
}

function channelsOf(guides: readonly GuideInForce[]): ResolvedGuide['channels'] {
  const named = guides.flatMap((guide) => guide.entry.channels.map(({ channel, label, source }) => ({ channel, text: label, source: sourceOf(source, guide) })));
  return named.filter(({ channel }, index) => named.findIndex((each) => each.channel === channel) === index);
}

function scalarsOf(guides: readonly GuideInForce[], channel: Channel): Pick<RegistrableGuide, 'fee' | 'hours' | 'delivery' | 'enquiry' | 'complaint'> {
  const first = (field: 'fee' | 'hours' | 'delivery' | 'enquiry' | 'complaint'): Sourced | null => {
    for (const guide of guides) {
      const stated = guide.entry[field];
      const entries = stated === undefined ? [] : 'value' in stated ? [stated] : stated;
      const entry = entries.find((each) => speaksOf(each, guide, channel));
      if (entry) return { text: entry.value, source: sourceOf(entry.source, guide) };
    }
    return null;
  };
  return { fee: first('fee'), hours: first('hours'), delivery: first('delivery'), enquiry: first('enquiry'), complaint: first('complaint') };
}

function noApplicationOf(guides: readonly GuideInForce[]): ResolvedGuide['noApplication'] {
  const [said] = guides.flatMap((guide) => (guide.entry.noApplication ? [{ text: guide.entry.noApplication.text, source: sourceOf(guide.entry.noApplication.source, guide) }] : []));
  return said ?? null;
}

function questionsOf(catalogue: Catalogue, guides: readonly GuideInForce[], channel: Channel, facts: Facts, listed: readonly GuideLimit[]): ResolvedGuide['facts'] {
  const asked = new Set([
    ...listed.flatMap(({ when }) => Object.keys(when ?? {})),
    ...guides.flatMap((guide) => {
      const { materials = [], limits = [], places = [], conditions = [], prohibitions = [] } = guide.entry;
      const papers = [...materials, ...limits].filter((entry) => speaksOf(entry, guide, channel));
      const doors = places.filter((place) => place.channel === channel);
      return [...papers, ...doors, ...prohibitions, ...conditions].flatMap((entry) => [...Object.keys(entry.when ?? {}), ...('unmetWhen' in entry ? Object.keys(entry.unmetWhen ?? {}) : [])]);
    }),
  ]);
  return catalogue.facts
    .filter(({ code }) => asked.has(code))
    .map((fact) => ({ code: fact.code, name: fact.name, values: fact.values, default: fact.default, given: facts[fact.code] ?? null }));
}

const nameIn = (item: Item, region: string, guides: readonly GuideInForce[]): string =>
  guides.find((guide) => guide.region === region && guide.entry.name !== undefined)?.entry.name ?? item.name;

function aliasesIn(catalogue: Catalogue, item: Item, region: string): string[] {
  const chain = catalogue.regionChain(region).map(({ code }) => code);
  return (item.aliases ?? []).filter((alias) => alias.region === undefined || chain.includes(alias.region)).map(({ name }) => name);
}
