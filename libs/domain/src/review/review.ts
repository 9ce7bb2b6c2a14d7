import { DomainError } from '../errors';
import type { Assistance, Matter } from '../application/application';
import type { CommandOf } from '../application/commands';
import { settleDecision, withinMinutes } from '../clock/consequences';
import type { Draft } from '../application/draft';
import { closingOf } from '../deadline/opening-hours';
import { requireReason } from '../intake/intake.rules';
import { covers } from '../application/permissions';
import { assertFits, lookedAt } from './points';
import { assertCounterFinish, assertHolder, assertReviewers, assertSecondPerson } from './review.rules';
import { assertBatch, drawnOnDispatch } from './sampling';

/** 拆包分办: the matter goes to the department that decides it. */
export function dispatch(draft: Draft, command: CommandOf<'dispatch'>): void {
  const before = draft.matter(command.matterId);
  const [department, drawn] = [command.department ?? before.department, drawnOnDispatch(before)];
  if (department === null) throw new DomainError('invalid', 'No department is set for this item; name one.', { field: 'department' });
  const matter = draft.moveMatter(command.matterId, 'dispatch', { department, drawn, holder: null });
  draft.record('dispatched', matter.id, { department, ...(drawn !== before.drawn && { drawn }) });
  draft.hear('matterDispatched');
}

export function claim(draft: Draft, command: CommandOf<'claim'>): void {
  draft.moveMatter(command.matterId, 'claim', { holder: draft.by.actor.id });
  draft.record('claimed', command.matterId);
}

export function release(draft: Draft, command: CommandOf<'release'>): void {
  assertHolder(draft, draft.matter(command.matterId));
  draft.moveMatter(command.matterId, 'release', { holder: null });
  draft.record('released', command.matterId);
}

/** 转办: what was passed on three times nobody takes, and whoever is on duty names who works on it (ux 1.2). @throws DomainError `transfers-spent` */
export function assign(draft: Draft, command: CommandOf<'assign'>): void {
  const { holder, transfers } = draft.matter(command.matterId);
  const onDuty = isOnDuty(draft);
  const passedOn = holder !== null && holder !== command.to && !onDuty;
  if (passedOn && transfers >= mostTransfers) throw new DomainError('transfers-spent', 'It was passed on three times: the duty officer names who works on it.', { posts: ['duty'], transfers });
  draft.moveMatter(command.matterId, 'assign', { holder: command.to, transfers: transfers + (passedOn ? 1 : 0) });
  draft.record('assigned', command.matterId, { to: command.to });
}

const mostTransfers = 3;

const isOnDuty = ({ by: { actor }, application }: Draft): boolean => actor.kind === 'system' || actor.grants.some(({ post, region }) => post === 'duty' && covers(region, application.region));

/** 备注: said among the staff; it moves nothing, so nobody's version of the matter is stale by it. */
export function note(draft: Draft, command: CommandOf<'note'>): void {
  if (command.note.trim() === '') throw new DomainError('reason-required', 'A note says something.', { field: 'note' });
  draft.record('noted', draft.matter(command.matterId).id);
}

export function approve(draft: Draft, command: CommandOf<'approve'>): void {
  const before = draft.matter(command.matterId);
  const reviewer = draft.by.actor.id;
  const result = command.result ? { name: command.result.name, number: command.result.number ?? null } : before.result;
  const batch = command.batch ?? null;
  const patch = { reviewer, coReviewer: command.coReviewer ?? null, outcome: 'granted' as const, decidedAt: draft.by.now, result, batch };
  const matter = draft.moveMatter(before.id, 'approve', patch);
  const atCounter = before.state === 'accepted';
  if (atCounter) assertCounterFinish(draft.application, before);
  else assertHolder(draft, before);
  assertReviewers(before, reviewer, command.coReviewer);
  assertSecondPerson(before, reviewer, command.secondPerson);
  assertFits(command);
  if (batch !== null) assertBatch(draft.application, before, draft.by.batch);
  draft.record('approved', matter.id, { atCounter, ...(batch !== null && { batch }), coReviewer: command.coReviewer ?? null, secondPerson: command.secondPerson ?? null, ...lookedAt(draft.application, before, command), ...withinMinutes(draft, matter.id) });
  settleDecision(draft, matter);
}

export function deny(draft: Draft, command: CommandOf<'deny'>): void {
  const before = draft.matter(command.matterId);
  const matter = draft.moveMatter(before.id, 'deny', { reviewer: draft.by.actor.id, outcome: 'denied', decidedAt: draft.by.now });
  assertHolder(draft, before);
  assertGrounds(command.opinion, command.basis);
  draft.record('denied', matter.id, { basis: command.basis, ...lookedAt(draft.application, before, command), ...withinMinutes(draft, matter.id) });
  settleDecision(draft, matter);
}

/** 行政许可法 38: a refusal says why and on what ground. */
function assertGrounds(opinion: string | undefined, basis: string | undefined): void {
  requireReason(opinion);
  if (!basis?.trim()) throw new DomainError('reason-required', 'A refusal names its legal basis.', { field: 'basis' });
}

export function submit(draft: Draft, command: CommandOf<'submit'>): void {
  const before = draft.matter(command.matterId);
  const reviewer = draft.by.actor.id;
  draft.moveMatter(before.id, 'submit', { proposal: command.proposal, reviewer, coReviewer: command.coReviewer ?? null });
  assertHolder(draft, before);
  if (command.proposal === 'deny') assertGrounds(command.opinion, command.basis);
  else {
    assertReviewers(before, reviewer, command.coReviewer);
    assertFits(command);
  }
  draft.record('submitted', before.id, { proposal: command.proposal, coReviewer: command.coReviewer ?? null, basis: command.basis ?? null, ...lookedAt(draft.application, before, command) });
}

/** 后台审核: by somebody who did not review it. */
export function confirm(draft: Draft, command: CommandOf<'confirm'>): void {
  const before = draft.matter(command.matterId);
  const outcome = before.proposal === 'grant' ? ('granted' as const) : ('denied' as const);
  const matter = draft.moveMatter(before.id, 'confirm', { outcome, decidedAt: draft.by.now });
  assertIndependent(draft, before);
  draft.record('confirmed', matter.id, { outcome, ...withinMinutes(draft, matter.id) });
  settleDecision(draft, matter);
}

function assertIndependent(draft: Draft, matter: Matter): void {
  const { id, onBehalfOf } = draft.by.actor;
  const reviewers = [matter.reviewer, matter.coReviewer, matter.holder];
  if (reviewers.includes(id) || (onBehalfOf !== null && reviewers.includes(onBehalfOf))) {
    throw new DomainError('incompatible-post', 'Nobody audits what he reviewed.', { matterId: matter.id });
  }
}

/** From review back to the counter; from audit back to the reviewer. */
export function sendBack(draft: Draft, command: CommandOf<'sendBack'>): void {
  requireReason(command.reason);
  const before = draft.matter(command.matterId);
  if (before.state === 'reviewing') assertHolder(draft, before);
  const patch = before.state === 'auditing' ? { proposal: null } : { holder: null };
  draft.moveMatter(before.id, 'sendBack', patch);
  draft.record('sentBack', before.id, { from: before.state });
}

export function resubmit(draft: Draft, command: CommandOf<'resubmit'>): void {
  draft.moveMatter(command.matterId, 'resubmit');
  draft.record('resubmitted', command.matterId);
}

export function assist(draft: Draft, command: CommandOf<'assist'>): void {
  ask(draft, command.matterId, { kind: 'assistance', toRegion: draft.application.region, toDepartment: command.department, question: command.question, dueAt: answerBy(draft, command.dueOn) }, 'assist');
}

export function handOff(draft: Draft, command: CommandOf<'handOff'>): void {
  ask(draft, command.matterId, { kind: 'handOff', toRegion: command.region, toDepartment: command.department ?? null, question: command.question, dueAt: answerBy(draft, command.dueOn) }, 'handOff');
}

/** @throws DomainError `invalid` for a day that is over */
function answerBy({ by: { now, calendar, hours } }: Draft, dueOn: string | undefined): Date | null {
  if (dueOn === undefined) return null;
  const dueAt = closingOf(hours, calendar, dueOn);
  if (dueAt <= now) throw new DomainError('invalid', 'The answer is wanted before it is asked for.', { fields: [{ field: 'dueOn', remedy: '协办期限已过，请选择以后的日期' }] });
  return dueAt;
}

function ask(draft: Draft, matterId: string, asked: Pick<Assistance, 'kind' | 'toRegion' | 'toDepartment' | 'question' | 'dueAt'>, verb: 'assist' | 'handOff'): void {
  assertHolder(draft, draft.matter(matterId));
  draft.moveMatter(matterId, verb);
  const assistance = { id: draft.by.newId(), matterId, ...asked, state: 'open' as const, answer: null };
  draft.patch({ assistances: [...draft.application.assistances, assistance] });
  draft.record(verb === 'assist' ? 'assistanceAsked' : 'handedOff', matterId, { assistanceId: assistance.id, toRegion: asked.toRegion, toDepartment: asked.toDepartment });
}

export function answer(draft: Draft, command: CommandOf<'answer'>): void {
  draft.moveMatter(command.matterId, 'answer');
  draft.patch({
    assistances: draft.application.assistances.map((asked) =>
      asked.matterId === command.matterId && asked.state === 'open' ? { ...asked, state: 'answered' as const, answer: command.answer } : asked,
    ),
  });
  draft.record('answered', command.matterId);
}
