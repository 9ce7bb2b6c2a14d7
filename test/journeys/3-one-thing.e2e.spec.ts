// real: HTTP, PostgreSQL, Redis
import type { HttpClient } from '../setup/http-client';
import { startApp, type TestApp } from '../setup/app';
import { act, first, huangshan, look, visitOf } from '../setup/visit';

describe('③ 黄山「员工录用」: split to three units, decided in parallel, one hand-out, rated', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  async function putRight(supervisor: HttpClient, id: string): Promise<void> {
    for (const step of ['contact', 'explain', 'finish', 'report', 'revisit', 'close']) (await supervisor.post(`/rectifications/${id}/${step}`, { note: '已与服务对象沟通（示例）' })).expect(200);
  }

  it('ends archived with one denied and one withdrawn', async () => {
    const clerk = await app.signIn('hs-intake');
    const receipt = await visitOf(clerk, huangshan, {
      bundle: 'huangshan-yuangong-luyong',
      items: ['zhigong-canbao-dengji', 'shehui-baozhangka-shenling', 'jiuye-dengji', 'laodong-yonggong-beian'],
    });
    const opened = await look(clerk, receipt);
    expect(receipt.state).toBe('processing');
    expect(receipt.departments.map(({ department, dueOn, items }) => [department, dueOn, items.length])).toEqual([
      ['hs-zhengjiao', '2026-11-25', 1],
      ['hs-xinxi', '2026-11-27', 1],
      ['hs-rencai', '2026-11-27', 2],
    ]);
    expect(receipt.promisedOn).toBe('2026-11-27');
    expect(opened.papersSaved).toBeGreaterThan(0);
    expect(opened.matters.map((matter) => matter.department?.code)).toEqual(['hs-zhengjiao', 'hs-xinxi', 'hs-rencai', 'hs-rencai']);
    const matterOf = (code: string): string => first(receipt.matters.filter((matter) => matter.item.code === code)).id;

    const [premiums, cards, jobs] = await Promise.all([app.signIn('hs-review-zhengjiao'), app.signIn('hs-review-xinxi'), app.signIn('hs-review-rencai')]);
    const decide = async (person: typeof premiums, code: string, verb: string, body: object) => {
      await act(person, receipt, 'claim', { matterId: matterOf(code) });
      return act(person, receipt, verb, { matterId: matterOf(code), ...body });
    };
    await Promise.all([
      decide(premiums, 'zhigong-canbao-dengji', 'approve', { opinion: '同意办理' }),
      decide(cards, 'shehui-baozhangka-shenling', 'approve', { opinion: '同意办理' }),
      decide(jobs, 'jiuye-dengji', 'deny', { opinion: '材料与登记信息不一致', basis: '示例依据' }),
    ]);
    const withdrawn = await act(clerk, receipt, 'withdraw', { matterId: matterOf('laodong-yonggong-beian'), reason: '申请人要求撤回' });
    expect(withdrawn.state).toBe('issuing');

    const output = await app.signIn('hs-issue');
    for (const code of ['zhigong-canbao-dengji', 'shehui-baozhangka-shenling', 'jiuye-dengji']) await act(output, receipt, 'issue', { matterId: matterOf(code) });
    const waiting = await look(output, receipt);
    expect(waiting.deliveries).toHaveLength(1);
    expect(first(waiting.deliveries).matterIds).toHaveLength(3);
    expect(await act(output, receipt, 'deliver', { deliveryId: first(waiting.deliveries).id, receiver: 'agent', relation: '单位经办人' })).toMatchObject({ state: 'rating' });

    const rated = (await app.anonymous.post(`/progress/${receipt.number}/rating`, { queryCode: receipt.queryCode, code: 5, comment: '等得太久' })).expect(200).body;
    expect(rated.state).toBe('archived');
    const supervisor = await app.signIn('hs-supervise');
    const tasks = (await supervisor.get('/tasks?view=all&kind=rectify')).expect(200).body;
    expect(tasks.rows).toMatchObject([{ applicationId: receipt.applicationId, post: 'supervise' }]);
    await putRight(supervisor, tasks.rows[0].subjectId);
    expect((await supervisor.get('/tasks?view=all&kind=rectify')).expect(200).body.rows).toEqual([]);
  });
});
