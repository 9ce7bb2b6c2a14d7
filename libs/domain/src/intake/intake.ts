import { withGrants } from '../deferral/special-deferral';
import { DomainError } from '../errors';
import type { Verdict } from '../verdict/verdict';
import { shanghaiDate } from '../deadline/plain-date';
import type { Matter } from '../application/application';
import type { CommandOf, PaperInput } from '../application/commands';
import { settleEnd, startAcceptance, startComplete, startLimits, startReceipt, tell } from '../clock/consequences';
import type { Draft } from '../application/draft';
import { endClocks, openClocks, startClock } from '../clock/draft-clocks';
import { followPromise, stopClock } from '../clock/draft-pauses';
import { checkedForms } from './form.rules';
import { assertFirstRequest, assertVerdict, requireReason, verdictFor } from './intake.rules';
import { applyPapers } from './papers';
import { assertHolder } from '../review/review.rules';

export function start(draft: Draft, command: CommandOf<'start'>): void {
  const matter = draft.moveMatter(command.matterId, 'start', { receivedAt: draft.by.now });
  const [answers = {}] = checkedForms([{ fields: matter.terms.form ?? [], answers: command.form ?? {}, place: 'form', whole: true }]);
  const eventId = draft.record('started', matter.id);
  if (Object.keys(answers).length > 0) draft.remark({ type: 'remark', eventId, matterId: matter.id, words: { forms: { [matter.id]: answers } } });
  startReceipt(draft, matter);
}

export function checkMaterial(draft: Draft, command: CommandOf<'checkMaterial'>): void {
  const matter = draft.matter(command.matterId);
  draft.moveMatter(matter.id, 'checkMaterial', { findings: command.findings ?? matter.findings });
  draft.patch({ papers: applyPapers(draft, command.papers) });
  verdictFor(draft.application, draft.matter(matter.id));
  draft.record('materialChecked', matter.id, { papers: command.papers.map(({ material, status }) => ({ material, status })) });
}

export function accept(draft: Draft, command: CommandOf<'accept'>): void {
  const before = draft.matter(command.matterId);
  const matter = draft.moveMatter(before.id, 'accept', { acceptedAt: draft.by.now });
  const verdict = assertVerdict(draft.application, before, 'accept');
  assertSigned(verdict, command.undertakingSigned ?? false);
  const eventId = draft.record('accepted', matter.id, { receivedOn: shanghaiDate(matter.receivedAt) });
  const from = draft.by.countsFrom ?? draft.by.now;
  startAcceptance(draft, matter, from);
  startComplete(draft, matter, from);
  announceAcceptance(draft, matter, eventId, 'A02');
  keepUndertakings(draft, matter, verdict);
}

function announceAcceptance(draft: Draft, matter: Matter, eventId: string, template: 'A02' | 'A04'): void {
  draft.document('受', matter.id);
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, template, matter.id);
}

export function acceptDeferred(draft: Draft, command: CommandOf<'acceptDeferred'>): void {
  const before = draft.matter(command.matterId);
  const matter = draft.moveMatter(before.id, 'acceptDeferred', { acceptedAt: draft.by.now });
  const verdict = assertVerdict(draft.application, before, 'acceptDeferred');
  assertSigned(verdict, command.undertakingSigned);
  const eventId = draft.record('acceptedDeferred', matter.id, { materials: verdict.deferred.map(({ code, way }) => ({ code, way })) });
  const from = draft.by.countsFrom ?? draft.by.now;
  startAcceptance(draft, matter, from);
  announceAcceptance(draft, matter, eventId, 'A04');
  draft.document('容', matter.id);
  keepUndertakings(draft, matter, verdict);
  for (const row of verdict.deferred) openDeferral(draft, matter, row, command.undertakingSigned);
  startComplete(draft, matter, from);
}

/** @throws DomainError `undertaking-missing` */
function assertSigned({ undertakings }: Verdict, signed: boolean): void {
  if (undertakings.length > 0 && !signed) throw new DomainError('undertaking-missing', 'The applicant must sign an undertaking first.', { undertakings });
}

/** The signed 告知承诺书 is kept with the matter whatever it stands for. */
function keepUndertakings(draft: Draft, matter: Matter, verdict: Verdict): void {
  if (verdict.undertakings.length > 0) draft.document('诺', matter.id);
}

/** Opens what is owed with its own clock. A 告知承诺 is satisfied by the signature, so nothing stays owed. */
function openDeferral(draft: Draft, matter: Matter, row: Verdict['deferred'][number], undertakingSigned: boolean): void {
  const term = withGrants(matter.terms, matter.grants).materials.find((material) => material.code === row.code)?.deferral;
  const id = draft.by.newId();
  const period = term?.period ?? null;
  const boundedByPromise = period === null && matter.terms.promised !== null;
  const deferral = { id, matterId: matter.id, material: row.code, name: row.name, way: row.way, undertakingSigned, escalated: false, boundedByPromise, source: row.source };
  const state = row.way === 'undertaking' ? ('waived' as const) : ('open' as const);
  draft.patch({ deferrals: [...draft.application.deferrals, { ...deferral, state }] });
  draft.record('deferralOpened', matter.id, { deferralId: id, material: row.code, way: row.way, boundedByPromise });
  if (state === 'waived') return;
  const limit = period ?? matter.terms.promised ?? matter.terms.supplement.limit;
  startClock(draft, { kind: 'makeUp', limit, startsOn: 'deferred', startAt: draft.by.now, matterId: matter.id, deferralId: id });
  followPromise(draft, matter.id);
}

/** 一次性告知: everything that is missing, once. A second notice is a service failure and needs a supervisor's reason. */
export function requestSupplement(draft: Draft, command: CommandOf<'requestSupplement'>): void {
  const before = draft.matter(command.matterId);
  const matter = draft.moveMatter(before.id, 'requestSupplement', { supplements: before.supplements + 1, supplementAgreed: null });
  assertFirstRequest(draft.application, draft.by.actor, before, command.reason);
  draft.patch({ papers: applyPapers(draft, command.defects.map((row) => told(draft, row))) });
  if (before.state === 'received') assertVerdict(draft.application, before, 'supplement');
  else assertReviewAsks(draft, before, command);
  endClocks(draft, openClocks(draft, matter.id, ['decideAcceptance']), 'met');
  if (restarts(matter)) pauseReceipt(draft, matter.id);
  const eventId = draft.record('supplementRequested', matter.id, { defects: command.defects.map(({ material }) => material), time: matter.supplements, ...(before.supplementAgreed !== null && { agreedBy: before.supplementAgreed.by }) });
  startClock(draft, { kind: 'supplement', limit: matter.terms.supplement.limit, startsOn: 'notified', startAt: draft.by.now, matterId: matter.id });
  draft.document('补', matter.id);
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A06', matter.id);
}

/**
 * What was handed in and is asked for again is wrong; what was never handed in stays what it is: another matter of the same visit may
 * be allowed to put it off.
 */
function told({ application }: Draft, { material, defect }: CommandOf<'requestSupplement'>['defects'][number]): PaperInput {
  const status = application.papers.find((paper) => paper.material === material)?.status ?? 'missing';
  return { material, defect, status: status === 'received' || status === 'shared' ? 'defective' : status };
}

/** In review the person who holds the matter asks, and says for what: there is no verdict to read it from. */
function assertReviewAsks(draft: Draft, matter: Matter, command: CommandOf<'requestSupplement'>): void {
  assertHolder(draft, matter);
  if (command.defects.length === 0) throw new DomainError('invalid', 'A request for papers names every paper at once.', { field: 'defects' });
}

/** Where the region says so, the day the last paper comes counts as the day of receipt. */
export function supplement(draft: Draft, command: CommandOf<'supplement'>): void {
  const before = draft.matter(command.matterId);
  const counts = restarts(before);
  const matter = draft.moveMatter(before.id, 'supplement', counts ? { receivedAt: draft.by.now } : {});
  draft.patch({ papers: applyPapers(draft, command.papers) });
  endClocks(draft, openClocks(draft, matter.id, ['supplement']), 'met');
  const eventId = draft.record('supplemented', matter.id, { papers: command.papers.map(({ material }) => material), countsAsReceipt: counts });
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A08', matter.id);
  if (matter.state !== 'received') return;
  if (counts) restartReceipt(draft, matter);
  startClock(draft, { kind: 'decideAcceptance', limit: matter.terms.decideAcceptance.limit, startsOn: 'madeUp', startAt: draft.by.now, matterId: matter.id });
}

function restarts(matter: Matter): boolean {
  return matter.from === 'received' && matter.terms.supplement.countsAsReceipt;
}

const receiptClocks = (draft: Draft, matterId: string) => openClocks(draft, matterId, ['promised', 'statutory', 'instant']).filter((clock) => clock.startsOn === 'received');

/** The supply will be the receipt, so until it comes no clock of receipt runs. */
function pauseReceipt(draft: Draft, matterId: string): void {
  for (const clock of receiptClocks(draft, matterId)) stopClock(draft, clock, 'supplement');
}

function restartReceipt(draft: Draft, matter: Matter): void {
  endClocks(draft, receiptClocks(draft, matter.id), 'cancelled');
  startLimits(draft, matter, 'received', matter.receivedAt);
}

export function decline(draft: Draft, command: CommandOf<'decline'>): void {
  const before = draft.matter(command.matterId);
  const matter = draft.moveMatter(before.id, 'decline', { endedAt: draft.by.now });
  const verdict = assertVerdict(draft.application, before, 'decline');
  const eventId = draft.record('declined', matter.id, { reasons: verdict.reasons });
  draft.document('不受', matter.id);
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A10', matter.id);
  settleEnd(draft, matter.id);
}

export function declareNotNeeded(draft: Draft, command: CommandOf<'declareNotNeeded'>): void {
  const before = draft.matter(command.matterId);
  const matter = draft.moveMatter(before.id, 'declareNotNeeded', { endedAt: draft.by.now });
  const verdict = assertVerdict(draft.application, before, 'notNeeded');
  draft.record('foundNotNeeded', matter.id, { reasons: verdict.reasons });
  draft.document('不受', matter.id);
  settleEnd(draft, matter.id);
}

export function withdraw(draft: Draft, command: CommandOf<'withdraw'>): void {
  const matter = draft.moveMatter(command.matterId, 'withdraw', { endedAt: draft.by.now });
  const eventId = draft.record('withdrawn', matter.id);
  draft.document('撤', matter.id);
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A18', matter.id);
  settleEnd(draft, matter.id);
}

export function annul(draft: Draft, command: CommandOf<'annul'>): void {
  requireReason(command.reason);
  const matter = draft.moveMatter(command.matterId, 'annul', { endedAt: draft.by.now });
  draft.record('annulled', matter.id);
  settleEnd(draft, matter.id);
}

/** A receipt with a mistake is annulled and issued anew under a new number; the old one stays in the register. */
export function amendReceipt(draft: Draft, command: CommandOf<'amendReceipt'>): void {
  requireReason(command.reason);
  const matter = draft.moveMatter(command.matterId, 'amendReceipt');
  draft.record('receiptAmended', matter.id);
  draft.document('受', matter.id, { replaces: true });
}

