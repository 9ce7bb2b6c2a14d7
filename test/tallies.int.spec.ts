// real: PostgreSQL; nothing is faked
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command as Program } from 'commander';
import { readApplication } from '@zonggui/casework/command/aggregate-reader';
import { importCatalogue } from '@zonggui/casework/catalogue/catalogue-reader';
import type { MatterList } from '@zonggui/casework/reports/matter-lists';
import { foldSql } from '@zonggui/casework/reports/tallies';
import type { RegisterInput } from '@zonggui/casework/command/requests';
import { hashOf, loadCatalogueFiles, type CatalogueFile } from '@zonggui/catalogue/load-catalogue';
import { sheetNumber } from '@zonggui/domain/intake/sheet-number';
import type { Application } from '@zonggui/domain/application/application';
import type { Command } from '@zonggui/domain/application/commands';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import { anyCommand, anyOffered, drawFrom, one, type Draw } from '@zonggui/domain/testing/chaos';
import { registerReportCommands } from '../apps/cli/src/commands/report';
import { startCasework, type TestCasework } from './setup/casework';

/** Hundreds of commands, each in a transaction of its own. */
jest.setTimeout(180_000);

const posts: readonly Post[] = ['intake', 'duty', 'review', 'audit', 'issue', 'supervise'];
const departments = ['hs-zhengjiao', 'hs-rencai', 'hs-xinxi'];
const items = ['demo-accepted-10', 'demo-received-10', 'demo-received-10-strict', 'zhigong-canbao-dengji', 'yanglao-baoxian-guanxi-zhuanyi-jiexu'];
const config = join(process.cwd(), 'config');

let test: TestCasework;
let everything: Actor;
let staff: string[];

beforeAll(async () => {
  test = await startCasework();
  const rows: { id: string }[] = await test.dataSource.query(`select id from staff where login like 'hs-review-%' order by login`);
  staff = rows.map(({ id }) => id);
  everything = { kind: 'staff', id: staff[0]!, onBehalfOf: null, grants: posts.flatMap((post) => ['341000', '210300'].map((region) => ({ post, region, department: null }))) };
  await test.dataSource.transaction((tx) => importCatalogue(tx, [changed('catalogue/demo/huangshan.yaml', bureau), changed('rules/341000.yaml', rules)], new Date('2026-08-20T00:00:00+08:00')));
});
afterAll(() => test.close());

function changed<T>(path: string, change: (content: T) => object): CatalogueFile {
  const file = loadCatalogueFiles(config).find((each) => each.path === path);
  // the loader has checked the file against its shape
  const content = change(structuredClone(file?.content) as T);
  return { path, content, hash: hashOf(content) };
}

/** 示例: two of the items lend a paper. */
function bureau(overlay: { items: { code: string; guides: { deferrals?: object[] }[] }[] }): object {
  for (const { code, guides } of overlay.items) {
    if (code === 'demo-accepted-10' || code === 'demo-received-10') for (const guide of guides) guide.deferrals = [{ materials: ['hukouben'], way: 'beforeResult', period: { kind: 'workdays', amount: 3 } }];
  }
  return overlay;
}

/** 示例: a ground stops clocks, and a paper that is not made up takes the matter with it. */
const rules = (content: object): object => ({ ...content, deferralOnLapse: [{ value: 'lapse', demo: true }], suspensionGrounds: [{ grounds: ['publicNotice'], basis: '示例', demo: true }], extension: [{ maxDays: 60, times: 6, demo: true }] });

const whole = { from: '2020-01-01', to: '2030-01-01' };
const law: Actor = { kind: 'system', id: 'law', onBehalfOf: null, grants: [] };
const told = async () => (await test.casework.figures.figures(law, whole, {}, null)).total;
const read = async (id: string): Promise<Application> => (await readApplication(test.dataSource.manager, id)).application;

async function register(draw: Draw, earlierBy: number): Promise<string> {
  const kind = draw(6);
  if (kind === 0) return registerAt(draw, { region: '210300', office: 'as-rencai-hall', window: 'as-renjiu-zonghe' }, ['失业登记'], earlierBy);
  const bundle = (await test.casework.catalogue.bundles('341000')).find(({ code }) => code === 'huangshan-yuangong-luyong');
  const place = { region: '341000', office: 'hs-zhengwu', window: one(draw, ['hs-zonghe-1', 'hs-zonghe-2']) };
  if (kind === 1) return registerAt(draw, { ...place, bundle: bundle!.code }, bundle!.items.map(({ code }) => code), earlierBy); // there is one
  return registerAt(draw, place, Array.from({ length: 1 + draw(3) }, () => one(draw, items)).filter((item, index, all) => all.indexOf(item) === index), earlierBy);
}

const used = new Map<string, number>();

/** A 补录 of the next sheet of the window; nothing where the papers came now. */
function outageOf(window: string, receivedAt: Date, earlierBy: number): Pick<RegisterInput, 'outage'> {
  if (earlierBy === 0) return {};
  const serial = (used.get(window) ?? 0) + 1;
  used.set(window, serial);
  return { outage: { sheet: sheetNumber(window, serial), receivedAt } };
}

async function registerAt(draw: Draw, place: Pick<RegisterInput, 'region' | 'office' | 'window' | 'bundle'>, chosen: readonly string[], earlierBy: number): Promise<string> {
  const at = await test.casework.clock.now();
  const input: RegisterInput = {
    ...place,
    channel: 'window', deliveryMethod: one(draw, ['window', 'none', 'none'] as const), gesture: place.bundle === undefined ? one(draw, ['verdict', 'verdict', 'register'] as const) : 'register', undertakingSigned: true,
    ...outageOf(place.window!, new Date(at.getTime() - earlierBy), earlierBy), // both bureaus sit at windows
    party: { kind: 'person', idType: 'passport', idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' },
    matters: chosen.map((item, index) => ({ item, later: index > 0 && place.bundle === undefined && draw(4) === 0 })),
    papers: [],
  };
  const { materials } = await test.casework.assessments.assess(input);
  const whole = { ...input, papers: materials.filter(() => draw(3) > 0).map(({ code }) => ({ material: code, status: 'received' as const })) };
  return (await test.casework.commands.register(whole, { actor: everything, key: randomUUID(), body: whole })).applicationId;
}

/** The stories of the domain speak of invented people and departments. */
function ofThisBureau(draw: Draw, command: Command): Command {
  const places = { coReviewer: staff[1], secondPerson: staff[1], approver: staff[0], to: one(draw, staff), department: one(draw, departments), region: '341000' };
  const own = Object.fromEntries(Object.entries(places).filter(([field]) => (command as unknown as Record<string, unknown>)[field] !== undefined)); // a command is an object of fields
  return { ...command, ...own } as Command; // of the same verb, with the same fields
}

async function act(draw: Draw, id: string): Promise<void> {
  const application = await read(id);
  const actor = draw(5) === 0 && application.rating === 'invited' ? { ...law, kind: 'applicant' as const, id } : everything;
  const command = draw(4) === 0 ? anyCommand(draw, application) : anyOffered(draw, application, actor);
  if (command === null) return;
  const holder = application.matters.find(({ id: matterId }) => 'matterId' in command && command.matterId === matterId)?.holder;
  const who = holder == null || actor.kind === 'applicant' ? actor : { ...actor, id: holder };
  try {
    await test.casework.commands.execute({ applicationId: id, commands: [ofThisBureau(draw, command)] }, { actor: who, key: randomUUID(), body: command });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

const foldAll = async (limit: number): Promise<void> => {
  while ((await test.casework.tallies.fold(limit)) > 0);
};

/** Figures with sentences of their own, here and in the domain. */
const elsewhere = ['terminated', 'extendedDecided', 'declined', 'returned'];

describe('the tallies of events', () => {
  it('are at every moment what a recount of the events alone finds, folded, half folded and not folded', async () => {
    const draw = drawFrom(20260);
    const ids: string[] = [];
    await test.setClock('2026-08-20T01:00:00Z');
    for (const window of ['as-renjiu-zonghe', 'hs-zonghe-1', 'hs-zonghe-2']) await test.casework.outageSheets.allocate(window, { actor: everything, key: randomUUID(), body: window });
    const unreached = async () => Object.entries(await told()).flatMap(([figure, count]) => (count > 0 || elsewhere.includes(figure) ? [] : [figure]));
    const goesOn = async (day: number) => day < 45 || day % 5 > 0 || (day < 90 && (await unreached()).length > 0);
    for (let day = 0; await goesOn(day); day += 1) {
      await test.setClock(new Date(Date.parse('2026-09-01T01:00:00Z') + day * 86_400_000).toISOString());
      for (let visit = 0; visit < 2; visit += 1) ids.push(await register(draw, draw(4) === 0 ? draw(100) * 3_600_000 : 0));
      for (let step = 0; step < 40; step += 1) await act(draw, one(draw, ids.slice(-12)));
      if (draw(3) === 0) while ((await test.casework.sweeps.sweep()).taken > 0);
      if (draw(2) === 0) await test.casework.tallies.fold(1 + draw(60));
      if (day % 5 === 4) expect((await test.casework.tallies.verify()).differences).toEqual([]);
    }
    await test.setClock('2026-12-20T09:00:00+08:00');
    while ((await test.casework.sweeps.sweep()).taken > 0);
    for (const id of ids.slice(-40)) await act(draw, id);
    expect((await test.casework.tallies.verify()).differences).toEqual([]);
    expect(await unreached()).toEqual([]); // the stories went nearly everywhere
    const [annulled] = await test.dataSource.query<{ n: number }[]>(`select count(*)::int as n from event where type = 'annulled'`);
    expect(annulled?.n).toBeGreaterThan(3);
  });

  it('lead to lists of exactly as many matters, and the cards are as many as history tells of', async () => {
    const counts = await told();
    const behind = async (list: MatterList) => (await test.casework.matterLists.rows(law, { list, period: whole }, 10_000)).length;
    expect({ received: await behind('received'), accepted: await behind('accepted'), decided: await behind('decided'), instant: await behind('instant') }).toEqual({
      received: counts.received, accepted: counts.accepted, decided: counts.granted + counts.denied + counts.terminated, instant: counts.instantDecided,
    });
    const [history] = await test.dataSource.query<{ yellow: number; red: number }[]>( // a 预警 is a reminder, and no event of its own
      `select ${['yellow', 'red'].map((level) => `count(*) filter (where body::jsonb->'data'->>'level' = '${level}')::int as ${level}`).join(', ')} from event where type = 'cardIssued'`,
    );
    const { total, groups } = await test.casework.cardCounts.cards(law, whole, {}, 'department');
    expect(total).toMatchObject(history!);
    expect(total.warning + total.yellow + total.red).toBeGreaterThan(10);
    expect(groups.reduce((sum, group) => sum + group.yellow, 0)).toBe(total.yellow);
  });

  it('do not change when they are folded: twice, by several at once, or by one that dies in the middle', async () => {
    const before = await told();
    const runner = test.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(foldSql, [10]);
    await runner.rollbackTransaction();
    await runner.release();
    expect(await told()).toEqual(before);
    await Promise.all([foldAll(3), foldAll(5), foldAll(4)]);
    await foldAll(100);
    expect(await told()).toEqual(before);
    expect(await test.dataSource.query('select count(*)::int as n from tally_delta')).toEqual([{ n: 0 }]);
    expect((await test.casework.tallies.verify()).differences).toEqual([]);
  });

  it('lose nothing while commands and folders run at once', async () => {
    const draw = drawFrom(7);
    const ids = await Promise.all(Array.from({ length: 8 }, () => register(draw, 0)));
    const folding = Promise.all([foldAll(2), foldAll(2)]);
    await Promise.all(ids.map(async (id) => {
      for (let step = 0; step < 6; step += 1) await act(draw, id);
    }));
    await folding;
    expect((await test.casework.tallies.verify()).differences).toEqual([]);
  });

  it('count a 容缺逾期终止 as the 办结 by which the rates count it too', async () => {
    await test.setClock('2027-03-01T09:00:00+08:00');
    const input: RegisterInput = {
      region: '341000', office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window', deliveryMethod: 'none', gesture: 'verdict', undertakingSigned: true,
      party: { kind: 'person', idType: 'passport', idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' },
      matters: [{ item: 'demo-accepted-10' }],
      papers: [{ material: 'shenfenzheng', status: 'received' }],
    };
    await test.casework.commands.register(input, { actor: everything, key: randomUUID(), body: input });
    await test.setClock('2027-03-08T09:00:00+08:00');
    while ((await test.casework.sweeps.sweep()).taken > 0);
    const march = { from: '2027-03-01', to: '2027-04-01' };
    expect((await test.casework.figures.figures(law, march, { item: 'demo-accepted-10' }, null)).total).toMatchObject({ received: 1, acceptedDeferred: 1, terminated: 1, granted: 0, returned: 0 });
    expect((await test.casework.rates.rates(law, march, { item: 'demo-accepted-10' }, null)).total).toMatchObject({ done: { count: 1, of: 1 } });
    expect((await test.casework.tallies.verify()).differences).toEqual([]);
  });

  it('are written by commands that do not wait for each other', async () => {
    const runner = test.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select 1 from tally for update');
    await register(drawFrom(3), 0);
    await runner.rollbackTransaction();
    await runner.release();
    expect((await test.casework.tallies.verify()).differences).toEqual([]);
  });
});

const command = { exitCode: undefined as typeof process.exitCode };

/** Runs `zonggui report …` in this process, against this database and its clock; answers stdout. */
async function run(...words: string[]): Promise<string> {
  Object.assign(process.env, { DATABASE_URL: (test.dataSource.options as { url: string }).url, ZONGGUI_DEMO: '1' }); // of PostgreSQL, so it has a url
  const written = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const program = new Program('zonggui');
  registerReportCommands(program);
  try {
    await program.parseAsync(['report', ...words], { from: 'user' });
    command.exitCode = process.exitCode;
    return written.mock.calls.flat().join('\n');
  } finally {
    process.exitCode = undefined;
    written.mockRestore();
  }
}

describe('zonggui report', () => {
  const period = ['--from', '2026-09-01', '--to', '2026-10-01'];

  it('figures tells what the api tells, by department and for one region', async () => {
    const answer = JSON.parse(await run('figures', ...period, '--by', 'department', '--region', '黄山', '--json')) as { total: { received: number }; groups: { group: { name: string } | null }[]; rates: { total: { done: { of: number } } } };
    const september = { from: '2026-09-01', to: '2026-10-01' };
    expect(answer.total).toEqual((await test.casework.figures.figures(law, september, { under: '341000' }, null)).total);
    expect(answer.rates.total).toEqual((await test.casework.rates.rates(law, september, { under: '341000' }, null)).total);
    expect(answer.groups.length).toBeGreaterThan(2);
    expect(await run('figures', ...period)).toMatch(/^2026-09-01 至 2026-10-01（不含），数据截至 .*\n合计 {2}收件 \d+ {2}受理 \d+/);
  });

  it('overdue lists every page, or writes the workbook', async () => {
    await test.setClock('2027-02-01T09:00:00+08:00');
    const { rows } = JSON.parse(await run('overdue', '--region', '341000', '--json')) as { rows: { region: { code: string } }[] };
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(({ region }) => region.code))).toEqual(new Set(['341000']));
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    const file = join(folder, '超期.xlsx');
    expect(JSON.parse(await run('overdue', '--region', '黄山', '--xlsx', file, '--json'))).toMatchObject({ file, rows: rows.length });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    rmSync(folder, { recursive: true });
    await expect(run('overdue', '--department', '没有的局')).rejects.toThrow('没有“没有的局”这个部门');
  });
});

describe('zonggui report verify', () => {
  it('says so when all is right', async () => {
    const report = JSON.parse(await run('verify', '--json')) as { applications: number; differences: unknown[] };
    expect(report.applications).toBeGreaterThan(90);
    expect(report.differences).toEqual([]);
    expect(command.exitCode).toBeUndefined();
  });

  it('names what was tampered with, and ends with 1', async () => {
    await foldAll(100);
    await test.dataSource.query(`update tally set amount = amount + 2 where ctid = (select ctid from tally where figure = 'granted' order by day limit 1)`);
    await test.dataSource.query(`insert into tally_delta values ($1, '2026-10-01', '341000', 'hs-rencai', '', 'nothing', 'denied', 1)`, [randomUUID()]);
    const report = JSON.parse(await run('verify', '--json')) as { differences: { figure: string; recounted: number; tallied: number }[] };
    expect(report.differences).toHaveLength(2);
    expect(report.differences).toContainEqual({ day: '2026-10-01', region: '341000', department: 'hs-rencai', window: '', item: 'nothing', figure: 'denied', recounted: 0, tallied: 1 });
    const granted = report.differences.find(({ figure }) => figure === 'granted');
    expect(granted!.tallied - granted!.recounted).toBe(2);
    expect(command.exitCode).toBe(1);
    expect(await run('verify')).toContain('2026-10-01  341000  hs-rencai  —  nothing  办结（不予）：事件 0，累计 1');
  });

  it('finds a figure that went missing', async () => {
    await run('verify', '--repair');
    await test.dataSource.query(`delete from tally where ctid = (select ctid from tally where figure = 'accepted' and amount > 0 order by day limit 1)`);
    const { differences } = JSON.parse(await run('verify', '--json')) as { differences: { figure: string; recounted: number; tallied: number }[] };
    expect(differences.map(({ figure }) => figure)).toEqual(['accepted']);
  });

  it('--repair writes the difference, once however often it is asked at once', async () => {
    await Promise.all([test.casework.tallies.repair(), test.casework.tallies.repair()]);
    expect(JSON.parse(await run('verify', '--json'))).toMatchObject({ differences: [] });
  });

  it('counts what was registered before there were reports from the rows that never changed since', async () => {
    await test.dataSource.query(`update event set body = regexp_replace(body, '"matters":\\[.*?\\],|"region":"341000",|,"window":"[^"]*"', '', 'g') where type = 'registered'`);
    expect(await test.dataSource.query(`select 1 from event where type = 'registered' and body like '%"matters":[%'`)).toEqual([]);
    expect((await test.casework.tallies.verify()).differences).toEqual([]);
  });
});
