// real: HTTP, PostgreSQL, Redis; fake: nothing
import { startApp, type TestApp } from './setup/app';
import type { Answer, HttpClient } from './setup/http-client';
import { anshan, applicant } from './setup/visit';

let app: TestApp;
let clerk: HttpClient;

beforeAll(async () => {
  app = await startApp();
  clerk = await app.signIn('as-intake');
});
afterAll(() => app.close());

const found = async (q: string, region = '210300', more = '') => (await app.anonymous.get(`/catalogue/items?region=${region}&q=${encodeURIComponent(q)}${more}`)).expect(200).body as { code: string; specified: boolean; near: boolean }[];
const guide = async (item: string, more = ''): Promise<Answer['body']> => (await app.anonymous.get(`/catalogue/guide?item=${encodeURIComponent(item)}&region=210300&channel=window${more}`)).expect(200).body;

describe('the guides, to somebody who is not signed in', () => {
  it('name the regions, with how many items each offers', async () => {
    const { body } = (await app.anonymous.get('/catalogue/regions')).expect(200);
    expect(body).toContainEqual(expect.objectContaining({ code: '210300', name: '鞍山市', level: 'city', parent: '210000' }));
    expect((body as { code: string; items: number }[]).find(({ code }) => code === '210300')?.items).toBeGreaterThan(36);
  });

  it.each([['失业登记'], ['sydj'], ['syjdj'], ['失业等级'], ['shiye-dengji'], ['失业 dj']])('find 失业登记 by %s', async (q) => {
    expect((await found(q))[0]).toMatchObject({ code: 'shiye-dengji', specified: true });
  });

  it('say of what only comes near that it does', async () => {
    expect((await found('失业登记')).some(({ near }) => near)).toBe(false);
    expect((await found('失业登几'))[0]).toMatchObject({ code: 'shiye-dengji', near: true });
    expect((await found('失业登记', '210300', '&near=true')).some(({ near }) => near)).toBe(true);
  });

  it('list as many as asked for', async () => {
    expect((await app.anonymous.get('/catalogue/items?region=210300&limit=3')).expect(200).body).toHaveLength(3);
    expect((await app.anonymous.get('/catalogue/items?region=210300&limit=0')).expect(400).body.fields[0].field).toBe('limit');
  });

  it('show the papers that the answers leave, each with the sentence it comes from', async () => {
    const names = (answer: { materials: { name: string }[] }) => answer.materials.map(({ name }) => name);
    expect(names(await guide('档案转入'))).toContain('代办人员有效身份证件');
    const own = await guide('档案转入', '&fact=agent=no');
    expect(names(own)).not.toContain('代办人员有效身份证件');
    expect(own.materials[0].source).toMatchObject({ document: '001', section: '14.1', quote: expect.stringContaining('存档人员有效身份证件') });
  });

  it('answer an unknown name with the nearest ones, and an item without a guide here with what is related', async () => {
    const { body } = (await app.anonymous.get(`/catalogue/guide?item=${encodeURIComponent('失业登几')}&region=210300&channel=window`)).expect(404);
    expect(body.nearest[0]).toBe('失业登记');
    const silent = (await app.anonymous.get('/catalogue/guide?item=dangan-zhuanru&region=341000&channel=window')).expect(200).body;
    expect(silent).toMatchObject({ specified: false, related: [{ code: 'dangan-jieshou-zhuandi' }] });
  });
});

describe('what a window has at hand', () => {
  const register = async (item: string, times: number) => {
    for (let turn = 0; turn < times; turn += 1) (await clerk.post('/applications', { ...anshan, window: 'as-renjiu-zonghe', party: applicant, matters: [{ item }], papers: [], deliveryMethod: 'none', gesture: 'register' })).expect(201);
  };
  const favourites = async (window = 'as-renjiu-zonghe') => (await clerk.get(`/windows/${window}/favourites`)).expect(200).body as { code: string; starred: boolean; registered: number }[];

  it('is what it registered most in the last thirty days, after what it starred', async () => {
    expect(await favourites()).toEqual([]);
    await register('yonggong-beian', 1);
    await register('shiye-dengji', 2);
    expect((await favourites()).map(({ code, registered }) => [code, registered])).toEqual([['shiye-dengji', 2], ['yonggong-beian', 1]]);

    (await clerk.put('/windows/as-renjiu-zonghe/favourites/yonggong-beian', {})).expect(200);
    (await clerk.put('/windows/as-renjiu-zonghe/favourites/yonggong-beian', {})).expect(200); // twice is once
    expect((await favourites()).map(({ code, starred }) => [code, starred])).toEqual([['yonggong-beian', true], ['shiye-dengji', false]]);

    await app.setClock('2026-12-25T09:00:00+08:00');
    expect((await favourites()).map(({ code, registered }) => [code, registered])).toEqual([['yonggong-beian', 0]]);
    await app.setClock('2026-11-20T09:00:00+08:00');
    expect((await clerk.delete('/windows/as-renjiu-zonghe/favourites/yonggong-beian')).expect(200).body).toHaveLength(2);
    expect((await favourites())[0]).toMatchObject({ code: 'shiye-dengji', starred: false });
  });

  it('is kept by those who sit there, for items there are', async () => {
    expect((await (await app.signIn('hs-intake')).put('/windows/as-renjiu-zonghe/favourites/shiye-dengji', {})).expect(403).body.posts).toEqual(['intake', 'joint', 'duty']);
    (await clerk.get('/windows/nowhere/favourites')).expect(404);
    expect((await clerk.put(`/windows/as-renjiu-zonghe/favourites/${encodeURIComponent('失业登几')}`, {})).expect(404).body.nearest).toContain('失业登记');
  });
});

describe('咨询', () => {
  const asked = { region: '210300', window: 'as-renjiu-zonghe', item: '失业登记', channel: 'window', seconds: 18 };

  it('is logged with item, 情形 and duration, and with nobody’s name', async () => {
    (await clerk.post('/consultations', { ...asked, item: '档案转入', facts: { 代办: '是' } }, { key: null })).expect(201);
    const rows: unknown[] = await app.dataSource.query('select region_code, window_code, item_code, channel, facts, seconds, staff_id from consultation');
    expect(rows).toEqual([{ region_code: '210300', window_code: 'as-renjiu-zonghe', item_code: 'dangan-zhuanru', channel: 'window', facts: { agent: 'yes' }, seconds: 18, staff_id: clerk.staffId }]);
  });

  it('is logged by the staff of the region, and of what there is', async () => {
    (await app.anonymous.post('/consultations', asked, { key: null })).expect(401);
    (await (await app.signIn('hs-intake')).post('/consultations', asked, { key: null })).expect(403);
    (await clerk.post('/consultations', { ...asked, seconds: -1 }, { key: null })).expect(400);
    (await clerk.post('/consultations', { ...asked, window: 'nowhere' }, { key: null })).expect(404);
  });
});

describe('the coverage of the documents', () => {
  it('counts, list by list, the rows of the document and those that are held, and lacks none', async () => {
    const { body } = (await (await app.signIn('as-supervise')).get('/catalogue/coverage')).expect(200);
    expect(body.ok).toBe(true);
    expect(body.lists).toContainEqual(expect.objectContaining({ code: 'guides-001', rows: 36, held: 36, missing: [] }));
    (await clerk.get('/catalogue/coverage')).expect(403);
  });
});

describe('the conflicts of the documents', () => {
  it('are shown with both sources to whoever keeps or supervises, and to nobody else', async () => {
    const { body } = (await (await app.signIn('as-supervise')).get('/catalogue/conflicts')).expect(200);
    expect(body).toContainEqual(expect.objectContaining({ item: 'dangan-zhuanru', field: 'materials', regions: ['210300'], values: [expect.objectContaining({ source: expect.objectContaining({ document: '001' }) }), expect.anything()] }));
    expect((await clerk.get('/catalogue/conflicts')).expect(403).body.posts).toEqual(['catalogue', 'supervise', 'duty']);
  });
});
