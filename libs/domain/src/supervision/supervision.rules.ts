import type { Clock } from '../clock/clock';
import { covers, permissions } from '../application/permissions';
import { DomainError } from '../errors';
import type { Actor, Post } from '../posts';

/** To whom something was given: a post of a region, perhaps one department's, perhaps one person's. */
export interface Addressed {
  readonly region: string;
  readonly post: Post;
  readonly department: string | null;
  /** 责任人, staff id; his colleagues of the same post may act for him. */
  readonly assignee: string | null;
}

const counter: readonly Post[] = permissions.accept;

/** Posts that answer for what lay in a queue: whoever works on it; of a department its auditors too. */
export function answerersOf(post: Post): readonly Post[] {
  if (counter.includes(post)) return permissions.accept;
  if (post === 'issue') return permissions.issue;
  return post === 'supervise' ? ['supervise'] : ['review', 'audit'];
}

export function isAddressee(actor: Actor, { region, post, department }: Addressed): boolean {
  const posts = answerersOf(post);
  return actor.grants.some((grant) => posts.includes(grant.post) && covers(grant.region, region) && (department === null || grant.department === null || grant.department === department));
}

export function supervises(actor: Actor, region: string): boolean {
  return actor.grants.some((grant) => grant.post === 'supervise' && covers(grant.region, region));
}

/** @throws DomainError `post-required` naming who could */
export function assertGivenTo(actor: Actor, to: Addressed, verb: string): void {
  if (isAddressee(actor, to)) return;
  throw new DomainError('post-required', 'It was given to another post or department.', { verb, posts: answerersOf(to.post), department: to.department });
}

/** 只有监督岗. @throws DomainError `post-required` */
export function assertSupervises(actor: Actor, region: string, verb: string): void {
  if (supervises(actor, region)) return;
  throw new DomainError('post-required', 'Only a supervisor of the region may do this.', { verb, posts: ['supervise'], department: null });
}

/** @throws DomainError `reason-required` */
export function said(words: string, field: string): string {
  const text = words.trim();
  if (text !== '') return text;
  throw new DomainError('reason-required', 'Every step says why.', { field });
}

/** The same clock, over; a clock that is over, or none, stays what it is. */
export function endedClock<C extends Clock | null>(clock: C, state: 'met' | 'cancelled', at: Date): C {
  return clock === null || clock.endedAt !== null ? clock : { ...clock, state, endedAt: at };
}
