// real: HTTP, PostgreSQL, Redis
import { randomUUID } from 'node:crypto';
import { formOf, png } from '@zonggui/casework/testing/pictures';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import type { FollowedRow, ReceivedRow } from '@zonggui/casework/counter/workbench-queries';
import { startApp, type TestApp } from './setup/app';
import type { HttpClient } from './setup/http-client';
import { act, anshan, applicant, bodyOf, first, look, visitOf } from './setup/visit';

let app: TestApp;
let clerk: HttpClient;
let neighbour: HttpClient;

beforeAll(async () => {
  app = await startApp();
  [clerk, neighbour] = [await app.signIn('as-intake'), await app.signIn('as-duty')];
});
afterAll(() => app?.close());

const clockAt = (time: string) => app.setClock(`2026-11-20T${time}+08:00`);
const owner = { idType: applicant.idType, idNumber: applicant.idNumber };
const filed = { items: ['renli-ziyuan-fuwu-xuke'], without: ['yingye-zhizhao-fuben'] };
const deferring = { items: ['用工备案'], without: ['laodong-hetong'], extra: { undertakingSigned: true } };
const paper = (material: string) => ({ material, status: 'received' });

describe('暂存: a visit half entered', () => {
  const draft = (content: object, items = ['失业登记']) => ({ region: anshan.region, window: anshan.window, items, party: { ...owner, kind: 'person', name: applicant.name }, content });

  it('is kept for whoever kept it, sealed, listed under a masked name, and given back as it was', async () => {
    const id = randomUUID();
    (await clerk.put(`/drafts/${id}`, draft({ phone: '13800000000', step: 1 }))).expect(200);
    (await clerk.put(`/drafts/${id}`, draft({ phone: '13800000000', step: 2 }))).expect(200);
    expect((await clerk.get('/drafts')).expect(200).body).toMatchObject([{ id, applicant: expect.stringMatching(/^示\*+$/), items: ['失业登记'] }]);
    expect((await clerk.get(`/drafts/${id}`)).expect(200).body).toMatchObject({ content: { step: 2 } });
    (await neighbour.get(`/drafts/${id}`)).expect(404);
    (await neighbour.put(`/drafts/${id}`, draft({}))).expect(404);
    const rows: { content: Buffer }[] = await app.dataSource.query('select content from visit_draft where id = $1', [id]);
    expect(first(rows).content.toString('latin1')).not.toContain('13800000000');
    (await clerk.delete(`/drafts/${id}`)).expect(204);
    expect((await clerk.get('/drafts')).body).toEqual([]);
  });

  it('goes with its registration, and with time', async () => {
    const [registered, forgotten] = [randomUUID(), randomUUID()];
    for (const id of [registered, forgotten]) (await clerk.put(`/drafts/${id}`, draft({}))).expect(200);
    await visitOf(clerk, anshan, { items: ['shiye-dengji'], extra: { draft: registered, seconds: 40 } });
    expect((await clerk.get('/drafts')).body).toMatchObject([{ id: forgotten }]);
    await app.setClock('2026-11-28T09:00:00+08:00');
    expect(await app.casework.drafts.prune()).toBe(1);
    await clockAt('09:00:00');
  });

  it('keeps its images for thirty days, and lets them go when it is dropped', async () => {
    const id = randomUUID();
    (await clerk.put(`/drafts/${id}`, draft({}))).expect(200);
    const held = (await clerk.post('/attachments', formOf(png(), '示例.png', { region: anshan.region, draftId: id }))).expect(201).body;
    const daysLeft = async () => first(await app.dataSource.query<{ days: number }[]>('select round(extract(epoch from keep_until - now()) / 86400)::integer as days from attachment where id = $1', [held.id])).days;
    expect(await daysLeft()).toBe(30);
    (await clerk.delete(`/drafts/${id}`)).expect(204);
    expect(await daysLeft()).toBe(0);
  });

  it('is for a counter of the region', async () => {
    const reviewer = await app.signIn('hs-review-rencai');
    (await reviewer.put(`/drafts/${randomUUID()}`, draft({}))).expect(403);
  });
});

describe('撤销误录', () => {
  it('annuls its documents, sends no message, and frees nothing that was numbered', async () => {
    const receipt = await visitOf(clerk, anshan, { items: ['shiye-dengji'] });
    await app.casework.relay.relay(() => Promise.reject(new Error('nothing leaves while the registration may be taken back')));
    const after = await act(clerk, receipt, 'undo');
    expect(after).toMatchObject({ state: 'annulled', matters: [{ state: 'annulled' }] });
    const view = await look(clerk, receipt);
    expect(view.documents.length).toBeGreaterThan(0);
    expect(view.documents.every(({ annulled }) => annulled)).toBe(true);
    const notices: { state: string }[] = await app.dataSource.query('select distinct n.state from notice n where n.application_id = $1 and n.channel <> $2', [receipt.applicationId, 'in-app']);
    expect(notices).toEqual([{ state: 'withdrawn' }]);
  });

  it('is refused to another clerk, and to everybody once a document was printed', async () => {
    const receipt = await visitOf(clerk, anshan, { items: ['shiye-dengji'] });
    (await neighbour.post(`/applications/${receipt.applicationId}/undo`)).expect(403);
    (await clerk.post(`/documents/${first(receipt.documents).id}/prints`)).expect(201);
    (await clerk.post(`/applications/${receipt.applicationId}/undo`)).expect(422);
    expect((await look(clerk, receipt)).state).toBe('rating');
  });

  it('is refused after ten seconds, when the messages go', async () => {
    await clockAt('09:30:00');
    const receipt = await visitOf(clerk, anshan, { items: ['shiye-dengji'] });
    await clockAt('09:30:12');
    (await clerk.post(`/applications/${receipt.applicationId}/undo`)).expect(422);
    let queued = 0;
    while ((await app.casework.relay.relay((messages) => Promise.resolve(void (queued += messages.length)))) > 0);
    expect(queued).toBeGreaterThan(0);
  });
});

describe('whoever stands at the counter', () => {
  it('is told of what he has under way, and of the number kept for him, masked', async () => {
    const person = { ...applicant, idNumber: '110105194912310038', name: '示例·另一人' };
    const { body: stranger } = await clerk.post('/standings', { idType: 'resident-id', idNumber: person.idNumber });
    expect(stranger).toEqual({ known: false, phoneMasked: null, open: [] });
    const receipt: CommandReceipt = (await clerk.post('/applications', { ...(await bodyOf(clerk, anshan, deferring)), party: person })).expect(201).body;
    const { body } = await clerk.post('/standings', { idType: 'resident-id', idNumber: person.idNumber });
    expect(body).toMatchObject({ known: true, phoneMasked: '*******0000', open: [{ id: receipt.applicationId, number: receipt.number, items: [{ name: '用工备案（就业登记）' }] }] });
    const reviewer = await app.signIn('hs-review-rencai');
    (await reviewer.post('/standings', { idType: 'resident-id', idNumber: person.idNumber })).expect(403);
  });
});

describe('why another course was taken', () => {
  it('stands in the history beside the registration', async () => {
    const receipt = await visitOf(clerk, anshan, { items: ['shiye-dengji'], gesture: 'register', extra: { reason: '申请人情况存疑，请值班负责人核实' } });
    expect((await look(clerk, receipt)).events.find(({ type }) => type === 'registered')?.words).toBe('申请人情况存疑，请值班负责人核实');
  });
});

describe('补交材料 and 窗口工作台', () => {
  const followed = async (kind: string): Promise<FollowedRow[]> => {
    const page: { rows: FollowedRow[] } = (await clerk.get(`/workbench/followed?kind=${kind}`)).expect(200).body;
    return page.rows;
  };

  it('follows a 补正 until the papers are in, and accepts by the same key', async () => {
    const receipt = await visitOf(clerk, anshan, filed);
    expect(first(receipt.matters).state).toBe('supplementing');
    expect((await followed('awaitSupplement')).map(({ applicationId }) => applicationId)).toContain(receipt.applicationId);
    (await clerk.post(`/applications/${receipt.applicationId}/supply`, { papers: [{ material: 'yingye-zhizhao-fuben', status: 'defective' }] })).expect(409);
    const after: CommandReceipt = (await clerk.post(`/applications/${receipt.applicationId}/supply`, { papers: [paper('yingye-zhizhao-fuben')] })).expect(200).body;
    expect(first(after.matters).state).toBe('queued');
    expect(after.documents.map(({ series }) => series)).toContain('受');
    expect((await followed('awaitSupplement')).map(({ applicationId }) => applicationId)).not.toContain(receipt.applicationId);
  });

  it('makes up what was put off by the same key', async () => {
    const receipt = await visitOf(clerk, anshan, deferring);
    expect((await followed('makeUp')).find(({ applicationId }) => applicationId === receipt.applicationId)).toMatchObject({ material: '劳动合同', item: '用工备案（就业登记）' });
    await act(clerk, receipt, 'supply', { papers: [paper('laodong-hetong')] });
    expect((await look(clerk, receipt)).deferrals).toMatchObject([{ state: 'madeUp' }]);
    (await clerk.post(`/applications/${receipt.applicationId}/supply`, { papers: [paper('laodong-hetong')] })).expect(409);
  });

  it('pages what it follows and what was received today, and counts only one’s own', async () => {
    for (let time = 0; time < 3; time += 1) await visitOf(clerk, anshan, { ...filed, extra: { seconds: 60 } });
    const page: { rows: FollowedRow[]; next: string } = (await clerk.get('/workbench/followed?kind=awaitSupplement&limit=2')).expect(200).body;
    const rest: { rows: FollowedRow[]; next: string | null } = (await clerk.get(`/workbench/followed?kind=awaitSupplement&limit=50&cursor=${page.next}`)).expect(200).body;
    const ids = [...page.rows, ...rest.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    const received: { rows: ReceivedRow[]; next: string } = (await clerk.get('/workbench/received?limit=1')).expect(200).body;
    const before: { rows: ReceivedRow[] } = (await clerk.get(`/workbench/received?limit=1&cursor=${received.next}`)).expect(200).body;
    expect(first(received.rows).applicationId > first(before.rows).applicationId).toBe(true);
    const today = (await clerk.get('/workbench/today')).expect(200).body;
    expect(today.received).toBeGreaterThanOrEqual(3);
    expect(today.averageSeconds).toBeGreaterThan(0);
    expect((await neighbour.get('/workbench/today')).body).toEqual({ received: 0, accepted: 0, decided: 0, averageSeconds: null, praised: 0, complained: 0 });
  });
});
