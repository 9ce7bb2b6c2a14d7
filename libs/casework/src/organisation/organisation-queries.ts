import type { DataSource } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import { covers } from '@zonggui/domain/application/permissions';
import type { Actor, Post } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import type { Named } from '../application/views';

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

/** Who holds a post today. */
export interface Holders {
  readonly post: Post;
  readonly people: readonly string[];
}

export class OrganisationQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** Who holds a post now, in the regions the person asking works in: to assign to, to review with, to approve. */
  async colleagues(actor: Actor, { post, department }: { post: Post; department?: string }): Promise<Colleague[]> {
    return (await this.holding(actor, post, department ?? null)).map(({ id, name, login, department: own }) => ({ id, name, login, department: own }));
  }

  private async holding(actor: Actor, post: Post, department: string | null): Promise<(Colleague & { region: string })[]> {
    const rows: (Colleague & { region: string })[] = await this.dataSource.query(
      `select distinct s.id, s.name, s.login, g.region_code as region, g.department_code as department
         from staff s join staff_grant g on g.staff_id = s.id
        where s.active and g.post = $1 and g.valid_from <= $2 and (g.valid_until is null or g.valid_until > $2)
          and ($3::text is null or g.department_code is null or g.department_code = $3)
        order by s.name, s.login`,
      [post, await this.clock.now(), department],
    );
    return rows.filter((row) => actor.grants.some((grant) => covers(grant.region, row.region)));
  }

  /**
   * Who could do what this person may not: of each post, in its order, the first three who hold it today where he works, the region's own where one is
   * named. A post that nobody holds is told only when all of them are such.
   */
  async holders(actor: Actor, { posts, department, region }: { posts: readonly Post[]; department: string | null; region: string | null }): Promise<Holders[]> {
    const all = await Promise.all(posts.map(async (post) => ({ post, people: await this.namesOf(actor, { post, department, region }) })));
    const held = all.filter(({ people }) => people.length > 0);
    return held.length > 0 ? held : all.slice(0, 1);
  }

  private async namesOf(actor: Actor, { post, department, region }: { post: Post; department: string | null; region: string | null }): Promise<string[]> {
    const people = await this.holding(actor, post, department);
    const near = people.filter((person) => person.id !== actor.id && (region === null || covers(person.region, region)));
    return [...new Set(near.map(({ name }) => name))].slice(0, 3);
  }

  /** In whose name documents of a region are issued. @throws DomainError `unknown-region` */
  async organOf(region: string): Promise<string> {
    const [row] = await this.dataSource.query<{ organ: string }[]>('select coalesce(o.name, r.name) as organ from region r left join organ o on o.region_code = r.code where r.code = $1', [region]);
    if (row === undefined) throw new DomainError('unknown-region', 'No such region.', { region });
    return row.organ;
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
