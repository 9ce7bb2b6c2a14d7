// real: HTTP, PostgreSQL, Redis
import { join } from 'node:path';
import { importCatalogue } from '@zonggui/casework/catalogue/catalogue-reader';
import type { TaskRow } from '@zonggui/casework/tasks/task-views';
import { hashOf, loadCatalogueFiles } from '@zonggui/catalogue/load-catalogue';
import type { HttpClient } from '../setup/http-client';
import { startApp, type TestApp } from '../setup/app';
import { act, first, huangshan, look, visitOf } from '../setup/visit';

describe('③ 黄山「员工录用」: split to three units, decided in parallel, one hand-out, rated', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

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
  });

  /** 示例: as if the bureau had not said who decides the item. */
  async function withoutDepartment(item: string): Promise<void> {
    const path = 'catalogue/demo/huangshan.yaml';
    const { content } = first(loadCatalogueFiles(join(__dirname, '../../config')).filter((file) => file.path === path));
    const overlay = structuredClone(content) as { settings: { item: string; department?: string }[] }; // the loader has checked it against its shape
    delete first(overlay.settings.filter((each) => each.item === item)).department;
    await app.dataSource.transaction((tx) => importCatalogue(tx, [{ path, content: overlay, hash: hashOf(overlay) }], new Date('2026-11-20T09:00:00+08:00')));
  }

  it('leaves what no rule sends anywhere to the 牵头单位, which dispatches it', async () => {
    await withoutDepartment('dangan-jieshou-zhuandi');
    const clerk = await app.signIn('hs-intake');
    const receipt = await visitOf(clerk, huangshan, { bundle: 'huangshan-yuangong-luyong', items: ['jiuye-dengji', 'dangan-jieshou-zhuandi'] });
    const [lead, helper] = [await app.signIn('hs-review-zhengjiao'), await app.signIn('hs-review-rencai')];
    const waiting = async (person: HttpClient) => {
      const rows: TaskRow[] = (await person.get('/tasks?view=all&kind=dispatch')).expect(200).body.rows;
      return rows.filter(({ applicationId }) => applicationId === receipt.applicationId);
    };
    const [, file] = (await look(lead, receipt)).matters;
    expect(file).toMatchObject({ state: 'accepted', department: { code: 'hs-zhengjiao' } });
    expect(await waiting(lead)).toMatchObject([{ post: 'review', matterId: file!.id }]);
    for (const other of [helper, clerk]) expect(await waiting(other)).toEqual([]);
    (await helper.post(`/applications/${receipt.applicationId}/dispatch`, { matterId: file!.id, department: 'hs-xinxi' })).expect(403);
    await act(lead, receipt, 'dispatch', { matterId: file!.id, department: 'hs-rencai' });
    const claims: TaskRow[] = (await helper.get('/tasks?view=claimable')).expect(200).body.rows;
    expect(claims.map(({ matterId }) => matterId)).toContain(file!.id);
    const bundles: { code: string; order: object[] }[] = (await clerk.get('/catalogue/bundles?region=341000')).expect(200).body;
    expect(bundles.find(({ code }) => code === 'huangshan-gongwang-daiyu')?.order).toEqual([{ first: '工伤认定', then: ['推送社保经办机构', '办理用人单位工伤登记'] }]);
  });
});
