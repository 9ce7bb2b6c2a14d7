import type { EntityManager } from 'typeorm';
import { covers } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';

/** @throws DomainError `not-found`, or `post-required` where no grant of these posts reaches the window */
export async function assertAtWindow(tx: EntityManager, window: string, actor: Actor, posts: readonly Post[]): Promise<void> {
  const rows: { region: string }[] = await tx.query('select o.region_code as region from service_window w join office o on o.code = w.office_code where w.code = $1', [window]);
  const region = rows[0]?.region;
  if (region === undefined) throw new DomainError('not-found', 'No such window.', { field: 'window', value: window });
  if (actor.kind !== 'system' && !actor.grants.some((grant) => posts.includes(grant.post) && covers(grant.region, region))) throw new DomainError('post-required', 'What a window keeps belongs to its counter.', { posts, region });
}
