import type { DataSource } from 'typeorm';
import { lightOf, type Light } from '@zonggui/domain/deadline/light';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { Actor } from '@zonggui/domain/posts';
import type { DeferralWay } from '@zonggui/domain/terms';
import type { BusinessClock } from '../time/business-clock';
import { cursorFor, cursorOf } from '../application/cursor';
import { maskName } from '../party/masking';
import type { Named } from '../organisation/named';
import type { Page } from '../application/views';
import { deskQuery, onDesk, type Parameters, type ReportFilter } from './report-filter';
import { supervising } from './supervising';

/** 待补, 逾期, 已补齐, 逾期补齐; 免补 of a 容缺 or the end of the matter; 逾期终止 or, of a 补正, 逾期退件. */
export const owedStages = ['pending', 'overdue', 'madeUp', 'madeUpLate', 'waived', 'lapsed'] as const;
export type OwedStage = (typeof owedStages)[number];

interface OwedFilter extends Pick<ReportFilter, 'under' | 'window' | 'item'> {
  readonly stage?: OwedStage;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface DeferralFilter extends OwedFilter {
  readonly way?: DeferralWay;
}

export interface SupplementFilter extends OwedFilter {
  /** The first notice, or one after it. */
  readonly time?: 'first' | 'again';
}

/** What somebody owes papers for. */
interface OwedRow {
  /** Of the clock. */
  readonly id: string;
  readonly applicationId: string;
  readonly matterId: string;
  readonly number: string;
  readonly item: Named;
  /** Masked. */
  readonly applicant: string;
  readonly window: Named | null;
  /** By name. */
  readonly materials: readonly string[];
  readonly stage: OwedStage;
  readonly openedAt: string;
  readonly dueOn: string;
  readonly light: Light;
  /** Working days after today up to the last one, negative when it is over; null once nothing is owed. */
  readonly daysLeft: number | null;
  readonly endedAt: string | null;
  /** Who took it in without the paper, or asked for it. */
  readonly by: string | null;
}

/** A line of 容缺台账: one paper. */
export interface DeferralRow extends OwedRow {
  readonly way: DeferralWay;
}

/** A line of 补正台账: one 一次性告知. */
export interface SupplementRow extends OwedRow {
  /** 1 for the first notice of the matter. */
  readonly time: number;
}

/** 容缺/补正台账: for 监督岗 alone, in its own regions, the newest first. A 告知承诺 owes nothing and is in neither. */
export class OwedPapers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws DomainError `post-required` */
  async deferrals(actor: Actor, filter: DeferralFilter): Promise<Page<DeferralRow>> {
    return pageOf(await this.deferralRows(actor, filter, sizeOf(filter) + 1), sizeOf(filter));
  }

  /** @throws DomainError `post-required` */
  async supplements(actor: Actor, filter: SupplementFilter): Promise<Page<SupplementRow>> {
    return pageOf(await this.supplementRows(actor, filter, sizeOf(filter) + 1), sizeOf(filter));
  }

  /** The newest `most`, for an export. @throws DomainError `post-required` */
  deferralRows(actor: Actor, filter: DeferralFilter, most: number): Promise<DeferralRow[]> {
    return this.rows<DeferralRow>(deferralLedger, actor, filter, most, (parameters) => (filter.way === undefined ? [] : [`d.way = ${parameters.bind(filter.way)}`]));
  }

  /** The newest `most`, for an export. @throws DomainError `post-required` */
  supplementRows(actor: Actor, filter: SupplementFilter, most: number): Promise<SupplementRow[]> {
    return this.rows<SupplementRow>(supplementLedger, actor, filter, most, () => (filter.time === undefined ? [] : [`${timeOf} ${filter.time === 'first' ? '=' : '>'} 1`]));
  }

  private async rows<Row extends OwedRow>(ledger: LedgerSql, actor: Actor, filter: OwedFilter, most: number, own: (parameters: Parameters) => string[]): Promise<Row[]> {
    const now = await this.clock.now();
    const { sql: desk, parameters } = deskQuery(supervising(actor), filter);
    const stage = ledger.stage(parameters.bind(now));
    const where = [onDesk('c'), `c.kind = '${ledger.kind}'`, ...conditions(filter, stage, parameters), ...own(parameters)];
    const first = `select c.id, c.start_at from clock c ${ledger.beside} where ${where.join(' and ')} order by c.start_at desc, c.id desc limit ${parameters.bind(most)}`;
    const rows: Found<Row>[] = await this.dataSource.query(
      `with ${desk}, found as materialized (select first.id, first.start_at from desk cross join lateral (${first}) first order by first.start_at desc, first.id desc limit ${parameters.bind(most)})
       ${columnsOf(ledger, stage, parameters.bind(shanghaiDate(now)))}`,
      parameters.values,
    );
    return rows.map((row) => rowOf(row, now));
  }
}

type Found<Row> = Omit<Row, 'applicant' | 'openedAt' | 'endedAt' | 'light'> & {
  readonly name: string | null;
  readonly partyKind: 'person' | 'organisation';
  readonly openedAt: Date;
  readonly endedAt: Date | null;
  readonly dueAt: Date;
  readonly warnAt: Date | null;
  readonly paused: boolean;
};

function rowOf<Row extends OwedRow>({ name, partyKind, openedAt, endedAt, dueAt, warnAt, paused, ...row }: Found<Row>, now: Date): Row {
  const light = lightOf(now, { warnAt: warnAt ?? dueAt, dueAt, paused, finishedAt: endedAt });
  // what was taken apart above, put together as it is told
  return { ...row, applicant: maskName(name, partyKind), openedAt: openedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, light } as unknown as Row;
}

function conditions({ window, item, stage, cursor }: OwedFilter, stageSql: string, parameters: Parameters): string[] {
  const where: string[] = [];
  if (window !== undefined) where.push(`c.window_code = ${parameters.bind(window)}`);
  if (item !== undefined) where.push(`c.item_code = ${parameters.bind(item)}`);
  if (stage !== undefined) where.push(`${stageSql} = ${parameters.bind(stage)}`);
  if (cursor !== undefined) {
    const [at, id] = cursorOf(cursor);
    where.push(`(c.start_at, c.id) < (${parameters.bind(at)}::timestamptz, ${parameters.bind(id)}::uuid)`);
  }
  return where;
}

const sizeOf = ({ limit = 50 }: OwedFilter): number => Math.min(limit, 200);

function pageOf<Row extends OwedRow>(rows: readonly Row[], size: number): Page<Row> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last !== undefined ? cursorFor(last.openedAt, last.id) : null };
}

interface LedgerSql {
  readonly kind: 'makeUp' | 'supplement';
  readonly beside: string;
  /** The stage at an instant. */
  readonly stage: (now: string) => string;
  readonly own: string;
  readonly opened: string;
}

const inTime = `case when c.ended_at > c.due_at then 'madeUpLate' else 'madeUp' end`;
const stillOwed = (now: string): string => `case when c.state = 'running' and c.due_at < ${now} then 'overdue' else 'pending' end`;

const deferralLedger: LedgerSql = {
  kind: 'makeUp',
  beside: 'join deferral d on d.id = c.deferral_id',
  stage: (now) => `case d.state when 'madeUp' then ${inTime} when 'open' then ${stillOwed(now)} else d.state end`,
  own: `d.way, jsonb_build_array(d.name) as materials`,
  opened: `e.type = 'deferralOpened' and e.body::jsonb #>> '{data,deferralId}' = d.id::text`,
};

/** How often papers had been asked for by then, of the clock's own notice. */
const timeOf = `(select count(*)::integer from clock before where before.application_id = c.application_id and before.matter_id = c.matter_id and before.kind = 'supplement' and before.start_at <= c.start_at)`;

const supplementLedger: LedgerSql = {
  kind: 'supplement',
  beside: 'join matter m on m.id = c.matter_id',
  stage: (now) => `case when c.state = 'met' then ${inTime} when c.state in ('running','paused') then ${stillOwed(now)} when m.state = 'lapsed' then 'lapsed' else 'waived' end`,
  own: `${timeOf} as time, coalesce((select jsonb_agg(coalesce(p.name, code) order by at) from jsonb_array_elements_text(opened.defects) with ordinality told (code, at) left join paper p on p.application_id = c.application_id and p.material_code = code), '[]') as materials`,
  opened: `e.type = 'supplementRequested' and e.matter_id = c.matter_id and e.occurred_at = c.start_at`,
};

const columnsOf = ({ beside, own, opened }: LedgerSql, stage: string, today: string): string => `
  select c.id, c.application_id as "applicationId", c.matter_id as "matterId", a.number, held.terms->'item' as item, party.name, party.kind as "partyKind",
         case when w.code is not null then jsonb_build_object('code', w.code, 'name', w.name) end as "window", ${own}, ${stage} as stage, c.start_at as "openedAt", to_char(c.due_on, 'YYYY-MM-DD') as "dueOn",
         c.due_at as "dueAt", c.warn_at as "warnAt", c.state = 'paused' as paused, case when c.state in ('running','paused') then null else c.ended_at end as "endedAt",
         case when c.state = 'running' then (due.ordinal - today.ordinal)::integer end as "daysLeft", opened.by
    from found join clock c on c.id = found.id ${beside}
    join application a on a.id = c.application_id
    join matter held on held.id = c.matter_id
    join party on party.id = a.party_id
    left join service_window w on w.code = c.window_code
    left join calendar_day due on due.calendar = c.calendar and due.day = c.due_on
    left join calendar_day today on today.calendar = c.calendar and today.day = ${today}::date
    left join lateral (
      select s.name as by, e.body::jsonb #> '{data,defects}' as defects from event e left join staff s on s.id::text = e.actor_id
       where e.stream_id = c.application_id and ${opened} order by e.seq desc limit 1) opened on true
   order by found.start_at desc, found.id desc`;
