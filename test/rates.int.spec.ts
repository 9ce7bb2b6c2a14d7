// real: PostgreSQL; nothing is faked
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { importCatalogue } from '@zonggui/casework/catalogue/catalogue-reader';
import type { RegisterInput } from '@zonggui/casework/command/requests';
import { hashOf, loadCatalogueFiles } from '@zonggui/catalogue/load-catalogue';
import type { Command } from '@zonggui/domain/application/commands';
import type { Actor } from '@zonggui/domain/posts';
import { migrate } from '@zonggui/store/migrate';
import { startCasework, type TestCasework } from './setup/casework';

let test: TestCasework;
let clerk: Actor;
let reviewer: Actor;
let supervisor: Actor;

beforeAll(async () => {
  test = await startCasework();
  clerk = await test.actor('hs-intake', 'intake', '341000');
  reviewer = await test.actor('hs-review-zhengjiao', 'review', '341000', 'hs-zhengjiao');
  supervisor = await test.actor('hs-supervise', 'supervise', '341000');
  const file = loadCatalogueFiles(join(process.cwd(), 'config')).find(({ path }) => path === 'rules/341000.yaml')!; // it is there
  // 示例: the region switches a ground on, so that a clock can stand
  const content = { ...(file.content as object), suspensionGrounds: [{ grounds: ['publicNotice'], basis: '示例', demo: true }] };
  await test.dataSource.transaction((tx) => importCatalogue(tx, [{ path: file.path, content, hash: hashOf(content) }], new Date('2026-11-01T00:00:00+08:00')));
});
afterAll(() => test.close());

interface Case {
  readonly applicationId: string;
  readonly matterId: string;
}

/** Ten working days from acceptance; accepted at once, and claimed. Hours are those of Shanghai. */
async function accepted(on: string, window = 'hs-zonghe-1'): Promise<Case> {
  await test.setClock(`${on}T10:00:00+08:00`);
  const input: RegisterInput = {
    region: '341000', office: 'hs-zhengwu', window, channel: 'window', deliveryMethod: 'none', gesture: 'verdict',
    party: { kind: 'person', idType: 'passport', idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' },
    matters: [{ item: 'demo-accepted-10' }],
    papers: ['shenfenzheng', 'hukouben'].map((material) => ({ material, status: 'received' })),
  };
  const receipt = await test.casework.commands.register(input, { actor: clerk, key: randomUUID(), body: input });
  const one = { applicationId: receipt.applicationId, matterId: receipt.matters[0]!.id }; // one was registered
  await does(one, reviewer, { type: 'claim' });
  return one;
}

async function does({ applicationId, matterId }: Case, actor: Actor, told: Record<string, unknown>): Promise<void> {
  const command = { matterId, ...told } as Command; // each sentence says all its verb needs
  await test.casework.commands.execute({ applicationId, commands: [command] }, { actor, key: randomUUID(), body: command });
}

async function on(at: string, one: Case, actor: Actor, told: Record<string, unknown>): Promise<void> {
  await test.setClock(`${at.replace(' ', 'T')}:00+08:00`);
  await does(one, actor, told);
}

const december = { from: '2026-12-01', to: '2027-01-01' };

describe('按时办结率 of December on a fixed set of cases', () => {
  const cases: Record<string, Case> = {};

  beforeAll(async () => {
    cases.late = await accepted('2026-11-13'); // D: due 11-27
    for (const name of ['early', 'overdue', 'open', 'extended', 'withdrawnBefore', 'withdrawnAfter', 'annulled', 'paused', 'lastDay']) cases[name] = await accepted('2026-11-20'); // due 12-04
    await on('2026-11-30 09:00', cases.withdrawnBefore!, clerk, { type: 'withdraw', reason: '示例' });
    await on('2026-12-01 09:00', cases.early!, reviewer, { type: 'approve' });
    await on('2026-12-01 09:30', cases.paused!, reviewer, { type: 'suspend', ground: 'publicNotice', approver: reviewer.id, expectedDays: 60 });
    await on('2026-12-02 09:00', cases.extended!, reviewer, { type: 'extend', days: 3, reason: '示例', approver: reviewer.id, notice: { way: 'written' } }); // due 12-09
    await on('2026-12-02 10:00', cases.late, reviewer, { type: 'approve' });
    await on('2026-12-04 17:00', cases.lastDay!, reviewer, { type: 'approve' });
    await on('2026-12-07 09:00', cases.overdue!, reviewer, { type: 'approve' });
    await on('2026-12-08 09:00', cases.extended!, reviewer, { type: 'approve' });
    await on('2026-12-08 09:00', cases.withdrawnAfter!, clerk, { type: 'withdraw', reason: '示例' });
    await on('2026-12-09 09:00', cases.annulled!, reviewer, { type: 'approve' });
    await on('2026-12-10 09:00', cases.annulled!, supervisor, { type: 'annul', reason: '示例' });
    cases.nextYear = await accepted('2026-12-21'); // due in January
    await on('2026-12-23 09:00', cases.nextYear, reviewer, { type: 'approve' });
    await test.setClock('2027-01-04T10:00:00+08:00');
  });

  const rates = (by: 'department' | 'window' | null = null, period = december) => test.casework.rates.rates(supervisor, period, {}, by);

  it('到期口径: 3/6 — early, extended and last day in time; overdue, open and withdrawn after its day against it; what stands has no day', async () => {
    expect((await rates()).total.due).toEqual({ count: 3, of: 6 });
  });

  it('办结口径: 4/6 — of early, late, last day, overdue, extended and next year’s, two were late', async () => {
    expect((await rates()).total.done).toEqual({ count: 4, of: 6 });
  });

  it('严格: 2/7 — by the day first promised the extension counts for nothing, and what stands is late', async () => {
    expect((await rates()).total.strict).toEqual({ count: 2, of: 7 });
  });

  it('超期件 are two numbers: one still open, two finished late', async () => {
    expect((await rates()).total).toMatchObject({ overdueOpen: 1, overdueDone: 2 });
  });

  it('提前办结 2/6; working days used 2, 7, 10, 11, 12, 13 of ten promised each', async () => {
    const { early, used } = (await rates()).total;
    expect(early).toEqual({ count: 2, of: 6 });
    expect(used).toEqual({ matters: 6, mean: expect.closeTo(55 / 6), median: 10.5, p90: 12.5, total: 55, promised: 60 });
  });

  it('the same by department and by window, and nothing for a region without cases', async () => {
    const { groups, total } = await rates('department');
    expect(groups).toEqual([{ group: { code: 'hs-zhengjiao', name: expect.any(String) }, ...total }]);
    expect((await rates('window')).groups.map(({ group }) => group?.code)).toEqual(['hs-zonghe-1']);
    const anshan = await test.actor('as-supervise', 'supervise', '210300');
    const elsewhere = await test.casework.rates.rates(anshan, december, {}, 'department');
    expect(elsewhere).toMatchObject({ total: { due: { count: 0, of: 0 }, used: null }, groups: [] });
  });

  it('a period that is not over ends now', async () => {
    await test.setClock('2026-12-04T12:00:00+08:00');
    // in hindsight only what was finished by then is known, and nothing was due yet
    const { until, total } = await rates();
    expect(until.slice(0, 16)).toBe('2026-12-04T04:00');
    expect(total.due).toEqual({ count: 0, of: 0 });
    await test.setClock('2027-01-04T10:00:00+08:00');
  });

  it('在办超期 of an earlier day is what was open and late then', async () => {
    // on 8 December at midnight: open, and withdrawn-after and extended (whose day is the ninth now) were still open
    expect((await rates(null, { from: '2026-12-01', to: '2026-12-08' })).total.overdueOpen).toBe(2);
  });

  it('作废 and the figures of events agree with the clocks: six 办结 in December', async () => {
    const { total } = await test.casework.figures.figures(supervisor, december, {}, null);
    expect(total.granted + total.denied + total.terminated).toBe(6);
    expect(total).toMatchObject({ received: 1, accepted: 1, withdrawn: 1, extended: 1, extendedDecided: 1, suspended: 1 });
    const november = await test.casework.figures.figures(supervisor, { from: '2026-11-01', to: '2026-12-01' }, {}, 'window');
    expect(november.groups).toMatchObject([{ group: { code: 'hs-zonghe-1' }, figures: { received: 9, accepted: 9, withdrawn: 1, granted: 0 } }]);
    expect((await test.casework.tallies.verify()).differences).toEqual([]);
  });

  it('a period without a day is refused', async () => {
    await expect(rates(null, { from: '2026-12-01', to: '2026-12-01' })).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('what was promised first', () => {
  it('is never changed by a pause, its end or an extension, and an upgrade finds it again', async () => {
    const stopped = await accepted('2026-11-24'); // ten working days: 12-08
    await on('2026-11-26 09:00', stopped, reviewer, { type: 'suspend', ground: 'publicNotice', approver: reviewer.id, expectedDays: 5 });
    await on('2026-12-01 09:00', stopped, reviewer, { type: 'resume', result: '示例' });
    await on('2026-12-02 09:00', stopped, reviewer, { type: 'extend', days: 2, reason: '示例', approver: reviewer.id, notice: { way: 'written' } });
    const first = () => test.dataSource.query<object[]>('select id, to_char(first_due_on, $1) as day, first_due_at, item_code, window_code from clock order by id', ['YYYY-MM-DD']);
    const [moved] = await test.dataSource.query<{ first: string; due: string }[]>(
      `select first_due_on::text as first, due_on::text as due from clock where matter_id = $1 and kind = 'promised'`,
      [stopped.matterId],
    );
    expect(moved).toEqual({ first: '2026-12-08', due: '2026-12-15' });
    const before = await first();
    await test.dataSource.undoLastMigration();
    await migrate(test.dataSource);
    expect(await first()).toEqual(before);
  });
});
