import type { EntityManager } from 'typeorm';
import type { Post } from '@zonggui/domain/posts';

/** What the streams `log-ins` and `grants` tell. Ids only: not even the login that somebody tried, which may be a password in the wrong field. */
export type IdentityFact =
  | { readonly type: 'signedIn'; readonly staffId: string }
  | { readonly type: 'signInRefused'; readonly staffId: string | null; readonly reason: 'wrong-password' | 'locked-out' }
  | { readonly type: 'signedOut'; readonly staffId: string }
  | { readonly type: 'grantGiven'; readonly grantId: string; readonly staffId: string; readonly post: Post; readonly region: string; readonly department: string | null; readonly coversStaffId: string | null }
  | { readonly type: 'grantEnded'; readonly grantId: string; readonly staffId: string };

/** Writes the fact as an event, in the transaction that makes it true. The writer belongs to casework; identity only tells. */
export type RecordFact = (tx: EntityManager, fact: IdentityFact, at: Date) => Promise<void>;

export const recordNothing: RecordFact = () => Promise.resolve();
