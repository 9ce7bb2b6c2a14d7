import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { rectificationActionsOf } from '@zonggui/domain/rectification/rectification';
import type { Rectification } from '@zonggui/domain/rectification/rectification-record';
import { ratingNumberOf, type Finding, type ProblemCategory, type StepSaid } from '@zonggui/domain/rectification/rectification-steps';
import type { RectificationState } from '@zonggui/domain/rectification/rectification.machine';
import { rowScope } from '@zonggui/identity/scope';
import type { BusinessClock } from '../time/business-clock';
import { cursorFor, cursorOf } from '../application/cursor';
import { concernedSql } from './rectification-commands';
import type { RectificationRow, RectificationStepView, RectificationView } from './rectification-views';
import type { Page } from '../application/views';

export interface RectificationFilter {
  /** `pending`: all that are not closed. */
  readonly state?: RectificationState | 'pending';
  readonly category?: ProblemCategory;
  readonly finding?: Finding;
  readonly code?: 4 | 5;
  readonly signed?: 'named' | 'anonymous';
  readonly cursor?: string;
  readonly limit?: number;
}

/** 差评台账: the newest first, for whoever supervises the region, paged by keyset. */
export class RectificationQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  async page(actor: Actor, filter: RectificationFilter): Promise<Page<RectificationRow>> {
    const limit = Math.min(filter.limit ?? 50, 200);
    const rows = await this.read(actor, filter, limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > limit && last !== undefined ? cursorFor(last.ratedAt, last.id) : null };
  }

  /** The newest `most`, for an export. */
  async rows(actor: Actor, filter: RectificationFilter, most: number): Promise<RectificationRow[]> {
    return this.read(actor, filter, most);
  }

  /** @throws DomainError `not-found`, also for what the person's grants do not reach */
  async one(id: string, actor: Actor): Promise<RectificationView> {
    const tx = this.dataSource.manager;
    const scope = rowScope(supervising(actor), { alias: 'r', firstParam: 2 });
    const rows: Found[] = await tx.query(`${rowSql} where r.id = $1 and ${scope.sql}`, [id, ...scope.params]);
    if (rows[0] === undefined) throw new DomainError('not-found', 'No such rectification.', { id });
    const [found, steps] = [rows[0], await stepsOf(tx, id)];
    const names: { name: string }[] = await tx.query('select name from staff where id = $1', [found.disputedBy]);
    return {
      ...rowOf(found, actor, await this.clock.now()),
      tries: steps.filter(({ verb }) => verb === 'tryContact').length,
      concerned: [actor.id, actor.onBehalfOf].some((person) => person !== null && found.concerned.includes(person)),
      disputedBy: names[0]?.name ?? null,
      steps,
      reports: await tx.query(`select id, number from document where application_id = $1 and series = '差整' and annulled_at is null order by id`, [found.applicationId]),
    };
  }

  private async read(actor: Actor, { state, category, finding, code, signed, cursor }: RectificationFilter, limit: number): Promise<RectificationRow[]> {
    const scope = rowScope(supervising(actor), { alias: 'r' });
    const params = [...scope.params];
    const where = [scope.sql];
    const cut = (column: string, value: unknown) => value !== undefined && where.push(`${column} = $${params.push(value)}`);
    if (state === 'pending') where.push(`r.state <> 'closed'`);
    else cut('r.state', state);
    cut('r.category', category);
    cut('r.finding', finding);
    cut('r.rating_code', code);
    cut('coalesce(g.anonymous, false)', signed === undefined ? undefined : signed === 'anonymous');
    if (cursor !== undefined) {
      const [at, id] = cursorOf(cursor);
      where.push(`(r.opened_at, r.id) < ($${params.push(at)}::timestamptz, $${params.push(id)}::uuid)`);
    }
    const rows: Found[] = await this.dataSource.query(`${rowSql} where ${where.join(' and ')} order by r.opened_at desc, r.id desc limit $${params.push(limit)}`, params);
    const now = await this.clock.now();
    return rows.map((row) => rowOf(row, actor, now));
  }
}

/** A complaint about a service is nobody's but a supervisor's, who else sees the application or not. */
const supervising = (actor: Actor): Actor => (actor.kind === 'staff' ? { ...actor, grants: actor.grants.filter(({ post }) => post === 'supervise') } : actor);

type Found = Omit<RectificationRow, 'number' | 'ratedAt' | 'due' | 'actions'> & Pick<Rectification, 'region' | 'disputedBy' | 'concerned'> & {
  readonly ratedAt: Date;
  readonly kind: 'contact' | 'rectify' | 'report' | null;
  readonly dueOn: string | null;
  readonly dueAt: Date | null;
  readonly warnAt: Date | null;
};

const rowSql = `
  select r.id, r.application_id as "applicationId", a.number as "applicationNumber", array(select m.terms->'item'->>'name' from matter m where m.application_id = a.id order by m.ordinal) as items,
         r.opened_at as "ratedAt", a.channel, r.rating_code as code, coalesce(g.indicators, '{}') as indicators, g.comment, coalesce(g.anonymous, false) as anonymous,
         coalesce(d.name, o.name) as unit, coalesce(s.name, '—') as person, r.state, r.round, r.finding, r.category, r.handling, r.satisfaction,
         r.region_code as region, r.disputed_by as "disputedBy", ${concernedSql('r.application_id')} as concerned,
         c.kind, to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", c.due_at as "dueAt", c.warn_at as "warnAt"
    from rectification r join application a on a.id = r.application_id join office o on o.code = a.office_code
    left join rating g on g.application_id = r.application_id
    left join lateral (select department_code, coalesce(reviewer_id, holder_id, a.registered_by) as responsible from matter m where m.application_id = a.id order by m.ordinal limit 1) m on true
    left join department d on d.code = m.department_code left join staff s on s.id = m.responsible
    left join lateral (select kind, due_on, due_at, warn_at from clock where subject_id = r.id and ended_at is null order by due_at, id limit 1) c on true`;

function rowOf({ region, disputedBy, concerned, kind, dueOn, dueAt, warnAt, ratedAt, ...row }: Found, actor: Actor, now: Date): RectificationRow {
  const rectification: Rectification = { id: row.id, region, state: row.state, named: !row.anonymous, round: row.round, openedAt: ratedAt, tries: [], disputedBy, concerned };
  const light = dueAt !== null && now > dueAt ? 'red' : warnAt !== null && now >= warnAt ? 'yellow' : 'green';
  return {
    ...row,
    number: ratingNumberOf(row.applicationNumber),
    ratedAt: ratedAt.toISOString(),
    due: kind === null || dueOn === null ? null : { kind, on: dueOn, light },
    actions: rectificationActionsOf(rectification, actor),
  };
}

async function stepsOf(tx: EntityManager, id: string): Promise<RectificationStepView[]> {
  const rows: { id: string; verb: RectificationStepView['verb']; at: Date; by: string; codes: StepSaid; words: string | null }[] = await tx.query(
    `select e.id, e.body::jsonb #>> '{data,verb}' as verb, e.occurred_at as at,
            case when e.actor_kind = 'staff' then coalesce(s.name, '—') || coalesce(' 代 ' || c.name, '') else '申请人' end as by,
            (e.body::jsonb -> 'data') - '{rectificationId,verb,state}'::text[] as codes, w.words
       from rectification r join event e on e.stream_id = r.application_id and e.type = 'rectificationMoved'
       left join staff s on s.id::text = e.actor_id left join staff c on c.id::text = e.on_behalf_of left join remark w on w.event_id = e.id
      where r.id = $1 order by e.seq`,
    [id],
  );
  // rectification-commands.ts is the one writer of both
  return rows.map(({ id: event, verb, at, by, codes, words }) => ({ id: event, verb, at: at.toISOString(), by, said: { ...codes, ...(words === null ? {} : (JSON.parse(words) as StepSaid)) } }));
}
