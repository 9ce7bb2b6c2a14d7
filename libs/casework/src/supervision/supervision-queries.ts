import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Clock } from '@zonggui/domain/clock/clock';
import type { Actor } from '@zonggui/domain/posts';
import type { Card } from '@zonggui/domain/supervision/card';
import type { CardState } from '@zonggui/domain/supervision/card.machine';
import { cardSentences } from '@zonggui/domain/supervision/card-sentences';
import { cardActionsOf } from '@zonggui/domain/supervision/move-card';
import { orderActionsOf } from '@zonggui/domain/supervision/move-order';
import type { SupervisionOrder } from '@zonggui/domain/supervision/order';
import type { OrderState } from '@zonggui/domain/supervision/order.machine';
import type { SupervisionTerms } from '@zonggui/domain/terms';
import { rowScope } from '@zonggui/identity/scope';
import type { BusinessClock } from '../time/business-clock';
import { cursorFor, cursorOf } from '../application/cursor';
import type { CardSnapshotView, CardView, OrderView } from './supervision-views';
import type { Page } from '../application/views';

export interface CardFilter {
  readonly state?: CardState;
  readonly level?: Card['level'];
  readonly department?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface OrderFilter {
  readonly state?: OrderState;
  readonly department?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** 牌台账 and 督办台账: the newest first, cut by the person's grants, paged by keyset. */
export class SupervisionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  async cards(actor: Actor, filter: CardFilter): Promise<Page<CardView>> {
    const rows = await page<CardRow>(this.dataSource.manager, { columns: cardColumns, alias: 'k', actor, ...filter });
    const now = await this.clock.now();
    return { rows: rows.rows.map((row) => cardView(row, actor, now)), next: rows.next };
  }

  /** The newest `most`, for an export. */
  async cardRows(actor: Actor, filter: CardFilter, most: number): Promise<CardView[]> {
    const { rows } = await page<CardRow>(this.dataSource.manager, { columns: cardColumns, alias: 'k', actor, ...filter, most });
    const now = await this.clock.now();
    return rows.map((row) => cardView(row, actor, now));
  }

  /** The newest `most`, for an export. */
  async orderRows(actor: Actor, filter: OrderFilter, most: number): Promise<OrderView[]> {
    const { rows } = await page<OrderRow>(this.dataSource.manager, { columns: orderColumns, alias: 'o', actor, ...filter, most });
    const now = await this.clock.now();
    return rows.map((row) => orderView(row, actor, now));
  }

  async orders(actor: Actor, filter: OrderFilter): Promise<Page<OrderView>> {
    const rows = await page<OrderRow>(this.dataSource.manager, { columns: orderColumns, alias: 'o', actor, ...filter });
    const now = await this.clock.now();
    return { rows: rows.rows.map((row) => orderView(row, actor, now)), next: rows.next };
  }

  /** One card with what it was issued on. @throws DomainError `not-found`, also for what the person's grants do not reach */
  async card(id: string, actor: Actor): Promise<CardView & { readonly snapshot: CardSnapshotView }> {
    const scope = rowScope(actor, { alias: 'k', firstParam: 2 });
    const rows: (CardRow & { snapshot: SnapshotRow })[] = await this.dataSource.query(
      `${cardColumns.replace('select ', `select ${snapshotSql} as snapshot, `)} where k.id = $1 and ${scope.sql}`,
      [id, ...scope.params],
    );
    if (rows[0] === undefined) throw new DomainError('not-found', 'No such card.', { cardId: id });
    const { snapshot, ...row } = rows[0];
    return { ...cardView(row, actor, await this.clock.now()), snapshot: snapshotView(row, snapshot) };
  }
}

/** Those of one application, for whoever may see the application. */
export async function cardsOfApplication(tx: EntityManager, applicationId: string, actor: Actor, now: Date): Promise<CardView[]> {
  const rows: CardRow[] = await tx.query(`${cardColumns} where k.application_id = $1 order by k.issued_at, k.id`, [applicationId]);
  return rows.map((row) => cardView(row, actor, now));
}

export async function ordersOfApplication(tx: EntityManager, applicationId: string, actor: Actor, now: Date): Promise<OrderView[]> {
  const rows: OrderRow[] = await tx.query(`${orderColumns} where o.application_id = $1 order by o.issued_at, o.id`, [applicationId]);
  return rows.map((row) => orderView(row, actor, now));
}

const person = (id: string, name: string): string => `case when ${id} is null then null else jsonb_build_object('id', ${id}, 'name', ${name}) end`;
const department = (alias: string): string => `case when ${alias}.department_code is null then null else jsonb_build_object('code', ${alias}.department_code, 'name', d.name) end`;

const cardColumns = `
  select k.id, k.level, k.rule, k.state, k.application_id as "applicationId", a.number, m.terms->'item' as item, k.matter_id as "matterId", k.region_code as region, k.post,
         ${department('k')} as department, ${person('k.assignee_id', 's.name')} as assignee, k.issued_at as "issuedAt", k.reason,
         to_char(c.due_on, 'YYYY-MM-DD') as "replyDueOn", c.due_at as "dueAt",
         k.reply, r.name as "repliedBy", k.replied_at is not null as answered, k.appeal, k.appealed_by as "appealedBy", k.withdrawal_reason as "withdrawalReason",
         (select count(*)::integer from supervision_order o where o.application_id = k.application_id and o.card_id = k.id) as orders
    from card k join application a on a.id = k.application_id
    left join matter m on m.id = k.matter_id left join department d on d.code = k.department_code left join staff s on s.id = k.assignee_id left join staff r on r.id = k.replied_by
    left join lateral (select due_on, due_at from clock where subject_id = k.id order by id desc limit 1) c on true`;

/** The thresholds are those of the matter, else of the visit's first (`supervisionOf`). */
const snapshotSql = `jsonb_build_object('clockId', k.clock_id, 'clock', k.snapshot->'clock', 'state', k.snapshot->'state', 'holder', (select name from staff where id::text = k.snapshot->>'holder'),
  'terms', (select t.terms->'supervision' from matter t where t.application_id = k.application_id order by t.id = k.matter_id desc nulls last, t.ordinal limit 1))`;

const orderColumns = `
  select o.id, o.state, o.application_id as "applicationId", a.number, m.terms->'item' as item, o.matter_id as "matterId", o.card_id as "cardId", o.region_code as region, o.post,
         ${department('o')} as department, ${person('o.assignee_id', 's.name')} as assignee, o.content, i.name as "issuedBy", o.issued_at as "issuedAt",
         to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", c.due_at as "dueAt", o.answer, r.name as "answeredBy"
    from supervision_order o join application a on a.id = o.application_id
    left join matter m on m.id = o.matter_id left join department d on d.code = o.department_code left join staff s on s.id = o.assignee_id
    left join staff i on i.id = o.issued_by left join staff r on r.id = o.answered_by
    left join lateral (select due_on, due_at from clock where subject_id = o.id order by id desc limit 1) c on true`;

type CardRow = Omit<CardView, 'issuedAt' | 'overdue' | 'actions'> & { readonly issuedAt: Date; readonly dueAt: Date | null; readonly answered: boolean; readonly appealedBy: string | null };
/** As JSON holds it: the clock's instants are text. */
type SnapshotRow = Pick<CardSnapshotView, 'clockId' | 'state' | 'holder'> & { readonly clock: Clock | null; readonly terms: SupervisionTerms };
type OrderRow = Omit<OrderView, 'issuedAt' | 'overdue' | 'actions'> & { readonly issuedAt: Date; readonly dueAt: Date | null };

const isOverdue = ({ state, dueAt }: { state: string; dueAt: Date | null }, now: Date): boolean => state === 'open' && dueAt !== null && dueAt < now;

function cardView({ answered, appealedBy, dueAt, ...row }: CardRow, actor: Actor, now: Date): CardView {
  const card: Card = { ...row, department: row.department?.code ?? null, assignee: row.assignee?.id ?? null, cause: '', clockId: null, answered, appealedBy };
  return { ...row, issuedAt: row.issuedAt.toISOString(), overdue: isOverdue({ state: row.state, dueAt }, now), actions: cardActionsOf(card, actor) };
}

function snapshotView(card: Pick<Card, 'level' | 'rule'>, { clock, terms, ...where }: SnapshotRow): CardSnapshotView {
  const { kind = null, startOn = null, dueOn = null, pausedDays = null, extendedBy = null } = clock ?? {};
  return { ...where, kind, startOn, dueOn, pausedDays, extendedBy, sentences: cardSentences({ card, clock: clock && awake(clock), terms }), source: terms.source };
}

/** With the instants its sentences speak of. */
const awake = (clock: Clock): Clock => ({
  ...clock, startAt: new Date(clock.startAt), dueAt: new Date(clock.dueAt),
  segments: clock.segments.map((segment) => ({ ...segment, fromAt: new Date(segment.fromAt), untilAt: segment.untilAt && new Date(segment.untilAt) })),
});

function orderView({ dueAt, ...row }: OrderRow, actor: Actor, now: Date): OrderView {
  const order: SupervisionOrder = { ...row, department: row.department?.code ?? null, assignee: row.assignee?.id ?? null, content: row.content ?? '' };
  return { ...row, issuedAt: row.issuedAt.toISOString(), overdue: isOverdue({ state: row.state, dueAt }, now), actions: orderActionsOf(order, actor) };
}

interface Asked {
  readonly columns: string;
  readonly alias: 'k' | 'o';
  readonly actor: Actor;
  readonly state?: string;
  readonly level?: string;
  readonly department?: string;
  readonly cursor?: string;
  readonly limit?: number;
  /** Beyond what a screen is told at once. */
  readonly most?: number;
}

async function page<Row extends { id: string; issuedAt: Date }>(tx: EntityManager, { columns, alias, actor, state, level, department, cursor, limit: asked = 50, most }: Asked): Promise<{ rows: Row[]; next: string | null }> {
  const limit = most ?? Math.min(asked, 200);
  const scope = rowScope(actor, { alias });
  const params = [...scope.params];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const where = [scope.sql];
  if (state !== undefined) where.push(`${alias}.state = ${bind(state)}`);
  if (level !== undefined) where.push(`${alias}.level = ${bind(level)}`);
  if (department !== undefined) where.push(`${alias}.department_code = ${bind(department)}`);
  if (cursor !== undefined) {
    const [at, id] = cursorOf(cursor);
    where.push(`(${alias}.issued_at, ${alias}.id) < (${bind(at)}::timestamptz, ${bind(id)}::uuid)`);
  }
  const rows: Row[] = await tx.query(`${columns} where ${where.join(' and ')} order by ${alias}.issued_at desc, ${alias}.id desc limit ${bind(limit + 1)}`, params);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? cursorFor(last.issuedAt.toISOString(), last.id) : null };
}
