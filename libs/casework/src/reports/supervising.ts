import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';

/** With what a supervisor's grants reach and nothing else. @throws DomainError `post-required` */
export function supervising(actor: Actor): Actor {
  if (actor.kind === 'system') return actor;
  const grants = actor.grants.filter(({ post }) => post === 'supervise');
  if (grants.length === 0) throw new DomainError('post-required', 'This register is the supervisor’s.', { posts: ['supervise'] });
  return { ...actor, grants };
}
