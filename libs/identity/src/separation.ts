import { DomainError } from '@zonggui/domain/errors';
import type { Post } from '@zonggui/domain/posts';

/** 三员分立: whoever keeps the accounts, the grants or the log of a system keeps none of the other two. */
const keepers: readonly Post[] = ['admin', 'security', 'log-audit'];

/** Incompatible posts of one matter are the domain's, judged at each act; these are incompatible in a person. @throws DomainError `incompatible-post` */
export function assertSeparated(held: readonly Post[], given: Post): void {
  const other = held.find((post) => post !== given && keepers.includes(post));
  if (!keepers.includes(given) || other === undefined) return;
  throw new DomainError('incompatible-post', 'Nobody keeps two of accounts, grants and log.', { post: given, held: other });
}
