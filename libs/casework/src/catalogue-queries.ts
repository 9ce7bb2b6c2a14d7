import type { DataSource } from 'typeorm';
import { publicGuide, type ResolvedGuide } from '@zonggui/catalogue/guide';
import { guidesInForce } from '@zonggui/catalogue/guides-in-force';
import type { Catalogue, Item } from '@zonggui/catalogue/catalogue';
import { editDistance, plainName } from '@zonggui/catalogue/names';
import { resolveGuide } from '@zonggui/catalogue/resolve-guide';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { BusinessClock } from './business-clock';
import type { CatalogueReader } from './catalogue-reader';
import type { Facts } from './requests';

export interface ItemRow {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly specified: boolean;
}

export interface BundleRow {
  readonly code: string;
  readonly name: string;
  readonly items: readonly { readonly code: string; readonly name: string; readonly specified: boolean; readonly kind: 'required' | 'optional' }[];
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

export class CatalogueQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: CatalogueReader,
    private readonly clock: BusinessClock,
  ) {}

  /** Items by name, alias or code; those the region can take first. @throws DomainError `unknown-region` */
  async items(region: string, text = ''): Promise<ItemRow[]> {
    const { catalogue, on } = await this.today();
    const { code } = catalogue.getRegion(region);
    const wanted = plainName(text);
    const rows = [...catalogue.items.values()]
      .filter((item) => this.reader.demo || !item.demo)
      .map((item) => this.row(catalogue, item, code, on))
      .map((row) => ({ row, distance: distanceOf(wanted, [row.name, ...row.aliases, row.code]) }))
      .filter(({ distance }) => distance !== null)
      .sort((a, b) => Number(b.row.specified) - Number(a.row.specified) || (a.distance ?? 0) - (b.distance ?? 0) || a.row.code.localeCompare(b.row.code));
    return rows.slice(0, most).map(({ row }) => row);
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
        return { code: bundle.code, name: bundle.name, items, leads: named(bundle.leads), assists: named(bundle.assists), remarks: (bundle.remarks ?? []).map((remark) => remark.text) };
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
    return guidesInForce(catalogue, item, region, on, this.reader.demo).some(({ entry }) => entry.channels.length > 0);
  }

  private row(catalogue: Catalogue, item: Item, region: string, on: string): ItemRow {
    const chain = catalogue.regionChain(region).map(({ code }) => code);
    const aliases = (item.aliases ?? []).filter((alias) => alias.region === undefined || chain.includes(alias.region)).map(({ name }) => name);
    return { code: item.code, name: item.name, aliases, specified: this.specified(catalogue, item, region, on) };
  }
}

/** 0 for a name that contains what was typed, 1 for a near miss, null for none. */
function distanceOf(wanted: string, names: readonly string[]): number | null {
  if (names.some((name) => plainName(name).includes(wanted))) return 0;
  return names.some((name) => wanted.length > 2 && editDistance(wanted, plainName(name)) <= 2) ? 1 : null;
}
