import type { DataSource } from 'typeorm';
import type { DayCorrection } from '@zonggui/catalogue/correct-notice';
import { calendarOf, nationalCalendar, type CalendarYear, type LocalDays } from '@zonggui/domain/deadline/calendar';
import { nation, regionalCalendar } from '@zonggui/domain/deadline/regional-calendar';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { rowScope } from '@zonggui/identity/scope';
import { nearestCalendar } from '@zonggui/store/calendar-sql';
import { readFamily } from './calendar-family';
import { readingOf } from './calendar-notices';
import { assertPublisher, mayPublish } from './calendar-publications';
import { daysOf } from './calendar-queries';
import type { AffectedFilter, AffectedRow, CalendarDayView, MovedGroupView, PublicationDetail, PublicationProgress, PublicationTally, PublicationView, ReadingView } from './calendar-views';
import { progressOf } from './publication-rows';
import type { Page } from '../application/views';

interface ListedRow extends Omit<PublicationView, 'draftedAt' | 'rehearsedAt' | 'approvedAt' | 'finishedAt'> {
  readonly draftedAt: Date;
  readonly rehearsedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly finishedAt: Date | null;
}

interface Row extends ListedRow {
  readonly notice: string;
  readonly years: CalendarYear[];
  readonly local: LocalDays | null;
  /** Another publication is not finished. */
  readonly blocked: boolean;
}

const ownRegion = `coalesce(nullif(substr(p.calendar, ${nationalCalendar.length + 2}), ''), '${nation}')`;
const columns = `
  select p.id, jsonb_build_object('code', r.code, 'name', r.name) as region, p.year, case when p.local is null then (select y->>'basis' from jsonb_array_elements(p.years) y where (y->>'year')::integer = p.year) else '' end as basis, p.state,
         p.state = 'draft' and p.base_revision <> c.revision as stale,
         jsonb_build_object('id', d.id, 'name', d.name) as "draftedBy", p.drafted_at as "draftedAt", p.rehearsed_at as "rehearsedAt", p.uncovered,
         case when a.id is null then null else jsonb_build_object('id', a.id, 'name', a.name) end as "approvedBy", p.approved_at as "approvedAt",
         p.finished_at as "finishedAt", p.total, ${progressOf('p.id')}`;
/** A region's first draft is of the calendar around it. */
const tables = `from calendar_publication p join region r on r.code = ${ownRegion} join lateral ${nearestCalendar('r.code')} c on true
  join staff d on d.id = p.drafted_by left join staff a on a.id = p.approved_by`;
const othersRun = `exists (select from calendar_publication o where o.state in ('approved','running')) as blocked`;

/** Reads of 公布 for those who may publish. Every method @throws DomainError `post-required`; of one publication, `not-found`. */
export class PublicationQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of every calendar, the newest first. */
  async list(actor: Actor): Promise<PublicationView[]> {
    assertPublisher(actor);
    const rows: ListedRow[] = await this.dataSource.query(`${columns} ${tables} order by p.id desc limit 50`);
    return rows.map(viewOf);
  }

  async find(id: string, actor: Actor): Promise<PublicationDetail> {
    assertPublisher(actor);
    const [found] = await this.dataSource.query<Row[]>(`${columns}, p.notice, p.years, p.local, ${othersRun} ${tables} where p.id = $1`, [id]);
    if (found === undefined) throw new DomainError('not-found', 'No such publication.', { publicationId: id });
    const { notice, years, local, blocked, ...row } = found;
    const read = local === null ? readNotice(notice, years, row.year) : await this.readLocal(local, row.year);
    return { ...viewOf(row), notice, ...read, local: local && yearOfLocal(local, row.year), tally: await this.tally(id), actions: actionsOf(row, blocked, actor) };
  }

  async progress(id: string, actor: Actor): Promise<PublicationProgress> {
    assertPublisher(actor);
    const [row] = await this.dataSource.query<(Omit<PublicationProgress, 'finishedAt'> & { finishedAt: Date | null })[]>(
      `select state, total, ${progressOf('calendar_publication.id')}, finished_at as "finishedAt" from calendar_publication where id = $1`,
      [id],
    );
    if (row === undefined) throw new DomainError('not-found', 'No such publication.', { publicationId: id });
    return { ...row, finishedAt: row.finishedAt?.toISOString() ?? null };
  }

  /** Before and after, by department; all of them, for figures name nobody. */
  async groups(id: string, actor: Actor): Promise<MovedGroupView[]> {
    assertPublisher(actor);
    return this.dataSource.query(
      `select jsonb_build_object('code', g.region_code, 'name', coalesce(r.name, g.region_code)) as region, ${department('g')} as department,
              g.kind, to_char(g.from_due_on, 'YYYY-MM-DD') as "from", to_char(g.to_due_on, 'YYYY-MM-DD') as "to", g.clocks, g.held
         from (select region_code, department_code, kind, from_due_on, to_due_on, count(*)::integer as clocks, count(*) filter (where held)::integer as held
                 from clock_move where publication_id = $1 group by region_code, department_code, kind, from_due_on, to_due_on) g
         left join region r on r.code = g.region_code left join department d on d.code = g.department_code
        order by g.region_code, g.department_code, g.from_due_on, g.to_due_on, g.kind`,
      [id],
    );
  }

  /** The clocks of applications the person's grants reach, by key. */
  async affected(id: string, { only, cursor, limit = 50 }: AffectedFilter, actor: Actor): Promise<Page<AffectedRow>> {
    assertPublisher(actor);
    const scope = rowScope(actor, { alias: 'm', firstParam: 4 });
    const rows: AffectedRow[] = await this.dataSource.query(
      `select m.clock_id as "clockId", m.application_id as "applicationId", t.id as "matterId", a.number, t.terms->'item' as item, ${department('m')} as department,
              m.kind, to_char(m.from_due_on, 'YYYY-MM-DD') as "from", to_char(m.to_due_on, 'YYYY-MM-DD') as "to", m.held
         from clock_move m join application a on a.id = m.application_id
         left join clock c on c.id = m.clock_id left join matter t on t.id = c.matter_id left join department d on d.code = m.department_code
        where m.publication_id = $1 and ($2::uuid is null or m.clock_id > $2) and ${which[only ?? 'all']} and ${scope.sql}
        order by m.clock_id limit $3`,
      [id, cursor ?? null, limit + 1, ...scope.params],
    );
    const page = rows.slice(0, limit);
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.clockId ?? null) : null };
  }

  /** The year as the region will count it, with the days of the regions around it. */
  private async readLocal(local: LocalDays, year: number): Promise<Read> {
    const { years, locals } = await readFamily(this.dataSource.manager);
    const days = daysOf(regionalCalendar(years, [...locals.filter(({ region }) => region !== local.region), local], local.region), year);
    return { reading: { ...unread, year, days, workingDays: workingDaysIn(days) }, corrections: [] };
  }

  private async tally(id: string): Promise<PublicationTally> {
    const [row] = await this.dataSource.query<PublicationTally[]>(
      `select count(*) filter (where ${which.later})::integer as later, count(*) filter (where ${which.earlier})::integer as earlier, count(*) filter (where ${which.held})::integer as held,
              count(distinct application_id)::integer as applications, count(distinct application_id) filter (where kind = 'promised' and to_due_on > from_due_on)::integer as told
         from clock_move m where publication_id = $1`,
      [id],
    );
    return row ?? { later: 0, earlier: 0, held: 0, applications: 0, told: 0 };
  }
}

const which = {
  all: 'true',
  later: 'm.to_due_at > m.from_due_at',
  earlier: 'm.to_due_at < m.from_due_at',
  held: 'm.held',
} as const satisfies Record<NonNullable<AffectedFilter['only']> | 'all', string>;

const department = (of: string): string => `case when ${of}.department_code is null then null else jsonb_build_object('code', ${of}.department_code, 'name', coalesce(d.name, ${of}.department_code)) end`;

function viewOf({ draftedAt, rehearsedAt, approvedAt, finishedAt, ...row }: ListedRow): PublicationView {
  const text = (at: Date | null): string | null => at?.toISOString() ?? null;
  return { ...row, draftedAt: draftedAt.toISOString(), rehearsedAt: text(rehearsedAt), approvedAt: text(approvedAt), finishedAt: text(finishedAt) };
}

function actionsOf({ state, stale, uncovered, draftedBy, region }: ListedRow, blocked: boolean, actor: Actor): PublicationDetail['actions'] {
  if (state !== 'draft' || !mayPublish(actor, region.code)) return [];
  if (stale) return ['discard'];
  return blocked || uncovered > 0 || draftedBy.id === actor.id ? ['dryRun', 'discard'] : ['dryRun', 'approve', 'discard'];
}

type Read = Pick<PublicationDetail, 'reading' | 'corrections'>;

/** The days of a region are chosen, not read out of a text. */
const unread: Omit<ReadingView, 'days' | 'workingDays' | 'year'> = { number: '', issuedOn: null, before: [], faults: [], dayFaults: [], hint: [], hintSource: '', onlyNotice: [], onlyPattern: [] };

function readNotice(notice: string, years: readonly CalendarYear[], year: number): Read {
  const calendar = calendarOf(years);
  const days = daysOf(calendar, year);
  const read = readingOf(notice, [], calendar);
  const corrections = differing(read, days);
  const reading = corrections.length === 0 ? read : readingOf(notice, corrections, calendar);
  return { reading: { ...reading, year, days, workingDays: workingDaysIn(days) }, corrections };
}

const workingDaysIn = (days: readonly CalendarDayView[]): number => days.filter(({ kind }) => kind === 'workday' || kind === 'makeUpDay').length;

const yearOfLocal = ({ off, working }: LocalDays, year: number): PublicationDetail['local'] => ({
  off: off.filter(({ from }) => from.startsWith(`${year}-`)),
  working: working.filter(({ date }) => date.startsWith(`${year}-`)),
});

/** What a person has made of the text: the days on which the draft is another than its reading. */
function differing({ days }: ReadingView, drafted: readonly CalendarDayView[]): DayCorrection[] {
  const read = new Map(days.map(({ date, kind }) => [date, kind]));
  return drafted.flatMap(({ date, kind }) => (read.size === 0 || read.get(date) === kind ? [] : [{ date, kind: kind === 'holiday' ? 'off' : kind === 'makeUpDay' ? 'makeUpDay' : 'ordinary' }]));
}
