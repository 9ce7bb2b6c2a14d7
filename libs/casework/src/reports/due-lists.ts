import type { DataSource } from 'typeorm';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { Actor } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import { cursorFor, cursorOf } from '../application/cursor';
import { maskName } from '../party/masking';
import { clockConditions, deskQuery, onDesk, type DueFilter, type Parameters } from './report-filter';
import type { DuePage, DueRow } from './report-views';

export interface DuePageFilter extends DueFilter {
  readonly cursor?: string;
  readonly limit?: number;
}

/** 超期, 临期, and 将到期: all that is not overdue yet. */
export type DueList = 'overdue' | 'nearDue' | 'coming';

/**
 * Running clocks by their light at the instant asked for, cut by the person's grants, in the order in which they fall due. Nothing is
 * read from what a sweep has written.
 */
export class DueLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** The longest overdue first. */
  overdue(actor: Actor, filter: DuePageFilter): Promise<DuePage> {
    return this.page('overdue', actor, filter);
  }

  /** 临期, the next due first. */
  nearDue(actor: Actor, filter: DuePageFilter): Promise<DuePage> {
    return this.page('nearDue', actor, filter);
  }

  /** What is not overdue, the next due first: where a bar of the forecast leads. */
  coming(actor: Actor, filter: DuePageFilter): Promise<DuePage> {
    return this.page('coming', actor, filter);
  }

  private async page(list: DueList, actor: Actor, filter: DuePageFilter): Promise<DuePage> {
    const size = Math.min(filter.limit ?? 50, 200);
    const now = await this.clock.now();
    const rows = await this.rows(list, actor, filter, now, size + 1);
    const page = rows.slice(0, size);
    const last = page.at(-1);
    return { asOf: now.toISOString(), rows: page, next: rows.length > size && last !== undefined ? cursorFor(last.dueAt, last.clockId) : null };
  }

  /** The first `most` clocks of a list at an instant, for an export. */
  rowsAt(list: DueList, actor: Actor, filter: DueFilter, now: Date, most: number): Promise<DueRow[]> {
    return this.rows(list, actor, filter, now, most);
  }

  private async rows(list: DueList, actor: Actor, filter: DuePageFilter, now: Date, most: number): Promise<DueRow[]> {
    const { sql, parameters } = dueListQuery(list, actor, filter, now, most);
    const rows: FoundRow[] = await this.dataSource.query(sql, parameters.values);
    return rows.map(({ partyKind, lastType, lastAt, applicant, dueAt, ...row }) => ({
      ...row,
      applicant: maskName(applicant, partyKind),
      dueAt: dueAt.toISOString(),
      lastAction: lastType === null || lastAt === null ? null : { type: lastType, at: lastAt.toISOString() },
    }));
  }
}

type FoundRow = Omit<DueRow, 'dueAt' | 'lastAction' | 'applicant'> & {
  readonly applicant: string | null;
  readonly partyKind: 'person' | 'organisation';
  readonly dueAt: Date;
  readonly lastType: string | null;
  readonly lastAt: Date | null;
};

/** `warn_at` and `due_at` against the instant, as `lightOf` has it. */
function lightConditions(list: DueList, now: Date, parameters: Parameters): string[] {
  const at = parameters.bind(now);
  const running = [`c.state = 'running'`, `c.kind <> 'rating'`];
  switch (list) {
    case 'overdue':
      return [...running, `c.due_at < ${at}`];
    case 'nearDue':
      return [...running, 'c.fired_at is null', `c.warn_at <= ${at}`, `c.due_at >= ${at}`];
    case 'coming':
      return [...running, `c.due_at >= ${at}`];
  }
}

/**
 * Each desk gives its first rows in the order of its index, and only those that come out first are looked up: what a page costs does not
 * depend on how much is overdue.
 */
export function dueListQuery(list: DueList, actor: Actor, filter: DuePageFilter, now: Date, most: number): { sql: string; parameters: Parameters } {
  const { sql: desk, parameters } = deskQuery(actor, filter);
  const where = [onDesk('c'), ...lightConditions(list, now, parameters), ...clockConditions(filter, parameters)];
  if (filter.cursor !== undefined) {
    const [due, id] = cursorOf(filter.cursor);
    where.push(`(c.due_at, c.id) > (${parameters.bind(due)}::timestamptz, ${parameters.bind(id)}::uuid)`);
  }
  const limit = parameters.bind(most);
  const found = `
    found as materialized (
      select first.id, first.due_at
        from desk cross join lateral (select c.id, c.due_at from clock c where ${where.join(' and ')} order by c.due_at, c.id limit ${limit}) first
       order by first.due_at, first.id limit ${limit})`;
  return { sql: `with ${desk}, ${found} ${columns(parameters.bind(shanghaiDate(now)))}`, parameters };
}

const named = (alias: string, column: string): string => `case when ${column} is null then null else jsonb_build_object('code', ${column}, 'name', coalesce(${alias}.name, ${column})) end`;

const columns = (today: string): string => `
  select c.id as "clockId", c.kind, c.application_id as "applicationId", c.matter_id as "matterId", a.number, m.terms->'item' as item,
         p.name as applicant, p.kind as "partyKind",
         ${named('r', 'c.region_code')} as region, ${named('w', 'c.window_code')} as "window", ${named('d', 'c.department_code')} as department,
         s.name as holder, m.state, to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", c.due_at as "dueAt", to_char(c.first_due_on, 'YYYY-MM-DD') as "firstDueOn",
         (reached.ordinal - due.ordinal)::integer as "overdueWorkingDays", issued.cards, issued.card, c.unit, c.paused_days as "pausedDays", c.extended_by as "extendedBy",
         (select count(*)::integer from supervision_order o where o.application_id = c.application_id and (o.matter_id is null or o.matter_id = c.matter_id)) as orders,
         act.type as "lastType", act.occurred_at as "lastAt", coalesce((m.terms->>'demo')::boolean, false) as demo
    from found
    join clock c on c.id = found.id
    join matter m on m.id = c.matter_id
    join application a on a.id = c.application_id
    join party p on p.id = a.party_id
    join calendar_day reached on reached.calendar = c.calendar and reached.day = ${today}::date
    join calendar_day due on due.calendar = c.calendar and due.day = c.due_on
    left join region r on r.code = c.region_code
    left join service_window w on w.code = c.window_code
    left join department d on d.code = c.department_code
    left join staff s on s.id = m.holder_id
    cross join lateral (
      select count(*)::integer as cards, (array['warning','yellow','red'])[max(array_position(array['warning','yellow','red'], k.level))] as card from card k where k.clock_id = c.id) issued
    left join lateral (
      select e.type, e.occurred_at from event e
       where e.stream_id = c.application_id and (e.matter_id is null or e.matter_id = c.matter_id) and e.actor_kind <> 'system' order by e.seq desc limit 1) act on true
   order by found.due_at, found.id`;
