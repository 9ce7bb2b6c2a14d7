import type { Application, Matter } from '../application/application';
import type { Clock } from '../clock/clock';
import { tell } from '../clock/consequences';
import type { Draft } from '../application/draft';
import type { Addressee, NoticeTemplate } from '../application/effects';
import { obligationsOf, type Obligation } from '../application/obligations';
import type { Post } from '../posts';
import type { SupervisionTerms } from '../terms';
import type { Card, CardGround, CardLevel, CardRule } from './card';
import { replyClock } from './move-card';
import { assertSupervises, said, type Addressed } from './supervision.rules';

/** What a card is issued for. */
export interface CardCause {
  readonly cause: string;
  readonly level: CardLevel;
  readonly rule: CardRule;
  readonly matterId: string | null;
  readonly clock: Clock | null;
  /** Who has the matter now and is told; whoever it is given to when left out. */
  readonly holder?: Addressed;
  readonly reason?: string;
}

const templates = { warning: 'S02', yellow: 'S03', red: 'S04' } as const satisfies Record<CardLevel, NoticeTemplate>;

/**
 * 发牌: to whoever answers for it, told also to the posts the region names. The card keeps what it was issued on: the clock and where
 * the matter lay. Found twice, a cause still has one card and one message to each addressee (`effect-writer.ts`).
 */
export function issueCard(draft: Draft, to: Addressed, why: CardCause, terms: SupervisionTerms): Card {
  const { cause, level, rule, matterId, clock } = why;
  const state = level === 'warning' ? ('noted' as const) : ('open' as const);
  const card: Card = { ...addressOf(to), id: draft.by.newId(), cause, level, rule, matterId, clockId: clock?.id ?? null, state, issuedAt: draft.by.now, answered: false, appealedBy: null };
  const matter = draft.application.matters.find(({ id }) => id === matterId);
  if (level !== 'warning') draft.record('cardIssued', matterId, { cardId: card.id, level, rule, clockId: card.clockId });
  const snapshot = { clock, state: matter?.state ?? null, holder: matter?.holder ?? null };
  draft.effect({ type: 'card', card, snapshot, reply: replyClock(draft, card, terms), ...(why.reason === undefined ? {} : { reason: why.reason }) });
  for (const addressee of addresseesOf(draft.application, why.holder ?? to, level === 'warning' ? [] : terms.tells[level], matter)) tell(draft, cause, addressee, templates[level], matterId);
  return card;
}

const addressOf = ({ region, post, department, assignee }: Addressed): Addressed => ({ region, post, department, assignee });

function addresseesOf({ region }: Application, holder: Addressed, posts: readonly Post[], matter: Matter | undefined): Addressee[] {
  const first: Addressee = holder.assignee === null ? { kind: 'post', post: holder.post, region: holder.region, department: holder.department } : { kind: 'staff', staffId: holder.assignee };
  const others = posts.map((post): Addressee => ({ kind: 'post', post, region, department: departmental.includes(post) ? (matter?.department ?? null) : null }));
  return [first, ...others].filter((one, index, all) => all.findIndex((each) => JSON.stringify(each) === JSON.stringify(one)) === index);
}

const departmental: readonly Post[] = ['review', 'audit'];

/** The counter answers for what lay on the counter; for all else the department that decides, also while it waits for another's answer. */
export function answererFor(application: Application, matter: Matter): Addressed {
  const task = taskOf(application, matter);
  const { region } = application;
  if (task?.post === 'intake' || task?.post === 'issue') return { region, post: task.post, department: null, assignee: null };
  return { region, post: 'review', department: matter.department, assignee: task?.post === 'review' && task.region === region ? task.assignee : null };
}

/** Whoever must act on the matter now, or hand its result over; the supervisor when nobody must. */
export function holderOf(application: Application, matter: Matter): Addressed {
  const task = taskOf(application, matter);
  return task ?? { region: application.region, post: 'supervise', department: null, assignee: null };
}

function taskOf(application: Application, matter: Matter): Obligation | undefined {
  const handOut = application.deliveries.find((delivery) => delivery.state === 'open' && delivery.matterIds.includes(matter.id));
  return obligationsOf(application).find(({ subjectId }) => subjectId === matter.id || subjectId === handOut?.id);
}

/**
 * A card for what no clock shows: 不受理符合条件的申请, 不说明理由, 违规收费. Given to whoever answers for the matter.
 * @throws DomainError `post-required`, `reason-required`
 */
export function issueByHand(draft: Draft, matter: Matter, { cause, level, ground, reason }: { readonly cause: string; readonly level: 'yellow' | 'red'; readonly ground: CardGround; readonly reason: string }): Card {
  const { application, by } = draft;
  assertSupervises(by.actor, application.region, 'issueCard');
  const why = { cause, level, rule: `${ground}:${level}` as const, matterId: matter.id, clock: null, holder: holderOf(application, matter), reason: said(reason, 'reason') };
  return issueCard(draft, answererFor(application, matter), why, matter.terms.supervision);
}
