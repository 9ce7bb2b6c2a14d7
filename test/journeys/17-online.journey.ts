// real: HTTP, PostgreSQL, Redis
import { eraseParty } from '@zonggui/casework/party/erasure';
import type { Found } from '@zonggui/casework/application/finder';
import type { PreReview } from '@zonggui/casework/submissions/pre-reviews';
import { formOf, png } from '@zonggui/casework/testing/pictures';
import { Redis } from 'ioredis';
import type { ProgressView } from '@zonggui/casework/application/views';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { sendDue } from '../setup/sms-house';
import { anshan, first, look } from '../setup/visit';

const party = { kind: 'person', idType: 'resident-id', idNumber: '11010519491231002X', name: '示例·网上', phone: '13800000000' };
const input = { facts: {}, party, deliveryMethod: 'electronic', smsConsent: true, draft: { typed: '…' } };
/** Two papers, both required. */
const item = 'shehui-baozhangka-guashi-jiegua';
const wanted = ['shenfenzheng', 'shehui-baozhang-ka'];

interface Own {
  readonly id: string;
  readonly queryCode: string;
}

describe('⑰ 网上申报', () => {
  let app: TestApp;
  let [clerk, other, duty, stranger]: HttpClient[] = [];
  let papers: string[] = [];
  beforeAll(async () => {
    app = await startApp({ proxies: 1 });
    [clerk, other, duty, stranger] = [await app.signIn('as-intake'), await app.signIn('as-duty'), await app.signIn('as-duty'), await app.signIn('hs-intake')];
    const guide = (await app.anonymous.get(`/catalogue/guide?item=${item}&region=210300&channel=web`)).expect(200).body;
    papers = (guide.materials as { code: string }[]).map(({ code }) => code);
  });
  afterAll(() => app.close());

  const begin = async (): Promise<Own> => (await app.anonymous.post('/submissions', { region: '210300', item })).expect(201).body as Own;
  const give = ({ id, queryCode }: Own, material: string) => app.anonymous.post(`/submissions/${id}/attachments?code=${queryCode}`, formOf(png(80, 60, material), `${material}.png`, { material }));
  const send = ({ id, queryCode }: Own, body: object = input) => app.anonymous.post(`/submissions/${id}/send?code=${queryCode}`, body);
  const sent = async (body: object = input): Promise<Own & { number: string }> => {
    const own = await begin();
    for (const material of papers) (await give(own, material)).expect(201);
    return { ...own, number: (await send(own, body)).expect(200).body.number as string };
  };
  const progress = async ({ number, queryCode }: Own & { number: string }) => (await app.anonymous.get(`/progress/${number}?code=${queryCode}`)).expect(200).body as ProgressView;
  const open = async (id: string) => (await clerk!.get(`/pre-reviews/${id}`)).expect(200).body as PreReview;
  const pass = async (person: HttpClient, own: Own, change: object = {}) => passing(await open(own.id), own)(person, change);
  /** By whoever has it open on his screen. */
  const passing = ({ attachments }: PreReview, { id }: Own) => (person: HttpClient, change: object = {}) => {
    const images = (material: string) => attachments.filter((image) => image.material === material).map((image) => image.id);
    return person.post('/applications', { ...anshan, party, matters: [{ item, facts: {} }], papers: papers.map((material) => ({ material, status: 'received', attachments: images(material) })), deliveryMethod: 'electronic', gesture: 'verdict', submission: id, ...change });
  };

  it('is begun only for what the documents let be done online in the region, and says where else to go', async () => {
    const refused = (await app.anonymous.post('/submissions', { region: '341000', item: 'demo-accepted-10' })).expect(422).body;
    expect(refused).toMatchObject({ type: '/problems/not-online', reasons: [{ text: expect.any(String) }] });
    expect(papers).toEqual(wanted);
  });

  it('is begun two hundred times in a quarter of an hour from one address, which is that the proxy saw and not what the applicant says', async () => {
    const redis = new Redis(app.env.redisUrl);
    await redis.set(`${app.env.queuePrefix}:begun:submission:203.0.113.7`, 200, 'EX', 600);
    await redis.quit();
    const from = async (seen: string) => (await app.anonymous.post('/submissions', { region: '210300', item }, { headers: { 'X-Forwarded-For': seen } })).status;
    let statuses: number[] = [];
    // while its line to Redis comes up, the api counts for itself
    for (let tries = 0; tries < 20 && !statuses.includes(423); tries += 1) statuses = [await from('203.0.113.7'), await from('198.51.100.9, 203.0.113.7'), await from('203.0.113.7, 198.51.100.9')];
    expect(statuses).toEqual([423, 423, 201]);
  });

  it('lies with its applicant until it is whole; what he typed is kept, and nobody without the code gets at it', async () => {
    const own = await begin();
    (await app.anonymous.put(`/submissions/${own.id}?code=${own.queryCode}`, { draft: { party: { name: '示例·半' } } })).expect(204);
    (await give(own, first(papers))).expect(201);
    expect((await send(own)).expect(422).body).toMatchObject({ type: '/problems/materials-missing', missing: [{ code: papers[1] }] });
    expect((await send(own, { ...input, party: { ...party, idNumber: '110105194912310021' } })).expect(400).body.fields).toMatchObject([{ field: 'party.idNumber' }]);
    expect((await app.anonymous.get(`/submissions/${own.id}?code=${own.queryCode}`)).expect(200).body).toMatchObject({ state: 'drafted', number: null, draft: { party: { name: '示例·半' } }, attachments: [{ material: papers[0] }] });
    (await app.anonymous.get(`/submissions/${own.id}?code=00000000`)).expect(404);
    expect((await clerk!.get('/pre-reviews')).expect(200).body.rows).toEqual([]);
  });

  it('waits for a window of its region with the time to tell the applicant, and promises nothing', async () => {
    const own = await sent();
    expect((await send(own)).expect(200).body).toEqual({ number: own.number, queryCode: own.queryCode, dueOn: '2026-11-27' });
    const told = await progress(own);
    expect(told).toMatchObject({ preReview: { id: own.id, state: 'waiting' }, promisedOn: null, remaining: '窗口最迟 2026年11月27日 告知结果' });
    expect(told.next.join()).toContain('提交不等于受理');
    expect(first((await clerk!.get('/pre-reviews')).expect(200).body.rows as object[])).toMatchObject({ id: own.id, number: own.number, applicant: '示****', given: 2, asked: 2, dueOn: '2026-11-27', light: 'green' });
    expect((await stranger!.get('/pre-reviews')).expect(200).body.rows).toEqual([]);
    (await stranger!.get(`/pre-reviews/${own.id}`)).expect(404);
    const found = async (who: HttpClient) => ((await who.get(`/search?q=${own.number.slice(-6)}`)).expect(200).body as Found).submissions.map(({ id }) => id);
    expect([await found(clerk!), await found(stranger!)]).toEqual([[own.id], []]);
    (await give(own, first(papers))).expect(409);
  });

  it('passed, it is an application received when it was sent, under the same number and code, with its images; of two clerks one wins', async () => {
    const own = await sent();
    await app.setClock('2026-11-23T10:00:00+08:00');
    expect((await pass(clerk!, own, { party: { ...party, idNumber: '110105194912310038' } })).expect(400).body.fields).toMatchObject([{ field: 'party.idNumber' }]);
    const by = passing(await open(own.id), own); // both look at it before either passes it
    const [one, two] = await Promise.all([by(clerk!), by(other!)]);
    const [won, lost] = one.status === 201 ? [one, two] : [two, one];
    expect(won.expect(201).body).toMatchObject({ number: own.number, queryCode: own.queryCode });
    expect(lost.expect(409).body).toMatchObject({ type: '/problems/stale-version', changed: [{ type: 'preReviewPassed', name: expect.any(String) }] });
    const application = await look(clerk!, won.body);
    expect(application).toMatchObject({ channel: 'web', cards: [], receivedAt: expect.stringMatching(/^2026-11-20T01:00/) });
    expect((await clerk!.get(`/applications/${won.body.applicationId}/attachments`)).expect(200).body).toMatchObject(papers.map((material) => ({ material, state: 'filed' })).toSorted((a, b) => (a.material < b.material ? -1 : 1)));
    expect(await progress(own)).toMatchObject({ preReview: null, receivedOn: '2026-11-20' });
    const [row] = await app.dataSource.query('select content, (select array_agg(template order by template) from notice where application_id = s.application_id) as told from online_submission s where id = $1', [own.id]);
    expect(row.content).toBeNull();
    expect(row.told).toContain('A28');
    expect(row.told).not.toContain('A01');
  });

  it('sent back, it tells every defect at once, is mended and sent again under the same number; a second return needs a senior and a reason', async () => {
    const own = await sent();
    const defects = papers.map((material) => ({ material, defect: '不清晰' }));
    expect((await clerk!.post(`/pre-reviews/${own.id}/return`, { defects, remark: '手机号请核对' })).expect(200).body).toMatchObject({ state: 'returned', returns: 1 });
    const told = await progress(own);
    expect(told).toMatchObject({ preReview: { state: 'returned' } });
    expect(told.next.filter((line) => line.includes('不清晰'))).toHaveLength(2);
    expect((await (await fetch(`${app.url}/q`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `number=${own.number}&code=${own.queryCode}` })).text())).toContain('手机号请核对');
    const [notice] = await app.dataSource.query(`select template, (select state from outbox o where o.id = n.id) as out from notice n where addressee = $1`, [`submission:${own.id}`]);
    expect(notice).toEqual({ template: 'A29', out: 'pending' });
    (await pass(clerk!, own)).expect(409);
    const mine = (await app.anonymous.get(`/submissions/${own.id}?code=${own.queryCode}`)).expect(200).body;
    expect(mine).toMatchObject({ state: 'returned', returned: { remark: '手机号请核对' } });
    (await app.anonymous.delete(`/submissions/${own.id}/attachments/${mine.attachments[0].id}?code=${own.queryCode}`)).expect(204);
    (await give(own, mine.attachments[0].material)).expect(201);
    await app.setClock('2026-11-24T10:00:00+08:00');
    expect((await send(own)).expect(200).body).toMatchObject({ number: own.number, dueOn: '2026-12-01' });
    expect((await clerk!.post(`/pre-reviews/${own.id}/return`, { defects, reason: '漏看' })).expect(422).body.type).toBe('/problems/second-supplement');
    (await duty!.post(`/pre-reviews/${own.id}/return`, { defects, reason: '首次漏看背面' })).expect(200);
    expect(JSON.stringify(await progress(own))).not.toContain('首次漏看背面');
  });

  it('waits beyond its time where silence accepts: it is not sent back any more, and passed it was accepted from the day it was sent (行政许可法 32(1)(四))', async () => {
    const licence = 'renli-ziyuan-fuwu-xuke';
    const own = (await app.anonymous.post('/submissions', { region: '210300', item: licence })).expect(201).body as Own;
    const guide = (await app.anonymous.get(`/catalogue/guide?item=${licence}&region=210300&channel=web`)).expect(200).body;
    const asked = (guide.materials as { code: string }[]).map(({ code }) => code);
    for (const material of asked) (await give(own, material)).expect(201);
    const { number } = (await send(own)).expect(200).body as { number: string };
    await app.setClock('2026-12-02T10:00:00+08:00');
    expect((await progress({ ...own, number })).remaining).toContain('自提交之日起即为受理');
    expect((await clerk!.post(`/pre-reviews/${own.id}/return`, { defects: [{ material: first(asked), defect: '不清晰' }] })).expect(422).body.type).toBe('/problems/return-too-late');
    const receipt = (await pass(clerk!, own, { matters: [{ item: licence, facts: {} }], papers: [], gesture: 'register' })).expect(201).body;
    const { receivedAt, matters, events } = await look(clerk!, receipt);
    expect([receivedAt.slice(0, 10), first(matters).state === 'received', events.some(({ type }) => type === 'deemedAccepted')]).toEqual(['2026-11-24', false, true]);
  });

  it('brings messages to the telephone of whoever agreed to them, before and after it has passed, and to nobody else', async () => {
    const [agreed, silent, passed] = [await sent(), await sent({ ...input, smsConsent: false }), await sent({ ...input, smsConsent: false })];
    for (const { id } of [agreed, silent]) (await clerk!.post(`/pre-reviews/${id}/return`, { defects: [{ material: first(papers), defect: '不清晰' }] })).expect(200);
    const { applicationId } = (await pass(clerk!, passed)).expect(201).body as { applicationId: string };
    await app.setClock('2026-12-02T10:05:00+08:00');
    await sendDue(app);
    const out: { text: string }[] = await app.dataSource.query('select text from example_message');
    const about = (number: string) => out.filter(({ text }) => text.includes(number)).map(({ text }) => text);
    expect(about(agreed.number)).toEqual([expect.stringContaining('需修改')]);
    expect([...about(silent.number), ...about(passed.number)]).toEqual([]);
    const told: { by: string }[] = await app.dataSource.query('select distinct sent_by as by from notice where application_id = $1', [applicationId]);
    expect(told).toEqual([{ by: 'in-app' }]);
  });

  it('goes with its images when nobody comes back to it, and with the person; not while it waits', async () => {
    const [left, waits] = [await begin(), await sent()];
    (await give(left, first(papers))).expect(201);
    const [{ id: partyId }] = await app.dataSource.query('select id from party limit 1');
    await expect(app.dataSource.transaction((tx) => eraseParty(tx, partyId, { kind: 'system', id: 'test', onBehalfOf: null, grants: [] }, new Date()))).rejects.toMatchObject({ code: 'verb-not-allowed' });
    await app.setClock('2026-12-15T10:00:00+08:00');
    expect(await app.casework.submissions.prune()).toBeGreaterThan(0);
    const [kept] = await app.dataSource.query(`select (select count(*)::integer from online_submission where id = $1) as left, (select count(*)::integer from attachment where draft_id = $1) as images, (select count(*)::integer from online_submission where id = $2) as waits`, [left.id, waits.id]);
    expect(kept).toEqual({ left: 0, images: 0, waits: 1 });
  });
});
