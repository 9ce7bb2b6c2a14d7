import type { EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import { cardObligation, type CardGround } from '@zonggui/domain/supervision/card';
import type { CardState, CardVerb } from '@zonggui/domain/supervision/card.machine';
import { issueByHand } from '@zonggui/domain/supervision/issue-card';
import { cardActionsOf, moveCard } from '@zonggui/domain/supervision/move-card';
import { issueOrder, moveOrder, orderActionsOf } from '@zonggui/domain/supervision/move-order';
import { orderObligation } from '@zonggui/domain/supervision/order';
import type { OrderState, OrderVerb } from '@zonggui/domain/supervision/order.machine';
import type { BesideStep, BesideWork } from './beside-work';
import { applicationOf, readCard, readOrder, writeBeside } from './beside-rows';
import type { Envelope } from '../command/requests';
import { supervisionOf } from './supervision-terms';

export interface CardStep {
  readonly id: string;
  readonly state: CardState;
  readonly actions: readonly CardVerb[];
}

export interface OrderStep {
  readonly id: string;
  readonly state: OrderState;
  /** 反馈期限. */
  readonly dueOn: string;
  readonly actions: readonly OrderVerb[];
}

export interface CardInput {
  readonly matterId: string;
  readonly level: 'yellow' | 'red';
  readonly ground: CardGround;
  readonly reason: string;
}

export interface OrderInput {
  readonly matterId?: string;
  readonly cardId?: string;
  readonly post: Post;
  readonly department?: string;
  /** 责任人. */
  readonly staff?: string;
  readonly content: string;
  readonly workdays: number;
}

/** 牌 and 督办: issued, answered, appealed, decided, closed; never deleted. */
export class SupervisionCommands {
  constructor(
    private readonly work: BesideWork,
    private readonly tx: EntityManager,
  ) {}

  /** @throws DomainError `not-found`, `post-required`, `verb-not-allowed`, `second-person-required`, `reason-required` */
  async moveCard(id: string, verb: CardVerb, words: string, actor: Actor): Promise<CardStep> {
    return this.work.run(await applicationOf(this.tx, 'card', id), actor, async (step) => {
      const before = await readCard(step.tx, id);
      const after = moveCard(step.draft, before, verb, words, supervisionOf(step.held.application, before.card.matterId));
      await keepCard(step, id, verb, after.card.state, words.trim());
      await writeBeside(step, id, { clocks: changed(after.reply, before.reply), obligation: cardObligation(after.card) });
      return { id, state: after.card.state, actions: cardActionsOf(after.card, actor) };
    });
  }

  /** @throws DomainError `not-found`, `post-required`, `reason-required`, `key-reused` */
  async issueCard(applicationId: string, { matterId, level, ground, reason }: CardInput, envelope: Envelope): Promise<CardStep> {
    const { actor, key } = envelope;
    return this.work.runOnce(applicationId, envelope, ({ draft }) => {
      const card = issueByHand(draft, draft.matter(matterId), { cause: `person:${actor.id}:${key}`, level, ground, reason });
      return Promise.resolve({ id: card.id, state: card.state, actions: cardActionsOf(card, actor) });
    });
  }

  /** @throws DomainError `not-found`, `post-required`, `reason-required`, `key-reused` */
  async issueOrder(applicationId: string, input: OrderInput, envelope: Envelope): Promise<OrderStep> {
    const { actor } = envelope;
    return this.work.runOnce(applicationId, envelope, async (step) => {
      await assertCard(step, input.cardId);
      const matterId = input.matterId === undefined ? null : step.draft.matter(input.matterId).id;
      const to = { region: step.held.application.region, post: input.post, department: input.department ?? null, assignee: input.staff ?? null };
      const { order, feedback } = issueOrder(step.draft, { to, matterId, cardId: input.cardId ?? null, content: input.content, workdays: input.workdays });
      await insertOrder(step, order);
      await writeBeside(step, order.id, { clocks: [feedback], obligation: orderObligation(order) });
      return { id: order.id, state: order.state, dueOn: feedback.dueOn, actions: orderActionsOf(order, actor) };
    });
  }

  /** @throws DomainError `not-found`, `post-required`, `verb-not-allowed`, `reason-required` */
  async moveOrder(id: string, verb: OrderVerb, words: string, actor: Actor): Promise<OrderStep> {
    return this.work.run(await applicationOf(this.tx, 'supervision_order', id), actor, async (step) => {
      const before = await readOrder(step.tx, id);
      const after = moveOrder(step.draft, before, verb, words);
      await keepOrder(step, id, verb, after.order.state, words.trim());
      await writeBeside(step, id, { clocks: changed(after.feedback, before.feedback), obligation: orderObligation(after.order) });
      return { id, state: after.order.state, dueOn: after.feedback.dueOn, actions: orderActionsOf(after.order, actor) };
    });
  }
}

const changed = <T extends object>(after: T | null, before: T | null): T[] => (after === null || after === before ? [] : [after]);

const cardColumns = {
  answer: 'reply = $4, replied_by = $2, replied_on_behalf_of = $5, replied_at = $3',
  appeal: 'appeal = $4, appealed_by = $2, appealed_at = $3',
  uphold: null,
  withdraw: 'withdrawal_reason = $4, withdrawn_by = $2, withdrawn_at = $3',
  close: 'closed_by = $2, closed_at = $3',
} as const satisfies Record<CardVerb, string | null>;

async function keepCard({ tx, draft }: BesideStep, id: string, verb: CardVerb, state: CardState, words: string): Promise<void> {
  const { actor, now } = draft.by;
  await setState(tx, 'card', cardColumns[verb], [id, actor.id, now, words, actor.onBehalfOf, state]);
}

const orderColumns = {
  answer: 'answer = $4, answered_by = $2, answered_on_behalf_of = $5, answered_at = $3',
  close: 'closed_by = $2, closed_at = $3',
  sendBack: null,
  withdraw: 'closed_by = $2, closed_at = $3',
} as const satisfies Record<OrderVerb, string | null>;

async function keepOrder({ tx, draft }: BesideStep, id: string, verb: OrderVerb, state: OrderState, words: string): Promise<void> {
  const { actor, now } = draft.by;
  await setState(tx, 'supervision_order', orderColumns[verb], [id, actor.id, now, words, actor.onBehalfOf, state]);
}

/** $1 id, $2 who, $3 when, $4 words, $5 for whom, $6 the new state. All are named, so that each has its type whichever of them a verb keeps. */
async function setState(tx: EntityManager, table: 'card' | 'supervision_order', columns: string | null, parameters: unknown[]): Promise<void> {
  const given = 'from (select $2::uuid, $3::timestamptz, $4::text, $5::uuid) given';
  await tx.query(`update ${table} set state = $6${columns === null ? '' : `, ${columns}`} ${given} where id = $1`, parameters);
}

async function assertCard({ tx, held }: BesideStep, cardId: string | undefined): Promise<void> {
  if (cardId === undefined) return;
  const found: unknown[] = await tx.query('select from card where id = $1 and application_id = $2', [cardId, held.application.id]);
  if (found.length === 0) throw new DomainError('not-found', 'No such card of this application.', { cardId });
}

async function insertOrder({ tx, held, draft }: BesideStep, order: ReturnType<typeof issueOrder>['order']): Promise<void> {
  const { id, matterId, cardId, region, post, department, assignee, content, state, issuedBy, issuedAt } = order;
  await tx.query(
    `insert into supervision_order (id, application_id, matter_id, card_id, region_code, post, department_code, assignee_id, content, state, issued_by, issued_on_behalf_of, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, held.application.id, matterId, cardId, region, post, department, assignee, content, state, issuedBy, draft.by.actor.onBehalfOf, issuedAt],
  );
}

