import type { DataSource } from 'typeorm';
import { lightOf } from '@zonggui/domain/deadline/light';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { Actor } from '@zonggui/domain/posts';
import { actorOf, coversOf } from '@zonggui/identity/grants';
import { taskScope } from '@zonggui/identity/scope';
import type { BusinessClock } from '../time/business-clock';
import { cursorFor, cursorOf } from '../application/cursor';
import { maskName } from '../party/masking';
import { wordsOf } from '../command/remarks';
import type { Page } from '../application/views';
import { taskColumns } from './task-columns';
import { Bound, filterConditions, viewConditions, type Asking } from './task-conditions';
import { closedViews, type TaskCount, type TaskPageFilter, type TaskRow, type TaskView, type TaskViewCounts } from './task-views';

/** Queues. Every list is cut by the person's grants in its own SQL and paged by keyset. */
export class TaskQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** Open tasks by due instant unless told otherwise, those without one last; what one did, the latest first. */
  async queue(actor: Actor, filter: TaskPageFilter): Promise<Page<TaskRow>> {
    const asking = await this.asking(actor, filter.view);
    const limit = Math.min(filter.limit ?? 50, 500);
    const { sql, bound } = taskPageQuery(asking, filter, limit + 1);
    const found: FoundRow[] = await this.dataSource.query(sql, bound.values);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return { rows: page.map((row) => rowOf(row, asking.now)), next: found.length > limit && last !== undefined ? cursorFor(last.place?.toISOString() ?? null, last.id) : null };
  }

  async counts(actor: Actor): Promise<TaskCount[]> {
    const scope = taskScope(actor, { alias: 't' });
    const now = `$${scope.params.length + 1}`;
    return this.dataSource.query(
      `select t.post, t.kind, t.department_code as department, count(*)::integer as open, count(*) filter (where t.due_at < ${now})::integer as overdue
         from task t where ${scope.sql} and t.closed_at is null group by 1, 2, 3 order by 1, 2, 3`,
      [...scope.params, await this.clock.now()],
    );
  }

  /** Of every view but what is done, which only grows. */
  async viewCounts(actor: Actor): Promise<TaskViewCounts> {
    const asking = await this.asking(actor, 'covering');
    const { sql, bound } = viewCountsQuery(asking);
    const [row] = await this.dataSource.query<({ nextDueAt: Date | null } & Record<TaskView, number>)[]>(sql, bound.values);
    // a select without a table has one row
    const { nextDueAt, ...counts } = row!;
    return { nextDueAt: nextDueAt?.toISOString() ?? null, views: countedViews.map((view) => ({ view, count: counts[view] })) };
  }

  private async asking(actor: Actor, view: TaskView): Promise<Asking> {
    const now = await this.clock.now();
    const { manager } = this.dataSource;
    const covers = view === 'covering' && actor.onBehalfOf === null ? await coversOf(manager, actor.id, now) : [];
    return { actor, now, covered: await Promise.all(covers.map(({ staffId }) => actorOf(manager, actor.id, now, staffId))) };
  }
}

export const countedViews = ['mine', 'claimable', 'instant', 'dueToday', 'yellow', 'red', 'deferred', 'paused', 'assisting', 'sentBack', 'handled', 'covering', 'sampled', 'all'] as const satisfies TaskView[];

export function viewCountsQuery(asking: Asking): { sql: string; bound: Bound } {
  const bound = new Bound();
  const counts = countedViews.map((view) => `(select count(*)::integer from task t where ${viewConditions(view, asking, bound).join(' and ')}) as "${view}"`);
  const next = `(select min(t.due_at) from task t where ${viewConditions('mine', asking, bound).join(' and ')} and t.due_at >= ${bound.bind(asking.now)}) as "nextDueAt"`;
  return { sql: `select ${[...counts, next].join(', ')}`, bound };
}

/** The rows of the page are found in `task` alone, and only those are looked up elsewhere. */
export function taskPageQuery(asking: Asking, filter: TaskPageFilter, most: number): { sql: string; bound: Bound } {
  const bound = new Bound();
  const where = [...viewConditions(filter.view, asking, bound, filter.post), ...filterConditions(filter, bound)];
  const { column, direction } = orderOf(filter);
  if (filter.cursor !== undefined) where.push(afterCursor(filter.cursor, column, direction, bound));
  const order = (alias: string) => `order by ${alias}.place ${direction} nulls last, ${alias}.id ${direction}`;
  const page = `page as materialized (select t.*, ${column} as place from task t where ${where.join(' and ')} ${`order by ${column} ${direction} nulls last, t.id ${direction}`} limit ${bound.bind(most)})`;
  return { sql: `with ${page} ${taskColumns(bound.bind(shanghaiDate(asking.now))).replace('select t.id,', 'select t.place, t.id,')} ${order('t')}`, bound };
}

function orderOf({ view, sort = 'due', descending = false }: TaskPageFilter): { column: string; direction: 'asc' | 'desc' } {
  if (closedViews.includes(view)) return { column: 't.closed_at', direction: 'desc' };
  // the day of receipt as the instant it began, so that both orders have one kind of cursor
  return { column: sort === 'due' ? 't.due_at' : `(t.received_on::timestamp at time zone 'Asia/Shanghai')`, direction: descending ? 'desc' : 'asc' };
}

function afterCursor(cursor: string, column: string, direction: 'asc' | 'desc', { bind }: Bound): string {
  const [at, id] = cursorOf(cursor);
  const beyond = direction === 'asc' ? '>' : '<';
  if (at === null) return `${column} is null and t.id ${beyond} ${bind(id)}`;
  return `((${column}, t.id) ${beyond} (${bind(at)}::timestamptz, ${bind(id)}::uuid) or ${column} is null)`;
}

type Instants = 'openedAt' | 'dueAt' | 'closedAt' | 'receivedAt' | 'pausedSince';
type FoundRow = Omit<TaskRow, 'light' | 'applicant' | Instants> & {
  readonly applicant: string | null;
  readonly partyKind: 'person' | 'organisation';
  readonly place: Date | null;
  readonly openedAt: Date;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly pausedSince: Date | null;
  readonly warnAt: Date | null;
};

function rowOf({ warnAt, partyKind, place: _place, ...row }: FoundRow, now: Date): TaskRow {
  const { dueAt, closedAt, pausedSince } = row;
  const paused = row.kind === 'resume';
  const at = dueAt ?? (paused ? now : null);
  return {
    ...row,
    applicant: maskName(row.applicant, partyKind),
    openedAt: row.openedAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    pausedSince: pausedSince?.toISOString() ?? null,
    lastWords: wordsOf(row.lastWords),
    light: at === null ? null : lightOf(now, { warnAt: warnAt ?? at, dueAt: at, paused, finishedAt: closedAt }),
  };
}
