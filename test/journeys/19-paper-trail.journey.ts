// real: HTTP, PostgreSQL, Redis
import { readPdf } from '@zonggui/documents/testing/pdf-text';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { act, applicant, first, huangshan, look, visitOf } from '../setup/visit';

const item = 'demo-accepted-10';

describe('⑲ the paper of a case', () => {
  let app: TestApp;
  let [clerk, output, reviewer, stranger, supervisor]: HttpClient[] = [];
  beforeAll(async () => {
    app = await startApp();
    [clerk, output, reviewer, stranger, supervisor] = [await app.signIn('hs-intake'), await app.signIn('hs-issue'), await app.signIn('hs-review-zhengjiao'), await app.signIn('hs-review-rencai'), await app.signIn('hs-supervise')];
  });
  afterAll(async () => app?.close());

  describe('审批表(内部)', () => {
    let receipt: CommandReceipt;
    let address: string;
    beforeAll(async () => {
      await app.setClock('2026-11-20T09:00:00+08:00');
      receipt = await visitOf(clerk!, huangshan, { items: [item] });
      const { id: matterId } = first(receipt.matters);
      address = `/applications/${receipt.applicationId}/matters/${matterId}/review-sheet`;
      await act(reviewer!, receipt, 'claim', { matterId });
      await act(reviewer!, receipt, 'approve', { matterId, opinion: '材料齐全，符合条件（示例）' });
      await act(output!, receipt, 'issue', { matterId });
    });

    it('says what was decided, by whom, with which words and in how much time, on paper and as PDF', async () => {
      const page = (await reviewer!.get(address)).expect(200).text.replace(/<[^>]*>/g, '|');
      const { documents } = await look(reviewer!, receipt);
      for (const word of ['审批表（内部）', applicant.name, '材料齐全，符合条件（示例）', '准予办理', '10个工作日', first(documents.filter(({ series }) => series === '准')).number]) expect(page).toContain(word);
      expect(page).not.toContain(applicant.idNumber);
      const pdf = readPdf((await supervisor!.get(`${address}.pdf`)).expect(200).bytes);
      expect(pdf.text).toContain('材料齐全，符合条件（示例）');
    });

    it('is for those who decide or supervise: not for the counter, nor for a department that it does not concern', async () => {
      expect((await clerk!.get(address)).expect(403).body).toMatchObject({ type: '/problems/post-required', posts: ['review', 'audit', 'supervise'] });
      (await stranger!.get(address)).expect(404);
      (await app.anonymous.get(address)).expect(401);
      const taken = await app.dataSource.query(`select from event where type = 'listPrinted' and body::jsonb #>> '{data,applicationId}' = $1`, [receipt.applicationId]);
      expect(taken).toHaveLength(2);
    });

    it('stands in the 卷宗目录 between what was reviewed and what was decided', async () => {
      const names = (await reviewer!.get(`/applications/${receipt.applicationId}/file-index`)).expect(200).text.replace(/<[^>]*>/g, '|');
      const places = ['受理通知书', '审批表（', '办结通知书'].map((name) => names.indexOf(name));
      expect(places.every((place) => place > 0)).toBe(true);
      expect([...places].sort((one, other) => one - other)).toEqual(places);
    });
  });

  describe('材料流转交接单', () => {
    const receipts: CommandReceipt[] = [];
    let [id, number] = ['', ''];
    const candidates = async (person: HttpClient, query: string) => (await person.get(`/paper-transfers/candidates?${query}`)).expect(200).body as { applicationId: string; files: number }[];
    const atWindow = () => candidates(clerk!, `desk=counter&window=${huangshan.window}`);
    const toReview = (more: object = {}) => ({ desk: 'counter', window: huangshan.window, to: { desk: 'review', department: 'hs-zhengjiao' }, rows: receipts.map(({ applicationId }, index) => ({ applicationId, sealed: index === 0, ...(index === 0 && { pages: 12 }) })), ...more });
    const holderOf = async ({ applicationId }: CommandReceipt) => (await clerk!.get(`/applications/${applicationId}/paper-trail`)).expect(200).body.holder as object;
    beforeAll(async () => {
      await app.setClock('2026-11-23T16:00:00+08:00');
      for (let each = 0; each < 3; each += 1) receipts.push(await visitOf(clerk!, huangshan, { items: [item] }));
      await app.setClock('2026-11-23T17:00:00+08:00');
    });

    it('offers what came today at the window and still lies there, with its 纸质件数', async () => {
      const rows = await atWindow();
      expect(rows.map(({ applicationId }) => applicationId)).toEqual([...receipts].reverse().map(({ applicationId }) => applicationId));
      expect(rows.every(({ files }) => files > 0)).toBe(true);
      expect((await candidates(clerk!, `desk=counter&window=${huangshan.window}&earlier=1`)).length).toBe(rows.length + 1);
      expect(await candidates(reviewer!, `desk=counter&window=${huangshan.window}`)).toEqual([]);
    });

    it('is written whole or not at all, by who works there, to a desk that is another', async () => {
      const gone = { applicationId: '018f0000-0000-7000-8000-000000000000', sealed: false };
      expect((await clerk!.post('/paper-transfers', toReview({ rows: [...toReview().rows, gone] }))).expect(400).body.fields).toMatchObject([{ field: 'rows.4' }]);
      expect((await clerk!.post('/paper-transfers', toReview({ to: { desk: 'counter' } }))).expect(400).body.fields).toMatchObject([{ field: 'to' }]);
      expect((await clerk!.post('/paper-transfers', toReview({ to: { desk: 'review' } }))).expect(400).body.fields).toMatchObject([{ field: 'to.department' }]);
      expect((await clerk!.post('/paper-transfers', toReview({ to: { desk: 'issue', staff: reviewer!.staffId } }))).expect(400).body.fields).toMatchObject([{ field: 'to.staff' }]);
      expect((await reviewer!.post('/paper-transfers', toReview())).expect(403).body).toMatchObject({ posts: ['intake', 'joint', 'duty'] });
      const key = 'b7f6a2f0-4a52-4c2f-9d5e-0c7f6f1f7a19';
      const made = (await clerk!.post('/paper-transfers', toReview(), { key })).expect(201).body;
      expect((await clerk!.post('/paper-transfers', toReview(), { key })).expect(201).body).toEqual(made);
      [id, number] = [made.id, made.number];
      expect(number).toMatch(/^J341000261123\d{6}$/);
      expect(await atWindow()).toEqual([]);
      expect((await clerk!.post('/paper-transfers', toReview())).expect(400).body.fields).toHaveLength(3);
    });

    it('waits for its department and for nobody else, and until then the window holds the paper', async () => {
      const waiting = async (person: HttpClient) => (await person.get('/paper-transfers?list=toReceive')).expect(200).body.rows as object[];
      expect(await waiting(reviewer!)).toMatchObject([{ id, number, state: 'open', cases: 3, pages: 12, from: { desk: 'counter', place: '综合受理窗口1号' }, to: { desk: 'review', at: null } }]);
      expect([await waiting(stranger!), await waiting(output!)]).toEqual([[], []]);
      (await stranger!.get(`/paper-transfers/${id}`)).expect(404);
      expect(await holderOf(first(receipts))).toMatchObject({ desk: 'counter' });
      (await stranger!.post(`/paper-transfers/${id}/receive`, { rows: [{ applicationId: first(receipts).applicationId, arrived: true }] })).expect(403);
      expect((await clerk!.get(`/paper-transfers/${id}`)).expect(200).body).toMatchObject({ mayReceive: false, mayWithdraw: true });
    });

    it('is signed row by row: what is missing is said, and stays with the window', async () => {
      const [one, two, three] = receipts.map(({ applicationId }) => applicationId);
      const rows = (...more: object[]) => ({ rows: [{ applicationId: one, arrived: true }, { applicationId: two, arrived: true, difference: '少 1 页（示例）' }, ...more] });
      expect((await reviewer!.post(`/paper-transfers/${id}/receive`, rows({ applicationId: three, arrived: false }))).expect(400).body.fields).toMatchObject([{ field: 'rows.3' }]);
      (await reviewer!.post(`/paper-transfers/${id}/receive`, rows({ applicationId: three, arrived: false, difference: '没有随单送来（示例）' }))).expect(200);
      (await reviewer!.post(`/paper-transfers/${id}/receive`, rows({ applicationId: three, arrived: true }))).expect(409);
      expect(await holderOf(first(receipts))).toMatchObject({ desk: 'review', at: expect.stringMatching(/^2026-11-23T09:00:/) });
      expect(await holderOf(receipts[2]!)).toMatchObject({ desk: 'counter' });
      expect((await atWindow()).map(({ applicationId }) => applicationId)).toEqual([three]);
      expect((await candidates(reviewer!, 'desk=review')).map(({ applicationId }) => applicationId)).toEqual([two, one]);
    });

    it('is printed as the form has it, with both sides, the totals and what was missing; whoever took it is known', async () => {
      const page = (await clerk!.get(`/paper-transfers/${id}/print`)).expect(200).text.replace(/<[^>]*>/g, '|');
      for (const word of ['材料流转交接单', `交接编号 ${number}`, '纸质件数', '是否密封', '差异说明', '未收到：没有随单送来（示例）', applicant.name, '12 页', '交出人（签名）', '接收人（签名）']) expect(page).toContain(word);
      const facts: { type: string }[] = await app.dataSource.query(`select type from event where body::jsonb #>> '{data,id}' = $1 or body::jsonb #>> '{data,transferId}' = $1 order by recorded_at, seq`, [id]);
      expect(facts.map(({ type }) => type)).toEqual(['papersHanded', 'papersReceived', 'listPrinted']);
    });

    it('is taken back by the giver alone, while nobody has signed', async () => {
      const made = (await clerk!.post('/paper-transfers', toReview({ rows: [{ applicationId: receipts[2]!.applicationId, sealed: false }] }))).expect(201).body;
      (await reviewer!.post(`/paper-transfers/${made.id}/withdraw`)).expect(400);
      (await clerk!.post(`/paper-transfers/${made.id}/withdraw`)).expect(200);
      (await clerk!.post(`/paper-transfers/${made.id}/withdraw`)).expect(409);
      expect(await atWindow()).toHaveLength(1);
      expect((await clerk!.get('/paper-transfers?list=handed')).expect(200).body.rows).toMatchObject([{ state: 'withdrawn' }, { state: 'received' }]);
    });

    it('has a 材料标签 for each folder, with the name masked', async () => {
      const page = (await clerk!.post('/folder-labels', { applicationIds: receipts.map(({ applicationId }) => applicationId) })).expect(200).text;
      expect(page.split('data-page=')).toHaveLength(4);
      expect(page).toContain('受理日期 2026年11月23日');
      expect(page).not.toContain(applicant.name);
      (await (await app.signIn('as-intake')).post('/folder-labels', { applicationIds: [first(receipts).applicationId] })).expect(404);
    });
  });
});
