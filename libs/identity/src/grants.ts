import type { EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Grant, Post } from '@zonggui/domain/posts';

/** $1 staff, $2 instant, $3 the person covered or null. A grant ends at `valid_until`, which is no longer part of it. */
const validSql = `
  select post, region_code as region, department_code as department
    from staff_grant
   where staff_id = $1 and valid_from <= $2 and (valid_until is null or valid_until > $2) and covers_staff_id is not distinct from $3::uuid
   order by id`;

/**
 * Who acts, with what he may do now. He acts for himself, by his own grants; or he says for whom he stands in (AB岗), and then
 * by the grants of that cover alone, so that "B 代 A" is signed exactly when B used what was A's.
 * @throws DomainError `post-required` when no cover for that person is in force
 */
export async function actorOf(manager: EntityManager, staffId: string, now: Date, coveringFor: string | null = null): Promise<Actor> {
  const grants = await manager.query<Grant[]>(validSql, [staffId, now, coveringFor]);
  if (coveringFor !== null && grants.length === 0) throw new DomainError('post-required', 'No cover for that person is in force.', { onBehalfOf: coveringFor });
  return { kind: 'staff', id: staffId, onBehalfOf: coveringFor, grants };
}

export interface Cover {
  readonly staffId: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly until: Date;
}

/** The colleagues this person may stand in for now. */
export async function coversOf(manager: EntityManager, staffId: string, now: Date): Promise<Cover[]> {
  return manager.query<Cover[]>(
    `select covered.id as "staffId", covered.name, array_agg(distinct g.post) as posts, max(g.valid_until) as until
       from staff_grant g join staff covered on covered.id = g.covers_staff_id
      where g.staff_id = $1 and g.valid_from <= $2 and g.valid_until > $2
      group by covered.id, covered.name order by covered.id`,
    [staffId, now],
  );
}
