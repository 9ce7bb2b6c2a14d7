// real: HTTP, PostgreSQL, Redis
import { eraseParty } from '@zonggui/casework/party/erasure';
import type { InstructionDetail, InstructionView } from '@zonggui/casework/instructions/instruction-views';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { act, anshan, applicant, bodyOf, first, huangshan, look, visitOf } from '../setup/visit';

const item = 'demo-accepted-10';
const lacking = 'hukouben';
const other = { ...applicant, idNumber: '110105194912310038' };

describe('⑳ 请示: the person waits, the duty officer answers', () => {
  let app: TestApp;
  let [clerk, duty, reviewer, abroad, here]: HttpClient[] = [];
  beforeAll(async () => {
    app = await startApp();
    [clerk, duty, abroad, here] = [await app.signIn('hs-intake'), await app.signIn('hs-duty'), await app.signIn('as-duty'), await app.signIn('as-intake')];
  });
  afterAll(() => app.close());

  const place = ({ region, office, window }: typeof huangshan) => ({ region, office, window });
  const visitAsked = async (person: HttpClient, where: typeof huangshan, visit: Parameters<typeof bodyOf>[2]) => {
    const { channel, matters, papers } = await bodyOf(person, where, visit);
    const { kind, idType, idNumber, name } = applicant;
    return person.post('/instructions', { ...place(where), question: '户口簿在外地，可否特批容缺？', visit: { party: { kind, idType, idNumber, name }, channel, matters, papers } });
  };
  const asked = async (): Promise<InstructionView> => (await visitAsked(clerk!, huangshan, { items: [item], without: [lacking] })).expect(201).body as InstructionView;
  const askAbout = async (person: HttpClient, { applicationId, matters }: { applicationId: string; matters: readonly { id: string }[] }, question: string) =>
    (await person.post('/instructions', { ...place(huangshan), question, application: { id: applicationId, matterId: first(matters).id } })).expect(201).body as InstructionView;
  const answer = (person: HttpClient, { id }: { id: string }, body: object) => person.post(`/instructions/${id}/answer`, { reason: '原件三日内寄到', ...body });
  const read = async (person: HttpClient, { id }: { id: string }) => (await person.get(`/instructions/${id}`)).expect(200).body as InstructionDetail;
  const granted = async (): Promise<InstructionView> => {
    const question = await asked();
    return (await answer(duty!, question, { action: 'deferral', materials: [lacking] })).expect(200).body as InstructionView;
  };

  it('is heard by the duty officers of the region alone, with the verdict and what they may do; nobody answers himself', async () => {
    const question = await asked();
    expect(first((await duty!.get('/instructions')).expect(200).body.waiting)).toMatchObject({ id: question.id, applicant: '示*****', state: 'waiting', window: { code: huangshan.window } });
    expect((await abroad!.get('/instructions')).expect(200).body).toEqual({ waiting: [], answered: [], today: 0 });
    expect((await clerk!.get('/instructions')).expect(200).body.waiting).toEqual([]);
    (await abroad!.get(`/instructions/${question.id}`)).expect(404);
    expect(await read(duty!, question)).toMatchObject({ actions: ['reply', 'deferral'], matters: [{ verdict: { verdict: 'supplement' }, lacking: [{ code: lacking, why: null }] }] });
    expect((await answer(clerk!, question, { action: 'reply' })).expect(403).body.type).toBe('/problems/post-required');
    expect((await answer(duty!, question, { action: 'reply', reason: ' ' })).expect(400).body.fields).toMatchObject([{ field: 'reason' }]);
    const own = (await visitAsked(duty!, huangshan, { items: [item], without: [lacking] })).expect(201).body as InstructionView;
    expect((await answer(duty!, own, { action: 'reply' })).expect(403).body.type).toBe('/problems/own-instruction');
    (await duty!.post(`/instructions/${own.id}/withdraw`)).expect(204);
    expect((await answer(duty!, question, { action: 'reply', reason: '请先用电子证照核验' })).expect(200).body).toMatchObject({ state: 'answered', answer: '请先用电子证照核验', answeredBy: duty!.session?.staff.name });
    expect((await answer(duty!, question, { action: 'reply' })).expect(409).body).toMatchObject({ type: '/problems/stale-version', changed: [{ type: 'answered', name: duty!.session?.staff.name }] });
    expect(first((await clerk!.get('/instructions/mine')).expect(200).body)).toMatchObject({ id: question.id, seen: false, action: 'reply' });
    (await clerk!.post(`/instructions/${question.id}/seen`)).expect(204);
    expect(first((await clerk!.get('/instructions/mine')).expect(200).body)).toMatchObject({ id: question.id, seen: true });
    expect((await duty!.get('/instructions')).expect(200).body).toMatchObject({ today: 1, answered: [{ id: question.id }] });
  });

  it('特批容缺 goes into the verdict with name and reason, and with the registration into the file; it serves once, and one person', async () => {
    const grant = await granted();
    expect(grant).toMatchObject({ grants: [{ item, materials: [lacking], way: 'beforeResult' }], used: false });
    const body = await bodyOf(clerk!, huangshan, { items: [item], without: [lacking], extra: { instructions: [grant.id], undertakingSigned: true, expected: { [item]: 'acceptDeferred' } } });
    const { region, channel, matters, papers, instructions } = body;
    const [assessed] = (await clerk!.post('/assessments', { region, channel, matters, papers, instructions })).expect(200).body.matters;
    expect(assessed.verdict).toMatchObject({ verdict: 'acceptDeferred', reasons: [{ text: expect.stringContaining(`值班负责人 ${duty!.session?.staff.name} 特批（原件三日内寄到）`) }] });
    expect((await clerk!.post('/applications', { ...body, party: other })).expect(400).body.fields).toMatchObject([{ field: 'instructions', remedy: expect.stringContaining('另一位申请人') }]);
    expect((await duty!.post('/applications', body)).expect(400).body.fields).toMatchObject([{ field: 'instructions' }]);
    const receipt = (await clerk!.post('/applications', body)).expect(201).body;
    const view = await look(clerk!, receipt);
    expect(view.deferrals).toMatchObject([{ material: lacking, way: 'beforeResult', state: 'open' }]);
    expect((await clerk!.post('/applications', body)).expect(400).body.fields).toMatchObject([{ field: 'instructions', remedy: expect.stringContaining('已经用于另一件') }]);
    expect(view.documents.map(({ series }) => series)).toEqual(expect.arrayContaining(['容', '诺']));
    await app.dataSource.query(`update application set state = 'withdrawn' where id = $1`, [receipt.applicationId]);
    const [{ id: party }] = await app.dataSource.query('select party_id as id from application where id = $1', [receipt.applicationId]);
    await app.dataSource.transaction((tx) => eraseParty(tx, party, { kind: 'system', id: 'test', onBehalfOf: null, grants: [] }, new Date()));
    const [kept] = await app.dataSource.query(`select (select grants::text from matter where application_id = $1) as grants, (select string_agg(concat(question, answer, applicant), '') from instruction where used_by = $1) as said`, [receipt.applicationId]);
    expect(kept).toEqual({ grants: expect.not.stringContaining('三日内'), said: '' });
  });

  it('is never granted for a 禁办 or a licence: refused with code, field and remedy, and the question still waits', async () => {
    for (const [visit, remedy] of [[{ items: ['直接确定专业技术职务'], facts: { 学历形式: '非全日制' } }, '依结论不能收件'], [{ items: ['renli-ziyuan-fuwu-xuke'], without: ['yingye-zhizhao'] }, '第三十二条']] as const) {
      const question = (await visitAsked(here!, anshan, visit)).expect(201).body as InstructionView;
      const { matters, actions } = await read(abroad!, question);
      const guide = (await here!.post('/assessments', { region: '210300', channel: 'window', matters: [{ item: first(visit.items) }], papers: [] })).expect(200).body;
      const wanted = first((guide.materials as { code: string; required: boolean; deferrable: string | null }[]).filter(({ required, deferrable }) => required && deferrable === null)).code;
      expect([actions, first(matters).lacking.every(({ why }) => why !== null)]).toEqual([['reply'], true]);
      const refused = (await answer(abroad!, question, { action: 'deferral', materials: [wanted] })).expect(422).body;
      expect(refused).toMatchObject({ type: '/problems/deferral-not-allowed', fields: [{ field: 'materials', remedy: expect.stringContaining(remedy) }] });
      expect((await read(abroad!, question)).state).toBe('waiting');
    }
  });

  it('同意二次补正: the clerk gives the second notice, which names who agreed and why the first did not say it', async () => {
    const receipt = await visitOf(clerk!, huangshan, { items: [item], without: [lacking] });
    const matterId = first(receipt.matters).id;
    await act(clerk!, receipt, 'supplement', { matterId, papers: [{ material: lacking, status: 'defective', defect: '复印件' }] });
    const again = { matterId, defects: [{ material: lacking, defect: '缺少首页' }] };
    expect((await clerk!.post(`/applications/${receipt.applicationId}/requestSupplement`, again)).expect(422).body.type).toBe('/problems/second-supplement');
    const question = await askAbout(clerk!, receipt, '补来的仍缺首页，可否再补正一次？');
    expect((await read(duty!, question)).actions).toEqual(['reply', 'supplement']);
    (await answer(duty!, question, { action: 'supplement', reason: '首次未写明须首页' })).expect(200);
    expect(first((await look(clerk!, receipt)).matters)).toMatchObject({ supplementAgreed: { name: duty!.session?.staff.name, reason: '首次未写明须首页' } });
    await act(clerk!, receipt, 'requestSupplement', again);
    const { documents, events } = await look(clerk!, receipt);
    const notice = documents.filter(({ series }) => series === '补').map(({ id }) => id);
    const pages = await Promise.all(notice.map(async (id) => (await clerk!.get(`/documents/${id}`)).expect(200).text));
    expect(pages.filter((page) => page.includes(`经 ${duty!.session?.staff.name} 批准，原因：首次未写明须首页`))).toHaveLength(1);
    expect(events.map(({ type }) => type)).toContain('supplementAgreed');
  });

  it('指定承办: the matter lies with whom the officer names, and the reason is in its history', async () => {
    const receipt = await visitOf(clerk!, huangshan, { items: [item] });
    const { department } = first((await look(clerk!, receipt)).matters);
    reviewer = await app.signIn(`hs-review-${department?.code.replace(/^[a-z]+-/, '')}`);
    const question = await askAbout(clerk!, receipt, '申请人急用，可否指定专人？');
    expect((await answer(duty!, question, { action: 'assign' })).expect(400).body.fields).toMatchObject([{ field: 'to' }]);
    const to = reviewer.session?.staff.id;
    (await answer(duty!, question, { action: 'assign', to, reason: '申请人明日出国' })).expect(200);
    expect(first((await look(duty!, receipt)).matters)).toMatchObject({ state: 'reviewing', holder: { id: to } });
    const [row] = await app.dataSource.query(`select r.words::jsonb->>'reason' as reason from remark r join event e on e.id = r.event_id where e.stream_id = $1 and e.type = 'assigned'`, [receipt.applicationId]);
    expect(row).toEqual({ reason: '申请人明日出国' });
  });
});
