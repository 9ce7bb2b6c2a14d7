import type { DataSource } from 'typeorm';
import type { ApplicationState } from '@zonggui/domain/application/fold';
import { lightOf, type Light } from '@zonggui/domain/deadline/light';
import { shanghaiDate, shanghaiInstant } from '@zonggui/domain/deadline/plain-date';
import type { Actor } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import { cursorFor, cursorOf } from '../application/cursor';
import { maskName } from '../party/masking';
import type { Page } from '../application/views';

/** 今日: of the visits this person took in today; ratings are those given today, whenever the visit was. */
export interface DayFigures {
  /** Items, not visits. */
  readonly received: number;
  readonly accepted: number;
  readonly decided: number;
  /** From the first key to the command, over the visits whose page counted it; null without one. */
  readonly averageSeconds: number | null;
  /** 满意度 1–3 and 4–5 (GB/T 39046 A.8). */
  readonly praised: number;
  readonly complained: number;
}

/** What one has to follow of one's own visits: 补正 asked for, 容缺 owed, sent back by the back office, images to be made anew, what the applicant supplied online. */
export type FollowedKind = 'awaitSupplement' | 'makeUp' | 'resubmit' | 'rescan' | 'confirmAttachment';

export interface FollowedRow {
  readonly id: string;
  readonly applicationId: string;
  readonly matterId: string | null;
  readonly number: string;
  readonly applicant: string;
  readonly item: string | null;
  /** The paper owed, of a 容缺; those supplied, of 补传. */
  readonly material: string | null;
  readonly dueAt: string | null;
  readonly light: Light | null;
}

export interface ReceivedRow {
  readonly applicationId: string;
  readonly number: string;
  readonly applicant: string;
  readonly items: readonly string[];
  readonly state: ApplicationState;
  readonly receivedAt: string;
}

interface PageAsked {
  readonly cursor?: string;
  readonly limit?: number;
}

interface Masked {
  readonly applicant: string | null;
  readonly partyKind: 'person' | 'organisation';
}

/** 窗口工作台: what a clerk did today and what of his own visits is still with somebody. Whose: the person covered, when somebody covers. */
export class WorkbenchQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  async today(actor: Actor): Promise<DayFigures> {
    const today = shanghaiDate(await this.clock.now());
    const rows: DayFigures[] = await this.dataSource.query(figuresSql, [whose(actor), today, shanghaiInstant(today, '00:00')]);
    return rows[0]!; // aggregates without grouping have one row
  }

  /** By the instant it falls due, those without one last. */
  async followed(actor: Actor, kind: FollowedKind, { cursor, limit = 20 }: PageAsked): Promise<Page<FollowedRow>> {
    const params: unknown[] = [whose(actor), kind, limit + 1];
    const rows: (Omit<FollowedRow, 'applicant' | 'dueAt' | 'light'> & Masked & { dueAt: Date | null; warnAt: Date | null })[] = await this.dataSource.query(
      `${followedSql} ${afterDue(cursor, params)} order by t.due_at, t.id limit $3`,
      params,
    );
    const now = await this.clock.now();
    const page = rows.slice(0, limit).map(({ partyKind, warnAt, dueAt, applicant, ...row }) => ({
      ...row,
      applicant: maskName(applicant, partyKind),
      dueAt: dueAt?.toISOString() ?? null,
      light: dueAt === null ? null : lightOf(now, { warnAt: warnAt ?? dueAt, dueAt, paused: false, finishedAt: null }),
    }));
    return paged(page, rows.length > limit, ({ dueAt, id }) => cursorFor(dueAt, id));
  }

  /** 今日我受理, the newest first. */
  async received(actor: Actor, { cursor, limit = 20 }: PageAsked): Promise<Page<ReceivedRow>> {
    const params: unknown[] = [whose(actor), shanghaiDate(await this.clock.now()), limit + 1];
    const after = cursor === undefined ? '' : `and a.id < $${params.push(cursorOf(cursor)[1])}::uuid`;
    const rows: (Omit<ReceivedRow, 'applicant' | 'receivedAt'> & Masked & { receivedAt: Date })[] = await this.dataSource.query(`${receivedSql} ${after} order by a.id desc limit $3`, params);
    const page = rows.slice(0, limit).map(({ partyKind, receivedAt, applicant, ...row }) => ({ ...row, applicant: maskName(applicant, partyKind), receivedAt: receivedAt.toISOString() }));
    return paged(page, rows.length > limit, ({ applicationId }) => cursorFor(null, applicationId));
  }
}

const whose = ({ id, onBehalfOf }: Actor): string => onBehalfOf ?? id;

function paged<Row>(rows: readonly Row[], more: boolean, cursorAt: (last: Row) => string): Page<Row> {
  const last = rows.at(-1);
  return { rows, next: more && last !== undefined ? cursorAt(last) : null };
}

function afterDue(cursor: string | undefined, params: unknown[]): string {
  if (cursor === undefined) return '';
  const [due, id] = cursorOf(cursor);
  const bind = (value: unknown): string => `$${params.push(value)}`;
  return due === null ? `and t.due_at is null and t.id > ${bind(id)}` : `and ((t.due_at, t.id) > (${bind(due)}::timestamptz, ${bind(id)}::uuid) or t.due_at is null)`;
}

/** $1 whose, $2 today, $3 when today began. A visit taken back is none. */
const figuresSql = `
  with visit as (select a.id, a.handling_seconds from application a where a.registered_by = $1 and a.received_on = $2::date and a.state <> 'annulled'),
       part as (select m.accepted_at, m.decided_at from matter m join visit v on v.id = m.application_id where m.state <> 'planned'),
       word as (select r.code from rating r join application a on a.id = r.application_id where r.rated_at >= $3 and a.registered_by = $1)
  select (select count(*) from part)::integer as received,
         (select count(*) from part where accepted_at is not null)::integer as accepted,
         (select count(*) from part where decided_at is not null)::integer as decided,
         (select round(avg(handling_seconds)) from visit)::integer as "averageSeconds",
         (select count(*) from word where code <= 3)::integer as praised,
         (select count(*) from word where code >= 4)::integer as complained`;

/** $1 whose, $2 kind of task. From the visits of one person that are open, which are few, to their tasks. */
const followedSql = `
  select t.id, t.application_id as "applicationId", t.matter_id as "matterId", a.number, p.name as applicant, p.kind as "partyKind", m.terms->'item'->>'name' as item, coalesce(d.name, paper.name, supplied.names) as material,
         t.due_at as "dueAt", (select min(c.warn_at) from clock c where c.application_id = a.id and c.state = 'running' and c.due_at = t.due_at) as "warnAt"
    from application a
    join task t on t.application_id = a.id and t.closed_at is null and t.kind = $2
    join party p on p.id = a.party_id
    left join matter m on m.id = t.matter_id
    left join deferral d on d.id = t.subject_id
    left join paper on paper.id = t.subject_id
    left join lateral (
      select string_agg(distinct coalesce(owed.name, held.name, s.material_code), '、') as names from attachment s
        left join paper held on held.application_id = a.id and held.material_code = s.material_code
        left join deferral owed on owed.application_id = a.id and owed.material_code = s.material_code
       where t.kind = 'confirmAttachment' and s.application_id = a.id and s.state = 'supplied') supplied on true
   where a.registered_by = $1 and a.ended_at is null`;

/** $1 whose, $2 today. The ids of applications grow with time. */
const receivedSql = `
  select a.id as "applicationId", a.number, p.name as applicant, p.kind as "partyKind", a.state, a.received_at as "receivedAt",
         array(select m.terms->'item'->>'name' from matter m where m.application_id = a.id order by m.ordinal) as items
    from application a join party p on p.id = a.party_id
   where a.registered_by = $1 and a.received_on = $2::date`;
