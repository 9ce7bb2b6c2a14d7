// real: HTTP, PostgreSQL, Redis; the outbox is emptied and the job worked on as the worker does both
import type { CommandReceipt } from '@zonggui/casework/application/views';
import type { PublicationDetail, ReadingView } from '@zonggui/casework/calendar/calendar-views';
import { startApp, type TestApp } from './setup/app';
import type { HttpClient } from './setup/http-client';
import { notice2027 } from './setup/notice';
import { act, anshan, first, huangshan, look, visitOf } from './setup/visit';

let app: TestApp;
let clerk: HttpClient;
let drafter: HttpClient;
let approver: HttpClient;

beforeEach(async () => {
  app = await startApp();
  clerk = await app.signIn('hs-intake');
  drafter = await app.signIn('hs-supervise');
  approver = await app.signIn('as-supervise');
});
afterEach(() => app.close());

async function registeredAt(clock: string): Promise<CommandReceipt> {
  await app.setClock(clock);
  return visitOf(clerk, huangshan, { items: ['demo-accepted-10'] });
}

async function drafted(body: object = { text: notice2027 }): Promise<PublicationDetail> {
  const publication: PublicationDetail = (await drafter.post('/calendar-publications', body)).expect(201).body;
  return publication;
}

/** Whatever the outbox holds for the queue of calendars, worked on; answers how many jobs there were. */
async function workCalendarJobs(): Promise<number> {
  const ids: string[] = [];
  while ((await app.casework.relay.relay((messages) => Promise.resolve(void ids.push(...messages.flatMap((message) => (message.job === 'calendar.run' ? [message.payload.publicationId] : [])))))) > 0);
  for (const id of ids) await app.casework.publications.run(id);
  return ids.length;
}

const promised = (rows: readonly { kind: string }[]) => rows.filter(({ kind }) => kind === 'promised');
const dueOf = async (receipt: CommandReceipt): Promise<unknown> => first((await look(clerk, receipt)).matters.flatMap(({ clocks }) => clocks.filter(({ kind }) => kind === 'promised'))).dueOn;

describe('the calendar in force', () => {
  it('says up to which day the notices reach, and of every day what it is and why', async () => {
    expect((await clerk.get('/calendars/CN')).expect(200).body).toMatchObject({
      first: '2025-01-01', last: '2028-12-31', publishedThrough: '2026-12-31',
      years: [{ year: 2025, workingDays: 248 }, { year: 2026, status: 'published', workingDays: 248 }, { year: 2027, status: 'predicted' }, { year: 2028 }],
    });
    const { days, hint } = (await clerk.get('/calendars/CN/years/2027')).expect(200).body;
    expect(days).toHaveLength(365);
    expect(days).toContainEqual({ date: '2027-02-05', kind: 'holiday', why: '春节放假（预测，《全国年节及纪念日放假办法》（2024年11月10日修订））', provisional: true });
    expect(hint).toContainEqual({ date: '2027-02-12', holiday: '春节' });
    expect((await clerk.get('/calendars/CN/years/2026')).expect(200).body.hint).toEqual([]);
    for (const path of ['/calendars/XX', '/calendars/CN/years/2040']) (await clerk.get(path)).expect(404);
    (await clerk.get('/calendars/CN/years/soon')).expect(400);
  });
});

describe('a pasted notice', () => {
  it('is read day by day beside the usual pattern, and nothing is written', async () => {
    const reading: ReadingView = (await drafter.post('/calendar-publications/reading', { text: notice2027 })).expect(200).body;
    expect(reading).toMatchObject({ year: 2027, number: '国办发明电〔2026〕99号', issuedOn: '2026-12-30', faults: [], dayFaults: [], before: [] });
    expect(reading.days.filter(({ kind }) => kind === 'makeUpDay').map(({ date }) => date)).toEqual(['2027-01-09', '2027-01-10', '2027-01-31', '2027-02-20', '2027-09-26']);
    expect(reading.onlyNotice).toEqual([{ date: '2027-01-04', holiday: '元旦' }]);
    expect(reading.onlyPattern).toEqual([{ date: '2027-02-12', holiday: '春节' }]);
    expect((await drafter.get('/calendar-publications')).expect(200).body).toEqual([]);
  });

  it('with faults answers every one of them with its line, shows what it could read, and is not drafted', async () => {
    const bad = notice2027.replace('5日（周三）放假调休，共5天', '5日（周二）放假调休，共4天').replace('6月9日（周三）放假1天', '6月10日（周四）放假1天');
    const reading: ReadingView = (await drafter.post('/calendar-publications/reading', { text: bad })).expect(200).body;
    expect(reading.faults).toEqual([{ line: 7, what: '5日是周三，不是周二' }, { line: 7, what: '劳动节写明共4天，2027-05-01至2027-05-05是5天' }]);
    expect(reading.dayFaults).toEqual([{ line: 0, what: '2027-06-09是法定节假日，通知里没有放假' }]);
    expect(reading.days.find(({ date }) => date === '2027-05-05')).toMatchObject({ kind: 'holiday' });
    const refused = (await drafter.post('/calendar-publications', { text: bad })).expect(400).body;
    expect(refused.faults).toEqual(['第7行：5日是周三，不是周二', '第7行：劳动节写明共4天，2027-05-01至2027-05-05是5天', '2027-06-09是法定节假日，通知里没有放假']);
    // a person may answer for lines nobody could read, and for nothing else
    expect((await drafter.post('/calendar-publications', { text: bad, verified: true })).expect(400).body.faults).toEqual(['2027-06-09是法定节假日，通知里没有放假']);
    expect((await drafter.post('/calendar-publications', { text: '关于放假', verified: true })).expect(400).body.faults).toContain('没有找到发文字号，例如“国办发明电〔2025〕7号”');
    expect((await drafter.post('/calendar-publications', { text: notice2027.replaceAll('2027年', '2029年') })).expect(400).body.faults).toContain('通知已公布至2026年，应先公布2027年，再公布2029年');
    expect(await app.dataSource.query('select from calendar_publication')).toEqual([]);
    const corrections = [{ date: '2027-06-09', kind: 'off' }, { date: '2027-06-10', kind: 'ordinary' }];
    const mended = await drafted({ text: bad, corrections, verified: true });
    expect(mended).toMatchObject({ corrections, reading: { faults: [{ line: 7 }, { line: 7 }], dayFaults: [] } });
  });

  it('is of the post that publishes: others are told which', async () => {
    const { id } = await drafted();
    const refused = expect.objectContaining({ type: '/problems/post-required', posts: ['supervise'] }) as unknown;
    for (const path of ['reading', '']) expect((await clerk.post(`/calendar-publications/${path}`, { text: notice2027 })).expect(403).body).toEqual(refused);
    for (const path of ['dry-run', 'approve']) expect((await clerk.post(`/calendar-publications/${id}/${path}`)).expect(403).body).toEqual(refused);
    for (const path of ['', `/${id}`, `/${id}/groups`, `/${id}/affected`, `/${id}/progress`]) (await clerk.get(`/calendar-publications${path}`)).expect(403);
  });
});

describe('a calendar published over the screen', () => {
  it('is drafted with a correction, rehearsed, approved by another person, and run by the worker: dates move, the applicant of the later one is told', async () => {
    const later = await registeredAt('2026-12-23T10:00:00+08:00');
    const earlier = await registeredAt('2026-12-29T10:00:00+08:00');
    await app.setClock('2026-12-30T17:00:00+08:00');
    const { id, ...draft } = await drafted({ text: notice2027, corrections: [{ date: '2027-02-12', kind: 'off' }] });
    expect(draft).toMatchObject({ state: 'draft', year: 2027, corrections: [{ date: '2027-02-12', kind: 'off' }], draftedBy: { id: drafter.staffId }, rehearsedAt: null, actions: ['dryRun', 'discard'] });

    const dry: PublicationDetail = (await drafter.post(`/calendar-publications/${id}/dry-run`)).expect(200).body;
    expect(dry).toMatchObject({ uncovered: 0, tally: { applications: 2, told: 1, held: 0 } });
    expect(dry.rehearsedAt).not.toBeNull();
    const groups = (await approver.get(`/calendar-publications/${id}/groups`)).expect(200).body;
    expect(promised(groups)).toMatchObject([
      { region: { name: '黄山市' }, department: { code: 'hs-zhengjiao' }, from: '2027-01-07', to: '2027-01-08', clocks: 1, held: 0 },
      { from: '2027-01-13', to: '2027-01-12', clocks: 1 },
    ]);
    expect([await dueOf(later), await dueOf(earlier)]).toEqual(['2027-01-07', '2027-01-13']);

    expect((await drafter.post(`/calendar-publications/${id}/approve`)).expect(403).body.type).toBe('/problems/second-person-required');
    expect((await approver.get(`/calendar-publications/${id}`)).expect(200).body.actions).toEqual(['dryRun', 'approve', 'discard']);
    expect((await approver.post(`/calendar-publications/${id}/approve`)).expect(200).body).toMatchObject({ state: 'approved', approvedBy: { id: approver.staffId }, actions: [] });
    await act(await app.signIn('hs-review-zhengjiao'), later, 'claim', { matterId: first(later.matters).id }); // commands are served meanwhile
    expect(await workCalendarJobs()).toBe(1);

    expect((await drafter.get(`/calendar-publications/${id}/progress`)).expect(200).body).toMatchObject({ state: 'done', total: 2, passed: 2, moved: 2 });
    expect([await dueOf(later), await dueOf(earlier)]).toEqual(['2027-01-08', '2027-01-12']);
    const told: unknown = await app.dataSource.query('select addressee, template from notice where cause = $1', [`publication:${id}`]);
    expect(told).toEqual([{ addressee: `applicant:${later.applicationId}`, template: 'A33' }]);
    expect((await clerk.get('/calendars/CN')).expect(200).body.publishedThrough).toBe('2027-12-31');
    expect(await app.dataSource.query(`select state from outbox where job = 'calendar.run'`)).toEqual([{ state: 'done' }]);
    expect([await workCalendarJobs(), await app.casework.publications.resume()]).toEqual([0, []]);
  });

  it('is listed to each supervisor with the applications he may open, page by page', async () => {
    const receipts = [await registeredAt('2026-12-23T10:00:00+08:00'), await registeredAt('2026-12-23T11:00:00+08:00')];
    const { id } = await drafted();
    await drafter.post(`/calendar-publications/${id}/dry-run`);
    const page = async (query: string) => (await drafter.get(`/calendar-publications/${id}/affected?${query}`)).expect(200).body as { rows: { clockId: string; number: string; to: string }[]; next: string | null };
    const whole = await page('limit=200');
    const [one, two] = [await page('limit=1'), await page(`limit=200&cursor=${whole.rows[0]?.clockId ?? ''}`)];
    expect([...one.rows, ...two.rows]).toEqual(whole.rows);
    expect([one.next, two.next]).toEqual([whole.rows[0]?.clockId, null]);
    expect(new Set(whole.rows.map(({ number }) => number))).toEqual(new Set(receipts.map(({ number }) => number)));
    expect((await page('only=earlier')).rows).toEqual([]);
    expect((await approver.get(`/calendar-publications/${id}/affected`)).expect(200).body.rows).toEqual([]);
  });

  it('shows which dates a guarantee holds: a day printed for the applicant does not move earlier', async () => {
    const receipt = await registeredAt('2026-12-29T10:00:00+08:00');
    await app.setClock('2026-12-30T17:00:00+08:00');
    const clocks = (await look(clerk, receipt)).matters.flatMap((matter) => matter.clocks);
    expect(clocks.length).toBeGreaterThan(0);
    const { id } = await drafted();
    await app.dataSource.query(`update clock set kind = 'supplement' where application_id = $1 and kind = 'promised'`, [receipt.applicationId]);
    expect((await drafter.post(`/calendar-publications/${id}/dry-run`)).expect(200).body.tally).toMatchObject({ held: 1 });
    expect((await drafter.get(`/calendar-publications/${id}/affected?only=held`)).expect(200).body.rows).toMatchObject([{ kind: 'supplement', from: '2027-01-13', to: '2027-01-13', held: true }]);
  });

  it('is discarded as long as it is a draft: it moves nothing, and stays on the list', async () => {
    await registeredAt('2026-12-23T10:00:00+08:00');
    const { id } = await drafted();
    (await drafter.post(`/calendar-publications/${id}/dry-run`)).expect(200);
    (await clerk.post(`/calendar-publications/${id}/discard`)).expect(403);
    expect((await approver.post(`/calendar-publications/${id}/discard`)).expect(200).body).toMatchObject({ state: 'discarded', actions: [], tally: { applications: 0 } });
    expect((await approver.post(`/calendar-publications/${id}/approve`)).expect(409).body.type).toBe('/problems/verb-not-allowed');
    expect((await drafter.post(`/calendar-publications/${id}/discard`)).expect(409).body).toMatchObject({ state: 'discarded' });
    expect((await drafter.get('/calendar-publications')).expect(200).body).toMatchObject([{ id, state: 'discarded', region: { code: '000000' } }]);
    expect(await app.dataSource.query('select from clock_move')).toEqual([]);
  });

  it('drafted on a calendar that has changed since is stale, and cannot be approved', async () => {
    const [early, late] = [await drafted(), await drafted({ text: notice2027, corrections: [{ date: '2027-02-12', kind: 'off' }] })];
    (await approver.post(`/calendar-publications/${early.id}/approve`)).expect(200);
    expect((await approver.get(`/calendar-publications/${late.id}`)).expect(200).body).toMatchObject({ stale: true, actions: ['discard'] });
    (await approver.post(`/calendar-publications/${late.id}/approve`)).expect(409);
  });
});

describe('the days a region fixes for itself (《全国年节及纪念日放假办法》第四条)', () => {
  const draft = {
    region: '341000', year: 2026, text: '示例文件',
    off: [{ from: '2026-12-03', to: '2026-12-04', holiday: '示例节', basis: '示例政发〔2026〕1号' }],
    working: [{ date: '2026-12-05', why: '示例节调休', basis: '示例政发〔2026〕1号' }],
  };

  it('are drafted and approved by two supervisors of that region, and move its clocks alone', async () => {
    const here = await registeredAt('2026-11-20T10:00:00+08:00');
    const there = await visitOf(await app.signIn('as-intake'), anshan, { items: ['yonggong-beian'] });
    const dueThere = async () => first((await look(await app.signIn('as-intake'), there)).matters.flatMap(({ clocks }) => clocks)).dueOn;
    const [before, elsewhere] = [await dueOf(here), await dueThere()];
    expect(before).toBe('2026-12-04');
    expect((await approver.post('/calendar-publications/local', draft)).expect(403).body).toMatchObject({ type: '/problems/post-required', region: '341000' });
    const { id, ...publication }: PublicationDetail = (await drafter.post('/calendar-publications/local', draft)).expect(201).body;
    expect(publication).toMatchObject({ region: { code: '341000', name: '黄山市' }, basis: '', stale: false, local: { off: draft.off, working: draft.working }, corrections: [], actions: ['dryRun', 'discard'] });
    expect(publication.reading.days.filter(({ date }) => date >= '2026-12-03' && date <= '2026-12-05').map(({ kind }) => kind)).toEqual(['holiday', 'holiday', 'makeUpDay']);
    expect((await drafter.get('/calendar-publications')).expect(200).body).toMatchObject([{ id, region: { code: '341000' } }]);
    expect((await approver.post(`/calendar-publications/${id}/approve`)).expect(403).body.type).toBe('/problems/post-required');
    const second = await app.signIn('hs-supervise-2');
    (await second.post(`/calendar-publications/${id}/approve`)).expect(200);
    expect(await workCalendarJobs()).toBe(1);
    expect([await dueOf(here), await dueThere()]).toEqual(['2026-12-07', elsewhere]); // two days off, a Saturday worked
    const calendars = (await drafter.get('/calendars')).expect(200).body;
    expect(calendars).toContainEqual({ region: { code: '341000', name: '黄山市' }, calendar: 'CN-341000', own: true, mayDraft: true });
    expect(calendars).toContainEqual({ region: { code: '210300', name: '鞍山市' }, calendar: 'CN', own: false, mayDraft: false });
    expect((await clerk.get('/calendars/CN-341000/years/2026')).expect(200).body.local).toEqual({ off: draft.off, working: draft.working });
  });

  it('are refused with every fault where the nation has decided, and nothing is kept', async () => {
    const wrong = { ...draft, off: [{ ...draft.off[0], from: '2027-01-01', to: '2027-01-02' }], working: [{ date: '2026-10-01', why: '示例', basis: '示例' }] };
    const refused = (await drafter.post('/calendar-publications/local', wrong)).expect(400).body;
    expect(refused.faults).toHaveLength(3);
    for (const each of [{ ...draft, region: '999999' }, { ...draft, off: [{ ...draft.off[0], basis: ' ' }] }, { ...draft, year: 'soon' }]) expect((await drafter.post('/calendar-publications/local', each)).status).toBeGreaterThanOrEqual(400);
    expect(await app.dataSource.query('select from calendar_publication')).toEqual([]);
  });
});
