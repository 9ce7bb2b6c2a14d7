import { getNextTransitions, transition } from 'xstate';
import { covers, permissions } from '../application/permissions';
import { seniors } from '../intake/intake.rules';
import { DomainError } from '../errors';
import type { Actor, Post } from '../posts';
import { submissionMachine, type SubmissionState, type SubmissionVerb } from './submission.machine';

export interface Submission {
  readonly region: string;
  readonly state: SubmissionState;
  /** How often it was sent back. */
  readonly returns: number;
  /** The end of the time to tell the applicant; null before it was sent. */
  readonly dueAt: Date | null;
  /** What silence means, by the terms of the item: 行政许可法 32(1)(四), or a card. */
  readonly silence: 'deemedAccepted' | 'card';
}

export interface Defect {
  /** Code of the material. */
  readonly material: string;
  readonly defect: string;
}

export interface SendingBack {
  readonly defects: readonly Defect[];
  /** What else is to be mended: a wrong number, an answer that does not fit. */
  readonly remark?: string;
  /** 首次为何未告知; of a second return. */
  readonly reason?: string;
}

/** Who looks at what comes online: the counters of the region. */
export const preReviewers: readonly Post[] = permissions.accept;

/** @throws DomainError `verb-not-allowed` */
export function moveSubmission(state: SubmissionState, verb: SubmissionVerb): SubmissionState {
  const now = submissionMachine.resolveState({ value: state });
  if (!getNextTransitions(now).some(({ eventType }) => eventType === verb)) throw new DomainError('verb-not-allowed', `The submission is ${state}.`, { state, allowed: [] });
  // a flat machine's value is one of its state names
  return transition(submissionMachine, now, { type: verb })[0].value as SubmissionState;
}

/** @throws DomainError `post-required` */
export function assertMayPreReview(actor: Actor, region: string): void {
  if (actor.kind === 'system' || actor.grants.some((grant) => preReviewers.includes(grant.post) && covers(grant.region, region))) return;
  throw new DomainError('post-required', 'What came online is looked at by a counter of the region.', { posts: preReviewers, region });
}

/**
 * 预审退回: everything that is to be mended, told once (行政许可法 32(1)(四)). A second return is a failure of the first and needs what a second
 * 补正 needs. Where silence accepts, nothing is sent back any more once the time is out.
 * @throws DomainError `post-required`, `verb-not-allowed`, `invalid`, `return-too-late`, `second-supplement`
 */
export function sendBack(submission: Submission, { defects, remark, reason }: SendingBack, actor: Actor, now: Date): SubmissionState {
  assertMayPreReview(actor, submission.region);
  const next = moveSubmission(submission.state, 'return');
  const unsaid = defects.findIndex(({ defect }) => defect.trim() === '');
  if (unsaid >= 0) throw new DomainError('invalid', 'A defect says what is wrong.', { fields: [{ field: `defects.${unsaid}.defect`, remedy: '请写明这份材料要怎样改' }] });
  if (defects.length === 0 && !remark?.trim()) throw new DomainError('invalid', 'Nothing is sent back without a defect.', { fields: [{ field: 'defects', remedy: '请标出不符的材料，或写明要修改什么，一次写全' }] });
  if (submission.silence === 'deemedAccepted' && submission.dueAt !== null && now > submission.dueAt) {
    throw new DomainError('return-too-late', 'The applicant was not told in time: the submission counts as accepted from the day it was received.', { dueAt: submission.dueAt.toISOString() });
  }
  if (submission.returns > 0) assertSecondReturn(submission, reason, actor);
  return next;
}

/** @throws DomainError `second-supplement` */
function assertSecondReturn({ region, returns }: Submission, reason: string | undefined, actor: Actor): void {
  const senior = actor.kind === 'system' || actor.grants.some((grant) => seniors.includes(grant.post) && covers(grant.region, region));
  if (senior && reason?.trim()) return;
  throw new DomainError('second-supplement', 'A second return needs a reason and a senior post.', { posts: seniors, returns });
}
