import { covers } from '../application/permissions';
import { DomainError } from '../errors';
import type { Actor, Post } from '../posts';

/** 请示: what somebody asks the duty officer while the person waits. 待答 · 已答 · 已撤. */
export interface Instruction {
  readonly region: string;
  readonly state: InstructionState;
  /** Staff id. */
  readonly askedBy: string;
  /** Whether it is about an application; else about a visit that is not registered yet. */
  readonly registered: boolean;
}

export type InstructionState = 'waiting' | 'answered' | 'withdrawn';

/** 现场答复 · 特批容缺 · 同意二次补正 · 指定承办. */
export const instructionActions = ['reply', 'deferral', 'supplement', 'assign'] as const;
export type InstructionAction = (typeof instructionActions)[number];

/** Whoever works on a case asks; the duty officers of the region answer. */
export const askers: readonly Post[] = ['intake', 'joint', 'duty', 'review', 'audit', 'issue'];
export const answerers: readonly Post[] = ['duty'];

const holds = (actor: Actor, posts: readonly Post[], region: string): boolean => actor.kind === 'system' || actor.grants.some((grant) => posts.includes(grant.post) && covers(grant.region, region));

/** @throws DomainError `post-required` */
export function assertMayAsk(actor: Actor, region: string): void {
  if (!holds(actor, askers, region)) throw new DomainError('post-required', 'Whoever works on a case of the region asks.', { posts: askers, region });
}

/** Nobody answers himself, nor whom he covers; what needs a matter needs an application. @throws DomainError `post-required`, `own-instruction`, `verb-not-allowed`, `invalid` */
export function assertMayAnswer({ region, askedBy, state, registered }: Instruction, action: InstructionAction, actor: Actor): void {
  if (!holds(actor, answerers, region)) throw new DomainError('post-required', 'The duty officers of the region answer.', { posts: answerers, region });
  if (askedBy === actor.id || askedBy === actor.onBehalfOf) throw new DomainError('own-instruction', 'Nobody answers what he asked himself.');
  if (state === 'withdrawn') throw new DomainError('verb-not-allowed', 'It has been withdrawn.', { allowed: [] });
  if (!registered && (action === 'supplement' || action === 'assign')) throw new DomainError('invalid', 'There is no matter yet.', { fields: [{ field: 'action', remedy: '还没有登记成办件；登记以后才能同意二次补正或指定承办' }] });
}

/** Only whoever asked takes it back, and only while nobody has answered. @throws DomainError `not-found`, `verb-not-allowed` */
export function assertMayWithdraw({ askedBy, state }: Instruction, actor: Actor): void {
  if (askedBy !== actor.id && askedBy !== actor.onBehalfOf) throw new DomainError('not-found', 'No such question of yours.');
  if (state !== 'waiting') throw new DomainError('verb-not-allowed', 'It waits no longer.', { allowed: [] });
}
