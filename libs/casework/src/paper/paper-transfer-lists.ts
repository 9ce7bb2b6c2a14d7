import type { DataSource } from 'typeorm';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { PaperDesk } from '@zonggui/domain/paper/paper-desk';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import type { BusinessClock } from '../time/business-clock';
import { cursorFor, cursorOf } from '../application/cursor';
import { maskName } from '../party/masking';
import { atDeskSql, caseColumns, casesSql, desksOf, filesSql, holderSql, movableSql, summaryColumns, summarySql, type SummaryRow } from './paper-transfer-sql';
import type { PaperCandidate, PaperList, PaperSide, PaperTrail, PaperTransferLine, PaperTransferSummary, PaperTransferView } from './paper-transfer-views';
import type { Page } from '../application/views';

/** More than this does not leave a window in a day. */
const mostCandidates = 300;

const listed = {
  toReceive: (desks: number) => `t.state = 'open' and ${atDeskSql(desks, 't.to_desk', 't.region_code', 't.to_department')}`,
  handed: () => 't.handed_by = $2::uuid',
  received: () => 't.received_by = $2::uuid',
} as const satisfies Record<PaperList, (desks: number) => string>;

/** 材料流转交接单 as they are read: what may be handed over, what waits, who holds what. */
export class PaperTransferLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** What lies at the desk: at the counter that of one window, of today unless `earlier` is asked for. The newest first. */
  async candidates({ desk, window, earlier }: { readonly desk: PaperDesk; readonly window?: string; readonly earlier: boolean }, actor: Actor): Promise<PaperCandidate[]> {
    const since = earlier ? new Date(0) : new Date(`${shanghaiDate(await this.clock.now())}T00:00:00+08:00`);
    const scope = applicationScope(actor, { alias: 'a', firstParam: 5 });
    const here = desk === 'counter' ? `a.window_code = $3 and coalesce(h.received_at, a.received_at) >= $4` : `$3::text is null and $4::timestamptz is not null`;
    const rows: (Omit<PaperCandidate, 'applicant' | 'since' | 'department'> & { name: string | null; kind: 'person' | 'organisation'; since: Date; department: string | null; departmentName: string | null })[] = await this.dataSource.query(
      `select ${caseColumns}, c.files, coalesce(h.received_at, a.received_at) as since, w.decided, w.department, d.name as "departmentName"
         from application a ${casesSql} ${holderSql} ${filesSql} left join department d on d.code = w.department
        where ${movableSql} and coalesce(h.desk, 'counter') = $1 and ${atDeskSql(2, "coalesce(h.desk, 'counter')", 'a.region_code', 'h.department')} and ${here} and ${scope.sql}
        order by a.id desc limit ${mostCandidates}`,
      [desk, desksOf(actor, [desk]), desk === 'counter' ? (window ?? null) : null, since, ...scope.params],
    );
    return rows.map(({ name, kind, since: from, department, departmentName, ...row }) => ({ ...row, applicant: maskName(name, kind), since: from.toISOString(), department: department === null ? null : { code: department, name: departmentName ?? department } }));
  }

  /** The newest first. */
  async page(list: PaperList, { cursor, limit: asked = 50 }: { readonly cursor?: string; readonly limit?: number }, actor: Actor): Promise<Page<PaperTransferSummary>> {
    const limit = Math.min(asked, 200);
    const rows = await this.summaries(`${listed[list](1)} and ($3::uuid is null or t.id < $3) and $1::jsonb is not null and $2::uuid is not null order by t.id desc limit $4`, [desksOf(actor), actor.id, cursor === undefined ? null : cursorOf(cursor)[1], limit + 1]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > limit && last !== undefined ? cursorFor(null, last.id) : null };
  }

  /** For both of its desks, and the supervisor of the region. @throws DomainError `not-found` */
  async one(id: string, actor: Actor): Promise<PaperTransferView> {
    const watched = actor.grants.filter(({ post }) => post === 'supervise');
    const [summary] = await this.summaries(
      `t.id = $1 and (${atDeskSql(2, 't.from_desk', 't.region_code', 't.from_department')} or ${atDeskSql(2, 't.to_desk', 't.region_code', 't.to_department')} or exists (select from unnest($3::text[]) as below where starts_with(t.region_code, below)))`,
      [id, desksOf(actor), watched.map(({ region }) => region.replace(/(00)+$/, ''))],
    );
    if (summary === undefined) throw new DomainError('not-found', 'No such list.', { id });
    const [may] = await this.dataSource.query<{ receive: boolean; withdraw: boolean }[]>(
      `select t.state = 'open' and t.handed_by <> $2 and (t.to_staff is null or t.to_staff = any($3::uuid[])) and ${atDeskSql(4, 't.to_desk', 't.region_code', 't.to_department')} as receive,
              t.state = 'open' and t.handed_by = $2 as withdraw from paper_transfer t where t.id = $1`,
      [id, actor.id, [actor.id, ...(actor.onBehalfOf === null ? [] : [actor.onBehalfOf])], desksOf(actor)],
    );
    return { ...summary, rows: await this.linesOf(id), mayReceive: may?.receive ?? false, mayWithdraw: may?.withdraw ?? false };
  }

  private async linesOf(id: string): Promise<PaperTransferLine[]> {
    const rows: (Omit<PaperTransferLine, 'applicant'> & { name: string | null; kind: 'person' | 'organisation' })[] = await this.dataSource.query(
      `select r.line, ${caseColumns}, r.files, r.pages, r.sealed, r.arrived, r.difference from paper_transfer_row r join application a on a.id = r.application_id ${casesSql} where r.transfer_id = $1 order by r.line`,
      [id],
    );
    return rows.map(({ name, kind, ...row }) => ({ ...row, applicant: maskName(name, kind) }));
  }

  /** @throws DomainError `not-found` for what the person's grants do not reach */
  async trail(applicationId: string, actor: Actor): Promise<PaperTrail> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const [found] = await this.dataSource.query<{ files: number; place: string; receivedAt: Date }[]>(
      `select c.files, coalesce(v.name, f.name) as place, a.received_at as "receivedAt" from application a join office f on f.code = a.office_code left join service_window v on v.code = a.window_code ${filesSql} where a.id = $1 and ${scope.sql}`,
      [applicationId, ...scope.params],
    );
    if (found === undefined) throw new DomainError('not-found', 'No such application.', { applicationId });
    const rows: (SummaryRow & Pick<PaperTransferLine, 'files' | 'pages' | 'sealed' | 'arrived' | 'difference'>)[] = await this.dataSource.query(
      `select ${summaryColumns}, l.files, l.pages, l.sealed, l.arrived, l.difference ${summarySql} join paper_transfer_row l on l.transfer_id = t.id where l.application_id = $1 and t.state <> 'withdrawn' order by t.id`,
      [applicationId],
    );
    const steps = rows.map(({ files, pages, sealed, arrived, difference, ...row }) => ({ ...sidesOf(row), files, pages, sealed, arrived, difference }));
    const counter: PaperSide = { desk: 'counter', place: found.place, person: null, at: found.receivedAt.toISOString() };
    const holder = steps.findLast(({ arrived }) => arrived === true)?.to ?? (found.files > 0 || steps.length > 0 ? counter : null);
    return { holder, steps };
  }

  private async summaries(condition: string, params: readonly unknown[]): Promise<PaperTransferSummary[]> {
    const rows: (SummaryRow & Pick<PaperTransferSummary, 'cases' | 'files' | 'pages' | 'differences'>)[] = await this.dataSource.query(
      `select ${summaryColumns}, n.* ${summarySql} cross join lateral (
         select count(*)::integer as cases, sum(r.files)::integer as files, sum(r.pages)::integer as pages, count(r.difference)::integer as differences from paper_transfer_row r where r.transfer_id = t.id) n where ${condition}`,
      [...params],
    );
    return rows.map(({ cases, files, pages, differences, ...row }) => ({ ...sidesOf(row), cases, files, pages, differences }));
  }
}

const sidesOf = ({ id, number, state, fromDesk, fromPlace, handedBy, handedAt, toDesk, toPlace, receivedBy, receivedAt }: SummaryRow): Pick<PaperTransferSummary, 'id' | 'number' | 'state' | 'from' | 'to'> => ({
  id, number, state,
  from: { desk: fromDesk, place: fromPlace, person: handedBy, at: handedAt.toISOString() },
  to: { desk: toDesk, place: toPlace, person: receivedBy, at: receivedAt?.toISOString() ?? null },
});
