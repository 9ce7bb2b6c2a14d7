// real: PostgreSQL; fake: nothing. The rows are made set-based: what is asked here is which clocks a list names, and how it finds them.
import * as fc from 'fast-check';
import { dueListQuery, type DuePageFilter } from '@zonggui/casework/reports/due-lists';
import { forecastQuery } from '@zonggui/casework/reports/due-forecast';
import type { Dimension } from '@zonggui/casework/reports/report-filter';
import type { DuePage, DueRow } from '@zonggui/casework/reports/report-views';
import { lightOf } from '@zonggui/domain/deadline/light';
import type { Actor, Grant, Post } from '@zonggui/domain/posts';
import { startCasework, type TestCasework } from './setup/casework';

jest.setTimeout(120_000);

const matters = 12_000;
const now = new Date('2026-11-20T10:00:00+08:00');

let test: TestCasework;

const actor = (...grants: [post: Post, region: string, department?: string][]): Actor => ({ kind: 'staff', id: '00000000-0000-7000-8000-000000000001', onBehalfOf: null, grants: grants.map(([post, region, department]): Grant => ({ post, region, department: department ?? null })) });
const bureau = actor(['supervise', '341000']);
const department = actor(['review', '341000', 'hs-rencai']);
const both = actor(['review', '341000', 'hs-rencai'], ['supervise', '341002'], ['audit', '341002', 'hs-rencai']);

/**
 * 示例: three clocks a matter, most of it finished long ago, as it is in a bureau. Days are spread over working days around now; one
 * matter in ten is open.
 */
async function fill(): Promise<void> {
  await test.dataSource.query(`insert into party (id, kind, id_type, name, created_at) values ('00000000-0000-7000-8000-0000000000aa', 'person', 'other', '示例·申请人', $1)`, [now]);
  await test.dataSource.query(`insert into region (code, name) values ('341002', '示例一区'), ('341003', '示例二区') on conflict do nothing`);
  await test.dataSource.query(
    `with made as (
       select n, ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid as id, (array['341000','341002','341003','210300'])[1 + n % 4] as region,
              (array['hs-rencai','hs-zhengjiao','hs-xinxi'])[1 + n % 3] as department, n % 40 < 4 as open
         from generate_series(1, $1::int) n),
     a as (
       insert into application (id, number, received_on, received_at, region_code, office_code, window_code, channel, party_id, query_code, delivery_method, state, rating, version, registered_by)
       select id, 'B' || n, '2026-11-02', $2, region, 'hs-zhengwu', (array['hs-zonghe-1','hs-zonghe-2'])[1 + n % 2], 'window', '00000000-0000-7000-8000-0000000000aa', 'x', 'none', 'processing', 'none', 1, id from made),
     m as (
       insert into matter (id, application_id, ordinal, received_on, received_at, region_code, department_code, item_code, terms, findings, state, version)
       select id, id, 1, '2026-11-02', $2, region, department, (array['demo-accepted-10','demo-received-10'])[1 + n % 2], '{"item":{"code":"demo","name":"示例"}}', '{}', 'reviewing', 1 from made),
     working as (select row_number() over (order by day) - 1 as place, day from calendar_day where calendar = 'CN' and working and day between '2026-11-09' and '2026-12-18')
     insert into clock (id, application_id, matter_id, region_code, department_code, window_code, item_code, kind, unit, amount, starts_on, start_at, start_on, due_on, due_at, first_due_on, first_due_at,
                        warn_at, provisional, state, ended_at, fired_at, next_at, calendar, calendar_revision)
     select ('00000000-0000-7000-a00' || k || '-' || lpad(to_hex(n), 12, '0'))::uuid, made.id, made.id, region, department, (array['hs-zonghe-1','hs-zonghe-2'])[1 + n % 2], (array['demo-accepted-10','demo-received-10'])[1 + n % 2],
            (array['promised','statutory','decideAcceptance'])[k], 'workdays', 10, 'accepted', $2, '2026-11-02', w.day, (w.day + time '17:30') at time zone 'Asia/Shanghai', w.day, (w.day + time '17:30') at time zone 'Asia/Shanghai',
            (w.day - 1 + time '08:30') at time zone 'Asia/Shanghai', false, case when made.open then (case when n % 400 = 1 then 'paused' else 'running' end) else 'met' end, case when made.open then null else (w.day + time '09:00') at time zone 'Asia/Shanghai' end, null, null, 'CN', 'x'
       from made cross join generate_series(1, 3) k join working w on w.place = (n / 40 + k * 7) % (select count(*) from working)`,
    [matters, now],
  );
  await test.dataSource.query('analyze clock; analyze matter; analyze application');
}

beforeAll(async () => {
  test = await startCasework();
  await test.setClock(now.toISOString());
  await fill();
});
afterAll(() => test.close());

type Wanted = { id: string; region: string; department: string; window: string; item: string; kind: string; dueOn: string; dueAt: Date; light: string };

/** Every clock with its light, found without any index. */
async function clocks(): Promise<Wanted[]> {
  const rows: (Wanted & { warnAt: Date; state: string; endedAt: Date | null })[] = await test.dataSource.query(
    `select id, region_code as region, department_code as department, window_code as "window", item_code as item, kind, to_char(due_on, 'YYYY-MM-DD') as "dueOn", due_at as "dueAt", warn_at as "warnAt", state, ended_at as "endedAt" from clock`,
  );
  const at = await test.casework.clock.now();
  return rows.map((row) => ({ ...row, light: lightOf(at, { warnAt: row.warnAt, dueAt: row.dueAt, paused: row.state === 'paused', finishedAt: row.endedAt }) }));
}

const inOrder = (a: Wanted, b: Wanted): number => a.dueAt.getTime() - b.dueAt.getTime() || a.id.localeCompare(b.id);

const sees = ({ grants }: Actor, { region, department: code }: Wanted): boolean =>
  grants.some((grant) => region.startsWith(grant.region.replace(/(00)+$/, '')) && (grant.post === 'supervise' || grant.department === null || grant.department === code));

/** What is left out passes everything. */
function passes({ region, under, department: code, window, item, kind, dueFrom, dueTo }: DuePageFilter, row: Wanted): boolean {
  const exact = [[region, row.region], [code, row.department], [window, row.window], [item, row.item], [kind === 'promise' ? 'promised' : kind, row.kind]] as const;
  const within = row.region.startsWith((under ?? '').replace(/(00)+$/, '')) && row.dueOn >= (dueFrom ?? '') && row.dueOn <= (dueTo ?? '9999');
  return within && exact.every(([wanted, own]) => wanted === undefined || wanted === own);
}

async function everyPage(ask: (cursor?: string) => Promise<DuePage>): Promise<DueRow[]> {
  const rows: DueRow[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await ask(cursor);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    cursor = page.next;
  }
}

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const anyFilter = fc.record({
  region: maybe('341000', '341002'), under: maybe('341000', '341003'), department: maybe('hs-rencai', 'hs-xinxi'), window: maybe('hs-zonghe-1'), item: maybe('demo-received-10'),
  kind: maybe('promise' as const, 'statutory' as const), dueFrom: maybe('2026-11-12', '2026-11-20'), dueTo: maybe('2026-11-19', '2026-12-02'),
});

describe('超期 and 临期', () => {
  it.each([['overdue', ['red']], ['nearDue', ['yellow']], ['coming', ['yellow', 'green']]] as const)('%s names exactly the running clocks whose light is %j, by grant and filter, in due order, page after page', async (list, lights: readonly string[]) => {
    const all = (await clocks()).filter((row) => lights.includes(row.light)).sort(inOrder);
    expect(all.length).toBeGreaterThan(100);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(bureau, department, both), anyFilter, fc.constantFrom(7, 50, 200), async (who, drawn, limit) => {
        const filter = Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)) as DuePageFilter;
        const rows = await everyPage((cursor) => test.casework.dueLists[list](who, { ...filter, limit, ...(cursor === undefined ? {} : { cursor }) }));
        expect(rows.map(({ clockId }) => clockId)).toEqual(all.filter((row) => sees(who, row) && passes(filter, row)).map(({ id }) => id));
      }),
      { numRuns: 25 },
    );
  });

  it('are empty for a person without grants', async () => {
    expect((await test.casework.dueLists.overdue(actor(), {})).rows).toEqual([]);
    expect((await test.casework.dueLists.overdue(actor(['admin', '000000']), {})).rows).toEqual([]);
  });
});

describe('未来15个工作日到期量', () => {
  const groupOf = { department: (row: Wanted) => row.department, window: (row: Wanted) => row.window, item: (row: Wanted) => row.item, region: (row: Wanted) => row.region } as const satisfies Record<Dimension, (row: Wanted) => string>;

  it.each(['department', 'window', 'item', 'region'] as const)('by %s: each number is the length of the list it leads to', async (by) => {
    const forecast = await test.casework.forecasts.forecast(both, {}, by);
    expect(forecast.days).toHaveLength(17);
    expect(forecast.days.slice(0, 3)).toEqual([
      { day: 'overdue', dueFrom: null, dueTo: null },
      { day: '2026-11-20', dueFrom: '2026-11-20', dueTo: '2026-11-20' },
      { day: '2026-11-23', dueFrom: '2026-11-21', dueTo: '2026-11-23' },
    ]);
    expect(forecast.days.at(-1)?.day).toBe('2026-12-11');
    const open = (await clocks()).filter((row) => row.kind === 'promised' && ['red', 'yellow', 'green'].includes(row.light) && sees(both, row));
    const expected = forecast.days.flatMap(({ day, dueFrom, dueTo }) => {
      const due = open.filter((row) => (day === 'overdue' ? row.light === 'red' : row.light !== 'red' && dueFrom! <= row.dueOn && row.dueOn <= dueTo!)); // every other day has both
      return [...new Set(due.map(groupOf[by]))].sort().map((code) => ({ day, code, count: due.filter((row) => groupOf[by](row) === code).length }));
    });
    const sorted = (rows: readonly { day: string; code: string | undefined; count: number }[]) => rows.map(({ day, code, count }) => `${day} ${code} ${count}`).sort();
    expect(expected.length).toBeGreaterThan(20);
    expect(sorted(forecast.counts.map(({ day, group, count }) => ({ day, code: group?.code, count })))).toEqual(sorted(expected));
    for (const { day, group, count } of [forecast.counts[0]!, forecast.counts[9]!]) {
      const { dueFrom, dueTo } = forecast.days.find((bar) => bar.day === day)!;
      const list = day === 'overdue' ? 'overdue' : 'coming';
      const filter = { kind: 'promise' as const, [by]: group!.code, ...(dueFrom === null || dueTo === null ? {} : { dueFrom, dueTo }) };
      expect((await everyPage((cursor) => test.casework.dueLists[list](both, { ...filter, ...(cursor === undefined ? {} : { cursor }) }))).length).toBe(count);
    }
  });

  it('在办按灯 adds up to what is open', async () => {
    const open = (await clocks()).filter((row) => row.kind === 'promised' && row.light !== 'finished' && sees(bureau, row));
    const { total, groups } = await test.casework.forecasts.standing(bureau, {}, 'department');
    const lights = (rows: Wanted[]) => Object.fromEntries(['green', 'yellow', 'red', 'paused'].map((light) => [light, rows.filter((row) => row.light === light).length]));
    expect(total).toEqual(lights(open));
    expect(total.paused).toBeGreaterThan(0);
    expect(groups.map(({ group, ...counts }) => [group?.code, counts])).toEqual(['hs-rencai', 'hs-xinxi', 'hs-zhengjiao'].map((code) => [code, lights(open.filter((row) => row.department === code))]));
  });
});

describe('among tens of thousands of clocks', () => {
  async function planOf({ sql, parameters }: { sql: string; parameters: { values: readonly unknown[] } }): Promise<string> {
    const rows: { 'QUERY PLAN': string }[] = await test.dataSource.query(`explain ${sql}`, [...parameters.values]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  it.each([['bureau', bureau], ['department', department], ['several desks', both]])('a page for the %s reads only what is open', async (_name, who) => {
    const overdue = await planOf(dueListQuery('overdue', who, { limit: 50 }, now, 51));
    expect(overdue).toContain('ix_clock_open_due');
    expect(overdue).not.toMatch(/Seq Scan on clock/);
    const near = await planOf(dueListQuery('nearDue', who, { limit: 50, department: 'hs-rencai' }, now, 51));
    expect(near).toMatch(/ix_clock_open_warning|ix_clock_open_due/);
    expect(near).not.toMatch(/Seq Scan on clock/);
  });

  it.each([null, 'department', 'window', 'item', 'region'] as const)('the forecast by %s reads only what is open', async (by) => {
    const { days } = await test.casework.forecasts.forecast(bureau, {}, by);
    const plan = await planOf(forecastQuery(bureau, {}, by, now, days));
    expect(plan).toMatch(/ix_clock_open_(due|application)/);
    expect(plan).not.toMatch(/Seq Scan on clock/);
  });
});
