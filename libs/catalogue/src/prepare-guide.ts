import type { Channel, GoTo } from '@zonggui/domain/terms';
import type { Catalogue, Item } from './catalogue';
import { conflictsOf } from './find-conflicts';
import { channels } from './file-shapes';
import type { GuideEntry } from './file-shapes';
import type { GuideDeferral, GuideLimit, GuideMaterial, GuidePlace, GuideQuery, RegistrableGuide, ResolvedGuide, Sourced } from './guide';
import { conditionsOf, deferralsOf, limitOf, limitsFor, materialsOf, placesOf, prohibitionsOf, refusedWhenOf, textsOf } from './guide-parts';
import type { Settleable } from './guide-parts';
import { suppliersOf } from './guide-suppliers';
import type { Suppliers } from './guide-suppliers';
import { guidesInForce, offers, settingsOf, sourceOf, speaksOf } from './guides-in-force';
import type { GuideInForce } from './guides-in-force';
import { listingsOf } from './listings';
import { procedureOf } from './procedure';
import { relatedTo } from './related-items';
import { spedUpGuide } from './speed-up';
import { takenOf } from './taken';

/** Everything of a guide that no fact changes, and the parts the facts choose from. */
export interface Prepared {
  readonly common: Omit<RegistrableGuide, FactDependent>;
  readonly limits: readonly GuideLimit[];
  readonly materials: readonly GuideMaterial[];
  readonly deferrals: readonly GuideDeferral[];
  readonly places: readonly GuidePlace[];
  readonly conditions: readonly Settleable<ResolvedGuide['conditions'][number]>[];
  readonly prohibitions: readonly Settleable<ResolvedGuide['prohibitions'][number]>[];
  /** Each question with each of its answers, by the answer. */
  readonly answers: readonly Readonly<Record<string, ResolvedGuide['facts'][number]>>[];
}
export type FactDependent = 'limit' | 'materials' | 'deferrals' | 'undertakings' | 'places' | 'conditions' | 'prohibitions' | 'facts';

/** Throws `unknown-item`, `unknown-region`, `unknown-channel`. */
export function prepareGuide(catalogue: Catalogue, query: Omit<GuideQuery, 'facts'>): Prepared {
  const region = catalogue.getRegion(query.region);
  const item = catalogue.getItem(query.item, region.code);
  const channel = catalogue.getChannel(query.channel);
  const demo = query.demo ?? false;
  const chain = catalogue.regionChain(region.code).map(({ code }) => code);
  const all = guidesInForce(catalogue, item, region.code, query.on, demo);
  const offering = all.filter((guide) => offers(guide, channel));
  const guides = [...offering, ...all.filter(({ entry }) => entry.channels.length === 0)];
  const suppliers = suppliersOf(catalogue, guides, spedUpGuide(catalogue, item, chain, query.on), channel);
  const settings = settingsOf(catalogue, item, region.code, demo);
  const procedure = procedureOf(catalogue, item, settings, region.code, query.on);
  const asked = { region: { code: region.code, name: region.name }, channel, specified: offering.length > 0, channels: channelsOf(all), listings: listingsOf(catalogue, item.code, region.code), settings };
  const questions = questionsOf(catalogue, guides, suppliers.limits?.guide, channel);
  const parts = partsOf(catalogue, suppliers, channel);
  return {
    ...parts,
    answers: questions.map((question) => Object.fromEntries(question.values.map(({ code: given }) => [given, { ...question, given }]))),
    common: {
      questions,
      ...asked,
      ...namesOf(catalogue, item, chain, all),
      on: query.on,
      from: catalogue.from,
      catalogueHash: catalogue.hash,
      noApplication: noApplicationOf(all),
      demo: item.demo || guides.some((guide) => guide.demo) || Object.keys(settings).length > 0,
      limits: limitsOf(catalogue, all, suppliers.limits?.guide, channel),
      statutory: statutoryOf(catalogue, item, channel),
      scope: textsFrom(suppliers.scope?.guide, 'scope'),
      tips: textsFrom(suppliers.tips?.guide, 'tips'),
      taken: takenOf(catalogue, asked),
      presence: presenceOf(parts.materials),
      ...scalarsOf(guides, channel),
      conflicts: conflictsOf(catalogue, item, { region: region.code, channel }),
      provenance: Object.values(suppliers).flatMap((supplier) => (supplier ? [supplier.provenance] : [])),
      refusedWhen: refusedWhenOf(guides),
      materialNames: Object.fromEntries(codesIn(parts.materials).map((code) => [code, namesOfPaper(catalogue, code)])),
      procedure,
      form: procedure.form,
      desk: region.level === 'city' ? 'city' : region.level === 'district' ? 'county' : null,
      doors: channels.flatMap((each) => doorsOf(catalogue, all, each)),
      countyDoors: countyDoorsOf(catalogue, chain),
    },
  };
}

/** What the facts choose from, by the document that supplies each. */
function partsOf(catalogue: Catalogue, { limits, materials: papers, places, conditions, prohibitions }: Suppliers, channel: Channel): Omit<Prepared, 'answers' | 'common'> {
  const materials = papers ? materialsOf(catalogue, papers.guide, channel) : [];
  return {
    limits: limits ? limitsFor(catalogue, limits.guide, channel) : [],
    materials,
    deferrals: papers ? deferralsOf(catalogue, papers.guide, channel).filter(({ material }) => materials.some(({ code }) => code === material)) : [],
    places: places ? placesOf(catalogue, places.guide, channel) : [],
    conditions: conditions ? conditionsOf(conditions.guide) : [],
    prohibitions: prohibitions ? prohibitionsOf(prohibitions.guide) : [],
  };
}

const codesIn = (materials: readonly GuideMaterial[]): string[] => materials.flatMap(({ code, alternatives }) => [code, ...(alternatives ?? []).map((each) => each.code)]);

function namesOfPaper(catalogue: Catalogue, code: string): string[] {
  const { name, aliases } = catalogue.getMaterial(code);
  return [name, ...(aliases ?? [])];
}

function presenceOf(materials: readonly GuideMaterial[]): ResolvedGuide['presence'] {
  const named = (papers: readonly GuideMaterial[]): Sourced[] => papers.map(({ name, source }) => ({ text: name, source }));
  const agentBrings = named(materials.filter(({ when }) => when?.agent === 'yes'));
  return { agent: agentBrings.length > 0 ? true : null, agentBrings, signs: named(materials.filter(({ signed }) => signed === 'applicant')) };
}

/** Places by one channel: those of the most specific document that offers it. */
function doorsOf(catalogue: Catalogue, guides: readonly GuideInForce[], channel: Channel): GuidePlace[] {
  const found = guides.find((guide) => offers(guide, channel) && (guide.entry.places ?? []).some((place) => place.channel === channel));
  return found ? placesOf(catalogue, found, channel) : [];
}

/** 县（市）区办事窗口: the offices of the districts of the city, with address and telephone as the document prints them. */
function countyDoorsOf(catalogue: Catalogue, chain: readonly string[]): GoTo[] {
  const { regions, offices } = catalogue.organisation;
  const city = regions.find(({ code, level }) => level === 'city' && chain.includes(code))?.code;
  const districts = regions.filter(({ parent, level }) => parent === city && level === 'district').map(({ code }) => code);
  return offices
    .filter(({ region }) => districts.includes(region))
    .map(({ name, address, phone, source, region }) => ({ channel: 'window', text: name, address, phone: phone ?? null, condition: null, source: sourceOf(source, { region }) }));
}

function namesOf(catalogue: Catalogue, item: Item, chain: readonly string[], guides: readonly GuideInForce[]): Pick<ResolvedGuide, 'item' | 'related'> {
  const region = chain.at(-1);
  const name = guides.find((guide) => guide.region === region && guide.entry.name !== undefined)?.entry.name ?? item.name;
  const aliases = (item.aliases ?? []).filter((alias) => alias.region === undefined || chain.includes(alias.region)).map((alias) => alias.name);
  return { item: { code: item.code, name, aliases }, related: relatedTo(catalogue, item) };
}

/** The item's own limit in law; it binds every region and every channel. */
function statutoryOf(catalogue: Catalogue, { statutory, demo }: Item, channel: Channel): ResolvedGuide['statutory'] {
  const [limit] = statutory ?? [];
  return limit ? limitOf(catalogue, { entry: { region: '000000', channels: [] }, region: '000000', document: '', demo }, limit, channel) : null;
}

/** Every limit of the document that supplies the limit of this channel, and of the most specific guide for the channels it is silent on. */
function limitsOf(catalogue: Catalogue, guides: readonly GuideInForce[], supplier: GuideInForce | undefined, channel: Channel): ResolvedGuide['limits'] {
  const own = guides.find(({ entry }) => (entry.limits ?? []).length > 0);
  const first = supplier ?? own;
  const limits = (first?.entry.limits ?? []).map((limit) => limitOf(catalogue, first!, limit, channel)); // limits come from a guide only
  if (!own || !supplier || supplier.entry.channels.length > 0 || limits.some((limit) => limit.channels.length === 0)) return limits;
  const left = (own.entry.limits ?? []).map((limit) => limitOf(catalogue, own, limit, channel)).filter((limit) => !limit.channels.some((each) => limits.some((told) => told.channels.includes(each))));
  return [...limits, ...left];
}

function channelsOf(guides: readonly GuideInForce[]): ResolvedGuide['channels'] {
  const named = guides.flatMap((guide) => guide.entry.channels.map(({ channel, label, source }) => ({ channel, text: label, source: sourceOf(source, guide) })));
  return named.filter(({ channel }, index) => named.findIndex((each) => each.channel === channel) === index);
}

const textsFrom = (guide: GuideInForce | undefined, field: 'scope' | 'tips'): Sourced[] => (guide ? textsOf(guide, guide.entry[field]) : []);

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

function questionsOf(catalogue: Catalogue, guides: readonly GuideInForce[], limiting: GuideInForce | undefined, channel: Channel): ResolvedGuide['facts'] {
  const asked = new Set([...guides.flatMap((guide) => factsIn(guide, channel)), ...(limiting?.entry.limits ?? []).flatMap(({ when }) => Object.keys(when ?? {}))]);
  return catalogue.facts.filter(({ code }) => asked.has(code)).map(({ code, name, values, default: usual }) => ({ code, name, values, default: usual, given: null }));
}

function factsIn(guide: GuideInForce, channel: Channel): string[] {
  const { materials = [], limits = [], places = [], conditions = [], prohibitions = [] }: GuideEntry = guide.entry;
  const papers = [...materials, ...limits].filter((entry) => speaksOf(entry, guide, channel));
  const doors = places.filter((place) => place.channel === channel);
  return [...papers, ...doors, ...prohibitions, ...conditions].flatMap((entry) => [...Object.keys(entry.when ?? {}), ...('unmetWhen' in entry ? Object.keys(entry.unmetWhen ?? {}) : [])]);
}
