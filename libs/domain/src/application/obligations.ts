import type { MatterState } from '../matter/matter.machine';
import type { Post } from '../posts';
import type { Application, Assistance, Deferral, Matter } from './application';
import { isEnded } from './application';
import { rescansOf } from '../review/rescans';

/** Something somebody must do. Each has exactly one owner queue: a post in a region and department, or one person. */
export interface Obligation {
  readonly kind: TaskKind;
  /** The matter, deferral or delivery it is about; no two open obligations share one. */
  readonly subjectId: string;
  readonly matterId: string | null;
  readonly post: Post;
  readonly region: string;
  readonly department: string | null;
  readonly assignee: string | null;
}

export type TaskKind =
  | 'start' | 'decideAcceptance' | 'awaitSupplement' | 'dispatch' | 'claim' | 'review' | 'audit' | 'resume' | 'answer' | 'resubmit'
  | 'issue' | 'deliver' | 'makeUp' | 'internalCheck' | 'overdueDeferral' | 'overdueSupplement' | 'answerCard' | 'decideAppeal' | 'answerOrder' | 'reviewOrder' | 'rectify' | 'confirmAttachment' | 'rescan';

type Owner = Pick<Obligation, 'kind' | 'post'> & Partial<Pick<Obligation, 'region' | 'department' | 'assignee'>>;

const inDepartment = (kind: TaskKind, post: Post, matter: Matter, assignee: string | null = null): Owner => ({ kind, post, department: matter.department, assignee });

/** 待分办 at the 牵头单位: no rule says who decides it, so its bundle's lead says. */
export const waitsAtLead = ({ state, terms, department }: Matter): boolean => state === 'accepted' && terms.department === null && department !== null;

/** Who must act on a matter in each state; null where nobody must. */
const ownerOf = {
  planned: () => ({ kind: 'start', post: 'intake' }),
  received: () => ({ kind: 'decideAcceptance', post: 'intake' }),
  supplementing: (matter, application) => (supplementOverdue(application, matter) ? { kind: 'overdueSupplement', post: 'supervise' } : { kind: 'awaitSupplement', post: 'intake' }),
  accepted: (matter) => (waitsAtLead(matter) ? inDepartment('dispatch', 'review', matter) : { kind: 'dispatch', post: 'intake' }),
  queued: (matter) => inDepartment('claim', 'review', matter),
  reviewing: (matter) => inDepartment('review', 'review', matter, matter.holder),
  auditing: (matter) => inDepartment('audit', 'audit', matter),
  suspended: (matter) => inDepartment('resume', matter.from === 'auditing' ? 'audit' : 'review', matter, matter.from === 'auditing' ? null : matter.holder),
  assisting: (matter, application) => askedOwner(application.assistances.find((asked) => asked.matterId === matter.id && asked.state === 'open')),
  sentBack: () => ({ kind: 'resubmit', post: 'intake' }),
  granted: () => ({ kind: 'issue', post: 'issue' }),
  denied: () => ({ kind: 'issue', post: 'issue' }),
  issued: () => null,
  declined: () => null,
  notNeeded: () => null,
  lapsed: () => null,
  withdrawn: () => null,
  annulled: () => null,
} as const satisfies Record<MatterState, (matter: Matter, application: Application) => Owner | null>;

function askedOwner(asked: Assistance | undefined): Owner | null {
  return asked === undefined ? null : { kind: 'answer', post: 'review', region: asked.toRegion, department: asked.toDepartment };
}

/** Whether a supervisor may let the matter lapse: a request for papers or a paper owed has run out and no rule said what follows. */
export function mayLapse(application: Application, matter: Matter): boolean {
  const unanswered = matter.state === 'supplementing' && supplementOverdue(application, matter);
  return unanswered || application.deferrals.some((deferral) => deferral.matterId === matter.id && deferral.state === 'open' && deferral.escalated);
}

function supplementOverdue(application: Application, matter: Matter): boolean {
  return application.clocks.some((clock) => clock.matterId === matter.id && clock.kind === 'supplement' && clock.state === 'running' && clock.firedAt !== null);
}

/** Everything somebody owes this application now. The task table is this list, written down; nothing else opens or closes a task. */
export function obligationsOf(application: Application): Obligation[] {
  if (isEnded(application)) return [];
  return [
    ...application.matters.flatMap((matter) => owned(application, matter.id, matter.id, ownerOf[matter.state](matter, application))),
    ...application.deferrals.filter((deferral) => deferral.state === 'open').flatMap((deferral) => owned(application, deferral.id, deferral.matterId, deferralOwner(application, deferral))),
    ...application.matters.flatMap((matter) => rescansOf(application, matter).flatMap((paper) => owned(application, paper.id, matter.id, { kind: 'rescan', post: 'intake' }))),
    ...application.deliveries.filter((delivery) => delivery.state === 'open').flatMap((delivery) => owned(application, delivery.id, null, { kind: 'deliver', post: 'issue' })),
  ];
}

function deferralOwner(application: Application, deferral: Deferral): Owner {
  if (deferral.escalated) return { kind: 'overdueDeferral', post: 'supervise' };
  if (deferral.way !== 'internalCheck') return { kind: 'makeUp', post: 'intake' };
  const matter = application.matters.find((candidate) => candidate.id === deferral.matterId);
  return { kind: 'internalCheck', post: 'review', department: matter?.department ?? null };
}

function owned(application: Application, subjectId: string, matterId: string | null, owner: Owner | null): Obligation[] {
  if (owner === null) return [];
  return [{ subjectId, matterId, region: application.region, department: null, assignee: null, ...owner }];
}
