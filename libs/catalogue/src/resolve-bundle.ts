import { DomainError } from '@zonggui/domain/errors';
import type { Channel, Source } from '@zonggui/domain/terms';
import { sharedForms } from './business-form';
import type { SharedForm } from './business-form';
import type { Catalogue } from './catalogue';
import type { Bundle, BundleEntry } from './bundles';
import type { SourceEntry } from './file-shapes';
import type { RegistrableGuide } from './guide';
import { doubtSentence, optionalQuestion, unspecifiedItems } from './guide-sentences';
import { sourceOf } from './guides-in-force';
import { nearestNames, plainName } from './names';
import { resolveGuide } from './resolve-guide';
import { rowsOf } from './resolve-list';
import type { RowMark } from './resolve-list';

export interface BundleItem {
  /** null = no item has the name yet. */
  readonly code: string | null;
  /** As the document prints it. */
  readonly name: string;
  readonly specified: boolean;
  /** What to ask before an optional item is taken up; null = it is done anyway. */
  readonly question: string | null;
  /** The items it is made of, where the document names them: each is applied for by itself. */
  readonly parts: readonly { readonly code: string | null; readonly name: string; readonly specified: boolean }[];
  readonly department: string | null;
  readonly source: Source;
}

/** 一件事: what one application of several items needs, each paper once. */
export interface ResolvedBundle {
  readonly code: string;
  readonly name: string;
  readonly region: { readonly code: string; readonly name: string };
  /** The document's own number of the scenario, such as 1-1, and the 一件事 it belongs to. */
  readonly number: string | null;
  readonly theme: string | null;
  readonly scenario: string | null;
  readonly source: Source;
  readonly required: readonly BundleItem[];
  readonly optional: readonly BundleItem[];
  readonly leads: readonly { readonly code: string; readonly name: string }[];
  readonly assists: readonly { readonly code: string; readonly name: string }[];
  readonly remarks: readonly { readonly text: string; readonly source: Source }[];
  /** What must be done before what. */
  readonly order: readonly { readonly first: string; readonly then: readonly string[]; readonly source: Source }[];
  /** Items that fall away on a condition, in the words of the document. */
  readonly skips: readonly { readonly item: string; readonly condition: string; readonly source: Source }[];
  /** What is done in the same go. */
  readonly together: readonly { readonly text: string; readonly condition: string | null; readonly source: Source }[];
  /** Form fields entered once for all items: those the document names, and no others. */
  readonly sharedFields: readonly { readonly field: string; readonly source: Source }[];
  /** Fields of the bureau's 业务信息 that several of the items share; empty without the overlay. */
  readonly sharedForms: readonly SharedForm[];
  readonly materials: {
    /** Papers as the guides list them, item by item. */
    readonly listed: number;
    /** The same papers with every code once, and the items each serves. */
    readonly merged: readonly { readonly code: string; readonly name: string; readonly items: readonly string[] }[];
    /** Papers the applicant need not bring again. */
    readonly saved: number;
  };
  /** Names of the items that no guide of the region specifies: they cannot be accepted there. */
  readonly unspecified: readonly string[];
  /** What the document leaves open, and which items no guide of the region specifies. */
  readonly uncertain: readonly string[];
  readonly from: 'config' | 'database';
  readonly demo: boolean;
}

type Doubt = RowMark & { readonly status: 'inferred' | 'uncertain' };

export interface BundleQuery {
  readonly name: string;
  readonly region: string;
  readonly on: string;
  readonly channel?: Channel;
  readonly facts?: Readonly<Record<string, string | boolean>>;
  readonly demo?: boolean;
}

/** Throws `not-found` with the nearest bundles of the region. */
export function resolveBundle(catalogue: Catalogue, query: BundleQuery): ResolvedBundle {
  const region = catalogue.getRegion(query.region);
  const bundle = getBundle(catalogue, query.name, region.code);
  const guides = new Map([...bundle.required, ...bundle.optional].flatMap(({ item }) => (item === null ? [] : [[item, guideFor(catalogue, query, item, region.code)]])));
  const source = (entry: Parameters<typeof sourceOf>[0]): Source => sourceOf(entry, { region: region.name });
  const sourced = <T extends { readonly source?: SourceEntry }>(entries: readonly T[] | undefined) => (entries ?? []).map((entry) => ({ ...entry, source: source(entry.source) }));
  const listed = (entries: readonly BundleEntry[], asked: boolean): BundleItem[] =>
    entries.map(({ item, name, source: written }) => {
      const guide = guides.get(item ?? '');
      return { code: item, name, specified: guide?.specified ?? false, question: asked ? optionalQuestion(name) : null, parts: partsOf(catalogue, query, item, region.code), department: guide?.procedure.department ?? null, source: source(written) };
    });
  const department = (code: string) => ({ code, name: catalogue.organisation.departments.find((each) => each.code === code)?.name ?? code });
  const required = listed(bundle.required, false);
  const optional = listed(bundle.optional, true);
  const unspecified = [...required, ...optional].filter(({ specified }) => !specified).map(({ name }) => name);
  return {
    code: bundle.code,
    name: bundle.name,
    region: { code: region.code, name: region.name },
    number: bundle.number ?? null,
    theme: bundle.theme ?? null,
    scenario: bundle.scenario ?? null,
    source: source(bundle.source),
    required,
    optional,
    leads: bundle.leads.map(department),
    assists: bundle.assists.map(department),
    remarks: sourced(bundle.remarks),
    order: sourced(bundle.order),
    skips: sourced(bundle.skips),
    together: sourced(bundle.together).map((entry) => ({ ...entry, condition: entry.condition ?? null })),
    sharedFields: sourced(bundle.shared),
    sharedForms: sharedForms([...guides.values()]),
    materials: mergedOf([...guides.values()]),
    unspecified,
    uncertain: uncertaintiesOf(catalogue, bundle, unspecified, region.name),
    from: catalogue.from,
    demo: [...guides.values()].some((guide) => guide.demo),
  };
}

const uncertaintiesOf = (catalogue: Catalogue, bundle: Bundle, unspecified: readonly string[], region: string): string[] => [
  ...(bundle.uncertain ?? []),
  ...(bundle.doubts ?? []).map(doubtSentence),
  ...rowDoubts(catalogue, bundle).map(({ column, ...mark }) => doubtSentence({ field: column, ...mark })),
  ...unspecifiedItems(region, unspecified),
];

/** The doubtful cells of its row in the list it comes from, but for those that its scenarios settle or doubt themselves. */
function rowDoubts(catalogue: Catalogue, bundle: Bundle): Doubt[] {
  const ofRow = ({ region, source }: Bundle): boolean => region === bundle.region && source.document === bundle.source.document && source.row === bundle.source.row;
  const settled = catalogue.bundles.filter(ofRow).flatMap(({ doubts }) => (doubts ?? []).map(({ field }) => field));
  return catalogue.lists
    .filter(({ bundles, region, source }) => bundles !== undefined && region === bundle.region && source.document === bundle.source.document)
    .flatMap((file) => rowsOf(catalogue, file).filter(({ row }) => row === bundle.source.row))
    .flatMap(({ marks }) => marks.flatMap((mark) => (mark.status === 'merged' || settled.includes(mark.column) ? [] : [{ ...mark, status: mark.status }])));
}

const guideFor = (catalogue: Catalogue, { channel, on, facts, demo }: BundleQuery, item: string, region: string): RegistrableGuide =>
  resolveGuide(catalogue, { item, region, channel: channel ?? 'window', on, facts: facts ?? {}, demo: demo ?? false });

const partsOf = (catalogue: Catalogue, query: BundleQuery, code: string | null, region: string): BundleItem['parts'] =>
  (catalogue.items.get(code ?? '')?.parts ?? []).map(({ name }) => {
    const part = catalogue.findItem(name, region);
    return { code: part?.code ?? null, name, specified: part !== undefined && part.code !== code && guideFor(catalogue, query, part.code, region).specified };
  });

/** By code, name, number of the scenario, or the theme when it has one scenario only. */
function getBundle(catalogue: Catalogue, name: string, region: string): Bundle {
  const chain = catalogue.regionChain(region).map(({ code }) => code);
  const here = catalogue.bundles.filter((bundle) => chain.includes(bundle.region));
  const means = (each: string | undefined): boolean => each !== undefined && plainName(each) === plainName(name);
  const found = here.find(({ code, name: own, number, aliases }) => [code, own, number, ...(aliases ?? [])].some(means));
  const scenarios = here.filter(({ theme }) => means(theme));
  const only = found ?? (scenarios.length === 1 ? scenarios[0] : undefined);
  if (only) return only;
  const names = scenarios.length > 0 ? scenarios : here;
  throw new DomainError('not-found', `No such bundle: ${name}.`, { field: 'bundle', name, nearest: nearestNames(name, names.map((each) => each.name), scenarios.length > 0 ? scenarios.length : undefined) });
}

function mergedOf(guides: readonly RegistrableGuide[]): ResolvedBundle['materials'] {
  const merged = new Map<string, { code: string; name: string; items: string[] }>();
  for (const { item, materials } of guides) {
    for (const { code, name } of materials) {
      const entry = merged.get(code) ?? { code, name, items: [] };
      if (!entry.items.includes(item.code)) entry.items.push(item.code);
      merged.set(code, entry);
    }
  }
  const listed = [...merged.values()].reduce((sum, { items }) => sum + items.length, 0);
  return { listed, merged: [...merged.values()], saved: listed - merged.size };
}
