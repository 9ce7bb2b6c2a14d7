import type { Actor, Grant, Post } from '../posts';

/** A member of staff of the city bureau; a departmental post belongs to `employment` unless said otherwise. */
export function staff(id: string, posts: readonly Post[], place: Partial<Omit<Grant, 'post'>> = {}): Actor {
  const grants = posts.map((post): Grant => ({ post, region: '210300', department: ['review', 'audit'].includes(post) ? 'employment' : null, ...place }));
  return { kind: 'staff', id, onBehalfOf: null, grants };
}

/** AB岗: the one who covers acts with the grants of the one covered, and is signed "B 代 A". */
export const covering = (cover: Actor, covered: Actor): Actor => ({ ...cover, onBehalfOf: covered.id, grants: [...cover.grants, ...covered.grants] });

export const clerk = staff('clerk', ['intake']);
export const dutyOfficer = staff('duty-officer', ['duty', 'intake']);
export const reviewer = staff('reviewer', ['review']);
export const otherReviewer = staff('other-reviewer', ['review']);
export const auditor = staff('auditor', ['audit']);
export const issuer = staff('issuer', ['issue']);
export const supervisor = staff('supervisor', ['supervise']);
export const applicant: Actor = { kind: 'applicant', id: 'applicant', onBehalfOf: null, grants: [] };
export const everybody = [clerk, dutyOfficer, reviewer, otherReviewer, auditor, issuer, supervisor, applicant] as const;
