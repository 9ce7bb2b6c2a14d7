// real: HTTP, PostgreSQL, Redis
import { eraseParty } from '@zonggui/casework/party/erasure';
import type { DocumentView } from '@zonggui/casework/document/document-list';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { act, anshan, first, huangshan, look, visitOf } from '../setup/visit';

describe('⑪ what is printed was fixed when it was numbered', () => {
  let app: TestApp;
  let [clerk, reviewer]: HttpClient[] = [];
  beforeAll(async () => {
    app = await startApp();
    [clerk, reviewer] = [await app.signIn('hs-intake'), await app.signIn('hs-review-zhengjiao')];
  });
  afterAll(() => app.close());

  const ofSeries = (documents: readonly DocumentView[], series: string) => first(documents.filter((document) => document.series === series && !document.annulled));
  const tokenOf = async (id: string): Promise<string> => first<{ token: string }>(await app.dataSource.query('select token from document where id = $1', [id])).token;
  const verification = async (id: string) => (await fetch(`${app.url}/v/${await tokenOf(id)}`)).text();

  it('every document of a visit finished at the counter renders as page and as PDF, and nothing is unresolved', async () => {
    const counter = await app.signIn('as-intake');
    const receipt = await visitOf(counter, anshan, { items: ['失业登记'] });
    expect(receipt.documents.map(({ series }) => series).sort()).toEqual(['准', '受', '收', '送'].sort());
    for (const { id, number } of receipt.documents) {
      const page = (await counter.get(`/documents/${id}`)).expect(200).text;
      expect(page).toContain(number);
      expect(page).not.toMatch(/\{\{|\b(undefined|null|NaN)\b/);
      const pdf = (await counter.get(`/documents/${id}.pdf`)).expect(200);
      expect(pdf.headers.get('content-type')).toBe('application/pdf');
      expect(pdf.text.startsWith('%PDF-')).toBe(true);
    }
  });

  it('the receipt is printed once, and from the second time on says so', async () => {
    const receipt = await visitOf(clerk!, huangshan, { items: ['demo-accepted-10'] });
    const { id } = ofSeries((await look(clerk!, receipt)).documents, '受');
    expect((await clerk!.get(`/documents/${id}`)).expect(200).text).toContain('预览');
    const [one, two] = [(await clerk!.post(`/documents/${id}/prints`)).expect(201).body, (await clerk!.post(`/documents/${id}/prints`)).expect(201).body];
    expect([one.ordinal, two.ordinal]).toEqual([1, 2]);
    const [firstPage, secondPage] = [(await clerk!.get(`/documents/${id}?print=${one.id}`)).expect(200).text, (await clerk!.get(`/documents/${id}?print=${two.id}`)).expect(200).text];
    expect(firstPage).toContain('经办人 hs-intake');
    expect(firstPage).not.toContain('补打');
    expect(secondPage).toContain('补打 第2次');
    expect(ofSeries((await look(clerk!, receipt)).documents, '受').prints).toBe(2);
  });

  it('says the promise as it was made, also after it was extended', async () => {
    const receipt = await visitOf(clerk!, huangshan, { items: ['demo-accepted-10'] });
    const matterId = first(receipt.matters).id;
    const { id } = ofSeries((await look(clerk!, receipt)).documents, '受');
    const before = (await clerk!.get(`/documents/${id}`)).text;
    expect(before).toContain('最迟于2026年12月4日（星期五）办结');
    await act(reviewer!, receipt, 'claim', { matterId });
    await app.setClock('2026-11-20T11:00:00+08:00');
    await act(reviewer!, receipt, 'extend', { matterId, days: 3, reason: '需要核实档案', notice: { way: 'telephone', number: '13800000000', person: '本人', at: '2026-11-20T02:30:00.000Z', content: '已告知原因和新期限' } });
    expect((await clerk!.get(`/documents/${id}`)).text).toBe(before);
    const extension = (await clerk!.get(`/documents/${ofSeries((await look(clerk!, receipt)).documents, '延').id}`)).expect(200).text;
    expect(extension).toContain('原定于2026年12月4日前办结');
    expect(extension).toContain('因需要核实档案，不能按期办结');
    expect(extension).toContain('已告知原因和新期限');
  });

  it('an amended receipt is void, by its number, on its page and on the page of its code', async () => {
    const receipt = await visitOf(clerk!, huangshan, { items: ['demo-accepted-10'] });
    const old = ofSeries((await look(clerk!, receipt)).documents, '受');
    const whole = await verification(old.id);
    expect(whole).toContain('<strong>有效</strong>');
    expect(whole).toContain('示*****');
    expect(whole).not.toContain('002X');
    await act(clerk!, receipt, 'amendReceipt', { matterId: first(receipt.matters).id, reason: '日期有误' });
    const { documents } = await look(clerk!, receipt);
    const replacement = ofSeries(documents, '受');
    expect(documents.find(({ id }) => id === old.id)).toMatchObject({ annulled: true });
    expect((await clerk!.get(`/documents/${old.id}`)).expect(200).text).toContain('作废');
    expect(await verification(old.id)).toContain(`由 ${replacement.number} 替代`);
    expect(await verification(replacement.id)).toContain('<strong>有效</strong>');
    expect(await (await fetch(`${app.url}/v/not-a-token`)).text()).toContain('没有这份文书');
  });

  it('tells everything that is missing, with its standard and where that is written', async () => {
    const receipt = await visitOf(clerk!, huangshan, { items: ['demo-accepted-10'], without: ['hukouben'] });
    const page = (await clerk!.get(`/documents/${ofSeries((await look(clerk!, receipt)).documents, '补').id}`)).expect(200).text;
    expect(page).toContain('<td>户口本</td><td>未提供，请提供</td><td>原件1份</td>');
    expect(page).toContain('请于2026年12月4日前（含当日）');
  });

  it('is shown to whom the grants reach, and to the applicant with his query code', async () => {
    const receipt = await visitOf(clerk!, huangshan, { items: ['demo-accepted-10'] });
    const { id } = ofSeries((await look(clerk!, receipt)).documents, '收');
    const stranger = await app.signIn('as-intake');
    (await stranger.get(`/documents/${id}`)).expect(404);
    (await stranger.post(`/documents/${id}/prints`)).expect(404);
    (await app.anonymous.get(`/documents/${id}`)).expect(401);
    const own = `/progress/${receipt.number}/documents`;
    expect((await app.anonymous.get(`${own}?code=${receipt.queryCode}`)).expect(200).body).toMatchObject([{ series: '收' }, { series: '受' }]);
    expect((await app.anonymous.get(`${own}/${id}?code=${receipt.queryCode}`)).expect(200).text).toContain('申请人自行打印');
    (await app.anonymous.get(`${own}/${id}.pdf?code=${receipt.queryCode}`)).expect(200);
    (await app.anonymous.get(`${own}/${id}?code=000000`)).expect(404);
  });

  it('is erased with the person; number and digest stay', async () => {
    const counter = await app.signIn('as-intake');
    const receipt = await visitOf(counter, anshan, { items: ['失业登记'], extra: { party: { kind: 'person', idType: 'passport', idNumber: 'E99999999', name: '示例·离去' } } });
    (await app.anonymous.post(`/progress/${receipt.number}/rating`, { queryCode: receipt.queryCode, code: 1 })).expect(200);
    const { id, number } = first(receipt.documents);
    const before = await verification(id);
    const [{ party }] = (await app.dataSource.query('select party_id as party from application where id = $1', [receipt.applicationId])) as [{ party: string }];
    await app.dataSource.transaction((tx) => eraseParty(tx, party, { kind: 'system', id: 'keeper', onBehalfOf: null, grants: [] }, new Date('2026-11-21T09:00:00+08:00')));
    expect((await counter.get(`/documents/${id}`)).expect(410).body).toMatchObject({ type: '/problems/erased', number });
    const after = await verification(id);
    expect(after).toContain('（已删除）');
    expect(/<code>(\w+)/.exec(after)?.[1]).toBe(/<code>(\w{64})/.exec(before)?.[1]);
  });
});
