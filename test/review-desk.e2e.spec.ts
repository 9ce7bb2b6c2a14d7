// real: HTTP, PostgreSQL, Redis
import { randomUUID } from 'node:crypto';
import type { ReviewLease } from '@zonggui/casework/review/review-leases';
import type { TaskRow } from '@zonggui/casework/tasks/task-views';
import { startApp, type TestApp } from './setup/app';
import type { HttpClient } from './setup/http-client';
import { act, applicant, first, huangshan, look, visitOf } from './setup/visit';

jest.setTimeout(120_000);

let app: TestApp;
let clerk: HttpClient;
let reviewer: HttpClient;

beforeAll(async () => {
  app = await startApp();
  [clerk, reviewer] = [await app.signIn('hs-intake'), await app.signIn('hs-review-zhengjiao')];
});
afterAll(() => app?.close());

const item = 'demo-accepted-10';

async function claimed() {
  const receipt = await visitOf(clerk, huangshan, { items: [item] });
  const matterId = first(receipt.matters).id;
  await act(reviewer, receipt, 'claim', { matterId });
  return { receipt, matterId };
}

describe('a rehearsed verb', () => {
  it('answers what the receipt would be, and writes nothing', async () => {
    const { receipt, matterId } = await claimed();
    const before = await look(reviewer, receipt);
    const rehearsed = (await reviewer.post(`/applications/${receipt.applicationId}/approve`, { matterId }, { headers: { 'x-rehearse': 'true' } })).expect(200).body;
    expect(rehearsed).toMatchObject({ number: receipt.number, matters: [{ state: 'granted' }], documents: [] });
    expect(await look(reviewer, receipt)).toEqual(before);
  });

  it('is refused for what the verb itself is refused for', async () => {
    const { receipt, matterId } = await claimed();
    const rehearse = (person: HttpClient, verb: string, body: object, ifMatch?: number) =>
      person.post(`/applications/${receipt.applicationId}/${verb}`, { matterId, ...body }, { headers: { 'x-rehearse': 'true' }, ...(ifMatch === undefined ? {} : { ifMatch }) });
    expect((await rehearse(reviewer, 'confirm', {})).expect(403).body.type).toBe('/problems/post-required');
    expect((await rehearse(reviewer, 'claim', {})).expect(409).body.type).toBe('/problems/verb-not-allowed');
    expect((await rehearse(reviewer, 'approve', {}, 1)).expect(409).body.type).toBe('/problems/stale-version');
    expect((await rehearse(reviewer, 'extend', { reason: '示例', days: 1 })).expect(422).body.type).toBe('/problems/extension-notice-missing');
  });
});

describe('协办', () => {
  it('is owed by the department that was asked until the day that was set, with a light of its own', async () => {
    const { receipt, matterId } = await claimed();
    (await reviewer.post(`/applications/${receipt.applicationId}/assist`, { matterId, department: 'hs-rencai', question: '示例', dueOn: '2026-11-19' })).expect(400);
    await act(reviewer, receipt, 'assist', { matterId, department: 'hs-rencai', question: '请核对转入记录', dueOn: '2026-11-23' });
    const asked = await app.signIn('hs-review-rencai');
    const { rows } = (await asked.get('/tasks?kind=answer')).expect(200).body as { rows: TaskRow[] };
    expect(rows).toMatchObject([{ number: receipt.number, dueAt: '2026-11-23T09:30:00.000Z' }]);
    expect((await look(asked, receipt)).assistances).toMatchObject([{ question: '请核对转入记录', dueAt: '2026-11-23T09:30:00.000Z', state: 'open' }]);
    await act(asked, receipt, 'answer', { matterId, answer: '记录相符' });
  });
});

describe('a lease', () => {
  it('is one person’s for a quarter of an hour, told to others, taken over by who must, and refuses no command', async () => {
    const { receipt, matterId } = await claimed();
    await app.dataSource.query(`insert into staff_grant (id, staff_id, post, region_code, department_code, valid_from) select gen_random_uuid(), id, 'review', '341000', 'hs-zhengjiao', '2026-01-01' from staff where login = 'hs-review-xinxi'`);
    const colleague = await app.signIn('hs-review-xinxi');
    const take = async (person: HttpClient, body: object = {}) => {
      const lease: ReviewLease = (await person.put(`/matters/${matterId}/lease`, body)).expect(200).body;
      return lease;
    };
    expect(await take(reviewer)).toMatchObject({ mine: true, holder: { id: reviewer.staffId } });
    expect(await take(colleague)).toMatchObject({ mine: false, holder: { id: reviewer.staffId } });
    await app.setClock('2026-11-20T09:16:00+08:00');
    expect(await take(colleague)).toMatchObject({ mine: true });
    expect(await take(reviewer)).toMatchObject({ mine: false, holder: { id: colleague.staffId } });
    expect(await take(reviewer, { takeOver: true })).toMatchObject({ mine: true });
    (await colleague.delete(`/matters/${matterId}/lease`)).expect(204); // another's is not given back
    expect(await take(colleague)).toMatchObject({ mine: false });
    await take(colleague, { takeOver: true });
    await act(reviewer, receipt, 'approve', { matterId }); // he holds the matter; the lease only warns
  });

  it('is not had beyond one’s grants', async () => {
    const { matterId } = await claimed();
    (await (await app.signIn('as-review-shebao')).put(`/matters/${matterId}/lease`, {})).expect(404);
  });
});

describe('查看 a masked value', () => {
  it('shows it to whom the grants let, and keeps who looked, at what, and why', async () => {
    const { receipt } = await claimed();
    const asked = { who: 'applicant', field: 'idNumber', purpose: '办件审查：核对身份' };
    expect((await reviewer.post(`/applications/${receipt.applicationId}/reveals`, asked, { key: null })).expect(200).body).toEqual({ value: applicant.idNumber });
    expect((await reviewer.post(`/applications/${receipt.applicationId}/reveals`, { ...asked, field: 'phone' }, { key: null })).expect(200).body).toEqual({ value: applicant.phone });
    (await (await app.signIn('as-review-shebao')).post(`/applications/${receipt.applicationId}/reveals`, asked, { key: null })).expect(404);
    (await reviewer.post(`/applications/${receipt.applicationId}/reveals`, { ...asked, purpose: ' ' }, { key: null })).expect(400);
    const kept: unknown[] = await app.dataSource.query('select staff_id, field, purpose from party_reveal where application_id = $1 order by revealed_at', [receipt.applicationId]);
    expect(kept).toEqual([
      { staff_id: reviewer.staffId, field: 'idNumber', purpose: asked.purpose },
      { staff_id: reviewer.staffId, field: 'phone', purpose: asked.purpose },
    ]);
  });
});

describe('what the audit is told', () => {
  it('is which points did not fit and which were ticked, and the notes of colleagues; the applicant hears nothing of them', async () => {
    const receipt = await visitOf(clerk, huangshan, { items: ['yanglao-baoxian-guanxi-zhuanyi-jiexu'] });
    const matterId = first(receipt.matters).id;
    await act(reviewer, receipt, 'claim', { matterId });
    const { code } = first(first((await look(reviewer, receipt)).matters).points);
    const refused = await reviewer.post(`/applications/${receipt.applicationId}/submit`, { matterId, proposal: 'grant', exceptions: [code] });
    expect(refused.expect(422).body.type).toBe('/problems/points-not-met');
    await act(clerk, receipt, 'note', { matterId, note: '原件已电话核实' });
    await act(reviewer, receipt, 'submit', { matterId, proposal: 'deny', opinion: '不符合条件', basis: '示例依据', exceptions: [code] });
    const seen = await look(await app.signIn('hs-audit-zhengjiao'), receipt);
    expect(seen.events.find(({ type }) => type === 'submitted')?.looked).toEqual({ exceptions: [code], ticked: [] });
    expect(seen.events.find(({ type }) => type === 'noted')).toMatchObject({ words: '原件已电话核实', matterId });
    const progress = await app.anonymous.get(`/progress/${receipt.number}?code=${receipt.queryCode}`);
    expect(progress.expect(200).text).not.toContain('核实');
  });
});

describe('批量通过 and 抽查', () => {
  it('is offered for what is alike, refused for what was drawn, and told in the history', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => claimed()));
    const mine: TaskRow[] = (await reviewer.get('/tasks?view=mine&limit=500')).expect(200).body.rows;
    const rowOf = (id: string) => mine.find((row) => row.matterId === id);
    const views = await Promise.all(all.map(async ({ receipt }) => first((await look(reviewer, receipt)).matters)));
    for (const { id, drawn } of views) expect(rowOf(id)?.batch === null).toBe(drawn !== null);
    const usual = all.filter((_, at) => views[at]?.drawn === null);
    expect(new Set(usual.map(({ matterId }) => rowOf(matterId)?.batch)).size).toBe(1);
    const [one, two] = [first(usual), usual[1]!];
    const supervisor = await app.signIn('hs-supervise');
    (await reviewer.post(`/applications/${one.receipt.applicationId}/draw`, { matterId: one.matterId, reason: '示例' })).expect(403);
    await act(supervisor, one.receipt, 'draw', { matterId: one.matterId, reason: '示例' });
    const drawn = (await supervisor.get('/reports/matters?list=drawn')).expect(200).body.rows as { matterId: string }[];
    expect(drawn).toContainEqual(expect.objectContaining({ matterId: one.matterId, drawn: 'supervisor', outcome: null }));
    expect(drawn.map(({ matterId }) => matterId)).not.toContain(two.matterId);
    const batch = randomUUID();
    const approve = ({ receipt, matterId }: typeof one) => reviewer.post(`/applications/${receipt.applicationId}/approve`, { matterId, batch });
    expect((await approve(one)).expect(422).body).toMatchObject({ type: '/problems/batch-not-allowed', faults: ['drawn'], fields: [{ field: 'batch', remedy: '已被抽查，请逐件审查' }] });
    (await approve(two)).expect(200);
    expect((await look(reviewer, two.receipt)).events.find(({ type }) => type === 'approved')?.batch).toBe(true);
    // as if what was granted had been of another 情形
    await app.dataSource.query(`update matter set terms = jsonb_set(terms, '{conditions}', '[{"code":"another","text":"示例"}]') where batch = $1`, [batch]);
    expect((await approve(one)).expect(422).body).toMatchObject({ faults: ['drawn', 'alike'] });
    const sampled: TaskRow[] = (await reviewer.get('/tasks?view=sampled')).expect(200).body.rows;
    expect(sampled.map(({ matterId }) => matterId)).toContain(one.matterId);
  });

  it('goes together for twenty, and no more', async () => {
    const usual = async (): Promise<Awaited<ReturnType<typeof claimed>>> => {
      const one = await claimed();
      return first((await look(reviewer, one.receipt)).matters).drawn === null ? one : usual();
    };
    const batch = randomUUID();
    const approve = ({ receipt, matterId }: Awaited<ReturnType<typeof claimed>>) => reviewer.post(`/applications/${receipt.applicationId}/approve`, { matterId, batch });
    const [one, twentieth, oneMore] = [await usual(), await usual(), await usual()];
    (await approve(one)).expect(200);
    // as if eighteen more had been granted with it
    await app.dataSource.query(`insert into matter select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'ordinal', 100 + n))).* from matter m, generate_series(1, 18) n where m.id = $1`, [one.matterId]);
    (await approve(twentieth)).expect(200);
    expect((await approve(oneMore)).expect(422).body).toMatchObject({ type: '/problems/batch-not-allowed', faults: ['full'], fields: [{ field: 'batch', remedy: '本批已通过 20 件，请另批办理' }] });
    expect(first((await look(reviewer, oneMore.receipt)).matters).state).toBe('reviewing');
  });
});

describe('beside the queue', () => {
  it('keeps views by person and name', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    (await reviewer.put(`/saved-views/${one}`, { name: '红灯', filter: { view: 'red' } })).expect(200);
    const again = (await reviewer.put(`/saved-views/${two}`, { name: '红灯', filter: { view: 'red', window: 'hs-zonghe-1' } })).expect(200).body;
    expect(again).toEqual([{ id: two, name: '红灯', filter: { view: 'red', window: 'hs-zonghe-1' } }]);
    expect((await clerk.get('/saved-views')).expect(200).body).toEqual([]);
    (await clerk.put(`/saved-views/${two}`, { name: '别人的', filter: {} })).expect(404);
    expect((await reviewer.delete(`/saved-views/${two}`)).expect(200).body).toEqual([]);
  });

  it('keeps one view of a name however many are kept at once, and never more than thirty', async () => {
    const keep = (name: string) => reviewer.put(`/saved-views/${randomUUID()}`, { name, filter: { view: 'red' } });
    const answers = await Promise.all(Array.from({ length: 12 }, () => keep('同名')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
    expect((await reviewer.get('/saved-views')).expect(200).body).toMatchObject([{ name: '同名' }]);
    const many = await Promise.all(Array.from({ length: 32 }, (_, n) => keep(`视图${n}`)));
    expect(many.filter(({ status }) => status === 200)).toHaveLength(29);
    expect(many.filter(({ status }) => status === 400)).toHaveLength(3);
    for (const { id } of (await reviewer.get('/saved-views')).body as { id: string }[]) (await reviewer.delete(`/saved-views/${id}`)).expect(200); // the shape is SavedView
  });

  it('leaves a matter in one queue, and lets whoever passed it on find it with who has it now', async () => {
    const receipt = await visitOf(clerk, huangshan, { items: ['yanglao-baoxian-guanxi-zhuanyi-jiexu'] });
    const matterId = first(receipt.matters).id;
    const holds = async (person: HttpClient, view: string) => {
      const rows: TaskRow[] = (await person.get(`/tasks?view=${view}&q=${receipt.number.slice(-6)}`)).expect(200).body.rows;
      return rows.filter((row) => row.matterId === matterId);
    };
    await act(reviewer, receipt, 'claim', { matterId });
    await act(reviewer, receipt, 'submit', { matterId, proposal: 'grant' });
    const auditor = await app.signIn('hs-audit-zhengjiao');
    expect(await holds(reviewer, 'mine')).toEqual([]);
    expect(await holds(auditor, 'mine')).toMatchObject([{ kind: 'audit' }]);
    expect(await holds(reviewer, 'handled')).toContainEqual(expect.objectContaining({ nowWith: { kind: 'audit', department: '征缴中心', assignee: null } }));
    await act(auditor, receipt, 'sendBack', { matterId, reason: '缴费记录不一致' });
    expect(await holds(auditor, 'sentBack')).toMatchObject([{ nowWith: { kind: 'review' } }]);
    expect(await holds(reviewer, 'mine')).toMatchObject([{ kind: 'review', lastWords: '缴费记录不一致', flags: expect.arrayContaining(['sentBack']) }]);
  });

  it('shows a cover what waits for the one covered', async () => {
    const { matterId } = await claimed();
    const cover = await app.signIn('hs-review-rencai');
    await app.dataSource.query(
      `insert into staff_grant (id, staff_id, post, region_code, department_code, valid_from, valid_until, covers_staff_id) select gen_random_uuid(), $1, 'review', '341000', 'hs-zhengjiao', '2026-01-01', '2027-01-01', $2`,
      [cover.staffId, reviewer.staffId],
    );
    const rows = (await cover.get('/tasks?view=covering&limit=500')).expect(200).body.rows;
    expect(rows).toContainEqual(expect.objectContaining({ matterId, assignee: expect.objectContaining({ id: reviewer.staffId }) }));
    expect((await cover.get('/tasks/views')).expect(200).body.views).toContainEqual({ view: 'covering', count: rows.length });
  });

  it('tells what else the applicant has asked for', async () => {
    const { receipt } = await claimed();
    const others: { number: string }[] = (await reviewer.get(`/applications/${receipt.applicationId}/others`)).expect(200).body;
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ number }) => number !== receipt.number)).toBe(true);
  });
});
