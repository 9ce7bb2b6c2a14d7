import type { DataSource } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import { cursorFor, cursorOf } from '../application/cursor';
import { maskName } from '../party/masking';
import type { Named } from '../organisation/named';
import type { Page } from '../application/views';
import { deskQuery, type Parameters } from './report-filter';
import { supervising } from './supervising';

export interface LateEntryFilter {
  /** This region and all below it. */
  readonly under?: string;
  readonly window?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** One 补录. */
export interface LateEntryRow {
  readonly id: string;
  readonly applicationId: string;
  readonly matterId: null;
  readonly number: string;
  /** 断网收件单号. */
  readonly sheet: string;
  /** The window whose sheet it was. */
  readonly window: Named;
  readonly items: readonly string[];
  readonly applicant: string;
  readonly receivedAt: string;
  readonly recordedAt: string;
  /** Between the two, in whole minutes. */
  readonly gapMinutes: number;
  readonly clerk: string;
  /** 作废 since. */
  readonly annulled: boolean;
}

/** One matter that was struck out. */
export interface AnnulledRow {
  readonly id: string;
  readonly applicationId: string;
  readonly matterId: string;
  readonly number: string;
  readonly item: Named;
  readonly applicant: string;
  readonly window: Named | null;
  readonly receivedAt: string;
  readonly annulledAt: string;
  readonly by: string | null;
  /** 撤销误录: taken back by whoever registered it, within its ten seconds. */
  readonly undone: boolean;
  /** null where it was undone, or erased with the person. */
  readonly reason: string | null;
}

/** 补录与作废: for 监督岗 alone, in its own regions, the newest first. */
export class LateEntries {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `post-required` */
  async entries(actor: Actor, filter: LateEntryFilter): Promise<Page<LateEntryRow>> {
    return pageOf(await this.entryRows(actor, filter, sizeOf(filter) + 1), sizeOf(filter), ({ recordedAt }) => recordedAt);
  }

  /** @throws DomainError `post-required` */
  async annulled(actor: Actor, filter: LateEntryFilter): Promise<Page<AnnulledRow>> {
    return pageOf(await this.annulledRows(actor, filter, sizeOf(filter) + 1), sizeOf(filter), ({ annulledAt }) => annulledAt);
  }

  /** The newest `most`, for an export. @throws DomainError `post-required` */
  async entryRows(actor: Actor, filter: LateEntryFilter, most: number): Promise<LateEntryRow[]> {
    const { sql, parameters } = deskQuery(supervising(actor), filter);
    const where = conditions(filter, parameters, { region: 'e.region_code', window: 'e.window_code', at: 'e.recorded_at', id: 'e.application_id' });
    const rows: (Omit<LateEntryRow, 'receivedAt' | 'recordedAt' | 'applicant' | 'matterId' | 'gapMinutes'> & Person & { receivedAt: Date; recordedAt: Date })[] = await this.dataSource.query(
      `with ${sql} ${entryColumns} where ${where} order by e.recorded_at desc, e.application_id desc limit ${parameters.bind(most)}`,
      parameters.values,
    );
    return rows.map(({ name, kind, receivedAt, recordedAt, ...row }) => ({
      ...row,
      matterId: null,
      applicant: maskName(name, kind),
      receivedAt: receivedAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
      gapMinutes: Math.round((recordedAt.getTime() - receivedAt.getTime()) / 60_000),
    }));
  }

  /** The newest `most`, for an export. @throws DomainError `post-required` */
  async annulledRows(actor: Actor, filter: LateEntryFilter, most: number): Promise<AnnulledRow[]> {
    const { sql, parameters } = deskQuery(supervising(actor), filter);
    const where = conditions(filter, parameters, { region: 'm.region_code', window: 'a.window_code', at: 'm.ended_at', id: 'm.id' });
    const rows: (Omit<AnnulledRow, 'receivedAt' | 'annulledAt' | 'applicant'> & Person & { receivedAt: Date; annulledAt: Date })[] = await this.dataSource.query(
      `with ${sql} ${annulledColumns} where m.state = 'annulled' and ${where} order by m.ended_at desc, m.id desc limit ${parameters.bind(most)}`,
      parameters.values,
    );
    return rows.map(({ name, kind, receivedAt, annulledAt, ...row }) => ({ ...row, applicant: maskName(name, kind), receivedAt: receivedAt.toISOString(), annulledAt: annulledAt.toISOString() }));
  }
}

interface Person {
  readonly name: string | null;
  readonly kind: 'person' | 'organisation';
}

interface Columns {
  readonly region: string;
  readonly window: string;
  readonly at: string;
  readonly id: string;
}

function conditions({ window, cursor }: LateEntryFilter, parameters: Parameters, columns: Columns): string {
  const where = [`${columns.region} in (select region_code from desk)`];
  if (window !== undefined) where.push(`${columns.window} = ${parameters.bind(window)}`);
  if (cursor !== undefined) {
    const [at, id] = cursorOf(cursor);
    where.push(`(${columns.at}, ${columns.id}) < (${parameters.bind(at)}::timestamptz, ${parameters.bind(id)}::uuid)`);
  }
  return where.join(' and ');
}

const sizeOf = ({ limit = 50 }: LateEntryFilter): number => Math.min(limit, 200);

function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], size: number, at: (row: Row) => string): Page<Row> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last !== undefined ? cursorFor(at(last), last.id) : null };
}

const windowOf = (code: string): string => `(select jsonb_build_object('code', w.code, 'name', w.name) from service_window w where w.code = ${code})`;

const entryColumns = `
  select e.application_id as id, e.application_id as "applicationId", a.number, e.sheet_number as sheet, ${windowOf('e.window_code')} as "window",
         (select jsonb_agg(m.terms->'item'->>'name' order by m.ordinal) from matter m where m.application_id = a.id) as items,
         p.name, p.kind, e.received_at as "receivedAt", e.recorded_at as "recordedAt", coalesce(s.name, '') as clerk, a.state = 'annulled' as annulled
    from late_entry e join application a on a.id = e.application_id join party p on p.id = a.party_id left join staff s on s.id = e.recorded_by`;

const annulledColumns = `
  select m.id, m.application_id as "applicationId", m.id as "matterId", a.number, m.terms->'item' as item, ${windowOf('a.window_code')} as "window", p.name, p.kind,
         a.received_at as "receivedAt", m.ended_at as "annulledAt", struck.by, coalesce(struck.undone, false) as undone, struck.reason
    from matter m join application a on a.id = m.application_id join party p on p.id = a.party_id
    left join lateral (
      select s.name as by, (e.body::jsonb #>> '{data,undone}')::boolean as undone, r.words::jsonb ->> 'reason' as reason
        from event e left join staff s on s.id::text = e.actor_id left join remark r on r.event_id = e.id
       where e.stream_id = m.application_id and e.matter_id = m.id and e.type = 'annulled' order by e.seq desc limit 1) struck on true`;
