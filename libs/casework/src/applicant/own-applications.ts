import type { DataSource } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { ApplicationQueries } from '../application/application-queries';
import type { ProgressView } from '../application/views';
import type { BusinessClock } from '../time/business-clock';

const shown = 50;
const pageSize = 20;

/** 在办 · 待补 · 待评价 · 已办. One application may stand under two of them. */
export type OwnFilter = 'open' | 'owed' | 'rate' | 'done';
export const ownFilters: readonly OwnFilter[] = ['open', 'owed', 'rate', 'done'];

export interface OwnPage {
  readonly rows: readonly ProgressView[];
  readonly counts: Readonly<Record<OwnFilter, number>>;
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** One of a person's own, with what opens everything about it. */
export interface OwnFound {
  readonly progress: ProgressView;
  readonly queryCode: string;
  /** An application, or a 网上申报 that no window has passed. */
  readonly kind: 'application' | 'submission';
  readonly id: string;
}

/** A person's own applications, for whoever has proved to be him: what is open, and what was received since. */
export class OwnApplications {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly queries: ApplicationQueries,
  ) {}

  /** The newest first, each as 查进度 shows it: no names of staff, no opinions. `days` back for what has ended. */
  async of(partyIds: readonly string[], days: number): Promise<ProgressView[]> {
    const since = new Date((await this.clock.now()).getTime() - days * 86_400_000);
    const rows: { id: string }[] = await this.dataSource.query(
      `select a.id from application a where a.party_id = any($1) and (a.ended_at is null or a.received_at >= $2) order by a.received_at desc, a.id desc limit ${shown}`,
      [partyIds, since],
    );
    const found: ProgressView[] = [];
    for (const { id } of rows) found.push(await this.queries.progressOf(id));
    return found;
  }

  /** Of one person, whatever came at the window and online; the newest first. `after`: the `next` of the page before. */
  async page(partyKey: Buffer, filter: OwnFilter, after: string | null): Promise<OwnPage> {
    const [at, id] = cursorIn(after);
    const rows: OwnRow[] = await this.dataSource.query(
      `${ownSql} select id, number, "queryCode", online, at::text as at from own where "${filter}" and ($2::timestamptz is null or (own.at, own.id) < ($2, $3::uuid)) order by own.at desc, own.id desc limit ${pageSize + 1}`,
      [partyKey, at, id],
    );
    const counts: Record<OwnFilter, number>[] = await this.dataSource.query(`${ownSql} select ${ownFilters.map((each) => `count(*) filter (where "${each}")::integer as "${each}"`).join(', ')} from own`, [partyKey]);
    const here = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? here.at(-1) : undefined;
    const shownRows: ProgressView[] = [];
    for (const row of here) shownRows.push(await this.look(row));
    // an aggregate without groups answers one row
    return { rows: shownRows, counts: counts[0]!, next: last === undefined ? null : `${last.at}_${last.id}` };
  }

  /** @throws DomainError `not-found`, also for what is another person's */
  async one(partyKey: Buffer, number: string): Promise<OwnFound> {
    const rows: OwnRow[] = await this.dataSource.query(`${ownSql} select * from own where number = $2`, [partyKey, number]);
    const row = rows[0];
    if (row === undefined) throw new DomainError('not-found', 'No such application of this person.', { number });
    return { progress: await this.look(row), queryCode: row.queryCode, kind: row.online ? 'submission' : 'application', id: row.id };
  }

  private look({ id, online, number, queryCode }: OwnRow): Promise<ProgressView> {
    return online ? this.queries.progress(number, queryCode) : this.queries.progressOf(id);
  }
}

interface OwnRow {
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
  /** A 网上申报 that no window has passed. */
  readonly online: boolean;
  /** When it came, to the microsecond. */
  readonly at: string;
}

const ownSql = `
  with own as (
    select a.id, a.number, a.query_code as "queryCode", false as online, a.received_at as at,
           a.state in ('receiving','dispatching','processing','issuing') as open, a.state not in ('receiving','dispatching','processing','issuing') as done,
           exists (select from matter m where m.application_id = a.id and m.state = 'supplementing') or exists (select from deferral d where d.application_id = a.id and d.state = 'open') as owed,
           a.rating = 'invited' as rate
      from application a join party p on p.id = a.party_id where p.key_hmac = $1
    union all
    select s.id, s.number, s.query_code, true, s.sent_at, true, false, s.state = 'returned', false
      from online_submission s where s.party_key = $1 and s.state in ('waiting','returned'))`;

/** What cannot be a cursor begins at the first page. */
function cursorIn(after: string | null): [string | null, string | null] {
  const found = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d(?::\d\d)?)_([0-9a-f-]{36})$/.exec(after ?? '');
  return found === null ? [null, null] : [found[1] ?? null, found[2] ?? null];
}
