// real: the api over HTTP, PostgreSQL, Redis; fake: nothing
import { randomUUID } from 'node:crypto';
import type { HallReport, OwnTicket, TicketView, WindowQueue } from '@zonggui/casework/hall/hall-views';
import { startApp, type TestApp } from '../setup/app';
import type { Answer, HttpClient } from '../setup/http-client';
import { first, huangshan, visitOf } from '../setup/visit';

jest.setTimeout(120_000);

const [office, one, two, three] = ['hs-zhengwu', 'hs-zonghe-1', 'hs-zonghe-2', 'hs-zonghe-3'];
/** The clock of the test goes on while it runs. */
const about = (seconds: number | null, wanted: number): void => expect(Math.abs((seconds ?? 0) - wanted)).toBeLessThan(60);
const numbers = (tickets: readonly Pick<TicketView, 'number'>[]): string[] => tickets.map(({ number }) => number);

describe('⑱ 叫号 in the hall', () => {
  let app: TestApp;
  let clerk: HttpClient;
  let supervisor: HttpClient;

  beforeAll(async () => {
    app = await startApp();
    [clerk, supervisor] = [await app.signIn('hs-intake'), await app.signIn('hs-supervise')];
  });
  afterAll(() => app.close());

  const take = async (id: string = randomUUID()): Promise<OwnTicket> => (await app.anonymous.put(`/halls/${office}/tickets/${id}`, undefined)).expect(200).body as OwnTicket;
  const own = async (id: string): Promise<OwnTicket> => (await app.anonymous.get(`/halls/${office}/tickets/${id}`)).expect(200).body as OwnTicket;
  const queue = async (window: string = one!): Promise<WindowQueue> => (await clerk.get(`/windows/${window}/queue`)).expect(200).body as WindowQueue;
  const step = (window: string | undefined, name: string, body: object = {}): Promise<Answer> => clerk.post(`/windows/${window}/queue/${name}`, body);
  const done = async (window: string | undefined, name: string, body: object = {}): Promise<WindowQueue> => (await step(window, name, body)).expect(200).body as WindowQueue;
  const refused = async (status: number, code: string, window: string | undefined, name: string, body: object = {}): Promise<void> =>
    void expect((await step(window, name, body)).expect(status).body.type).toBe(`/problems/${code}`);
  const report = async (): Promise<HallReport> => (await supervisor.get('/reports/hall?region=341000')).expect(200).body as HallReport;

  it('gives out numbers without a gap and none twice, however many take one at once', async () => {
    const taken = await Promise.all(Array.from({ length: 8 }, () => take()));
    expect(numbers(taken).sort()).toEqual(['A001', 'A002', 'A003', 'A004', 'A005', 'A006', 'A007', 'A008']);
    const again = first(taken);
    expect(await take(again.id)).toMatchObject({ number: again.number });
    expect(await own(taken.find(({ number }) => number === 'A004')!.id)).toMatchObject({ state: 'waiting', ahead: 3, window: null });
    expect((await app.anonymous.get(`/halls/${office}`)).expect(200).body).toMatchObject({ waiting: 8 });
    (await app.anonymous.put(`/halls/no-such-hall/tickets/${randomUUID()}`, undefined)).expect(404);
  });

  it('never calls one number to two windows', async () => {
    const called = await Promise.all([one, two, three].map((window) => done(window, 'call')));
    expect(called.map(({ current }) => current?.number).sort()).toEqual(['A001', 'A002', 'A003']);
    const key = randomUUID();
    const seen = (await queue()).current!.number;
    const both = await Promise.all([1, 2].map(() => clerk.post(`/windows/${one}/queue/call`, { seen }, { key })));
    expect(both.map((answer) => (answer.expect(200).body as WindowQueue).current?.number)).toEqual(['A004', 'A004']);
    await refused(409, 'ticket-moved', one, 'call', { seen });
    expect((await queue()).waiting).toBe(4);
  });

  it('calls again, passes who does not come, and puts him back behind the next three, once', async () => {
    expect((await done(one, 'recall', { number: 'A004' })).current).toMatchObject({ number: 'A004', calls: 2 });
    await refused(409, 'ticket-moved', one, 'pass', { number: 'A001' });
    expect(await done(one, 'pass', { number: 'A004' })).toMatchObject({ current: null, passed: [{ number: 'A004' }] });
    expect(numbers((await done(two, 'requeue', { number: 'A004' })).next)).toEqual(['A005', 'A006', 'A007', 'A004', 'A008']);
    await refused(409, 'verb-not-allowed', two, 'requeue', { number: 'A004' });
    expect((await done(one, 'prioritise', { number: 'A004', priority: 'greenChannel' })).next[0]).toMatchObject({ number: 'A004', priority: 'greenChannel' });
    await done(one, 'call');
    await done(one, 'pass', { number: 'A004' });
    expect((await queue()).passed).toEqual([]);
    await refused(422, 'ticket-spent', one, 'requeue', { number: 'A004' });
  });

  it('receives 绿色通道 first', async () => {
    expect(numbers((await done(one, 'take', { priority: 'greenChannel' })).next)).toEqual(['A009', 'A005', 'A006', 'A007', 'A008']);
    expect((await done(one, 'call')).current).toMatchObject({ number: 'A009', priority: 'greenChannel' });
  });

  it('ties what a window registers to the number that is there; the next call ends it', async () => {
    await app.setClock('2026-11-20T09:10:00+08:00');
    expect((await done(one, 'call', { seen: 'A009' })).current?.number).toBe('A005');
    await app.setClock('2026-11-20T09:16:00+08:00');
    const { applicationId } = await visitOf(clerk, huangshan, { items: ['shiye-dengji'], gesture: 'register' });
    expect((await queue()).current).toMatchObject({ number: 'A005', state: 'serving' });
    expect(await app.dataSource.query('select t.serial from ticket_application a join ticket t on t.id = a.ticket_id where a.application_id = $1', [applicationId])).toEqual([{ serial: 5 }]);
    const { body } = (await step(one, 'pass', { number: 'A005' })).expect(409);
    expect(body).toMatchObject({ type: '/problems/verb-not-allowed', fields: [{ remedy: expect.stringContaining('已登记办件') }] });
    await app.setClock('2026-11-20T09:20:00+08:00');
    await done(one, 'call', { seen: 'A005' });
  });

  it('calls nothing to a window that pauses, and the others go on', async () => {
    expect((await done(two, 'pause', { paused: true })).paused).toBe(true);
    await refused(409, 'window-paused', two, 'call', { seen: (await queue(two)).current!.number });
    expect((await app.anonymous.get(`/halls/${office}`)).body.windows).toContainEqual(expect.objectContaining({ name: '综合受理窗口2号', paused: true }));
    expect((await done(two, 'pause', { paused: false })).paused).toBe(false);
  });

  it('shows 监督岗 a window that is closed, also one that called nobody today', async () => {
    const joint = 'hs-lianban';
    const shown = async () => first((await report()).offices).windows.find((row) => row.window.code === joint);
    expect(await shown()).toBeUndefined();
    await done(joint, 'pause', { paused: true });
    expect(await shown()).toMatchObject({ current: null, paused: true, taken: 0, waiting: 0, meanWait: null, meanServe: null });
    await done(joint, 'pause', { paused: false });
    expect(await shown()).toBeUndefined();
  });

  it('measures the day for 监督岗: 平均等候, 平均办理 without 绿色通道, 弃号', async () => {
    const hall = first((await report()).offices);
    // A001–A004 and A009 were called at once; A005 waited 10 minutes, A006 20
    expect(hall).toMatchObject({ office: { code: office }, taken: 9, waiting: 2, abandoned: 1, meanWait: expect.any(Number) });
    about(hall.meanWait, ((10 + 20) * 60) / 7);
    const window = hall.windows.find((row) => row.window.code === one)!;
    // A005 from its call at 9:10 to its registration at 9:16, and the number this window called first, which went at once; A009 is 绿色通道
    expect(window).toMatchObject({ current: 'A006', abandoned: 1, taken: 5 });
    about(window.meanServe, (6 * 60) / 2);
    expect((await (await app.signIn('as-supervise')).get('/reports/hall')).expect(200).body.offices).toEqual([]);
    expect((await clerk.get('/reports/hall')).expect(403).body.type).toBe('/problems/post-required');
  });

  it('belongs to the windows of its region: nobody else calls, and whoever waits sees numbers only', async () => {
    for (const login of ['as-intake', 'hs-issue', 'hs-supervise']) {
      const other = await app.signIn(login);
      expect((await other.post(`/windows/${one}/queue/call`, {})).expect(403).body.type).toBe('/problems/post-required');
      (await other.get(`/windows/${one}/queue`)).expect(403);
    }
    (await app.anonymous.post(`/windows/${one}/queue/call`, {})).expect(401);
    const told = JSON.stringify([(await app.anonymous.get(`/halls/${office}`)).body, await take()]);
    expect(told).not.toMatch(/priority|greenChannel|calledBy|takenBy/);
    expect(told).not.toContain(clerk.session!.staff.name);
  });

  it('begins anew the next day', async () => {
    const yesterday = await take();
    await done(three, 'pause', { paused: true });
    await app.setClock('2026-11-23T08:50:00+08:00');
    expect(await queue(three)).toMatchObject({ current: null, waiting: 0, paused: false, next: [], passed: [] });
    await refused(409, 'nobody-waiting', three, 'call');
    expect(await take()).toMatchObject({ number: 'A001', ahead: 0 });
    expect((await done(three, 'call')).current?.number).toBe('A001');
    expect(await done(three, 'call', { seen: 'A001' })).toMatchObject({ current: null, waiting: 0 });
    (await app.anonymous.get(`/halls/${office}/tickets/${yesterday.id}`)).expect(404);
  });
});
