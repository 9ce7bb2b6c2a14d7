// real: HTTP, PostgreSQL, Redis; fake: nothing
import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from './setup/app';
import type { Answer, HttpClient, Sending } from './setup/http-client';
import { act, anshan, applicant, bodyOf, first, look, visitOf } from './setup/visit';

let app: TestApp;
let clerk: HttpClient;

beforeAll(async () => {
  app = await startApp();
  clerk = await app.signIn('as-intake');
});
afterAll(() => app.close());

const tables = ['application', 'application_number', 'matter', 'paper', 'deferral', 'delivery', 'clock', 'task', 'event', 'stream', 'command', 'outbox', 'notice', 'document', 'party'];
const rowCounts = (): Promise<unknown[]> => app.dataSource.query(`select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`);

/** Asks, holds the answer to the status and to the form of a problem, and makes sure that not a row was written. */
async function refused(status: number, ask: () => Promise<Answer>): Promise<Answer['body']> {
  const before = await rowCounts();
  const answer = (await ask()).expect(status);
  expect(await rowCounts()).toEqual(before);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.body).toMatchObject({ type: expect.stringMatching(/^\/problems\/[a-z-]+$/), status, title: expect.any(String), requestId: answer.headers.get('x-request-id') });
  return answer.body;
}

const registration = (change: object = {}) => ({ ...anshan, party: applicant, matters: [{ item: '失业登记' }], papers: [], deliveryMethod: 'none', gesture: 'register', ...change });
const register = (change: object = {}, sending: Sending = {}) => clerk.post('/applications', registration(change), sending);
const party = (change: object) => ({ party: { ...applicant, ...change } });

/** Well formed, and given out by no page. */
const cursor = (due: string) => Buffer.from(JSON.stringify([due, randomUUID()])).toString('base64url');

describe('a field that is missing or wrong', () => {
  it.each([
    ['party', { party: undefined }, '对象'],
    ['party.idNumber', party({ idNumber: '110105194912310021' }), '第 18 位校验不符'],
    ['party.idNumber', party({ idNumber: '110105194902300021' }), '出生日期'],
    ['party.idNumber', party({ idNumber: '1101051949' }), '18 位'],
    ['party.idNumber', party({ idType: 'uscc', idNumber: '9135021' }), '统一社会信用代码应为 18 位'],
    ['party.idType', party({ idType: 'library-card' }), 'resident-id'],
    ['party.phone', party({ phone: '12345678901' }), '11 位手机号码'],
    ['party.phone', party({ phone: null }), '11 位手机号码'],
    ['party.name', party({ name: '   ' }), '不能为空'],
    ['party.name', party({ name: '长'.repeat(101) }), '最多 100 个字，现有 101 个'],
    ['party.name', party({ name: '断\ud842裂' }), '残缺的字符'],
    ['party.name', party({ name: '空\u0000字' }), '控制字符'],
    ['party.name', party({ name: { $ne: '' } }), '请填写文字'],
    ['party.title', party({ title: '博士' }), '没有这个字段'],
    ['agent.relation', { agent: applicant }, '请填写文字'],
    ['matters', { matters: [] }, '至少 1 项'],
    ['matters', { matters: '失业登记' }, '列表'],
    ['matters.0.item', { matters: [{ item: 7 }] }, '请填写文字'],
    ['matters.0', { matters: ['失业登记'] }, '对象'],
    ['matters.0.facts', { matters: [{ item: '失业登记', facts: { 学历形式: 7 } }] }, '问题编码'],
    ['matters.0.findings.notNeeded', { matters: [{ item: '失业登记', findings: { prohibitions: [], unmetConditions: [], discredited: false } }] }, 'true 或 false'],
    ['papers.0.status', { papers: [{ material: 'x', status: 'lost' }] }, 'received'],
    ['deliveryMethod', { deliveryMethod: 'pigeon' }, 'window'],
    ['gesture', { gesture: undefined }, 'verdict'],
    ['outage.receivedAt', { outage: { sheet: 'D-as-renjiu-zonghe-00001', receivedAt: '2026-11-20 09:00' } }, '带时区'],
    ['outage.receivedAt', { outage: { sheet: 'D-as-renjiu-zonghe-00001', receivedAt: '2026-02-30T09:00:00+08:00' } }, '带时区'],
    ['outage.sheet', { outage: { sheet: 'D-as-renjiu-zonghe-99999', receivedAt: '2026-11-20T09:00:00+08:00' } }, '照单上印的号码'],
    ['receivedAt', { receivedAt: '2026-11-20T09:00:00+08:00' }, '没有这个字段'],
    ['papers', { papers: [{ material: 'nothing', status: 'received' }], matters: [{ item: '用工备案' }] }, 'laodong-hetong'],
    ['facts', { matters: [{ item: '失业登记', facts: { 代理: '是' } }] }, '代办'],
    ['request', { matters: [{ item: '失业登记', findings: { prohibitions: ['nothing'], unmetConditions: [], notNeeded: false, discredited: false } }] }, '核对'],
    ['expected', { expected: { 'shiye-dengji': 'maybe' } }, '结论'],
    ['state', { state: 'archived' }, '没有这个字段'],
  ])('%s is named with its remedy: %j', async (field, change, remedy) => {
    const { type, fields } = await refused(400, () => register(change));
    expect(type).toBe('/problems/invalid');
    expect(fields).toContainEqual({ field, remedy: expect.stringContaining(remedy) });
  });

  it('every field at fault is named at once', async () => {
    // the problem's own form
    const { fields } = await refused(400, () => register({ region: '', office: 1, party: { ...applicant, phone: 'x' } }));
    expect((fields as { field: string }[]).map(({ field }) => field).sort()).toEqual(['office', 'party.phone', 'region']);
  });

  it.each<[string, Sending]>([
    ['Idempotency-Key', { key: null }],
    ['Idempotency-Key', { key: 'again' }],
    ['X-On-Behalf-Of', { onBehalfOf: 'colleague' }],
  ])('the header %s: %j', async (field, sending) => {
    expect((await refused(400, () => register({}, sending))).fields).toMatchObject([{ field }]);
  });

  it.each(['{"region": ', '"失业登记"', 'null', '[]', '{"region":"210300"}}', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, '{"__proto__":{"admin":true}}', ''])('a body that is none: %#', async (text) => {
    expect((await refused(400, () => clerk.post('/applications', text))).fields.length).toBeGreaterThan(0);
  });

  it('a body that is not JSON, and one in an unknown character set', async () => {
    await refused(400, () => clerk.post('/applications', 'region=210300', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }));
    await refused(415, () => clerk.post('/applications', '{}', { headers: { 'content-type': 'application/json; charset=gb2312' } }));
  });

  it.each([
    ['/tasks?limit=0', 'limit'], ['/tasks?limit=ten', 'limit'], ['/tasks?view=theirs', 'view'], ['/tasks?kind=tea', 'kind'], ['/tasks?cursor=xyz', 'cursor'], ['/tasks?sort=x', 'sort'],
    ['/reports/overdue?cursor=WzEsMl0', 'cursor'], [`/tasks?cursor=${cursor('1')}`, 'cursor'], ['/progress/%E0%A4%A?code=123456', 'path'], ['/catalogue/items', 'region'], ['/catalogue/guide?item=a&region=210300&channel=window&fact=yes', 'fact'],
    ['/search?q=12', 'q'], ['/search?q=%25%25%25%25', 'q'], ['/progress/B210300261120000015?code=abc', 'code'],
  ])('in the address %s: %s', async (path, field) => {
    expect((await refused(400, () => clerk.get(path))).fields).toMatchObject([{ field, remedy: expect.stringMatching(/[\u4e00-\u9fff]/) }]);
  });
});

describe('what cannot be found', () => {
  it.each([
    ['unknown-item', { matters: [{ item: '失业登计' }] }, '失业登记'],
    ['unknown-region', { region: '210399' }, expect.any(String)],
    ['unknown-channel', { channel: '窗囗' }, '窗口'],
    ['not-found', { office: 'as-rencai-hal' }, 'as-rencai-hall'],
    ['not-found', { window: 'as-renjiu-zongh' }, 'as-renjiu-zonghe'],
  ])('%s of a registration comes with the nearest names', async (code, change, nearest) => {
    const body = await refused(404, () => register(change));
    expect(body.type).toBe(`/problems/${code}`);
    expect(body.nearest).toContainEqual(nearest);
  });

  it.each([
    ['/catalogue/guide?item=失业登计&region=210300&channel=window', 'unknown-item', '失业登记'],
    ['/catalogue/guide?item=失业登记&region=鞍山是&channel=window', 'unknown-region', '鞍山市'],
    ['/catalogue/guide?item=失业登记&region=210300&channel=自助机', 'unknown-channel', '自助'],
    ['/catalogue/items?region=鞍山是', 'unknown-region', '鞍山市'],
  ])('%s', async (path, code, nearest) => {
    const body = await refused(404, () => clerk.get(encodeURI(path)));
    expect(body.type).toBe(`/problems/${code}`);
    expect(body.nearest).toContain(nearest);
  });

  it.each(['/nothing', '/applications/1', '/applications/00000000-0000-4000-8000-000000000000', `/applications/${"'; drop table matter; --"}`])('the address %s', async (path) => {
    expect((await refused(404, () => clerk.get(encodeURI(path)))).type).toBe('/problems/not-found');
  });

  it('an application of another bureau, and any for a system keeper', async () => {
    const { applicationId } = await visitOf(clerk, anshan, { items: ['失业登记'], gesture: 'register' });
    for (const login of ['hs-intake', 'admin']) {
      const stranger = await app.signIn(login);
      await refused(404, () => stranger.get(`/applications/${applicationId}`));
      expect((await stranger.get('/search?q=2310')).expect(200).body).toEqual({ applications: [], parties: [], documents: [], submissions: [] });
    }
  });
});

describe('what is not allowed', () => {
  it('a verb that does not fit the state: 409 with state and allowed verbs', async () => {
    const receipt = await visitOf(clerk, anshan, { items: ['用工备案'] });
    const body = await refused(409, () => clerk.post(`/applications/${receipt.applicationId}/accept`, { matterId: first(receipt.matters).id }));
    expect(body).toMatchObject({ type: '/problems/verb-not-allowed', state: 'queued', allowed: expect.arrayContaining(['claim']) });
  });

  it('a matter that has changed since it was read: 409 with what changed', async () => {
    const receipt = await visitOf(clerk, anshan, { items: ['用工备案'], gesture: 'register' });
    const { id: matterId, version } = first(receipt.matters);
    await act(clerk, receipt, 'accept', { matterId });
    const body = await refused(409, () => clerk.post(`/applications/${receipt.applicationId}/withdraw`, { matterId, reason: '申请人要求' }, { ifMatch: version }));
    expect(body).toMatchObject({ type: '/problems/stale-version', changed: expect.arrayContaining([expect.objectContaining({ type: 'accepted' })]) });
  });

  it('the law says no: 422 with what is missing and where it is written', async () => {
    const receipt = await visitOf(clerk, anshan, { items: ['人力资源服务许可审批'], gesture: 'register', without: ['jingying-changsuo-zhengming'] });
    const { matters } = await look(clerk, receipt);
    const lacking = first(first(matters).terms.materials.filter((material) => material.required && material.deferral === null)).code;
    await act(clerk, receipt, 'checkMaterial', { matterId: first(receipt.matters).id, papers: [{ material: lacking, status: 'missing' }] });
    const body = await refused(422, () => clerk.post(`/applications/${receipt.applicationId}/accept`, { matterId: first(receipt.matters).id }));
    expect(body).toMatchObject({ type: '/problems/materials-missing', missing: expect.arrayContaining([expect.objectContaining({ code: lacking, source: expect.objectContaining({ document: expect.any(String), quote: expect.any(String) }) })]) });
  });

  it('another post: 403 naming the posts that may', async () => {
    const reviewer = await app.signIn('as-review-renjiu');
    const receipt = await visitOf(clerk, anshan, { items: ['用工备案'], gesture: 'register' });
    const body = await refused(403, () => reviewer.post(`/applications/${receipt.applicationId}/accept`, { matterId: first(receipt.matters).id }));
    expect(body).toMatchObject({ type: '/problems/post-required', posts: expect.arrayContaining(['intake']) });
    expect(body.who).toEqual(expect.arrayContaining([{ post: 'intake', people: expect.arrayContaining([expect.stringMatching(/\p{L}/u)]) }]));
    expect((await refused(403, () => reviewer.post('/applications', registration()))).type).toBe('/problems/post-required');
  });

  it('to stand in for somebody without a cover', async () => {
    const other = await app.signIn('as-duty');
    expect((await refused(403, () => register({}, { onBehalfOf: other.staffId }))).type).toBe('/problems/post-required');
  });
});

describe('the same key', () => {
  it('answers the same request the same, and does it once', async () => {
    const [body, key] = [await bodyOf(clerk, anshan, { items: ['失业登记'] }), randomUUID()];
    const first = (await clerk.post('/applications', body, { key })).expect(201);
    const before = await rowCounts();
    const again = (await clerk.post('/applications', body, { key })).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await rowCounts()).toEqual(before);
  });

  it('with another body, another address or another version is refused', async () => {
    const receipt = await visitOf(clerk, anshan, { items: ['用工备案'], gesture: 'register' });
    const [key, path, body] = [randomUUID(), `/applications/${receipt.applicationId}`, { matterId: first(receipt.matters).id, reason: '申请人要求' }];
    (await clerk.post(`${path}/withdraw`, body, { key })).expect(200);
    for (const ask of [
      () => clerk.post(`${path}/withdraw`, { ...body, reason: '改了' }, { key }),
      () => clerk.post(`${path}/declareNotNeeded`, body, { key }),
      () => clerk.post(`${path}/withdraw`, body, { key, ifMatch: 1 }),
    ]) expect((await refused(422, ask)).type).toBe('/problems/key-reused');
  });

  it('is free again after a refusal', async () => {
    const [key, path] = [randomUUID(), '/applications'];
    await refused(404, () => clerk.post(path, registration({ matters: [{ item: '没有的事' }] }), { key }));
    (await clerk.post(path, registration(), { key })).expect(201);
  });
});

describe('text is text', () => {
  it.each([
    ['𠮷野𰻞䶮㛃𬭚', '生僻字 outside the BMP'],
    ['👩‍👩‍👧‍👦😀', 'emoji'],
    ['买买提·吐尔逊', 'the dot of a name'],
    ['𠮷'.repeat(100), 'a hundred characters, each two units long'],
    ["Robert'); drop table party; --", 'SQL'],
    ['<script>alert("示例")</script>&lt;', 'HTML'],
  ])('%s: %s', async (name) => {
    const body = await bodyOf(clerk, anshan, { items: ['失业登记'], gesture: 'register', extra: party({ name: `  ${name} ` }) });
    const receipt = (await clerk.post('/applications', body)).expect(201).body;
    const answer = (await clerk.get(`/applications/${receipt.applicationId}`)).expect(200);
    expect(answer.body.party.name).toBe(name);
    expect([answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual(['application/json; charset=utf-8', 'nosniff']);
  });

  it('ten million characters are answered, thirteen million are too many, and the next request is served', async () => {
    const receipt = await visitOf(clerk, anshan, { items: ['用工备案'], gesture: 'register' });
    const withdraw = (reason: string) => () => clerk.post(`/applications/${receipt.applicationId}/withdraw`, { matterId: first(receipt.matters).id, reason });
    expect((await refused(400, withdraw('x'.repeat(10_000_000)))).fields).toMatchObject([{ field: 'reason', remedy: expect.stringContaining('最多 500 个字') }]);
    expect((await refused(413, withdraw('x'.repeat(13_000_000)))).type).toBe('/problems/too-large');
    expect((await refused(400, () => register({ papers: Array.from({ length: 200_000 }, () => ({ material: 1 })) }))).fields.length).toBeLessThanOrEqual(50);
    (await withdraw('一'.repeat(500))()).expect(200);
  });

  it('a credit code that fails its check is taken with a warning', async () => {
    const organisation = { kind: 'organisation', idType: 'uscc', idNumber: '91350211m0000xuf46', name: '示例有限公司' };
    const answer = (await register({ party: organisation })).expect(201);
    expect(answer.headers.get('x-warning')).toBe('party.idNumber=uscc-check');
    expect((await register({ party: applicant })).expect(201).headers.get('x-warning')).toBeNull();
  });
});
