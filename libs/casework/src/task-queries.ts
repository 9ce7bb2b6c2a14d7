import type { DataSource } from 'typeorm';
import { lightOf } from '@zonggui/domain/deadline/light';
import type { Actor, Post } from '@zonggui/domain/posts';
import { taskScope } from '@zonggui/identity/scope';
import type { BusinessClock } from './business-clock';
import { cursorFor, cursorOf } from './cursor';
import { maskName } from './masking';
import type { Page, TaskCount, TaskRow } from './views';

export interface QueueFilter {
  /** mine = assigned to me; claimable = nobody's yet; all = everything my grants reach. */
  readonly view: 'mine' | 'claimable' | 'all';
  readonly post?: Post;
  readonly kind?: string;
  readonly department?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Queues. Every list is cut by the person's grants in its own SQL and paged by keyset. */
export class TaskQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** Sorted by due instant, tasks without one last. */
  async queue(actor: Actor, filter: QueueFilter): Promise<Page<TaskRow>> {
    const limit = Math.min(filter.limit ?? 50, 200);
    const scope = taskScope(actor, { alias: 't', ...(filter.post === undefined ? {} : { post: filter.post }) });
    const params = [...scope.params];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const where = [scope.sql, 't.closed_at is null'];
    if (filter.view === 'mine') where.push(`t.assignee_id = ${bind(actor.onBehalfOf ?? actor.id)}`);
    if (filter.view === 'claimable') where.push('t.assignee_id is null');
    if (filter.kind !== undefined) where.push(`t.kind = ${bind(filter.kind)}`);
    if (filter.department !== undefined) where.push(`t.department_code = ${bind(filter.department)}`);
    if (filter.cursor !== undefined) {
      const [due, id] = cursorOf(filter.cursor);
      where.push(due === null ? `t.due_at is null and t.id > ${bind(id)}` : `((t.due_at, t.id) > (${bind(due)}::timestamptz, ${bind(id)}::uuid) or t.due_at is null)`);
    }
    const rows: (Omit<TaskRow, 'light' | 'openedAt' | 'dueAt'> & { openedAt: Date; dueAt: Date | null; warnAt: Date | null; partyKind: 'person' | 'organisation' })[] = await this.dataSource.query(
      `${taskColumns} where ${where.join(' and ')} order by t.due_at, t.id limit ${bind(limit + 1)}`,
      params,
    );
    const now = await this.clock.now();
    const page = rows.slice(0, limit).map(({ warnAt, partyKind, ...row }) => ({
      ...row,
      applicant: maskName(row.applicant, partyKind),
      openedAt: row.openedAt.toISOString(),
      dueAt: row.dueAt?.toISOString() ?? null,
      light: row.dueAt === null ? null : lightOf(now, { warnAt: warnAt ?? row.dueAt, dueAt: row.dueAt, paused: false, finishedAt: null }),
    }));
    const last = page.at(-1);
    return { rows: page, next: rows.length > limit && last !== undefined ? cursorFor(last.dueAt, last.id) : null };
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
}

const named = (alias: string, column: string): string => `case when ${column} is null then null else jsonb_build_object('code', ${column}, 'name', coalesce(${alias}.name, ${column})) end`;

const taskColumns = `
  select t.id, t.kind, t.subject_id as "subjectId", t.application_id as "applicationId", t.matter_id as "matterId", a.number, p.name as applicant, p.kind as "partyKind",
         case when m.id is null then null else m.terms->'item' end as item, t.post, t.region_code as region,
         ${named('d', 't.department_code')} as department,
         case when t.assignee_id is null then null else jsonb_build_object('id', t.assignee_id, 'name', s.name) end as assignee,
         coalesce(m.state, a.state) as state, to_char(t.received_on, 'YYYY-MM-DD') as "receivedOn", t.opened_at as "openedAt", t.due_at as "dueAt",
         (select min(c.warn_at) from clock c where c.application_id = t.application_id and c.matter_id = t.matter_id and c.state = 'running' and c.due_at = t.due_at) as "warnAt",
         coalesce((m.terms->>'demo')::boolean, false) as demo
    from task t
    join application a on a.id = t.application_id
    join party p on p.id = a.party_id
    left join matter m on m.id = t.matter_id
    left join department d on d.code = t.department_code
    left join staff s on s.id = t.assignee_id`;
