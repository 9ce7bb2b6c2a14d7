import type { DataSource } from 'typeorm';
import { covers } from '@zonggui/domain/application/permissions';
import type { Actor, Post } from '@zonggui/domain/posts';
import type { BusinessClock } from './business-clock';
import type { Named } from './views';

export interface OrganisationView {
  readonly regions: readonly Named[];
  readonly departments: readonly (Named & { readonly region: string })[];
  readonly offices: readonly (Named & { readonly region: string; readonly address: string | null; readonly telephone: string | null; readonly demo: boolean })[];
  readonly windows: readonly (Named & { readonly office: string; readonly kind: string; readonly demo: boolean })[];
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly department: string | null;
}

export class OrganisationQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** Who holds a post now, in the regions the person asking works in: to assign to, to review with, to approve. */
  async colleagues(actor: Actor, { post, department }: { post: Post; department?: string }): Promise<Colleague[]> {
    const rows: (Colleague & { region: string })[] = await this.dataSource.query(
      `select distinct s.id, s.name, s.login, g.region_code as region, g.department_code as department
         from staff s join staff_grant g on g.staff_id = s.id
        where s.active and g.post = $1 and g.valid_from <= $2 and (g.valid_until is null or g.valid_until > $2)
          and ($3::text is null or g.department_code is null or g.department_code = $3)
        order by s.name, s.login`,
      [post, await this.clock.now(), department ?? null],
    );
    return rows.filter((row) => actor.grants.some((grant) => covers(grant.region, row.region))).map(({ id, name, login, department: own }) => ({ id, name, login, department: own }));
  }

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
