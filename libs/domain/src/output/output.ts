import { shanghaiDate } from '../deadline/plain-date';
import { DomainError } from '../errors';
import type { Application, Deferral, Delivery, Matter } from '../application/application';
import type { CommandOf, Verb } from '../application/commands';
import { closeDeferral, settleApplication, settleEnd, startComplete, tell } from '../clock/consequences';
import { verbsOf, type Draft } from '../application/draft';
import { changeClock, endClocks, isOpen, newClock, openClocks, ruleOf, startClock } from '../clock/draft-clocks';
import { requireReason } from '../intake/intake.rules';
import { mayLapse } from '../application/obligations';
import { applyPapers } from '../intake/papers';

export function produce(draft: Draft, command: CommandOf<'produce'>): void {
  draft.moveMatter(command.matterId, 'produce', { result: { name: command.result.name, number: command.result.number ?? null } });
  draft.record('produced', command.matterId);
}

/** 出件: the result leaves the department. Papers owed before the result hold it back. */
export function issue(draft: Draft, command: CommandOf<'issue'>): void {
  const matter = draft.moveMatter(command.matterId, 'issue', { endedAt: draft.by.now });
  assertNothingOwedBefore(draft, matter);
  const eventId = draft.record('issued', matter.id, { outcome: matter.outcome });
  openDelivery(draft, matter);
  draft.document(matter.outcome === 'granted' ? '准' : '不准', matter.id);
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, matter.outcome === 'granted' ? 'A15' : 'A16', matter.id);
  draft.hear('matterIssued');
  settleApplication(draft);
}

function assertNothingOwedBefore(draft: Draft, matter: Matter): void {
  if (matter.outcome !== 'granted') return;
  const owed = draft.application.deferrals.filter((deferral) => deferral.matterId === matter.id && deferral.state === 'open' && holdsBack(deferral));
  if (owed.length === 0) return;
  throw new DomainError('deferral-open', 'Deferred materials must be made up before the result is issued.', { missing: owed.map(({ material, name, source }) => ({ code: material, name, source })) });
}

/** 先办后补 lets the result out first; every other paper owed holds it back. */
function holdsBack(deferral: Deferral): boolean {
  return deferral.way !== 'afterResult';
}

/** Results of one application share one hand-out while it is open. A result told by message needs none. */
function openDelivery(draft: Draft, matter: Matter): void {
  const method = draft.application.deliveryMethod;
  if (method === 'none' || method === 'electronic') {
    endClocks(draft, openClocks(draft, matter.id, ['delivery']), 'met');
    return;
  }
  const open = draft.application.deliveries.find((delivery) => delivery.state === 'open');
  const joined: Delivery = open
    ? { ...open, matterIds: [...new Set([...open.matterIds, matter.id])] }
    : { id: draft.by.newId(), method, state: 'open', matterIds: [matter.id], receiver: null, tracking: null, doneAt: null };
  draft.patch({ deliveries: [...draft.application.deliveries.filter((delivery) => delivery.id !== joined.id), joined] });
  draft.hear('deliveryOpened');
}

/** 领取期限 of the whole hand-out, from the last result that joined it; when it is over the applicant is reminded. What is handed over at once has none. */
export function followDeliveries(draft: Draft, before: Application): void {
  const known = ({ id, method, matterIds }: Delivery) => before.deliveries.some((earlier) => earlier.id === id && earlier.state === 'open' && earlier.method === method && earlier.matterIds.length === matterIds.length);
  for (const { id, matterIds } of draft.application.deliveries.filter((delivery) => delivery.state === 'open' && delivery.method === 'window' && !known(delivery))) {
    endClocks(draft, pickUpClocks(draft, id), 'cancelled');
    // a hand-out opens with a matter
    startClock(draft, { kind: 'pickUp', limit: draft.matter(matterIds[0]!).terms.pickUp, startsOn: 'issued', startAt: draft.by.now, subjectId: id });
  }
}

const pickUpClocks = (draft: Draft, deliveryId: string) => draft.application.clocks.filter((clock) => clock.kind === 'pickUp' && clock.subjectId === deliveryId && isOpen(clock));

export function reissue(draft: Draft, command: CommandOf<'reissue'>): void {
  requireReason(command.reason);
  const matter = draft.moveMatter(command.matterId, 'reissue');
  draft.record('reissued', matter.id);
  draft.document(matter.outcome === 'granted' ? '准' : '不准', matter.id, { replaces: true });
  openDelivery(draft, matter);
}

/** 送达: handed over against a signature; the whole of one hand-out at once. */
export function deliver(draft: Draft, command: CommandOf<'deliver'>): void {
  const delivery = openDeliveryOf(draft, command.deliveryId);
  if (command.receiver === 'agent' && !command.relation?.trim()) {
    throw new DomainError('invalid', 'An agent states the relation to the applicant.', { field: 'relation' });
  }
  closeDelivery(draft, { ...delivery, state: 'done', receiver: command.receiver, doneAt: draft.by.now });
  draft.record('delivered', null, { deliveryId: delivery.id, receiver: command.receiver, matters: delivery.matterIds, ...(command.signature === undefined ? {} : { signature: command.signature }) });
  draft.document('送', null);
  draft.hear('delivered');
  settleApplication(draft);
}

export function mail(draft: Draft, command: CommandOf<'mail'>): void {
  const delivery = openDeliveryOf(draft, command.deliveryId);
  closeDelivery(draft, { ...delivery, state: 'done', method: 'mail', tracking: command.tracking, doneAt: draft.by.now });
  const eventId = draft.record('mailed', null, { deliveryId: delivery.id, matters: delivery.matterIds });
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A20', null, command.listed === true ? UNMAIL_WITHIN : 0);
  draft.hear('delivered');
  settleApplication(draft);
}

/** How long the messages of a list of 运单号 wait, in milliseconds: until they are out the list may be taken back. */
export const UNMAIL_WITHIN = 30 * 60_000;

/**
 * 撤销导入 of a list that was taken in by mistake: the hand-out waits to be mailed as it did before. An invitation to rate stands; casework knows
 * whether a message or the post has gone further.
 * @throws DomainError `undo-too-late` after the day (Asia/Shanghai); `verb-not-allowed` for what did not go by post
 */
export function unmail(draft: Draft, { deliveryId, tracking }: CommandOf<'unmail'>): void {
  const delivery = draft.application.deliveries.find(({ id }) => id === deliveryId);
  if (delivery === undefined) throw new DomainError('not-found', 'No such delivery in this application.', { deliveryId });
  const { doneAt } = delivery;
  if (doneAt === null || delivery.method !== 'mail') throw new DomainError('verb-not-allowed', 'The results are not in the post.', { state: delivery.state, allowed: [] });
  if (shanghaiDate(doneAt) !== shanghaiDate(draft.by.now)) throw new DomainError('undo-too-late', 'A list is taken back on its day.', { deliveryId });
  for (const clock of draft.application.clocks.filter(({ kind, endedAt }) => kind === 'delivery' && endedAt?.getTime() === doneAt.getTime())) changeClock(draft, clock.id, { state: 'running', endedAt: null });
  const open: Delivery = { ...delivery, state: 'open', tracking, doneAt: null };
  draft.patch({ deliveries: draft.application.deliveries.map((each) => (each.id === open.id ? open : each)) });
  draft.record('unmailed', null, { deliveryId, matters: delivery.matterIds });
  draft.hear('deliveryOpened');
}

/** What waits may go another way, and what went by post may come back. */
export const mayBeRedirected = ({ state, method }: Delivery): boolean => state === 'open' || method === 'mail';

/** 改送达方式 of what waits; 退回 of what the post brought back: open again, until it is sent once more or fetched. */
export function redirect(draft: Draft, { deliveryId, method, reason }: CommandOf<'redirect'>): void {
  const delivery = draft.application.deliveries.find(({ id }) => id === deliveryId);
  if (delivery === undefined) throw new DomainError('not-found', 'No such delivery in this application.', { deliveryId });
  if (!mayBeRedirected(delivery)) throw new DomainError('verb-not-allowed', 'The results were handed over already.', { state: 'done', allowed: [] });
  const returned = delivery.state === 'done';
  if (returned) requireReason(reason);
  endClocks(draft, pickUpClocks(draft, delivery.id), 'cancelled');
  const open: Delivery = { ...delivery, method, state: 'open', receiver: null, tracking: method === 'mail' ? delivery.tracking : null, doneAt: null };
  draft.patch({ deliveries: draft.application.deliveries.map((each) => (each.id === open.id ? open : each)) });
  draft.record('redirected', null, { deliveryId, from: delivery.method, to: method, returned, matters: delivery.matterIds });
  if (returned) draft.hear('deliveryOpened');
}

function openDeliveryOf(draft: Draft, id: string | undefined): Delivery {
  const found = draft.application.deliveries.find((delivery) => (id === undefined ? delivery.state === 'open' : delivery.id === id));
  if (found === undefined) throw new DomainError('not-found', 'No such delivery in this application.', { deliveryId: id ?? null });
  if (found.state === 'done') throw new DomainError('verb-not-allowed', 'The results were handed over already.', { state: 'done', allowed: [] });
  return found;
}

function closeDelivery(draft: Draft, done: Delivery): void {
  for (const matterId of done.matterIds) endClocks(draft, openClocks(draft, matterId, ['delivery']), 'met');
  endClocks(draft, pickUpClocks(draft, done.id), 'met');
  draft.patch({ deliveries: draft.application.deliveries.map((delivery) => (delivery.id === done.id ? done : delivery)) });
}

/** 补交: the paper is in, so every matter that was waiting for it is satisfied. */
export function makeUp(draft: Draft, command: CommandOf<'makeUp'>): void {
  const asked = draft.deferral(command.deferralId);
  closeDeferral(draft, asked.id, 'makeUp');
  draft.patch({ papers: applyPapers(draft, [{ material: asked.material, status: 'received' }]) });
  for (const other of draft.application.deferrals) {
    if (other.material === asked.material && other.state === 'open') closeDeferral(draft, other.id, 'makeUp');
  }
  settleDeferral(draft);
}

export function waive(draft: Draft, command: CommandOf<'waive'>): void {
  requireReason(command.reason);
  closeDeferral(draft, command.deferralId, 'waive');
  settleDeferral(draft);
}

function settleDeferral(draft: Draft): void {
  for (const matter of draft.application.matters) startComplete(draft, matter, draft.by.now);
  draft.hear('deferralClosed');
  settleApplication(draft);
}

/** A supervisor lets an overdue paper, or an unanswered request for papers, end what it belongs to; never before its time is out. */
export function lapse(draft: Draft, command: CommandOf<'lapse'>): void {
  requireReason(command.reason);
  if ('deferralId' in command.subject) {
    const deferral = draft.deferral(command.subject.deferralId);
    if (deferral.state === 'open' && !deferral.escalated) throw notOverdue(deferral.state, ['makeUp', 'waive']);
    lapseDeferral(draft, deferral.id);
    return;
  }
  const matter = draft.matter(command.subject.matterId);
  if (!mayLapse(draft.application, matter)) throw notOverdue(matter.state, verbsOf(matter).filter((verb) => verb !== 'lapse'));
  lapseMatter(draft, matter.id, matter.state === 'supplementing' ? 'supplement' : 'deferral');
}

function notOverdue(state: string, allowed: readonly Verb[]): DomainError {
  return new DomainError('verb-not-allowed', 'Nothing is overdue that could lapse.', { state, allowed });
}

/** A paper the result waits for takes the matter with it; once the result is out only the deferral ends. */
export function lapseDeferral(draft: Draft, deferralId: string): void {
  const deferral = draft.deferral(deferralId);
  closeDeferral(draft, deferralId, 'lapse');
  const matter = draft.matter(deferral.matterId);
  const waitedFor = matter.outcome === null || (matter.state === 'granted' && holdsBack(deferral));
  if (waitedFor) lapseMatter(draft, matter.id, 'deferral');
  else settleDeferral(draft);
}

/** 补正逾期退件 only ends the matter; 容缺逾期终止 is a 办结, so it keeps the promise as a decision would. The event says which it was. */
export function lapseMatter(draft: Draft, matterId: string, because: 'supplement' | 'deferral'): void {
  const template = draft.matter(matterId).state === 'supplementing' ? 'A09' : 'A17';
  if (because === 'deferral') endClocks(draft, openClocks(draft, matterId, ['promised', 'instant']), 'met');
  draft.moveMatter(matterId, 'lapse', { endedAt: draft.by.now });
  const eventId = draft.record('lapsed', matterId, { because });
  draft.document('终', matterId);
  tell(draft, `event:${eventId}`, { kind: 'applicant' }, template, matterId);
  settleEnd(draft, matterId);
}

/** 好差评: voluntary, once. Codes 4 and 5 of GB/T 39046 A.8 are 差评 and open a rectification. */
export function rate(draft: Draft, command: CommandOf<'rate'>): void {
  if (draft.application.rating !== 'invited') throw new DomainError('rating-closed', 'A rating is not invited now.', { rating: draft.application.rating });
  draft.patch({ rating: 'rated' });
  endClocks(draft, draft.application.clocks.filter((clock) => clock.kind === 'rating' && clock.state === 'running'), 'met');
  const eventId = draft.record('rated', null, { code: command.code, anonymous: command.anonymous ?? false });
  draft.effect({ type: 'rating', code: command.code, comment: command.comment ?? null, anonymous: command.anonymous ?? false, indicators: indicatorsOf(command) });
  if (command.code === 4 || command.code === 5) {
    openRectification(draft, command.code);
    tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A24', null);
    tell(draft, `event:${eventId}`, { kind: 'post', post: 'supervise', region: draft.application.region, department: null }, 'S07', null);
  }
  draft.hear('rated');
  settleApplication(draft);
}

/** Each once, whatever was sent. */
const indicatorsOf = ({ indicators = [] }: CommandOf<'rate'>) => [...new Set(indicators)];

/** 差评整改 has its own record; 回访 and 整改 run from the rating, in the region's own limits, which all matters of one visit share. */
function openRectification(draft: Draft, ratingCode: 4 | 5): void {
  const [id, terms] = [draft.by.newId(), draft.application.matters[0]?.terms.rectification];
  const clocks = terms === undefined ? [] : (['contact', 'rectify'] as const).map((kind) => newClock({ kind, limit: terms[kind], startsOn: 'rated', startAt: draft.by.now, subjectId: id }, draft.by, ruleOf(draft, null)));
  draft.effect({ type: 'rectification', id, ratingCode, clocks });
}
