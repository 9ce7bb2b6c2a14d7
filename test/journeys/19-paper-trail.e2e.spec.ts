// real: HTTP, PostgreSQL, Redis
import { readPdf } from '@zonggui/documents/testing/pdf-text';
import type { CommandReceipt } from '@zonggui/casework/views';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { act, applicant, first, huangshan, look, visitOf } from '../setup/visit';

const item = 'demo-accepted-10';
let app: TestApp;
let [clerk, output, reviewer, stranger, supervisor]: HttpClient[] = [];
beforeAll(async () => {
  app = await startApp();
  [clerk, output, reviewer, stranger, supervisor] = [await app.signIn('hs-intake'), await app.signIn('hs-issue'), await app.signIn('hs-review-zhengjiao'), await app.signIn('hs-review-rencai'), await app.signIn('hs-supervise')];
});
afterAll(async () => app?.close());

describe('⑲ 审批表(内部)', () => {
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
