// real: HTTP, PostgreSQL, Redis; fake: nothing
import { startApp, type TestApp } from './setup/app';
import type { Answer, HttpClient } from './setup/http-client';
import { anshan, first, huangshan, look, visitOf } from './setup/visit';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const told = (answer: Answer, status: number): string => String(answer.expect(status).body.type);
const wrong = (login: string) => app.anonymous.post('/session', { login, password: 'not-the-password' });

describe('a session', () => {
  it('is a cookie no script can read and no other site sends', async () => {
    const answer = (await app.anonymous.post('/session', { login: 'as-issue', password: 'zonggui-demo' })).expect(201);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^zonggui_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)]);
    expect(answer.body).toMatchObject({ staff: { login: 'as-issue' }, grants: [{ post: 'issue', region: '210300', department: null, covers: null }], csrfToken: expect.any(String) });
  });

  it('is asked for everywhere but where applicants go', async () => {
    for (const path of ['/session', '/organisation', '/catalogue/conflicts', '/windows/as-renjiu-zonghe/favourites', '/tasks', '/reports/overdue', '/search?q=0001', '/live', '/demo/clock']) expect(told(await app.anonymous.get(path), 401)).toBe('/problems/not-signed-in');
    expect(told(await app.anonymous.post('/applications', {}), 401)).toBe('/problems/not-signed-in');
    for (const path of ['/health/live', '/health/ready', '/openapi.json', '/docs']) (await app.anonymous.get(path)).expect(200);
  });

  it('ends at once when one signs out', async () => {
    const clerk = await app.signIn('as-intake');
    (await clerk.get('/session')).expect(200);
    (await clerk.delete('/session')).expect(204);
    expect(told(await clerk.get('/session'), 401)).toBe('/problems/not-signed-in');
  });

  it('acts for a colleague by the cover alone, and is signed "B 代 A"', async () => {
    const [b, a] = [await app.signIn('as-duty'), await app.signIn('as-review-renjiu')];
    const receipt = await visitOf(await app.signIn('as-intake'), anshan, { items: ['用工备案'] });
    const claim = () => b.post(`/applications/${receipt.applicationId}/claim`, { matterId: first(receipt.matters).id }, { onBehalfOf: a.staffId });
    expect(told(await claim(), 403)).toBe('/problems/post-required');
    await app.dataSource.query(
      `insert into staff_grant (id, staff_id, post, region_code, department_code, valid_from, valid_until, covers_staff_id)
       values (gen_random_uuid(), $1, 'review', '210300', 'as-renjiu', '2026-11-01', '2026-12-01', $2)`,
      [b.staffId, a.staffId],
    );
    expect((await b.get('/session')).body.grants).toContainEqual({ post: 'review', region: '210300', department: 'as-renjiu', covers: { id: a.staffId, name: a.session?.staff.name } });
    (await claim()).expect(200);
    const { events } = await look(b, receipt);
    expect(events.at(-1)).toMatchObject({ type: 'claimed', actor: `${b.session?.staff.name} 代 ${a.session?.staff.name}` });
  });
});

describe('another site cannot act in a session', () => {
  it.each([
    ['without the token', { 'x-csrf-token': '' }],
    ['with a wrong token', { 'x-csrf-token': 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['from another origin', { origin: 'https://example.org' }],
    ['from a sandboxed page', { origin: 'null' }],
  ])('%s', async (_how, headers) => {
    const clerk = await app.signIn('as-intake');
    expect(told(await clerk.put('/demo/clock', { now: '2026-11-20T09:00:00+08:00' }, { headers }), 403)).toBe('/problems/csrf');
  });

  it('nor sign somebody in, nor rate', async () => {
    const headers = { origin: 'https://example.org' };
    expect(told(await app.anonymous.post('/session', { login: 'as-intake', password: 'zonggui-demo' }, { headers }), 403)).toBe('/problems/csrf');
    expect(told(await app.anonymous.post('/progress/B210300261120000015/rating', { queryCode: '000000', code: 1 }, { headers }), 403)).toBe('/problems/csrf');
  });

  it('our own pages can', async () => {
    const clerk = await app.signIn('as-intake');
    (await clerk.put('/demo/clock', { now: '2026-11-20T09:00:00+08:00' }, { headers: { origin: app.url } })).expect(200);
  });
});

describe('five wrong tries', () => {
  it('lock an account for a quarter of an hour, the right password too, and nobody else', async () => {
    for (let tries = 1; tries <= 5; tries += 1) expect(told(await wrong('as-supervise'), 401)).toBe('/problems/wrong-password');
    const locked = await app.anonymous.post('/session', { login: 'as-supervise', password: 'zonggui-demo' });
    expect(told(locked, 423)).toBe('/problems/locked-out');
    expect(Date.parse(locked.body.until) - Date.now()).toBeGreaterThan(14 * 60_000);
    await app.signIn('hs-supervise');
  });

  it('say the same of a login that does not exist', async () => {
    const [unknown, known] = [await wrong('nobody-of-that-name'), await wrong('hs-issue')];
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...known.body, requestId: '' });
  });

  it('lock a number against query codes, and never say which half was wrong', async () => {
    const receipt = await visitOf(await app.signIn('as-intake'), anshan, { items: ['失业登记'] });
    const other = await visitOf(await app.signIn('as-intake'), anshan, { items: ['失业登记'] });
    const ask = (number: string, code: string) => app.anonymous.get(`/progress/${number}?code=${code}`);
    const guess = receipt.queryCode === '000000' ? '000001' : '000000';
    expect((await ask(receipt.number, receipt.queryCode)).expect(200).body).toMatchObject({ number: receipt.number, state: 'rating' });
    const wrongCode = (await ask(receipt.number, guess)).expect(404).body;
    const wrongNumber = (await ask('B210300261120999993', guess)).expect(404).body;
    expect({ ...wrongCode, requestId: '' }).toEqual({ ...wrongNumber, requestId: '' });

    for (let tries = 2; tries <= 5; tries += 1) expect(told(await ask(receipt.number, guess), 404)).toBe('/problems/wrong-query-code');
    expect(told(await ask(receipt.number, receipt.queryCode), 423)).toBe('/problems/locked-out');
    expect(told(await app.anonymous.post(`/progress/${receipt.number}/rating`, { queryCode: receipt.queryCode, code: 1 }), 423)).toBe('/problems/locked-out');
    (await ask(other.number, other.queryCode)).expect(200);
  });
});

describe('live events', () => {
  /** Opens the stream; `heard` is what it has said when it has said enough. */
  async function listen(client: HttpClient, enough: (text: string) => boolean): Promise<{ heard: Promise<string> }> {
    const response = await fetch(`${app.url}/api/live`, { headers: client.cookieHeaders() });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const read = async () => {
      let text = '';
      // undici's body gives bytes
      for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString('utf8');
        if (enough(text)) break; // which closes the stream
      }
      return text;
    };
    return { heard: read() };
  }

  it('tell a screen what its grants cover, and no other', async () => {
    const [clerk, stranger] = [await app.signIn('as-intake'), await app.signIn('hs-intake')];
    const near = await listen(clerk, (text) => text.includes('210300'));
    const far = await listen(stranger, (text) => text.includes('"region"'));
    await visitOf(clerk, anshan, { items: ['失业登记'] });
    expect(await near.heard).toMatch(/^data: \{"region":"210300","departments":\[.*\]\}$/m);
    await visitOf(stranger, huangshan, { items: ['demo-accepted-10'] });
    expect(await far.heard).not.toContain('210300');
  });
});

describe('at the end', () => {
  it('the running request is answered, and neither open streams nor idle connections hold the process', async () => {
    const own = await startApp({ clock: null });
    const clerk = await own.signIn('as-intake');
    const live = await fetch(`${own.url}/api/live`, { headers: clerk.cookieHeaders() });

    const holder = own.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`select 1 from staff where login = 'as-duty' for update`);
    const running = clerk.post('/session', { login: 'as-duty', password: 'zonggui-demo' });
    while ((await own.dataSource.query<unknown[]>(`select 1 from pg_locks where not granted`)).length === 0);

    const closed = own.close();
    expect(await live.text()).toContain(': open');
    await expect(fetch(`${own.url}/api/health/live`)).rejects.toThrow();
    await holder.commitTransaction();
    await holder.release();
    (await running).expect(201);
    const began = performance.now();
    await closed;
    expect(performance.now() - began).toBeLessThan(4500);
  });
});
