import type { DataSource } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import { cursorFor, cursorOf } from '../application/cursor';
import { maskName } from '../party/masking';
import { assertPeriod } from './period';
import { deskQuery, onAnyDesk, promiseKinds, rowConditions, type ReportFilter } from './report-filter';
import type { MatterListPage, MatterListRow, Period } from './report-views';

/** What stands behind the first figures: 收件, 受理, 办结, 即办办结 of a period, and 在办 now; and what was drawn for 抽查, with what became of it. */
export const matterLists = ['received', 'accepted', 'decided', 'instant', 'open', 'drawn'] as const;
export type MatterList = (typeof matterLists)[number];

export interface MatterListFilter extends ReportFilter {
  readonly list: MatterList;
  /** Left out only for `open` and, to see them all, for `drawn`. */
  readonly period?: Period;
  readonly cursor?: string;
  readonly limit?: number;
}

/** When the figure counted the matter `m`; a termination (容缺逾期终止) is a 办结, a return (补正逾期退件) is none. */
const decidedAt = `case when m.outcome is not null then m.decided_at
                        when m.state = 'lapsed' then (select e.occurred_at from event e where e.stream_id = m.application_id and e.matter_id = m.id and e.type = 'lapsed' and e.body::jsonb->'data'->>'because' = 'deferral' limit 1) end`;
const countedAt = { received: 'm.received_at', accepted: 'm.accepted_at', decided: decidedAt, instant: decidedAt, open: 'm.received_at', drawn: 'coalesce(m.accepted_at, m.received_at)' } as const satisfies Record<MatterList, string>;

/** 待启动 and withdrawn before it was started was never received: what was has a clock. */
const wasStarted = `(m.state <> 'withdrawn' or exists (select from clock c where c.application_id = m.application_id and c.matter_id = m.id))`;

/** Matters one by one, the newest first, as the figures count them; 作废 and 待启动 are in none. */
export class MatterLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws DomainError `invalid` for a period without a day */
  async page(actor: Actor, filter: MatterListFilter): Promise<MatterListPage> {
    const size = Math.min(filter.limit ?? 100, 200);
    const rows = await this.rows(actor, filter, size + 1);
    const page = rows.slice(0, size);
    const last = page.at(-1);
    return { asOf: (await this.clock.now()).toISOString(), rows: page.map(({ countedAt: _, ...row }) => row), next: rows.length > size && last !== undefined ? cursorFor(last.countedAt, last.matterId) : null };
  }

  /** The first `most`, for an export. */
  async rows(actor: Actor, filter: MatterListFilter, most: number): Promise<(MatterListRow & { readonly countedAt: string })[]> {
    if (filter.period !== undefined) assertPeriod(filter.period);
    const { sql: desk, parameters } = deskQuery(actor, filter);
    const at = countedAt[filter.list];
    const where = [onAnyDesk('m'), `m.state not in ('annulled', 'planned')`, wasStarted, ...rowConditions('m', { ...filter, window: undefined }, parameters)];
    if (filter.window !== undefined) where.push(`a.window_code = ${parameters.bind(filter.window)}`);
    if (filter.list === 'open') where.push(`exists (select from clock c where c.matter_id = m.id and c.kind in ${promiseKinds} and c.state in ('running', 'paused'))`);
    else if (filter.period !== undefined) where.push(`${at} >= ${parameters.bind(filter.period.from)}::date::timestamp at time zone 'Asia/Shanghai'`, `${at} < ${parameters.bind(filter.period.to)}::date::timestamp at time zone 'Asia/Shanghai'`);
    if (filter.list === 'drawn') where.push('m.drawn is not null');
    if (filter.list === 'instant') where.push(`m.terms->'promised'->>'unit' = 'minutes'`);
    if (filter.cursor !== undefined) {
      const [when, id] = cursorOf(filter.cursor);
      where.push(`(${at}, m.id) < (${parameters.bind(when)}::timestamptz, ${parameters.bind(id)}::uuid)`);
    }
    const found: FoundRow[] = await this.dataSource.query(`with ${desk} ${columns(at)} where ${where.join(' and ')} order by counted.at desc, m.id desc limit ${parameters.bind(most)}`, parameters.values);
    return found.map(({ kind, applicant, at: when, receivedAt, acceptedAt, decidedAt: decided, ...row }) => ({
      ...row,
      applicant: maskName(applicant, kind),
      receivedAt: receivedAt.toISOString(),
      acceptedAt: acceptedAt?.toISOString() ?? null,
      decidedAt: decided?.toISOString() ?? null,
      countedAt: when.toISOString(),
    }));
  }
}

type FoundRow = Omit<MatterListRow, 'applicant' | 'receivedAt' | 'acceptedAt' | 'decidedAt'> & { readonly kind: 'person' | 'organisation'; readonly applicant: string | null; readonly at: Date; readonly receivedAt: Date; readonly acceptedAt: Date | null; readonly decidedAt: Date | null };

const named = (alias: string, code: string): string => `case when ${code} is null then null else jsonb_build_object('code', ${code}, 'name', coalesce(${alias}.name, ${code})) end`;

const columns = (at: string): string => `
  select m.id as "matterId", m.application_id as "applicationId", a.number, m.terms->'item' as item, p.name as applicant, p.kind, ${named('r', 'm.region_code')} as region, ${named('w', 'a.window_code')} as "window",
         ${named('d', 'm.department_code')} as department, s.name as holder, m.state, m.outcome, m.drawn, m.received_at as "receivedAt", m.accepted_at as "acceptedAt", m.decided_at as "decidedAt", counted.at,
         (select to_char(c.due_on, 'YYYY-MM-DD') from clock c where c.matter_id = m.id and c.kind in ${promiseKinds} order by c.id desc limit 1) as "dueOn", coalesce((m.terms->>'demo')::boolean, false) as demo
    from matter m join application a on a.id = m.application_id join party p on p.id = a.party_id
    cross join lateral (select ${at} as at) counted
    left join region r on r.code = m.region_code left join service_window w on w.code = a.window_code left join department d on d.code = m.department_code left join staff s on s.id = m.holder_id`;
