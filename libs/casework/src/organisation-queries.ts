import type { DataSource } from 'typeorm';
import type { Named } from './views';

export interface OrganisationView {
  readonly regions: readonly Named[];
  readonly departments: readonly (Named & { readonly region: string })[];
  readonly offices: readonly (Named & { readonly region: string; readonly address: string | null; readonly telephone: string | null; readonly demo: boolean })[];
  readonly windows: readonly (Named & { readonly office: string; readonly kind: string; readonly demo: boolean })[];
}

export class OrganisationQueries {
  constructor(private readonly dataSource: DataSource) {}

  async organisation(): Promise<OrganisationView> {
    const rows: OrganisationView[] = await this.dataSource.query(
      `select (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name) order by code), '[]') from region) as regions,
              (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'region', region_code) order by code), '[]') from department) as departments,
              (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'region', region_code, 'address', address, 'telephone', telephone, 'demo', demo) order by code), '[]') from office) as offices,
              (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'office', office_code, 'kind', kind, 'demo', demo) order by code), '[]') from service_window) as windows`,
    );
    // a select of scalar subqueries has exactly one row
    return rows[0]!;
  }
}
