import type { Post } from '@zonggui/domain/posts';

/** Every post (岗位), as values a query may name. */
export const posts = Object.keys({
  intake: true, joint: true, duty: true, review: true, audit: true, issue: true, supervise: true, catalogue: true, admin: true, security: true, 'log-audit': true,
} satisfies Record<Post, true>);
