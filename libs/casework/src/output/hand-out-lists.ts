import type { DataSource, EntityManager } from 'typeorm';
import { findRules } from '@zonggui/catalogue/rules';
import type { DeliveryMethod } from '@zonggui/domain/application/application';
import { outputSideOf, type OutputSide } from '@zonggui/domain/output/output-side';
import { lightOf } from '@zonggui/domain/deadline/light';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import type { Terms } from '@zonggui/domain/terms';
import { applicationScope } from '@zonggui/identity/scope';
import type { BusinessClock } from '../time/business-clock';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { cursorFor, cursorOf } from '../application/cursor';
import { handOutTabs, type HandOutRow, type HandOutTab } from './hand-out-views';
import { maskName } from '../party/masking';
import type { Page } from '../application/views';

export interface HandOutFilter {
  readonly cursor?: string;
  readonly limit?: number;
}

/** What of `delivery d` belongs to a tab; $1 is the instant asked for, $2 the first instant of its day. */
const tabs = {
  toFetch: `d.state = 'open' and d.method = 'window'`,
  toMail: `d.state = 'open' and d.method = 'mail' and d.tracking is null`,
  inPost: `d.state = 'done' and d.method = 'mail' and d.arrived_at is null`,
  returned: `d.state = 'open' and d.method = 'mail' and d.tracking is not null`,
  unclaimed: `d.state = 'open' and d.method = 'window' and exists (select from clock c where c.subject_id = d.id and c.kind = 'pickUp' and c.state = 'running' and c.due_at < $1)`,
  today: `d.state = 'done' and d.done_at >= $2`,
} as const satisfies Record<Exclude<HandOutTab, 'toMake'>, string>;

const toMake = `t.kind = 'issue' and t.closed_at is null`;

/** The lists of 出件台 within the person's grants, the oldest first. */
export class HandOutLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly catalogue: CatalogueReader,
  ) {}

  async counts(actor: Actor): Promise<{ readonly asOf: string; readonly counts: Readonly<Record<HandOutTab, number>> }> {
    const now = await this.clock.now();
    const scope = applicationScope(actor, { alias: 'a', firstParam: 3 });
    const of = (tab: keyof typeof tabs) => `(select count(*)::integer from delivery d join application a on a.id = d.application_id where ${tabs[tab]} and ${scope.sql})`;
    const made = `(select count(*)::integer from task t join application a on a.id = t.application_id where ${toMake} and ${scope.sql})`;
    const columns = handOutTabs.map((tab) => `${tab === 'toMake' ? made : of(tab)} as "${tab}"`);
    // one row of one column for each tab; both instants are used by some of them
    const [counts] = await this.dataSource.query<Record<HandOutTab, number>[]>(`select ${columns.join(', ')} where $1::timestamptz is not null and $2::timestamptz is not null`, [now, startOfDay(now), ...scope.params]);
    return { asOf: now.toISOString(), counts: counts! };
  }

  async page(actor: Actor, tab: HandOutTab, { cursor, limit: asked = 100 }: HandOutFilter): Promise<Page<HandOutRow>> {
    const limit = Math.min(asked, 200);
    const now = await this.clock.now();
    const rows = await this.rows(actor, tab, now, limit + 1, cursor === undefined ? null : cursorOf(cursor)[1]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { rows: await this.views(shown, now), next: rows.length > limit && last !== undefined ? cursorFor(null, last.id) : null };
  }

  /** Who gives out what of one application is not handed over yet; null where its region has no such rule. @throws DomainError `not-found` */
  async side(applicationId: string, actor: Actor): Promise<OutputSide | null> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const rows: { region: string; method: DeliveryMethod; matters: FoundMatter[] }[] = await this.dataSource.query(
      `select a.region_code as region, coalesce((select d.method from delivery d where d.application_id = a.id and d.state = 'open' limit 1), a.delivery_method) as method,
              (select coalesce(jsonb_agg(jsonb_build_object('handlingLevel', m.terms->'handlingLevel', 'promised', m.terms->'promised', 'delivery', m.terms->'delivery')), '[]') from matter m where m.application_id = a.id) as matters
         from application a where a.id = $1 and ${scope.sql}`,
      [applicationId, ...scope.params],
    );
    const found = rows[0];
    if (found === undefined) throw new DomainError('not-found', 'No such application.', { applicationId });
    const ruled = await ruledRegions(this.dataSource.manager, this.catalogue, [found.region], await this.clock.now());
    return ruled.has(found.region) ? sideOf(found.matters, found.method) : null;
  }

  private async rows(actor: Actor, tab: HandOutTab, now: Date, most: number, after: string | null): Promise<FoundRow[]> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 5 });
    const sql = tab === 'toMake' ? makingSql : deliverySql(tabs[tab]);
    return this.dataSource.query(`${sql} and ($3::uuid is null or found.id > $3) and ${scope.sql} order by found.id limit $4`, [now, startOfDay(now), after, most, ...scope.params]);
  }

  private async views(rows: readonly FoundRow[], now: Date): Promise<HandOutRow[]> {
    const ruled = await ruledRegions(this.dataSource.manager, this.catalogue, rows.map(({ region }) => region), now);
    return rows.map(({ region, kind, applicant, matters, dueAt, warnAt, decidedAt, doneAt, ...row }) => ({
      ...row,
      applicant: maskName(applicant, kind),
      items: matters.map(({ item }) => item),
      results: matters.flatMap(({ result }) => (result === null ? [] : [result])),
      side: ruled.has(region) ? sideOf(matters, row.method) : null,
      decidedAt: decidedAt?.toISOString() ?? null,
      doneAt: doneAt?.toISOString() ?? null,
      dueAt: dueAt?.toISOString() ?? null,
      light: dueAt === null ? null : lightOf(now, { warnAt: warnAt ?? dueAt, dueAt, paused: false, finishedAt: null }),
      demo: matters.some(({ demo }) => demo),
    }));
  }
}

interface FoundMatter extends Pick<Terms, 'handlingLevel' | 'promised' | 'delivery' | 'item' | 'demo'> {
  readonly result: { readonly name: string; readonly number: string | null } | null;
}

type FoundRow = Omit<HandOutRow, 'items' | 'results' | 'side' | 'decidedAt' | 'dueAt' | 'doneAt' | 'light' | 'demo'> & {
  readonly region: string;
  readonly kind: 'person' | 'organisation';
  readonly matters: readonly FoundMatter[];
  readonly decidedAt: Date | null;
  readonly dueAt: Date | null;
  readonly warnAt: Date | null;
  readonly doneAt: Date | null;
};

const startOfDay = (now: Date): Date => new Date(`${shanghaiDate(now)}T00:00:00+08:00`);

const columns = `
  select found.id, a.id as "applicationId", found.delivery_id as "deliveryId", a.number, a.region_code as region, p.name as applicant, p.kind, found.method, found.receiver, found.tracking, (select ph.hole from pigeonhole ph where ph.delivery_id = found.delivery_id) as hole,
         found.done_at as "doneAt", w.matters, w.decided_at as "decidedAt", c.due_at as "dueAt", c.warn_at as "warnAt",
         (select n.state from notice n where n.application_id = a.id and n.template in ('A15', 'A16', 'A20') order by n.id desc limit 1) as notice`;

const beside = (clockOf: string) => `
    join application a on a.id = found.application_id
    join party p on p.id = a.party_id
    cross join lateral (
      select jsonb_agg(jsonb_build_object('item', m.terms->'item', 'result', m.result, 'handlingLevel', m.terms->'handlingLevel', 'promised', m.terms->'promised', 'delivery', m.terms->'delivery',
                                          'demo', coalesce((m.terms->>'demo')::boolean, false)) order by m.ordinal) as matters, max(m.decided_at) as decided_at
        from matter m where m.id = any(found.matter_ids)) w
    left join lateral (select due_at, warn_at from clock c where ${clockOf} and c.state = 'running' order by due_at limit 1) c on true
   where $1::timestamptz is not null and $2::timestamptz is not null`;

const deliverySql = (belongs: string) => `${columns}
    from (select d.id, d.application_id, d.id as delivery_id, d.method, d.receiver, d.tracking, d.done_at, d.matter_ids from delivery d where ${belongs}) found
    ${beside(`c.subject_id = found.id and c.kind = 'pickUp'`)}`;

const makingSql = `${columns}
    from (select m.id, m.application_id, null::uuid as delivery_id, o.delivery_method as method, null::text as receiver, null::text as tracking, null::timestamptz as done_at, array[m.id] as matter_ids
            from task t join matter m on m.id = t.matter_id join application o on o.id = m.application_id where ${toMake}) found
    ${beside(`c.matter_id = found.id and c.kind in ('delivery', 'step')`)}`;

/** The one that is not the window's speaks for all that go out together. */
function sideOf(matters: readonly FoundMatter[], method: DeliveryMethod): OutputSide | null {
  const sides = matters.map((matter) => outputSideOf(matter, method));
  return sides.find(({ by }) => by === 'backOffice') ?? sides[0] ?? null;
}

/** Regions whose rules hold 003 annex 2 二（三）; it binds no other. */
async function ruledRegions(tx: EntityManager, reader: CatalogueReader, regions: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const catalogue = await reader.current(tx);
  const rules = (region: string) => findRules(catalogue, 'duties', { region, nature: 'service', on: shanghaiDate(now) });
  return new Set([...new Set(regions)].filter((region) => rules(region).some(({ code }) => code === 'output-mail')));
}
