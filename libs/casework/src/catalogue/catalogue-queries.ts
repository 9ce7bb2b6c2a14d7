import type { DataSource } from 'typeorm';
import { publicGuide, type ResolvedGuide } from '@zonggui/catalogue/guide';
import { coverageOf, type CatalogueCoverage } from '@zonggui/catalogue/coverage';
import { findConflicts, type CatalogueConflict } from '@zonggui/catalogue/find-conflicts';
import type { Catalogue, Item } from '@zonggui/catalogue/catalogue';
import { loadDocumentTexts } from '@zonggui/catalogue/load-catalogue';
import { offeredItems } from '@zonggui/catalogue/offered-items';
import { resolveGuide } from '@zonggui/catalogue/resolve-guide';
import { thresholdsOf, type Threshold } from '@zonggui/catalogue/thresholds';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { BusinessClock } from '../time/business-clock';
import type { CatalogueReader } from './catalogue-reader';
import type { Facts } from '../command/requests';

export interface ItemRow {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly specified: boolean;
  /** Nothing bears what was typed; this comes near. */
  readonly near: boolean;
}

/** A region with what its bureau offers: the places a citizen may choose from. */
export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly level: 'nation' | 'province' | 'city' | 'district';
  readonly parent: string | null;
  readonly demo: boolean;
  /** Items with a guide there today. */
  readonly items: number;
}

export interface BundleRow {
  readonly code: string;
  readonly name: string;
  readonly items: readonly { readonly code: string; readonly name: string; readonly specified: boolean; readonly kind: 'required' | 'optional'; }[];
  /** 依赖: what is done before what, in the document's own names, which are not always items. */
  readonly order: readonly { readonly first: string; readonly then: readonly string[] }[];
  readonly leads: readonly string[];
  readonly assists: readonly string[];
  readonly remarks: readonly string[];
}

export interface DocumentRow {
  readonly code: string;
  readonly title: string;
  /** 文号; null for a document that bears none. */
  readonly number: string | null;
}

const most = 20;

/** Who looks after what the documents say. */
const keepers: readonly Post[] = ['catalogue', 'supervise', 'duty'];

export class CatalogueQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: CatalogueReader,
    private readonly clock: BusinessClock,
    /** Where the texts of the documents lie. */
    private readonly configDir: string,
  ) {}

  /**
   * Items by name, alias, code or the initials of their pinyin, the best match first and among equals those the region can take. With
   * `near` also what only comes near. @throws DomainError `unknown-region`
   */
  async items(region: string, { text = '', near = false, limit = most }: { text?: string; near?: boolean; limit?: number } = {}): Promise<ItemRow[]> {
    const { catalogue, on } = await this.today();
    const regions = catalogue.regionChain(region).map(({ code }) => code);
    const offered = offeredItems(catalogue, { region: catalogue.getRegion(region).code, on, demo: this.reader.demo });
    return catalogue.index
      .find(text, { regions, near, first: (code) => offered.has(code) })
      .flatMap(({ code, rank }) => rowOf(catalogue.items.get(code), { regions, offered, near: rank === 'near', demo: this.reader.demo }))
      .slice(0, limit);
  }

  /** Rows for items that are known by their codes, in that order; a code the catalogue has lost is left out. @throws DomainError `unknown-region` */
  async itemsByCode(region: string, codes: readonly string[]): Promise<ItemRow[]> {
    const { catalogue, on } = await this.today();
    const regions = catalogue.regionChain(region).map(({ code }) => code);
    const offered = offeredItems(catalogue, { region: catalogue.getRegion(region).code, on, demo: this.reader.demo });
    return codes.flatMap((code) => rowOf(catalogue.items.get(code), { regions, offered, near: false, demo: this.reader.demo }));
  }

  /** @throws DomainError `unknown-item`, `unknown-region` */
  async item(name: string, region: string): Promise<Item> {
    return (await this.today()).catalogue.getItem(name, region);
  }

  /** Every region, with how many items its bureau offers today. */
  async regions(): Promise<RegionRow[]> {
    const { catalogue, on } = await this.today();
    return catalogue.organisation.regions.map(({ code, name, level, parent, demo = false }) => ({ code, name, level, parent, demo, items: offeredItems(catalogue, { region: code, on, demo: this.reader.demo }).size }));
  }

  /** What the documents contradict each other in, each value with its source. @throws DomainError `post-required` */
  async conflicts(actor: Actor): Promise<CatalogueConflict[]> {
    assertKeeper(actor);
    return findConflicts((await this.today()).catalogue);
  }

  /** How many rows of each list of the documents the catalogue holds, and which it doubts. @throws DomainError `post-required` */
  async coverage(actor: Actor): Promise<CatalogueCoverage> {
    assertKeeper(actor);
    return coverageOf((await this.today()).catalogue, loadDocumentTexts(this.configDir));
  }

  /** 口径与阈值 of a region as they stand today. @throws DomainError `post-required`, `unknown-region` */
  async thresholds(actor: Actor, region: string): Promise<Threshold[]> {
    assertKeeper(actor);
    const { catalogue, on } = await this.today();
    return thresholdsOf(catalogue, { region, on, demo: this.reader.demo });
  }

  async bundles(region: string): Promise<BundleRow[]> {
    const { catalogue, on } = await this.today();
    const { code } = catalogue.getRegion(region);
    const departments = new Map(catalogue.organisation.departments.map((department) => [department.code, department.name]));
    const named = (codes: readonly string[] | undefined) => (codes ?? []).map((one) => departments.get(one) ?? one);
    return catalogue.bundles
      .filter((bundle) => bundle.region === code)
      .map((bundle) => {
        const entries = (['required', 'optional'] as const).flatMap((kind) => bundle[kind].flatMap(({ item, name }) => (item === null ? [] : [{ kind, code: item, name }])));
        const items = entries.map((entry) => ({ ...entry, specified: this.specified(catalogue, catalogue.getItem(entry.code, code), code, on) }));
        const order = (bundle.order ?? []).map(({ first, then }) => ({ first, then }));
        return { code: bundle.code, name: bundle.name, items, order, leads: named(bundle.leads), assists: named(bundle.assists), remarks: (bundle.remarks ?? []).map((remark) => remark.text) };
      });
  }

  /** The documents that sources name, for showing them by their titles. */
  async documents(): Promise<DocumentRow[]> {
    const { catalogue } = await this.today();
    return [...catalogue.documents.values()].map(({ code, title, number }) => ({ code, title, number: number ?? null }));
  }

  /** @throws DomainError `unknown-item`, `unknown-region`, `unknown-channel` with the nearest names */
  async guide(query: { item: string; region: string; channel: string; facts?: Facts }): Promise<ResolvedGuide> {
    const { catalogue, on } = await this.today();
    return publicGuide(resolveGuide(catalogue, { ...query, on, demo: this.reader.demo }));
  }

  private async today(): Promise<{ catalogue: Catalogue; on: string }> {
    return { catalogue: await this.reader.current(this.dataSource.manager), on: shanghaiDate(await this.clock.now()) };
  }

  private specified(catalogue: Catalogue, item: Item, region: string, on: string): boolean {
    return offeredItems(catalogue, { region, on, demo: this.reader.demo }).has(item.code);
  }
}

function assertKeeper(actor: Actor): void {
  if (!actor.grants.some(({ post }) => keepers.includes(post))) throw new DomainError('post-required', 'What the documents lack or contradict is for those who keep or supervise.', { posts: keepers });
}

interface Around {
  readonly regions: readonly string[];
  readonly offered: ReadonlySet<string>;
  readonly near: boolean;
  readonly demo: boolean;
}

/** None for an item nobody knows, or an example outside a demonstration. */
function rowOf(item: Item | undefined, { regions, offered, near, demo }: Around): ItemRow[] {
  if (item === undefined || (item.demo && !demo)) return [];
  const aliases = (item.aliases ?? []).filter((alias) => alias.region === undefined || regions.includes(alias.region)).map(({ name }) => name);
  return [{ code: item.code, name: item.name, aliases, specified: offered.has(item.code), near }];
}
