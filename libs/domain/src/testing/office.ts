import type { Application, Matter } from '../application/application';
import { nextInstant } from '../clock/clock';
import type { Command } from '../application/commands';
import { decide } from '../application/decide';
import type { Circumstances, Decision } from '../application/draft';
import { verdictFor } from '../intake/intake.rules';
import { obligationsOf, type Obligation, type TaskKind } from '../application/obligations';
import { applyTime } from '../clock/time';
import { DomainError } from '../errors';
import type { Actor } from '../posts';
import { isEnded } from '../application/application';

type Performed = readonly Command[];
type Duty = (application: Application, task: Obligation) => Performed;

const matterOf = ({ matters }: Application, { matterId }: Obligation): Matter => {
  const found = matters.find(({ id }) => id === matterId);
  if (found === undefined) throw new Error('the task is about no matter');
  return found;
};

const about = (task: Obligation) => ({ matterId: task.matterId ?? '', reason: '示例' });

/** How a well-behaved office performs each task; the verdict says what happens at the counter. */
const duties = {
  start: (_, task) => [{ type: 'start', ...about(task) }],
  decideAcceptance: (application, task) => [verdictCommand(application, matterOf(application, task), task)],
  awaitSupplement: (application, task) => [
    { type: 'supplement', ...about(task), papers: matterOf(application, task).terms.materials.map(({ code }) => ({ material: code, status: 'received' as const })) },
  ],
  overdueSupplement: (_, { subjectId }) => [{ type: 'lapse', subject: { matterId: subjectId }, reason: '示例' }],
  dispatch: (application, task) =>
    verdictFor(application, matterOf(application, task)).finishNow
      ? [{ type: 'approve', ...about(task), secondPerson: 'second-person' }]
      : [{ type: 'dispatch', ...about(task), department: 'employment' }],
  claim: (_, task) => [{ type: 'claim', ...about(task) }],
  review: (application, task) =>
    matterOf(application, task).terms.needsAudit === true
      ? [{ type: 'submit', ...about(task), proposal: 'grant', coReviewer: 'co-reviewer' }]
      : [{ type: 'approve', ...about(task), coReviewer: 'co-reviewer', secondPerson: 'second-person' }],
  audit: (_, task) => [{ type: 'confirm', ...about(task) }],
  resume: ({ suspensions }, task) =>
    suspensions.filter(({ matterId, endedAt }) => matterId === task.matterId && endedAt === null).map(({ id }) => ({ type: 'resume', ...about(task), result: '示例', suspensionId: id })),
  answer: (_, task) => [{ type: 'answer', ...about(task), answer: '示例' }],
  resubmit: (_, task) => [{ type: 'resubmit', ...about(task) }],
  issue: (_, task) => [{ type: 'issue', ...about(task) }],
  deliver: (_, { subjectId }) => [{ type: 'deliver', deliveryId: subjectId, receiver: 'self' }],
  makeUp: (_, { subjectId }) => [{ type: 'makeUp', deferralId: subjectId }],
  internalCheck: (_, { subjectId }) => [{ type: 'makeUp', deferralId: subjectId }],
  overdueDeferral: (_, { subjectId }) => [{ type: 'waive', deferralId: subjectId, reason: '示例' }],
  // cards, supervision orders and rectifications have records and ends of their own
  answerCard: () => [],
  decideAppeal: () => [],
  answerOrder: () => [],
  reviewOrder: () => [],
  rectify: () => [],
  confirmAttachment: () => [],
  rescan: ({ papers }, task) => [{ type: 'rescan', ...about(task), papers: papers.filter(({ id }) => id === task.subjectId).map(({ material }) => ({ material, status: 'received' as const, attachments: ['image'] })) }],
} as const satisfies Record<TaskKind, Duty>;

function verdictCommand(application: Application, { terms }: Matter, task: Obligation): Command {
  const verdict = verdictFor(application, matterOf(application, task));
  switch (verdict.verdict) {
    case 'accept':
      return { type: 'accept', ...about(task), undertakingSigned: true };
    case 'acceptDeferred':
      return { type: 'acceptDeferred', ...about(task), undertakingSigned: true };
    case 'supplement':
      return { type: 'requestSupplement', ...about(task), defects: verdict.missing.map(({ code }) => ({ material: code, defect: '示例' })) };
    case 'notNeeded':
      return { type: 'declareNotNeeded', ...about(task) };
    case 'decline':
    case 'handTo':
      return { type: 'decline', ...about(task), reason: terms.item.code };
  }
}

/** Somebody whose only grant is the task's own queue; papers are asked for a second time by the duty officer. */
function ownerOf(task: Obligation): Actor {
  const own = { post: task.post, region: task.region, department: task.department };
  const grants = task.kind === 'decideAcceptance' ? [own, { ...own, post: 'duty' as const }] : [own];
  return { kind: 'staff', id: task.assignee ?? `${task.post}-of-${task.department ?? task.region}`, onBehalfOf: null, grants };
}

/** One task done by its owner. @throws DomainError `deferral-open` when it has to wait for a paper owed */
export function perform(application: Application, task: Obligation, by: Omit<Circumstances, 'actor'>): Decision {
  const duty: Duty = duties[task.kind];
  return decide(application, duty(application, task), { ...by, actor: ownerOf(task) });
}

/** The first task that need not wait for another, done; null when nobody can do anything now. */
function performAny(application: Application, by: Omit<Circumstances, 'actor'>): Application | null {
  for (const task of obligationsOf(application)) {
    try {
      return perform(application, task, by).application;
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'deferral-open')) throw error;
    }
  }
  return null;
}

/**
 * Performs every task until none is open, lets time pass, and so on until the application has ended. Throws when a task cannot
 * be done by its owner, when nothing moves any more, or after `limit` steps.
 */
export function finish(application: Application, by: Omit<Circumstances, 'actor'>, limit: number, watch: (next: Application) => void): Application {
  let current = application;
  for (let step = 0; !isEnded(current); step++) {
    if (step === limit) throw new Error(`not ended after ${limit} steps`);
    current = performAny(current, by) ?? applyTime(current, { ...by, now: nextChange(current) }).application;
    watch(current);
  }
  return current;
}

function nextChange({ clocks, state }: Application): Date {
  const next = clocks.flatMap((clock) => nextInstant(clock) ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
  if (next === undefined) throw new Error(`nobody owes anything, nothing runs, and the application is ${state}`);
  return next;
}
