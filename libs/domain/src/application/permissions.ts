import { DomainError } from '../errors';
import type { MatterState } from '../matter/matter.machine';
import type { Actor, Grant, Post } from '../posts';
import type { Application, Matter } from './application';
import type { Command, Verb } from './commands';
import { waitsAtLead } from './obligations';

const counter: readonly Post[] = ['intake', 'joint', 'duty'];

/** Which posts may use a verb. An empty list: only the applicant or the law itself. */
export const permissions = {
  start: counter,
  checkMaterial: counter,
  accept: counter,
  acceptDeferred: counter,
  requestSupplement: [...counter, 'review'],
  grantDeferral: ['duty'],
  agreeSupplement: ['duty', 'audit', 'supervise'],
  supplement: counter,
  decline: counter,
  declareNotNeeded: counter,
  withdraw: counter,
  annul: ['supervise'],
  amendReceipt: ['duty', 'intake'],
  amendForm: [...counter, 'review'],
  dispatch: [...counter, 'review'],
  claim: ['review'],
  release: ['review'],
  assign: ['review', 'duty'],
  draw: ['supervise'],
  note: [...counter, 'review', 'audit', 'issue', 'supervise'],
  requestRescan: ['review', 'audit'],
  rescan: counter,
  approve: ['review', ...counter],
  deny: ['review'],
  submit: ['review'],
  confirm: ['audit'],
  sendBack: ['review', 'audit'],
  resubmit: counter,
  suspend: ['review', 'audit'],
  resume: ['review', 'audit'],
  extend: ['review', 'audit'],
  assist: ['review'],
  handOff: ['review'],
  answer: ['review'],
  produce: ['issue', 'review'],
  issue: ['issue', ...counter],
  reissue: ['issue', 'supervise'],
  deliver: ['issue', ...counter],
  mail: ['issue'],
  unmail: ['issue'],
  redirect: ['issue', ...counter],
  makeUp: [...counter, 'review'],
  waive: ['supervise'],
  lapse: ['supervise'],
  undo: counter,
  rate: [],
} as const satisfies Record<Verb, readonly Post[]>;

/** 断网收件单: who takes a block, prints it and spoils a sheet of it; and who enters one older than the bureau's bound. */
export const sheetPosts: readonly Post[] = counter;
export const lateEntryBeyond: readonly Post[] = ['duty'];

const departmental: readonly Post[] = ['review', 'audit'];

/** 210300 covers 210302: the trailing zero pairs of a region code stand for "everything below". */
export function covers(grantRegion: string, region: string): boolean {
  return region.startsWith(grantRegion.replace(/(00)+$/, ''));
}

/** Whether a grant reaches this matter (or, without a matter, this application). */
export function reaches(grant: Grant, application: Application, matter: Matter | null, verb: Verb): boolean {
  if (!departmental.includes(grant.post) || matter === null) return covers(grant.region, application.region);
  if (verb === 'answer') {
    return application.assistances.some(
      (ask) => ask.matterId === matter.id && ask.state === 'open' && covers(grant.region, ask.toRegion) && (grant.department === null || ask.toDepartment === null || grant.department === ask.toDepartment),
    );
  }
  return covers(grant.region, application.region) && (grant.department === null || grant.department === matter.department);
}

/** Verbs that several posts share; each may use them only while the matter lies on its own desk. */
const shared: readonly Verb[] = ['approve', 'requestRescan', 'requestSupplement', 'sendBack', 'suspend', 'resume', 'extend'];

type Desk = 'counter' | 'review' | 'audit';

function deskOf(state: MatterState | null): Desk | null {
  if (state === 'received' || state === 'accepted') return 'counter';
  return state === 'reviewing' ? 'review' : state === 'auditing' ? 'audit' : null;
}

function fitsDesk(post: Post, verb: Verb, matter: Matter | null): boolean {
  if (verb === 'dispatch' && !counter.includes(post)) return matter !== null && waitsAtLead(matter);
  if (matter === null || !shared.includes(verb)) return true;
  const desk = deskOf(matter.state === 'suspended' ? matter.from : matter.state);
  return desk === null || desk === (counter.includes(post) ? 'counter' : post);
}

export function mayUse(actor: Actor, application: Application, matter: Matter | null, verb: Verb): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'applicant') return verb === 'rate' || verb === 'withdraw';
  const posts: readonly Post[] = permissions[verb];
  return actor.grants.some((grant) => posts.includes(grant.post) && fitsDesk(grant.post, verb, matter) && reaches(grant, application, matter, verb));
}

/** Those of its posts on whose desk the matter lies; all of them where it lies on none of theirs. */
function postsNow(verb: Verb, matter: Matter | null): readonly Post[] {
  const fitting = permissions[verb].filter((post) => fitsDesk(post, verb, matter));
  return fitting.length > 0 ? fitting : permissions[verb];
}

/** @throws DomainError `post-required` naming the posts that could. */
export function assertMay(actor: Actor, application: Application, matter: Matter | null, command: Command): void {
  if (mayUse(actor, application, matter, command.type)) return;
  throw new DomainError('post-required', `The verb ${command.type} needs another post, region or department.`, {
    verb: command.type,
    posts: postsNow(command.type, matter),
    department: matter?.department ?? null,
    region: application.region,
  });
}
