import { DomainError } from '@zonggui/domain/errors';
import type { Channel } from '@zonggui/domain/terms';
import { bundleOf } from './bundles';
import type { Bundle } from './bundles';
import { channels } from './file-shapes';
import type { DocumentEntry, FactEntry, ItemFile, OverlayFile, Region, RulesFile } from './file-shapes';
import { contentsOf } from './file-kinds';
import type { ListFile } from './list-shapes';
import { catalogueHashOf } from './load-catalogue';
import type { CatalogueFile } from './load-catalogue';
import { nearestNames, plainName } from './names';
import { organisationOf } from './organisation';
import type { Organisation } from './organisation';
import { printedNames } from './printed-names';
import type { FindItem } from './printed-names';

/** An item and whether it is only an example (示例) of the demo overlay. */
export type Item = ItemFile & { readonly demo: boolean };
interface Naming {
  readonly item: Item;
  /** null = the item is called so everywhere. */
  readonly region: string | null;
}
export interface MaterialEntry {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

const channelNames = {
  window: ['窗口', '现场', '窗口办', '现场办'],
  web: ['网上', '网站', '网上办', '线上'],
  app: ['掌上', '手机APP', '掌上办', 'APP'],
  miniprogram: ['小程序'],
  media: ['新媒体'],
  kiosk: ['自助', '自助办'],
  bank: ['合作银行网点', '银行'],
  community: ['社区窗口', '社区'],
} as const satisfies Record<Channel, readonly [string, ...string[]]>;
export const channelName = (channel: Channel): string => channelNames[channel][0];

/** The catalogue in memory: everything `config/` says, indexed once. Build it with `buildCatalogue`. */
export class Catalogue {
  readonly hash: string;
  readonly items: ReadonlyMap<string, Item>;
  readonly materials: ReadonlyMap<string, MaterialEntry>;
  readonly facts: readonly FactEntry[];
  readonly documents: ReadonlyMap<string, DocumentEntry>;
  readonly bundles: readonly Bundle[];
  readonly lists: readonly ListFile[];
  readonly overlays: readonly OverlayFile[];
  readonly rules: ReadonlyMap<string, RulesFile>;
  readonly organisation: Organisation;
  private readonly regions: ReadonlyMap<string, Region>;
  private readonly namings: ReadonlyMap<string, readonly Naming[]>;

  constructor(
    files: readonly CatalogueFile[],
    /** Where the files came from; every answer repeats it. */
    readonly from: 'config' | 'database',
  ) {
    this.hash = catalogueHashOf(files);
    this.overlays = contentsOf(files, 'overlay').map(({ content }) => content);
    const real = contentsOf(files, 'item').map(({ content }) => ({ ...content, demo: false }));
    const examples = this.overlays.flatMap(({ items }) => items ?? []).map((item) => ({ ...item, demo: true }));
    this.materials = new Map(contentsOf(files, 'materials').flatMap(({ content }) => content.materials.map((material) => [material.code, material])));
    this.facts = contentsOf(files, 'facts').flatMap(({ content }) => content.facts);
    this.documents = new Map(contentsOf(files, 'documents').flatMap(({ content }) => content.documents.map((document) => [document.code, document])));
    this.lists = contentsOf(files, 'list').map(({ content }) => content);
    this.rules = new Map(contentsOf(files, 'rules').map(({ content }) => [content.region, content]));
    this.organisation = organisationOf(files);
    this.regions = new Map(this.organisation.regions.map((region) => [region.code, region]));
    const own = [...examples, ...real];
    const bundles = contentsOf(files, 'bundle').map(({ content }) => content);
    const find: FindItem = (name, region) => (this.regions.has(region) ? this.findItem(name, region) : undefined);
    this.items = new Map(own.map((item) => [item.code, item]));
    this.namings = namingsOf(own);
    const printed = printedNames(this.lists, bundles, find);
    this.items = new Map([...this.items].map(([code, item]) => [code, { ...item, aliases: [...(item.aliases ?? []), ...(printed.get(code) ?? [])] }]));
    this.namings = namingsOf([...this.items.values()]);
    this.bundles = bundles.map((bundle) => bundleOf(bundle, find));
  }

  /** The item a code or a name means in a region: the name its nearest document prints wins over the common one. */
  findItem(name: string, region: string): Item | undefined {
    const byCode = this.items.get(name);
    if (byCode) return byCode;
    const depths = this.regionChain(region).map(({ code }) => code);
    return (this.namings.get(plainName(name)) ?? [])
      .filter((naming) => naming.region === null || depths.includes(naming.region))
      .map((naming) => ({ item: naming.item, depth: naming.region === null ? -1 : depths.indexOf(naming.region) }))
      .sort((a, b) => b.depth - a.depth)[0]?.item;
  }

  /** Throws `unknown-item` with the nearest names used in the region. */
  getItem(name: string, region: string): Item {
    const item = this.findItem(name, region);
    if (item) return item;
    throw new DomainError('unknown-item', `No such item: ${name}.`, { name, nearest: nearestNames(name, this.itemNames(region)) });
  }

  findRegion(name: string): Region | undefined {
    const byCode = this.regions.get(name);
    if (byCode) return byCode;
    const wanted = plainName(name);
    return this.organisation.regions.find((region) => [region.name, ...(region.aliases ?? [])].some((each) => plainName(each) === wanted));
  }

  /** Throws `unknown-region` with the nearest names. */
  getRegion(name: string): Region {
    const region = this.findRegion(name);
    if (region) return region;
    throw new DomainError('unknown-region', `No such region: ${name}.`, { name, nearest: nearestNames(name, this.organisation.regions.map((each) => each.name)) });
  }

  /** Throws `unknown-channel` with the nearest names. */
  getChannel(name: string): Channel {
    const wanted = plainName(name);
    const found = channels.find((channel) => [channel, ...channelNames[channel]].some((each) => plainName(each) === wanted));
    if (found) return found;
    const known = channels.map((channel) => channelNames[channel][0]);
    throw new DomainError('unknown-channel', `No such channel: ${name}.`, { name, nearest: nearestNames(name, known) });
  }

  /** From the nation down to the region itself; throws `unknown-region`. */
  regionChain(code: string): Region[] {
    const region = this.getRegion(code);
    return region.parent === null ? [region] : [...this.regionChain(region.parent), region];
  }

  getMaterial(code: string): MaterialEntry {
    const material = this.materials.get(code);
    if (material) return material;
    throw new DomainError('not-found', `No such material: ${code}.`, { name: code });
  }

  /** Every name and alias used in the region; throws `unknown-region`. */
  itemNames(region: string): string[] {
    const chain = this.regionChain(region).map(({ code }) => code);
    return [...this.items.values()].flatMap((item) => [
      item.name,
      ...(item.aliases ?? []).filter((alias) => alias.region === undefined || chain.includes(alias.region)).map(({ name }) => name),
    ]);
  }
}

/** Builds the catalogue from files of `config/` or from the contents the database keeps; a file that does not fit its shape is left out, so check first. */
export const buildCatalogue = (files: readonly CatalogueFile[], from: 'config' | 'database' = 'config'): Catalogue => new Catalogue(files, from);

function namingsOf(items: readonly Item[]): ReadonlyMap<string, readonly Naming[]> {
  const namings = new Map<string, Naming[]>();
  const add = (name: string, naming: Naming): void => {
    namings.set(plainName(name), [...(namings.get(plainName(name)) ?? []), naming]);
  };
  for (const item of items) {
    add(item.name, { item, region: null });
    for (const alias of item.aliases ?? []) add(alias.name, { item, region: alias.region ?? null });
  }
  return namings;
}
