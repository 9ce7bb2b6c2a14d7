// real: HTTP both ways, an OpenID provider, PostgreSQL
import { randomUUID } from 'node:crypto';
import { formOf, png } from '@zonggui/casework/testing/pictures';
import { startApp, type TestApp } from '../setup/app';
import { BrowserJar } from '../setup/browser-jar';
import { IdentityHouse } from '../setup/identity-house';
import type { HttpClient } from '../setup/http-client';
import { applicant, huangshan, look, visitOf } from '../setup/visit';

const item = 'demo-accepted-10';
const mine = { type: '111', number: applicant.idNumber, name: applicant.name };
const other = { type: '111', number: '110105194912310038', name: '示例·别人' };

describe('㉓ 我的办件: whoever signed in by 统一身份认证 sees what is his', () => {
  const house = new IdentityHouse();
  let app: TestApp;
  let clerk: HttpClient | undefined;
  beforeAll(async () => {
    app = await startApp({ env: await house.open(() => `${app.url}/q/mine/return`) });
    clerk = await app.signIn('hs-intake');
  });
  afterAll(async () => {
    await app.close();
    await house.close();
  });

  const at = (path: string) => `${app.url}${path}`;
  const returning = (to: string) => to.startsWith(at('/q/mine/return'));
  /** Signed in as whoever sits there; answers the page one comes back to. */
  const signIn = async (browser: BrowserJar, who: IdentityHouse['next']) => {
    house.next = who;
    return browser.follow(at('/q/mine/start'));
  };
  const parties = async () => (await app.dataSource.query<{ count: string }[]>('select count(*) from party'))[0]?.count;
  const errand = (extra: object = {}) => visitOf(clerk!, huangshan, { items: [item], extra });

  it('goes there and back, opens one without 查询码, and signs out', async () => {
    const [own, foreign] = [await errand(), await errand({ party: { ...applicant, idNumber: other.number, name: other.name } })];
    const browser = new BrowserJar();
    expect((await browser.go(at('/q/mine'))).status).toBe(401);
    expect((await app.anonymous.get('/applicant-ways')).body).toMatchObject({ account: true });
    const list = await signIn(browser, mine);
    expect([list.status, list.at]).toEqual([200, at('/q/mine')]);
    expect([list.text.includes(own.number), list.text.includes(foreign.number), list.text.includes('在办 1'), list.text.includes(mine.name), list.text.includes(mine.number)]).toEqual([true, false, true, false, false]);
    expect(await browser.go(at(`/q/mine/${own.number}`))).toMatchObject({ status: 200, text: expect.stringContaining('办理过程') });
    expect((await browser.go(at(`/q/mine/${foreign.number}`))).status).toBe(404);
    expect((await browser.go(at('/q/mine/sign-out'), {})).status).toBe(303);
    expect((await browser.go(at('/q/mine'))).status).toBe(401);
  });

  it('is nobody with applications here: an empty list that says what to do, and no party', async () => {
    const [before, browser] = [await parties(), new BrowserJar()];
    expect(await signIn(browser, { ...mine, number: '110105194912310054' })).toMatchObject({ status: 200, text: expect.stringContaining('没有在办的申请') });
    expect(await parties()).toBe(before);
    // a number of another kind of 证件 is another person's
    expect((await signIn(new BrowserJar(), { ...mine, type: '414' })).text).toContain('在办 0');
    expect((await signIn(new BrowserJar(), { ...mine, type: '999' })).status).toBe(401);
  });

  it('is refused with a state of another’s, with an answer that came before, and in a browser that never went', async () => {
    house.next = mine;
    const [one, two] = [new BrowserJar(), new BrowserJar()];
    const [first, second] = [await one.follow(at('/q/mine/start'), returning), await two.follow(at('/q/mine/start'), returning)];
    expect(await one.go(second.at)).toMatchObject({ status: 401, text: expect.stringContaining('请重新登录') });
    // its own answer is spent with it
    expect((await one.go(first.at)).status).toBe(401);
    expect((await new BrowserJar().go(second.at)).status).toBe(401);
    expect((await two.go(second.at)).status).toBe(302);
    expect((await two.go(second.at)).status).toBe(401);
    expect((await one.go(at('/q/mine'))).status).toBe(401);
  });

  it('is refused once the ten minutes of going there are over, or the half hour of the session is; a second sign-in ends the first', async () => {
    house.next = mine;
    const browser = new BrowserJar();
    const { at: back } = await browser.follow(at('/q/mine/start'), returning);
    await app.dataSource.query(`update applicant_login set expires_at = now() - interval '1 second'`);
    expect((await browser.go(back)).status).toBe(401);
    expect((await signIn(browser, mine)).text).toContain('在办 1');
    const sessions = () => app.dataSource.query<{ id: string }[]>(`select encode(id_hash, 'hex') as id from applicant_session order by id_hash`);
    const before = await sessions();
    await signIn(browser, mine);
    const after = await sessions();
    expect([after.length, JSON.stringify(after) === JSON.stringify(before)]).toEqual([before.length, false]);
    await app.dataSource.query(`update applicant_session set expires_at = now() - interval '1 second'`);
    expect((await browser.go(at('/q/mine'))).status).toBe(401);
  });

  it('lists twenty to a page, the newest first, and none twice', async () => {
    const many = { ...applicant, idNumber: '110105194912310070', name: '示例·多' };
    const numbers: string[] = [];
    for (let made = 0; made < 21; made += 1) numbers.push((await errand({ party: many })).number);
    const browser = new BrowserJar();
    const { text: page } = await signIn(browser, { ...mine, number: many.idNumber, name: many.name });
    const shown = (text: string) => [...new Set([...text.matchAll(/<br>(B\d{18})<br>/g)].map(([, number]) => number))];
    const [, more = ''] = /href="([^"]*after=[^"]*)"/.exec(page) ?? [];
    const { text: last } = await browser.go(at(more.replaceAll('&amp;', '&')));
    expect([page.includes('在办 21'), shown(page).length, last.includes('更早的')]).toEqual([true, 20, false]);
    expect([...shown(page), ...shown(last)]).toEqual(numbers.toReversed());
  });

  describe('撤回申请', () => {
    const browser = new BrowserJar();
    const person = { ...applicant, idNumber: '110105194912310054', name: '示例·撤回' };
    beforeAll(async () => void (await signIn(browser, { ...mine, number: person.idNumber, name: person.name })));
    const withdraw = (number: string, body: Readonly<Record<string, string>>) => browser.go(at(`/q/mine/${number}/withdraw`), { understood: '1', key: randomUUID(), ...body });

    it('is stated by the party itself, for one matter of a 一件事 or for all: confirmed by 撤回确认书 and A18, and done once', async () => {
      const receipt = await visitOf(clerk!, huangshan, { bundle: 'huangshan-yuangong-luyong', items: ['jiuye-dengji', 'dangan-jieshou-zhuandi'], gesture: 'register', extra: { party: person } });
      const { number } = receipt;
      const [one, two] = (await look(clerk!, receipt)).matters.map(({ id }) => id) as [string, string];
      expect((await browser.go(at(`/q/mine/${number}`))).text).toContain('撤回申请');
      expect((await browser.go(at(`/q/mine/${number}/withdraw`))).text).toContain('撤回的事项不再办理');
      expect((await withdraw(number, { matters: one, understood: '' })).status).toBe(400);
      expect((await withdraw(number, {})).text).toContain('请选择要撤回的事项');
      const [stranger, key] = [new BrowserJar(), randomUUID()];
      await signIn(stranger, mine);
      expect((await stranger.go(at(`/q/mine/${number}/withdraw`), { understood: '1', matters: one })).status).toBe(404);
      expect((await look(clerk!, receipt)).matters.map(({ state }) => state)).toEqual(['received', 'received']);
      for (let times = 0; times < 2; times += 1) expect((await withdraw(number, { matters: one, reason: '已在外地办理', key })).status).toBe(303);
      expect(await withdraw(number, { matters: one })).toMatchObject({ status: 409, text: expect.stringContaining('什么都没有改动') });
      const half = await look(clerk!, receipt);
      expect([half.matters.map(({ state }) => state), half.documents.filter(({ series }) => series === '撤').map(({ matterId }) => matterId)]).toEqual([['withdrawn', 'received'], [one]]);
      expect(half.events.find(({ type }) => type === 'withdrawn')).toMatchObject({ actor: '申请人', words: '已在外地办理' });
      expect(await app.dataSource.query(`select count(*)::integer as told from notice where application_id = $1 and template = 'A18'`, [receipt.applicationId])).toEqual([{ told: 1 }]);
      expect((await withdraw(number, { matters: two })).status).toBe(303);
      expect((await look(clerk!, receipt)).state).toBe('withdrawn');
      expect((await browser.go(at('/q/mine?filter=done'))).text).toMatch(new RegExp(`${number}.*申请已撤回`));
      expect((await browser.go(at(`/q/mine/${number}`))).text).toContain('到窗口取回');
    });

    it('takes a 网上申报 back before a window has passed it', async () => {
      const item = 'shehui-baozhangka-guashi-jiegua';
      const own = (await app.anonymous.post('/submissions', { region: '210300', item })).expect(201).body as { id: string; queryCode: string };
      for (const material of ['shenfenzheng', 'shehui-baozhang-ka']) (await app.anonymous.post(`/submissions/${own.id}/attachments?code=${own.queryCode}`, formOf(png(80, 60, material), `${material}.png`, { material }))).expect(201);
      const { number } = (await app.anonymous.post(`/submissions/${own.id}/send?code=${own.queryCode}`, { facts: {}, party: person, deliveryMethod: 'electronic', smsConsent: true, draft: {} })).expect(200).body as { number: string };
      expect((await browser.go(at('/q/mine'))).text).toContain(number);
      expect((await withdraw(number, {})).to).toBe(at('/q/mine'));
      expect((await browser.go(at('/q/mine'))).text).not.toContain(number);
      expect((await app.anonymous.get(`/submissions/${own.id}?code=${own.queryCode}`)).expect(200).body).toMatchObject({ state: 'drafted' });
    });
  });
});
