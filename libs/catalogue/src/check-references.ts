import type { Catalogue } from './catalogue';
import { contentsOf, kindOf } from './file-kinds';
import type { FileKind, KindContents } from './file-kinds';
import type { GuideEntry, ItemFile } from './file-shapes';
import type { CatalogueFile } from './load-catalogue';
import { plainName } from './names';
import type { Misfit, Place } from './shape';

/** The catalogue as far as it can be read, and the items whose file is there, readable or not: one bad file is one fault, not a fault in every file that names it. */
export interface Known extends Pick<Catalogue, 'items' | 'materials' | 'facts' | 'organisation'> {
  readonly itemCodes: readonly string[];
}

/** What a file names that does not exist, and what it says that contradicts itself. A file that does not fit its shape is not looked into. */
export function referencesOf(file: CatalogueFile, catalogue: Known): Misfit[] {
  const kind = kindOf(file.path);
  if (!kind) return [];
  const [well] = contentsOf([file], kind);
  if (!well) return [];
  // the content is of the kind its path tells; TypeScript cannot relate the two
  const check = checks[kind] as (content: KindContents[FileKind], catalogue: Known, path: string) => Misfit[];
  return check(well.content, catalogue, file.path);
}

type Checks = { [K in FileKind]: (content: KindContents[K], catalogue: Known, path: string) => Misfit[] };
const checks: Checks = {
  item: (item, catalogue, path) => [...fileNamed(item.code, path), ...itemMisfits(item, catalogue, [])],
  bundle: (bundle, catalogue, path) => [
    ...fileNamed(bundle.code, path),
    ...region(catalogue, bundle.region, ['region']),
    ...bundle.leads.flatMap((code, index) => department(catalogue, code, ['leads', index])),
    ...bundle.assists.flatMap((code, index) => department(catalogue, code, ['assists', index])),
  ],
  list: (file, catalogue, path) => [...fileNamed(file.code, path), ...region(catalogue, file.region, ['region']), ...listLimitMisfits(file, catalogue)],
  overlay: (overlay, catalogue) => [
    ...region(catalogue, overlay.region, ['region']),
    ...overlay.settings.flatMap((entry, index) => [
      ...among(entry.item, catalogue.itemCodes, ['settings', index, 'item']),
      ...(entry.department === undefined ? [] : department(catalogue, entry.department, ['settings', index, 'department'])),
    ]),
    ...(overlay.guides ?? []).flatMap(({ item, guide }, index) => [...among(item, catalogue.itemCodes, ['guides', index, 'item']), ...guideMisfits(guide, catalogue, ['guides', index, 'guide'])]),
    ...(overlay.items ?? []).flatMap((item, index) => itemMisfits(item, catalogue, ['items', index])),
  ],
  rules: (rules, catalogue, path) => [...fileNamed(rules.region, path), ...region(catalogue, rules.region, ['region'])],
  materials: ({ materials }) => unique(materials, 'materials'),
  documents: ({ documents }, catalogue) => [...unique(documents, 'documents'), ...documents.flatMap((entry, index) => region(catalogue, entry.region, ['documents', index, 'region']))],
  facts: ({ facts }) => [
    ...unique(facts, 'facts'),
    ...facts.flatMap((fact, index) => among(fact.default, fact.values.map(({ code }) => code), ['facts', index, 'default'])),
  ],
  regions: ({ regions }) => [
    ...unique(regions, 'regions'),
    ...regions.flatMap((entry, index) => (entry.parent === null ? [] : among(entry.parent, regions.map(({ code }) => code), ['regions', index, 'parent']))),
  ],
  organs: ({ organs }, catalogue) => [
    ...unique(organs.map(({ region: code }) => ({ code })), 'organs'),
    ...organs.flatMap((entry, index) => region(catalogue, entry.region, ['organs', index, 'region'])),
  ],
  departments: ({ departments }, catalogue) => [...unique(departments, 'departments'), ...departments.flatMap((entry, index) => region(catalogue, entry.region, ['departments', index, 'region']))],
  offices: ({ offices }, catalogue) => [
    ...unique(offices, 'offices'),
    ...offices.flatMap((entry, index) => [
      ...region(catalogue, entry.region, ['offices', index, 'region']),
      ...(entry.department === undefined ? [] : department(catalogue, entry.department, ['offices', index, 'department'])),
    ]),
  ],
  windows: ({ windows }, catalogue) => [
    ...unique(windows, 'windows'),
    ...windows.flatMap((entry, index) => [
      ...region(catalogue, entry.region, ['windows', index, 'region']),
      ...(entry.office === undefined ? [] : among(entry.office, catalogue.organisation.offices.map(({ code }) => code), ['windows', index, 'office'])),
    ]),
  ],
  pigeonholes: ({ pigeonholes }, catalogue) => [
    ...unique(pigeonholes.map(({ office }) => ({ code: office })), 'pigeonholes'),
    ...pigeonholes.flatMap((entry, index) => among(entry.office, catalogue.organisation.offices.map(({ code }) => code), ['pigeonholes', index, 'office'])),
  ],
  posts: ({ posts }, catalogue) => [
    ...unique(posts, 'posts'),
    ...posts.flatMap((entry, index) => [
      ...region(catalogue, entry.region, ['posts', index, 'region']),
      ...(entry.departments ?? []).flatMap((code, at) => department(catalogue, code, ['posts', index, 'departments', at])),
      ...(entry.windows ?? []).flatMap((code, at) => among(code, catalogue.organisation.windows.map((each) => each.code), ['posts', index, 'windows', at])),
    ]),
  ],
};

function itemMisfits(item: ItemFile, catalogue: Known, place: Place): Misfit[] {
  return [
    ...item.guides.flatMap((guide, index) => guideMisfits(guide, catalogue, [...place, 'guides', index])),
    ...(item.partials ?? []).flatMap((partial, index) => [
      ...guideMisfits(partial, catalogue, [...place, 'partials', index]),
      ...partial.channels.map(({ channel }, at) => ({ place: [...place, 'partials', index, 'channels', at], value: channel, allowed: 'none: what has a channel is a guide' })),
    ]),
    ...(item.aliases ?? []).flatMap((alias, index) => [
      ...(alias.region === undefined ? [] : region(catalogue, alias.region, [...place, 'aliases', index, 'region'])),
      ...sameName(item, alias.name, alias.region, catalogue, [...place, 'aliases', index, 'name']),
    ]),
    ...(item.related ?? []).flatMap((entry, index) => among(entry.item, catalogue.itemCodes.filter((code) => code !== item.code), [...place, 'related', index, 'item'])),
    ...(item.listed ?? []).flatMap((entry, index) => region(catalogue, entry.region, [...place, 'listed', index, 'region'])),
    ...(item.statutory ?? []).flatMap((limit, index) => amountOf(limit, [...place, 'statutory', index])),
  ];
}

function listLimitMisfits({ limit, speedUp }: KindContents['list'], catalogue: Known): Misfit[] {
  const printed = Object.entries(limit?.kinds ?? {}).map(([words, entry]) => ({ entry, place: ['limit', 'kinds', words] }));
  const sped = (['before', 'after'] as const).flatMap((time) =>
    Object.entries(speedUp?.[time] ?? {}).flatMap(([row, entries]) => entries.map((entry, index) => ({ entry, place: ['speedUp', time, row, index] }))),
  );
  return [...printed, ...sped].flatMap(({ entry, place }) => [...amountOf(entry, place), ...factMisfits(entry.when, catalogue, [...place, 'when'])]);
}

/** One name of one region may mean one item only. */
function sameName(item: ItemFile, name: string, where: string | undefined, catalogue: Known, place: Place): Misfit[] {
  const other = [...catalogue.items.values()].find(
    ({ code, aliases }) => code !== item.code && (aliases ?? []).some((alias) => alias.region === where && plainName(alias.name) === plainName(name)),
  );
  return other ? [{ place, value: name, allowed: `a name that ${other.code} does not already have in the same region` }] : [];
}

function guideMisfits(guide: GuideEntry, catalogue: Known, place: Place): Misfit[] {
  const offered = guide.channels.map(({ channel }) => channel);
  const own = (guide.materials ?? []).map(({ code }) => code);
  const onChannels = (field: 'materials' | 'limits' | 'deferrals' | 'hours' | 'delivery'): Misfit[] =>
    (guide[field] ?? []).flatMap((entry, index) => (entry.channels ?? []).flatMap((channel, at) => among(channel, offered, [...place, field, index, 'channels', at])));
  const facts = (field: 'materials' | 'limits' | 'places' | 'conditions' | 'prohibitions'): Misfit[] =>
    (guide[field] ?? []).flatMap((entry, index) => [
      ...factMisfits(entry.when, catalogue, [...place, field, index, 'when']),
    ]);
  const unmet = (guide.conditions ?? []).flatMap(({ unmetWhen }, index) => factMisfits(unmetWhen, catalogue, [...place, 'conditions', index, 'unmetWhen']));
  return [
    ...region(catalogue, guide.region, [...place, 'region']),
    ...(guide.materials ?? []).flatMap(({ code, alternatives }, index) => [
      ...inKeys(catalogue.materials, code, [...place, 'materials', index, 'code']),
      ...(alternatives ?? []).flatMap((each, at) => inKeys(catalogue.materials, each, [...place, 'materials', index, 'alternatives', at])),
    ]),
    ...(guide.deferrals ?? []).flatMap(({ materials }, index) => materials.flatMap((code, at) => among(code, own, [...place, 'deferrals', index, 'materials', at]))),
    ...(guide.limits ?? []).flatMap((limit, index) => amountOf(limit, [...place, 'limits', index])),
    ...(guide.places ?? []).flatMap(({ channel }, index) => among(channel, offered, [...place, 'places', index, 'channel'])),
    ...(['materials', 'limits', 'deferrals', 'hours', 'delivery'] as const).flatMap(onChannels),
    ...(['materials', 'limits', 'places', 'conditions', 'prohibitions'] as const).flatMap(facts),
    ...unmet,
  ];
}

const factMisfits = (when: Readonly<Record<string, string>> | undefined, catalogue: Known, place: Place): Misfit[] =>
  Object.entries(when ?? {}).flatMap(([code, value]) => {
    const fact = catalogue.facts.find((each) => each.code === code);
    if (!fact) return [{ place: [...place, code], value: code, allowed: `a fact: ${catalogue.facts.map((each) => each.code).join(', ')}` }];
    return among(value, fact.values.map((each) => each.code), [...place, code]);
  });

const counted = ['minutes', 'workdays', 'days', 'months'];
const amountOf = ({ kind, amount }: { readonly kind: string; readonly amount?: number }, place: Place): Misfit[] =>
  counted.includes(kind) === (amount !== undefined) ? [] : [{ place: [...place, 'amount'], value: amount, allowed: counted.includes(kind) ? `a number of ${kind}` : `none with ${kind}` }];

const fileNamed = (code: string, path: string): Misfit[] =>
  path.endsWith(`/${code}.yaml`) ? [] : [{ place: ['code'], value: code, allowed: `the name of its file, ${path.split('/').at(-1)?.replace('.yaml', '') ?? ''}` }];
const among = (value: string, known: readonly string[], place: Place): Misfit[] => (known.includes(value) ? [] : [{ place, value, allowed: `one of ${known.join(', ')}` }]);
const inKeys = (known: ReadonlyMap<string, unknown>, value: string, place: Place): Misfit[] => among(value, [...known.keys()], place);
const region = (catalogue: Known, code: string, place: Place): Misfit[] => among(code, catalogue.organisation.regions.map((each) => each.code), place);
const department = (catalogue: Known, code: string, place: Place): Misfit[] => among(code, catalogue.organisation.departments.map((each) => each.code), place);
const unique = (entries: readonly { readonly code: string }[], field: string): Misfit[] =>
  entries.flatMap(({ code }, index) => (entries.findIndex((each) => each.code === code) === index ? [] : [{ place: [field, index, 'code'], value: code, allowed: 'a code used once' }]));
