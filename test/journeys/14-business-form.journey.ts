// real: HTTP, PostgreSQL, Redis
import { eraseParty } from '@zonggui/casework/party/erasure';
import { wordFaults } from '@zonggui/casework/command/remarks';
import { noFindings } from '@zonggui/domain/verdict/findings';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { act, anshan, applicant, bodyOf, first, huangshan, look, visitOf } from '../setup/visit';

const office = 'jiguan-shiye-yanglao-guanxi-zhuanyi';
const unemployment = 'shiye-baoxian-guanxi-zhuanyi-jiexu';
const answers = { 'transfer-from': '浙江省杭州市（示例）', 'former-employer': '示例单位' };

describe('⑭ 业务信息, 特殊服务 and 备注 of a visit', () => {
  let app: TestApp;
  let clerk: HttpClient;
  beforeAll(async () => {
    app = await startApp();
    clerk = await app.signIn('as-intake');
  });
  afterAll(() => app.close());

  const applications = async (): Promise<number> => first(await app.dataSource.query<{ count: number }[]>('select count(*)::integer as count from application')).count;
  const withForms = async (items: readonly string[], forms: readonly object[], extra: object = {}): Promise<Record<string, unknown>> => {
    const body = await bodyOf(clerk, anshan, { items });
    return { ...body, matters: items.map((item, index) => ({ item, form: forms[index], ...extra })) };
  };

  it('is refused field by field with the remedy, and nothing is written', async () => {
    const before = await applications();
    const missing = await clerk.post('/applications', await withForms([office, unemployment], [{}, { 'transfer-from': '浙江', 'no-such': 'x' }]));
    expect(missing.expect(400).body).toMatchObject({
      type: '/problems/invalid',
      fields: [
        { field: 'matters.0.form.transfer-from', remedy: '请填写转出地' },
        { field: 'matters.0.form.former-employer', remedy: '请填写原单位' },
        { field: 'matters.1.form.no-such', remedy: '此事项没有这个字段，请去掉' },
      ],
    });
    const wrong = await clerk.post('/applications', await withForms([office], [{ ...answers, 'left-on': '2026-02-30', 'months-paid': '很多', 'transfer-kind': '境外' }]));
    expect(wrong.expect(400).body.fields).toEqual([
      { field: 'matters.0.form.transfer-kind', remedy: '转移情形请从这些值中选择：省内转移、跨省转移' },
      { field: 'matters.0.form.left-on', remedy: '离职日期应为日期，如 2026-11-20' },
      { field: 'matters.0.form.months-paid', remedy: '缴费月数应为数字，如 12 或 12.5' },
    ]);
    expect(await applications()).toBe(before);
  });

  it('need not be filled in by whom nothing is granted to', async () => {
    const body = await withForms([office], [{}], { findings: { ...noFindings, notNeeded: true } });
    expect((await clerk.post('/applications', body)).expect(201).body.matters).toMatchObject([{ state: 'notNeeded' }]);
  });

  it('stands with each matter in the words of its terms, outside the sealed history, and is erased with the person', async () => {
    const body = await withForms([office, unemployment], [answers, { 'transfer-from': answers['transfer-from'] }]);
    const receipt = (await clerk.post('/applications', { ...body, party: { ...applicant, idType: 'passport', idNumber: 'E14000014' } })).expect(201).body;
    const view = await look(clerk, receipt);
    expect(view.matters.map(({ form }) => form.map(({ label, answer }) => [label, answer]))).toEqual([
      [['转出地', '浙江省杭州市（示例）'], ['原单位', '示例单位'], ['转移情形', null], ['离职日期', null], ['缴费月数', null]],
      [['转出地', '浙江省杭州市（示例）'], ['原单位', null]],
    ]);
    expect(first(view.matters).terms.form?.map(({ code, source }) => [code, source.document])).toContainEqual(['transfer-from', '示例']);
    expect(first(view.events).words).toBeNull(); // answers are no remark on what was done
    const bodies = await app.dataSource.query<{ body: string }[]>('select body from event where stream_id = $1', [receipt.applicationId]);
    expect(bodies.map(({ body }) => body).join()).not.toContain('杭州');
    expect(await wordFaults(app.dataSource)).toEqual([]);

    for (const { id } of view.matters) await act(clerk, receipt, 'withdraw', { matterId: id, reason: '申请人撤回' });
    const { party } = first(await app.dataSource.query<{ party: string }[]>('select party_id as party from application where id = $1', [receipt.applicationId]));
    await app.dataSource.transaction((tx) => eraseParty(tx, party, { kind: 'system', id: 'keeper', onBehalfOf: null, grants: [] }, new Date('2026-11-21T09:00:00+08:00')));
    expect((await look(clerk, receipt)).matters.flatMap(({ form }) => form.map(({ answer }) => answer))).toEqual(Array(7).fill(null));
    expect(await app.dataSource.query(`select from remark where application_id = $1 and words like '%杭州%'`, [receipt.applicationId])).toEqual([]);
  });

  it('of an item left for later is asked for when it is taken up', async () => {
    const body = await bodyOf(clerk, anshan, { items: [unemployment, office] });
    const matters = [{ item: unemployment, form: { 'transfer-from': '浙江省杭州市（示例）' } }, { item: office, later: true }];
    const receipt = (await clerk.post('/applications', { ...body, matters, party: { ...applicant, idType: 'passport', idNumber: 'E14000015' } })).expect(201).body;
    const { id: matterId } = receipt.matters[1];
    const refused = await clerk.post(`/applications/${receipt.applicationId}/start`, { matterId, form: { 'transfer-from': '浙江省杭州市（示例）' } });
    expect(refused.expect(400).body.fields).toEqual([{ field: 'form.former-employer', remedy: '请填写原单位' }]);
    await act(clerk, receipt, 'start', { matterId, form: answers });
    expect((await look(clerk, receipt)).matters.map(({ form }) => form.slice(0, 2).map(({ answer }) => answer))).toEqual([['浙江省杭州市（示例）', null], ['浙江省杭州市（示例）', '示例单位']]);
  });

  it('绿色通道 and 急 are recorded, marked in the queue in their order, and 文书 are then wanted on paper', async () => {
    const counter = await app.signIn('hs-intake');
    const refused = await counter.post('/applications', await bodyOf(counter, huangshan, { items: ['demo-accepted-10'], extra: { services: ['vip'] } }));
    expect(refused.expect(400).body.fields).toMatchObject([{ field: 'services' }]);
    const receipt = await visitOf(counter, huangshan, { items: ['demo-accepted-10'], extra: { services: ['greenChannel', 'urgent'] } });
    expect(await look(counter, receipt)).toMatchObject({ services: ['greenChannel', 'urgent'], paperDocuments: true });
    const reviewer = await app.signIn('hs-review-zhengjiao');
    const { rows } = (await reviewer.get('/tasks?view=claimable&flag=greenChannel')).expect(200).body;
    expect(rows).toMatchObject([{ applicationId: receipt.applicationId, flags: ['promised', 'greenChannel', 'urgent'] }]);
    const plain = await visitOf(counter, huangshan, { items: ['demo-accepted-10'] });
    expect(await look(counter, plain)).toMatchObject({ services: [], paperDocuments: false });
  });

  it('a note of the counter is read by staff, and by no applicant', async () => {
    const counter = await app.signIn('hs-intake');
    const receipt = await visitOf(counter, huangshan, { items: ['demo-accepted-10'], extra: { note: '申请人听力不便，来电前先发短信（示例）' } });
    const reviewer = await app.signIn('hs-review-zhengjiao');
    expect((await look(reviewer, receipt)).events).toContainEqual(expect.objectContaining({ type: 'noted', matterId: null, words: '申请人听力不便，来电前先发短信（示例）' }));
    const progress = (await app.anonymous.get(`/progress/${receipt.number}?code=${receipt.queryCode}`)).expect(200).body;
    expect(JSON.stringify(progress)).not.toContain('听力');
    const sheet = (await counter.get(`/documents/${first(receipt.documents).id}`)).expect(200);
    expect(JSON.stringify(sheet.body) + sheet.text).not.toContain('听力');
  });

  it('is corrected with a reason while nobody has decided: the new answer stands, the old one beside it, and what was read before is old', async () => {
    const receipt = (await clerk.post('/applications', { ...(await withForms([unemployment], [{ 'transfer-from': '杭州（示例）' }])), party: { ...applicant, idType: 'passport', idNumber: 'E14000099' } })).expect(201).body;
    const matter = first((await look(clerk, receipt)).matters);
    expect(matter.actions).toContain('amendForm');
    const amend = (form: object, reason = '申请人更正（示例）') => clerk.post(`/applications/${receipt.applicationId}/amendForm`, { matterId: matter.id, form, reason }, { ifMatch: matter.version });
    expect((await amend({})).expect(400).body.fields).toEqual([{ field: 'form.transfer-from', remedy: '请填写转出地' }]);
    (await amend({ 'transfer-from': '宁波（示例）' })).expect(200);
    const after = await look(clerk, receipt);
    expect(first(first(after.matters).form)).toEqual({ code: 'transfer-from', label: '转出地', answer: '宁波（示例）', amended: true, before: '杭州（示例）' });
    expect(after.events.at(-1)).toMatchObject({ type: 'formAmended', words: '申请人更正（示例）' });
    expect((await amend({ 'transfer-from': '温州（示例）' })).expect(409).body.type).toBe('/problems/stale-version');
    expect(await wordFaults(app.dataSource)).toEqual([]);
    expect(JSON.stringify(await app.dataSource.query('select body from event where stream_id = $1', [receipt.applicationId]))).not.toContain('宁波');
  });
});
