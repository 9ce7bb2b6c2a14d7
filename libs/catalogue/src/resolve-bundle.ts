import { DomainError } from '@zonggui/domain/errors';
import type { Channel, Source } from '@zonggui/domain/terms';
import type { Catalogue } from './catalogue';
import type { BundleFile } from './file-shapes';
import type { RegistrableGuide } from './guide';
import { sourceOf } from './guides-in-force';
import { nearestNames, plainName } from './names';
import { resolveGuide } from './resolve-guide';

export interface BundleItem {
  readonly code: string;
  readonly name: string;
  readonly specified: boolean;
  readonly department: string | null;
  readonly source: Source;
}

/** 一件事: what one application of several items needs, each paper once. */
export interface ResolvedBundle {
  readonly code: string;
  readonly name: string;
  readonly region: { readonly code: string; readonly name: string };
  readonly scenario: string | null;
  readonly source: Source;
  readonly required: readonly BundleItem[];
  readonly optional: readonly BundleItem[];
  readonly leads: readonly { readonly code: string; readonly name: string }[];
  readonly assists: readonly { readonly code: string; readonly name: string }[];
  readonly remarks: readonly { readonly text: string; readonly source: Source }[];
  readonly materials: {
    /** Papers as the guides list them, item by item. */
    readonly listed: number;
    /** The same papers with every code once, and the items each serves. */
    readonly merged: readonly { readonly code: string; readonly name: string; readonly items: readonly string[] }[];
  };
  readonly uncertain: readonly string[];
  readonly from: 'config' | 'database';
  readonly demo: boolean;
}

export interface BundleQuery {
  readonly name: string;
  readonly region: string;
  readonly on: string;
  readonly channel?: Channel;
  readonly facts?: Readonly<Record<string, string | boolean>>;
  readonly demo?: boolean;
}

/** Throws `unknown-item` with the nearest bundles of the region. */
export function resolveBundle(catalogue: Catalogue, query: BundleQuery): ResolvedBundle {
  const region = catalogue.getRegion(query.region);
  const bundle = getBundle(catalogue, query.name, region.code);
  const guides = new Map([...bundle.required, ...(bundle.optional ?? [])].map(({ item }) => [item, guideFor(catalogue, query, item, region.code)]));
  const source = (entry: Parameters<typeof sourceOf>[0]): Source => sourceOf(entry, { region: region.name });
  const listed = (entries: NonNullable<BundleFile['optional']>): BundleItem[] =>
    entries.map((entry) => {
      const guide = guides.get(entry.item);
      return { code: entry.item, name: entry.name, specified: guide?.specified ?? false, department: guide?.procedure.department ?? null, source: source(entry.source) };
    });
  const department = (code: string) => ({ code, name: catalogue.organisation.departments.find((each) => each.code === code)?.name ?? code });
  return {
    code: bundle.code,
    name: bundle.name,
    region: { code: region.code, name: region.name },
    scenario: bundle.scenario ?? null,
    source: source(bundle.source),
    required: listed(bundle.required),
    optional: listed(bundle.optional ?? []),
    leads: bundle.leads.map(department),
    assists: bundle.assists.map(department),
    remarks: (bundle.remarks ?? []).map(({ text, source: written }) => ({ text, source: source(written) })),
    materials: mergedOf([...guides.values()]),
    uncertain: bundle.uncertain ?? [],
    from: catalogue.from,
    demo: [...guides.values()].some((guide) => guide.demo),
  };
}

const guideFor = (catalogue: Catalogue, { channel, on, facts, demo }: BundleQuery, item: string, region: string): RegistrableGuide =>
  resolveGuide(catalogue, { item, region, channel: channel ?? 'window', on, facts: facts ?? {}, demo: demo ?? false });

function getBundle(catalogue: Catalogue, name: string, region: string): BundleFile {
  const chain = catalogue.regionChain(region).map(({ code }) => code);
  const here = catalogue.bundles.filter((bundle) => chain.includes(bundle.region));
  const found = here.find((bundle) => [bundle.code, bundle.name, ...(bundle.aliases ?? [])].some((each) => plainName(each) === plainName(name)));
  if (found) return found;
  throw new DomainError('unknown-item', `No such bundle: ${name}.`, { name, nearest: nearestNames(name, here.map((each) => each.name)) });
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
  return { listed: [...merged.values()].reduce((sum, { items }) => sum + items.length, 0), merged: [...merged.values()] };
}
