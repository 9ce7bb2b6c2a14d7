// real: HTTP, PostgreSQL, Redis; the sweep is called as the worker calls it
import type { DocumentView } from '@zonggui/casework/document/document-list';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { act, anshan, first, huangshan, look, visitOf } from '../setup/visit';

/** What a person reads: the tags away, one line. */
const plain = (html: string) => html.replace(/^[\s\S]*<main>/, '').replace(/<br>/g, ' ').replace(/<[^>]*>/g, '|').replace(/\|+/g, '|');

describe('⑫ every 文书 says what happened', () => {
  let app: TestApp;
  const people = new Map<string, HttpClient>();
  beforeAll(async () => {
    app = await startApp();
    for (const login of ['as-intake', 'as-review-rsj', 'as-supervise', 'hs-intake', 'hs-review-zhengjiao', 'hs-issue', 'hs-supervise']) people.set(login, await app.signIn(login));
  });
  afterAll(() => app.close());
  beforeEach(() => app.setClock('2026-11-20T10:00:00+08:00'));

  const as = (login: string): HttpClient => first([people.get(login)].filter((client) => client !== undefined));
  async function says(login: string, receipt: { applicationId: string }, series: DocumentView['series']): Promise<string> {
    const { documents } = await look(as(login), receipt);
    const page = (await as(login).get(`/documents/${first(documents.filter((document) => document.series === series)).id}`)).expect(200).text;
    expect(page).not.toMatch(/\{\{|\b(undefined|null|NaN)\b/);
    return plain(page);
  }

  it('不予受理: the case of the law, the words of the list, and the remedy', async () => {
    const receipt = await visitOf(as('as-intake'), anshan, { items: ['直接确定专业技术职务'], facts: { 学历形式: '非全日制' } });
    const page = await says('as-intake', receipt, '不受');
    expect(page).toContain('属于下列第 3 种情形');
    expect(page).toMatch(/■ 3. 不符合受理条件：.*非全日制/);
    expect(page).toContain('根据《鞍山市人社合规办事业务指南》违规禁办事项清单第五行，决定不予受理。');
    expect(page).toContain('自收到之日起60日内');
  });

  it('容缺: the paper, its day and its way; and the acceptance points to it', async () => {
    const receipt = await visitOf(as('as-intake'), anshan, { items: ['用工备案'], without: ['laodong-hetong'], extra: { undertakingSigned: true } });
    expect(await says('as-intake', receipt, '容')).toMatch(/\|1\|劳动合同[^|]*\|□未带 □未出具 □瑕疵\|[^|]*\|2026年11月27日\|补齐后出件\|/);
    expect(await says('as-intake', receipt, '受')).toContain('其中 1 项材料按容缺方式受理，见《容缺受理告知承诺书》');
  });

  it('撤回: why, and what is given back', async () => {
    const receipt = await visitOf(as('hs-intake'), huangshan, { items: ['demo-accepted-10'] });
    await act(as('hs-intake'), receipt, 'withdraw', { matterId: first(receipt.matters).id, reason: '已在外地办理' });
    expect(await says('hs-intake', receipt, '撤')).toMatch(/原因：已在外地办理。[^]*退还材料：[^|]*户口本/);
  });

  it('特别程序: the ground, its clause, who approved it, and the day that moves', async () => {
    const receipt = await visitOf(as('as-intake'), anshan, { items: ['renli-ziyuan-fuwu-xuke'] });
    const matterId = first(receipt.matters).id;
    await act(as('as-review-rsj'), receipt, 'claim', { matterId });
    await act(as('as-review-rsj'), receipt, 'suspend', { matterId, ground: 'expertReview', approver: as('as-supervise').staffId, expectedDays: 10 });
    const page = await says('as-review-rsj', receipt, '特');
    expect(page).toContain('因依法需要专家评审，依据《中华人民共和国行政许可法》第四十五条，自2026年11月20日起所需时间不计入办理时限，预计 10 个工作日');
    expect(page).toMatch(/批准人：(?!＿)/);
    expect(await says('as-review-rsj', receipt, '受')).toContain('根据《中华人民共和国行政许可法》第三十二条第一款第（五）项，予以受理');
  });

  it('不予办理: why and on what ground, in the words of the decision; the time it took; and the 送达回证 names it', async () => {
    const receipt = await visitOf(as('hs-intake'), huangshan, { items: ['demo-accepted-10'] });
    const matterId = first(receipt.matters).id;
    await act(as('hs-review-zhengjiao'), receipt, 'claim', { matterId });
    await app.setClock('2026-11-25T10:00:00+08:00');
    await act(as('hs-review-zhengjiao'), receipt, 'deny', { matterId, opinion: '未达到规定年限', basis: '《示例办法》第九条' });
    const issued = await act(as('hs-issue'), receipt, 'issue', { matterId });
    const page = await says('hs-issue', receipt, '不准');
    expect(page).toContain('事实及理由：未达到规定年限；依据：《示例办法》第九条');
    expect(page).toContain('本件承诺 10个工作日，实际用时 3个工作日（已扣除特别程序 0 天）');
    const { deliveries } = await look(as('hs-issue'), receipt);
    await act(as('hs-issue'), receipt, 'deliver', { deliveryId: first(deliveries).id, receiver: 'agent', relation: '配偶' });
    const proof = await says('hs-issue', receipt, '送');
    expect(proof).toContain(`办结通知书 ${first(issued.documents).number}`);
    expect(proof).toContain('■代收');
    expect(proof).toContain('|配偶|');
    const served = (await look(as('hs-issue'), receipt)).documents.find(({ series }) => series === '不准')?.served;
    expect(served).toMatchObject({ method: 'window', at: expect.stringMatching(/^2026-11-25T02:00/), proof: expect.stringContaining('送') });
  });

  it('终止: what was not supplied, and when it was asked for', async () => {
    const receipt = await visitOf(as('as-intake'), anshan, { items: ['renli-ziyuan-fuwu-xuke'], without: ['yingye-zhizhao-fuben'] });
    expect(first(receipt.matters).state).toBe('supplementing');
    await app.setClock('2026-12-07T09:00:00+08:00');
    while ((await app.casework.sweeps.sweep()).taken > 0);
    expect(await says('as-intake', receipt, '终')).toMatch(/因逾期未补正需要补正的材料（[^）]+）.*本机关已于2026年11月20日告知/);
  });

  it('督办: to whom, what, and until when', async () => {
    const receipt = await visitOf(as('hs-intake'), huangshan, { items: ['demo-accepted-10'] });
    const order = { matterId: first(receipt.matters).id, post: 'review', department: 'hs-zhengjiao', content: '请说明何时办结', workdays: 2 };
    (await as('hs-supervise').post(`/applications/${receipt.applicationId}/supervision-orders`, order)).expect(201);
    const page = await says('hs-supervise', receipt, '督');
    expect(page).toContain('征缴中心 业务审批岗');
    expect(page).toContain('事由和要求：请说明何时办结。请于2026年11月24日前反馈办理情况。');
    const own = (await app.anonymous.get(`/progress/${receipt.number}/documents?code=${receipt.queryCode}`)).expect(200).body as DocumentView[];
    expect(own.map(({ series }) => series)).not.toContain('督');
  });

  it('一件事: one receipt for the whole, with each department and its day', async () => {
    const items = ['职工参保登记', '社会保障卡申领'];
    const receipt = await visitOf(as('hs-intake'), huangshan, { items, bundle: 'huangshan-yuangong-luyong' });
    const page = await says('hs-intake', receipt, '收');
    expect(page).toContain('|主题：|员工录用|');
    expect(page).toMatch(/\|1\|职工参保登记\|征缴中心\|2026年11月25日\|/);
    expect(page).toMatch(/\|2\|社会保障卡申领\|信息中心\|/);
  });
});
