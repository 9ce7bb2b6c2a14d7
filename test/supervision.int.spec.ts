// real: PostgreSQL; nothing is faked
import { randomUUID } from 'node:crypto';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import type { CardView } from '@zonggui/casework/supervision/supervision-views';
import type { Actor } from '@zonggui/domain/posts';
import type { RectificationStep } from '@zonggui/domain/rectification/rectification-steps';
import { startCasework, type TestCasework } from './setup/casework';

jest.setTimeout(120_000);

const place = { region: '341000', office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window', deliveryMethod: 'none', gesture: 'verdict' } as const;
let test: TestCasework;
let [clerk, reviewer, issuer, supervisor]: Actor[] = [];

async function register(item = 'demo-accepted-10', papers = ['shenfenzheng', 'hukouben']): Promise<CommandReceipt> {
  const input = {
    ...place,
    party: { kind: 'person' as const, idType: 'passport' as const, idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' },
    matters: [{ item }],
    papers: papers.map((material) => ({ material, status: 'received' as const })),
  };
  return test.casework.commands.register(input, { actor: clerk!, key: randomUUID(), body: input });
}

async function act(receipt: CommandReceipt, actor: Actor, type: 'claim' | 'approve' | 'issue'): Promise<void> {
  const commands = [{ type, matterId: receipt.matters[0]!.id }]; // one was registered
  await test.casework.commands.execute({ applicationId: receipt.applicationId, commands }, { actor, key: randomUUID(), body: commands });
}

const sweep = async (at: string): Promise<void> => {
  await test.setClock(at);
  while ((await test.casework.sweeps.sweep()).taken > 0);
};
const cardsOf = async ({ applicationId }: CommandReceipt, actor: Actor): Promise<readonly CardView[]> => (await test.casework.queries.view(applicationId, actor)).cards;
const openTasks = ({ applicationId }: CommandReceipt): Promise<{ kind: string; post: string; due: string | null }[]> =>
  test.dataSource.query(`select kind, post, to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as due from task where application_id = $1 and closed_at is null order by kind, opened_at`, [applicationId]);
const told = ({ applicationId }: CommandReceipt, template: string): Promise<{ addressee: string }[]> =>
  test.dataSource.query('select addressee from notice where application_id = $1 and template = $2 order by addressee', [applicationId, template]);

beforeEach(async () => {
  test = await startCasework();
  [clerk, reviewer, issuer, supervisor] = [
    await test.actor('hs-intake', 'intake', '341000'),
    await test.actor('hs-review-zhengjiao', 'review', '341000', 'hs-zhengjiao'),
    await test.actor('hs-issue', 'issue', '341000'),
    await test.actor('hs-supervise', 'supervise', '341000'),
  ];
  await test.setClock('2026-11-20T09:00:00+08:00');
});
afterEach(() => test.close());

describe('牌', () => {
  it('a promise nobody keeps: 预警, 黄牌, 红牌 for the silence and 红牌 for three days, one for each cause', async () => {
    const receipt = await register();
    await act(receipt, reviewer!, 'claim');
    await sweep('2026-12-10T09:00:00+08:00');
    expect((await cardsOf(receipt, supervisor!)).map(({ rule, state, replyDueOn, issuedAt }) => [rule, state, replyDueOn, issuedAt])).toEqual([
      ['promised:warning', 'noted', null, '2026-12-02T00:30:00.000Z'],
      ['promised:yellow', 'open', '2026-12-07', '2026-12-04T09:30:00.000Z'],
      ['reply:red', 'open', '2026-12-10', '2026-12-07T09:30:00.000Z'],
      ['promised:red', 'open', '2026-12-14', '2026-12-09T09:30:00.000Z'],
    ]);
    expect((await openTasks(receipt)).filter(({ kind }) => kind === 'answerCard').map(({ due }) => due).sort()).toEqual(['2026-12-07 17:30', '2026-12-10 17:30', '2026-12-14 17:30']);
    expect((await told(receipt, 'S04')).map(({ addressee }) => addressee.split(':').slice(0, 2).join(':')).sort()).toEqual(['post:audit', 'post:audit', 'post:supervise', 'post:supervise', `staff:${reviewer!.id}`, `staff:${reviewer!.id}`]);
    await sweep('2026-12-10T09:05:00+08:00');
    expect(await cardsOf(receipt, supervisor!)).toHaveLength(4);
  });

  it('is answered, and what was answered in time raises nothing', async () => {
    const receipt = await register();
    await act(receipt, reviewer!, 'claim');
    await sweep('2026-12-04T17:31:00+08:00');
    const yellow = (await cardsOf(receipt, reviewer!)).find(({ level }) => level === 'yellow')!; // the promise ended a minute ago
    expect(yellow.actions).toEqual(['answer', 'appeal']);
    await test.setClock('2026-12-07T09:00:00+08:00');
    expect(await test.casework.supervision.moveCard(yellow.id, 'answer', '当日集中补录', reviewer!)).toMatchObject({ state: 'answered', actions: ['appeal'] });
    await expect(test.casework.supervision.moveCard(yellow.id, 'answer', '再说一次', reviewer!)).rejects.toMatchObject({ code: 'verb-not-allowed' });
    await act(receipt, reviewer!, 'approve');
    await sweep('2026-12-20T09:00:00+08:00');
    expect((await cardsOf(receipt, supervisor!)).map(({ rule, state, reply }) => [rule, state, reply])).toEqual([['promised:warning', 'noted', null], ['promised:yellow', 'answered', '当日集中补录']]);
    expect((await openTasks(receipt)).map(({ kind }) => kind)).not.toContain('answerCard');
    expect(await test.casework.supervision.moveCard(yellow.id, 'close', '情况属实', supervisor!)).toMatchObject({ state: 'closed', actions: [] });
  });

  it('is appealed and withdrawn by the supervisor, who says why; it stays visible, and history holds every step with its words', async () => {
    const receipt = await register();
    await act(receipt, reviewer!, 'claim');
    await sweep('2026-12-04T17:31:00+08:00');
    const yellow = (await cardsOf(receipt, reviewer!)).find(({ level }) => level === 'yellow')!; // as above
    await test.casework.supervision.moveCard(yellow.id, 'appeal', '系统停机半日', reviewer!);
    expect((await openTasks(receipt)).filter(({ kind }) => kind.includes('Appeal') || kind.includes('Card'))).toEqual([{ kind: 'decideAppeal', post: 'supervise', due: null }]);
    await expect(test.casework.supervision.moveCard(yellow.id, 'withdraw', '停机属实', reviewer!)).rejects.toMatchObject({ code: 'post-required' });
    await test.casework.supervision.moveCard(yellow.id, 'withdraw', '停机属实', supervisor!);
    const view = await test.casework.queries.view(receipt.applicationId, supervisor!);
    expect(view.cards.find(({ id }) => id === yellow.id)).toMatchObject({ state: 'withdrawn', appeal: '系统停机半日', withdrawalReason: '停机属实', actions: [] });
    expect(view.events.filter(({ type }) => type === 'cardMoved').map(({ words }) => words)).toEqual(['系统停机半日', '停机属实']);
    await sweep('2026-12-08T09:00:00+08:00');
    expect((await cardsOf(receipt, supervisor!)).map(({ rule }) => rule)).toEqual(['promised:warning', 'promised:yellow']);
  });

  it('explains itself: the clock as it stood when the card was issued', async () => {
    const receipt = await register();
    await act(receipt, reviewer!, 'claim');
    await sweep('2026-12-04T17:31:00+08:00');
    const yellow = (await cardsOf(receipt, reviewer!)).find(({ level }) => level === 'yellow')!; // as above
    expect((await test.casework.supervisionLists.card(yellow.id, supervisor!)).snapshot).toMatchObject({ kind: 'promised', startOn: '2026-11-20', dueOn: '2026-12-04', state: 'reviewing', holder: expect.any(String) as unknown });
  });

  it('may be issued by hand, once for its key, by a supervisor', async () => {
    const receipt = await register();
    const card = { matterId: receipt.matters[0]!.id, level: 'yellow' as const, ground: 'noReasons' as const, reason: '未说明理由' };
    const envelope = { actor: supervisor!, key: randomUUID(), body: card };
    const first = await test.casework.supervision.issueCard(receipt.applicationId, card, envelope);
    expect(await test.casework.supervision.issueCard(receipt.applicationId, card, envelope)).toEqual(first);
    await expect(test.casework.supervision.issueCard(receipt.applicationId, { ...card, reason: '另一个' }, { ...envelope, body: '另一个' })).rejects.toMatchObject({ code: 'key-reused' });
    await expect(test.casework.supervision.issueCard(receipt.applicationId, card, { ...envelope, actor: reviewer!, key: randomUUID() })).rejects.toMatchObject({ code: 'post-required' });
    expect((await cardsOf(receipt, supervisor!)).map(({ rule, reason, state }) => [rule, reason, state])).toEqual([['noReasons:yellow', '未说明理由', 'open']]);
  });

  it('the ledger is cut by grants, filtered, and paged without gaps', async () => {
    const receipts = [await register(), await register(), await register()];
    for (const receipt of receipts) await act(receipt, reviewer!, 'claim');
    await sweep('2026-12-04T17:31:00+08:00');
    const first = await test.casework.supervisionLists.cards(supervisor!, { level: 'yellow', limit: 2 });
    const rest = await test.casework.supervisionLists.cards(supervisor!, { level: 'yellow', limit: 2, cursor: first.next! });
    expect([...first.rows, ...rest.rows].map(({ applicationId }) => applicationId).sort()).toEqual(receipts.map(({ applicationId }) => applicationId).sort());
    expect(rest.next).toBeNull();
    const stranger = await test.actor('as-supervise', 'supervise', '210300');
    expect((await test.casework.supervisionLists.cards(stranger, {})).rows).toEqual([]);
    const neighbour = await test.actor('hs-review-rencai', 'review', '341000', 'hs-rencai');
    expect((await test.casework.supervisionLists.cards(neighbour, {})).rows).toEqual([]);
  });
});

describe('督办', () => {
  const order = { post: 'review' as const, department: 'hs-zhengjiao', content: '请说明进展', workdays: 2 };

  it('is numbered, answered, sent back, answered again and closed, each step a task of whoever is to act', async () => {
    const receipt = await register();
    await act(receipt, reviewer!, 'claim');
    const issued = await test.casework.supervision.issueOrder(receipt.applicationId, order, { actor: supervisor!, key: randomUUID(), body: order });
    expect(issued).toMatchObject({ state: 'open', dueOn: '2026-11-24' });
    const orderTasks = async () => (await openTasks(receipt)).filter(({ kind }) => kind.endsWith('Order'));
    expect(await orderTasks()).toEqual([{ kind: 'answerOrder', post: 'review', due: '2026-11-24 17:30' }]);
    await test.casework.supervision.moveOrder(issued.id, 'answer', '已联系申请人', reviewer!);
    expect(await orderTasks()).toEqual([{ kind: 'reviewOrder', post: 'supervise', due: null }]);
    await test.setClock('2026-11-23T09:00:00+08:00');
    expect(await test.casework.supervision.moveOrder(issued.id, 'sendBack', '何时办结？', supervisor!)).toMatchObject({ state: 'open', dueOn: '2026-11-25' });
    await test.casework.supervision.moveOrder(issued.id, 'answer', '11月26日办结', reviewer!);
    await test.casework.supervision.moveOrder(issued.id, 'close', '同意', supervisor!);
    expect(await orderTasks()).toEqual([]);
    const view = await test.casework.queries.view(receipt.applicationId, reviewer!);
    expect(view.orders).toMatchObject([{ state: 'closed', content: '请说明进展', answer: '11月26日办结' }]);
    expect(view.documents.filter(({ series }) => series === '督')).toHaveLength(1);
    expect(await told(receipt, 'S06')).toHaveLength(2);
  });

  it('that nobody answers is a 黄牌 of whom it was given to', async () => {
    const receipt = await register();
    await test.casework.supervision.issueOrder(receipt.applicationId, order, { actor: supervisor!, key: randomUUID(), body: order });
    await sweep('2026-11-25T09:00:00+08:00');
    expect((await cardsOf(receipt, supervisor!)).map(({ rule, post, department }) => [rule, post, department?.code])).toEqual([['feedback:yellow', 'review', 'hs-zhengjiao']]);
  });
});

describe('差评整改 has its own clocks', () => {
  it('回访, 整改 and 报告单, each met by its step, and late ones carded', async () => {
    const receipt = await register();
    await act(receipt, reviewer!, 'claim');
    await act(receipt, reviewer!, 'approve');
    await act(receipt, issuer!, 'issue');
    await test.casework.ratings.rate(receipt.number, { queryCode: receipt.queryCode, code: 5 }, randomUUID());
    const [{ id }] = await test.dataSource.query<[{ id: string }]>('select id from rectification');
    const clocks = (): Promise<{ kind: string; state: string; due: string }[]> => test.dataSource.query(`select kind, state, to_char(due_on, 'YYYY-MM-DD') as due from clock where subject_id = $1 order by id`, [id]);
    const step = (said: RectificationStep) => test.casework.rectifications.move(id, said, { actor: supervisor!, key: randomUUID(), body: said });
    expect(await clocks()).toEqual([{ kind: 'contact', state: 'running', due: '2026-11-23' }, { kind: 'rectify', state: 'running', due: '2026-11-27' }]);
    await step({ verb: 'contact', at: '2026-11-20T09:00:00+08:00', way: 'telephone', connected: true, content: '已回访' });
    await sweep('2026-11-30T09:00:00+08:00');
    expect((await cardsOf(receipt, supervisor!)).map(({ rule, post }) => [rule, post])).toEqual([['rectify:yellow', 'supervise']]);
    expect(await told(receipt, 'S08')).toHaveLength(1);
    await step({ verb: 'rectify', handling: 'atOnce', finding: 'true', category: 'efficiency', inquiry: '已查叫号记录' });
    await step({ verb: 'finish', measures: '增开窗口', unit: '征缴中心', finishedOn: '2026-11-30' });
    expect((await clocks()).map(({ kind, state, due }) => [kind, state, due])).toEqual([['contact', 'met', '2026-11-23'], ['rectify', 'met', '2026-11-27'], ['report', 'running', '2026-12-07']]);
    expect(await openTasks(receipt)).toEqual([expect.objectContaining({ kind: 'answerCard' }), { kind: 'rectify', post: 'supervise', due: '2026-12-07 17:30' }]);
  });
});

describe('环节时限', () => {
  it('names the step that used more than its limit', async () => {
    const receipt = await register('yanglao-baoxian-guanxi-zhuanyi-jiexu', ['shenfenzheng', 'shehui-baozhang-ka']);
    await act(receipt, reviewer!, 'claim');
    await test.setClock('2026-12-15T09:00:00+08:00');
    const { promise } = await test.casework.explanations.ofMatter(receipt.applicationId, receipt.matters[0]!.id, reviewer!);
    expect(promise).toMatchObject({ named: ['review'], shares: expect.arrayContaining([expect.objectContaining({ unit: 'review', limit: 8 })]) as unknown });
    expect(promise?.sentence).toContain('（限 8）');
  });
});

describe('a result nobody fetches', () => {
  it('reminds the applicant once when the time to fetch it is over', async () => {
    const input = { ...place, deliveryMethod: 'window' as const, party: { kind: 'person' as const, idType: 'passport' as const, idNumber: randomUUID(), name: '示例·申请人' }, matters: [{ item: 'demo-accepted-10' }], papers: ['shenfenzheng', 'hukouben'].map((material) => ({ material, status: 'received' as const })) };
    const receipt = await test.casework.commands.register(input, { actor: clerk!, key: randomUUID(), body: input });
    await act(receipt, reviewer!, 'claim');
    await act(receipt, reviewer!, 'approve');
    await act(receipt, issuer!, 'issue');
    expect(await openTasks(receipt)).toEqual([{ kind: 'deliver', post: 'issue', due: '2026-12-04 17:30' }]);
    await sweep('2026-12-20T09:00:00+08:00');
    expect(await told(receipt, 'A22')).toEqual([{ addressee: `applicant:${receipt.applicationId}` }]);
  });
});
