// real: HTTP both ways, PostgreSQL, Redis
import type { TelephoneCallRow, ToSay } from '@zonggui/casework/messages/telephone-calls';
import type { UndecidedRow } from '@zonggui/casework/messages/undecided';
import { Redis } from 'ioredis';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { SmsHouse, sendDue, smsSecret, taken } from '../setup/sms-house';
import { anshan, applicant, first, huangshan, visitOf } from '../setup/visit';

const item = 'demo-accepted-10';

describe('㉒ messages to applicants: one for each cause, whatever the gateway does', () => {
  const house = new SmsHouse();
  let app: TestApp;
  let clerk: HttpClient | undefined;
  beforeAll(async () => {
    app = await startApp({ env: { ZONGGUI_SMS_URL: await house.open(), ZONGGUI_SMS_SECRET: smsSecret, ZONGGUI_SMS_TIMEOUT: '2', ZONGGUI_SMS_SIGNATURE: '【黄山人社】' } });
    clerk = await app.signIn('hs-intake');
  });
  afterAll(async () => {
    await app.close();
    await house.close();
  });
  beforeEach(() => {
    house.requests.length = 0;
    house.moods.length = 0;
  });

  interface NoticeRow {
    readonly id: string;
    readonly template: string;
    readonly state: string;
    readonly sent_by: string | null;
    readonly message_id: string | null;
    readonly note: string | null;
    readonly tries: number;
    readonly held: string | null;
  }
  const noticesOf = (applicationId: string): Promise<NoticeRow[]> =>
    app.dataSource.query(`select n.*, to_char(o.held_until at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as held from notice n left join outbox o on o.id = n.id and o.state <> 'done' where n.application_id = $1 and n.channel = 'sms' order by n.id`, [applicationId]);
  /** Registered ten seconds and more ago: what it tells may leave the house. */
  const registered = async (at: string, extra: object = {}) => {
    await app.setClock(`${at}:00+08:00`);
    const receipt = await visitOf(clerk!, huangshan, { items: [item], gesture: 'register', extra });
    await app.setClock(`${at}:30+08:00`);
    return receipt;
  };

  it('says in one message what stands in the rows, and keeps the id the gateway gave it', async () => {
    const { applicationId, number, queryCode } = await registered('2026-11-20T09:10');
    await sendDue(app);
    const notice = first(await noticesOf(applicationId));
    expect(house.requests).toEqual([{ messageId: notice.id, template: 'A01', to: applicant.phone, text: expect.stringMatching(new RegExp(`^【黄山人社】已收到您的.{1,10}材料，编号${number}，查询码${queryCode}。最迟11月27日答复。$`)) }]);
    expect(first(house.requests).text.length).toBeLessThanOrEqual(70);
    expect(notice).toMatchObject({ state: 'sent', sent_by: 'sms', message_id: `sms-${notice.id}` });
    await sendDue(app);
    expect(house.requests).toHaveLength(1);
  });

  it('is sent by one of two workers that are given it at once', async () => {
    await registered('2026-11-20T10:10');
    const due = await taken(app);
    await Promise.all([app.casework.notices.send(due), app.casework.notices.send(due)]);
    expect(house.requests.map(({ messageId }) => messageId)).toEqual(due);
  });

  it('waits for eight in the morning at night', async () => {
    const { applicationId } = await registered('2026-11-20T20:30');
    await sendDue(app);
    expect(house.requests).toEqual([]);
    expect(await noticesOf(applicationId)).toMatchObject([{ state: 'pending', held: '2026-11-21 08:00' }]);
    await app.setClock('2026-11-21T08:01:00+08:00');
    await sendDue(app);
    expect(await noticesOf(applicationId)).toMatchObject([{ state: 'sent' }]);
  });

  it('tries again later, and later still, while the gateway takes nothing, tells 系统管理岗, and in the end leaves it to a person', async () => {
    house.moods.push('busy', 'busy', 'busy', 'busy', 'busy', 'busy');
    const { applicationId } = await registered('2026-11-23T09:00');
    const held: (string | null)[] = [];
    for (const at of ['09:01', '09:03', '09:09', '09:40', '11:41']) {
      await app.setClock(`2026-11-23T${at}:00+08:00`);
      await sendDue(app);
      held.push(first(await noticesOf(applicationId)).held);
    }
    expect(held).toEqual(['2026-11-23 09:02', '2026-11-23 09:08', '2026-11-23 09:39', '2026-11-23 11:40', '2026-11-23 23:41']);
    await app.setClock('2026-11-24T09:00:00+08:00');
    await sendDue(app);
    expect(await noticesOf(applicationId)).toMatchObject([{ state: 'failed', tries: 6, note: '网关答复 503' }]);
    expect(new Set(house.requests.map(({ messageId }) => messageId)).size).toBe(1);
    const keeper = (await (await app.signIn('admin')).get('/messages')).expect(200).body as { template: string; applicationId: string | null }[];
    expect(keeper.map(({ template, applicationId }) => [template, applicationId])).toEqual([['S10', null], ['S10', null]]); // on each of the two days
    expect((await (await app.signIn('hs-supervise')).get('/messages')).body).not.toContainEqual(expect.objectContaining({ template: 'S10' }));
  });

  it('sets aside what the gateway refuses, with its words and without the number', async () => {
    house.moods.push('refuse');
    const { applicationId } = await registered('2026-11-24T09:10');
    await sendDue(app);
    await sendDue(app);
    expect(await noticesOf(applicationId)).toMatchObject([{ state: 'failed', note: '网关答复 422：号码 … 在黑名单', held: null }]);
    expect(house.requests).toHaveLength(1);
  });

  it.each(['hang', 'drop', 'stammer'] as const)('cannot tell when the gateway begins to %s, sends nothing again by itself, and lets those behind it wait', async (mood) => {
    const minute = { hang: '10', drop: '20', stammer: '30' }[mood];
    house.moods.push(mood);
    const one = await registered(`2026-11-25T09:${minute}`);
    const other = await visitOf(clerk!, huangshan, { items: [item], gesture: 'register', extra: { party: { ...applicant, idNumber: '110105194912310038' } } });
    await app.setClock(`2026-11-25T09:${minute}:55+08:00`);
    await sendDue(app);
    expect(await noticesOf(one.applicationId)).toMatchObject([{ state: 'uncertain', held: null }]);
    expect(await noticesOf(other.applicationId)).toMatchObject([{ state: 'pending', tries: 0 }]);
    await app.setClock(`2026-11-25T09:${Number(minute) + 3}:00+08:00`);
    await sendDue(app);
    expect(await noticesOf(other.applicationId)).toMatchObject([{ state: 'sent' }]);
    expect(house.requests.filter(({ messageId }) => messageId === house.requests[0]?.messageId)).toHaveLength(1);
  });

  it('killed while the gateway has it, sends it again under the same id: one message at the gateway, and one row', async () => {
    const { applicationId } = await registered('2026-11-26T09:10');
    house.moods.push('hang');
    const due = await taken(app);
    const [came, sending] = [house.next(), app.casework.notices.send(due).catch((error: unknown) => error)];
    await came;
    // what a killed worker leaves: its connection is gone, and with it its transaction
    await app.dataSource.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`);
    expect(await sending).toBeInstanceOf(Error);
    expect(await noticesOf(applicationId)).toMatchObject([{ state: 'pending' }]);
    await app.casework.notices.send(due);
    expect(house.requests.map(({ messageId }) => messageId)).toEqual([due[0], due[0]]);
    expect(await noticesOf(applicationId)).toMatchObject([{ state: 'sent', message_id: `sms-${due[0] ?? ''}` }]);
    expect([...house.phones.values()].filter(({ messageId }) => messageId === due[0])).toHaveLength(1);
  });

  it('is decided by the supervisor of the region where no machine can: 已送达, 重新发送 under the same id, 改用电话告知; once, and with a reason', async () => {
    const [supervisor, abroad] = [await app.signIn('hs-supervise'), await app.signIn('as-supervise')];
    const waiting = async (person: HttpClient, state = 'waiting') => (await person.get(`/undecided-messages?state=${state}`)).expect(200).body.rows as UndecidedRow[];
    const [third, second, firstOne, refused, givenUp] = await waiting(supervisor);
    expect([third, second, firstOne, refused, givenUp].map((row) => row?.found)).toEqual(['uncertain', 'uncertain', 'uncertain', 'failed', 'failed']);
    expect(third).toMatchObject({ template: 'A01', applicant: '示*****', note: expect.stringContaining('没有消息编号'), decision: null });
    expect((await supervisor.get('/reports/waiting?under=341000')).expect(200).body.messagesUndecided).toBe(5);
    expect(await waiting(abroad)).toEqual([]);
    (await clerk!.get('/undecided-messages')).expect(403);
    const decide = (person: HttpClient, row: UndecidedRow | undefined, decision: string, reason = '与申请人核实') => person.post(`/undecided-messages/${row?.noticeId ?? ''}`, { decision, reason });
    expect((await decide(supervisor, third, 'arrived', ' ')).expect(400).body.fields).toMatchObject([{ field: 'reason' }]);
    (await decide(abroad, third, 'arrived')).expect(404);
    (await decide(supervisor, third, 'arrived')).expect(200);
    expect((await decide(supervisor, third, 'again')).expect(409).body).toMatchObject({ type: '/problems/verb-not-allowed', state: 'sent' });
    (await decide(supervisor, givenUp, 'telephone', '11月24日 09:30 本人接听')).expect(200);
    (await decide(supervisor, refused, 'again', '运营商已解除')).expect(200);
    await sendDue(app);
    expect(house.requests.map(({ messageId }) => messageId)).toEqual([refused?.noticeId]);
    const states: { state: string }[] = await app.dataSource.query('select state from notice where id = any($1) order by created_at', [[givenUp?.noticeId, refused?.noticeId, third?.noticeId]]);
    expect(states.map(({ state }) => state)).toEqual(['telephoned', 'sent', 'sent']);
    expect((await waiting(supervisor)).map(({ id }) => id)).toEqual([second?.id, firstOne?.id]);
    expect((await waiting(supervisor, 'decided')).map(({ decision, reason, decidedBy }) => [decision, reason, decidedBy])).toEqual([
      ['again', '运营商已解除', supervisor.session?.staff.name], ['telephone', '11月24日 09:30 本人接听', supervisor.session?.staff.name], ['arrived', '与申请人核实', supervisor.session?.staff.name],
    ]);
  });

  it('says in one message what one gesture at the counter did', async () => {
    await app.setClock('2026-11-27T09:00:00+08:00');
    const { applicationId, number } = await visitOf(await app.signIn('as-intake'), anshan, { items: ['失业登记'], deliveryMethod: 'none' });
    await app.setClock('2026-11-27T09:00:30+08:00');
    await sendDue(app);
    expect(house.requests).toMatchObject([{ template: 'A03', text: `【黄山人社】您的申请事项已当场办结，编号${number}。欢迎评价，您的真实意见很重要。` }]);
    expect((await noticesOf(applicationId)).map(({ template, state, sent_by }) => [template, state, sent_by])).toEqual([['A01', 'sent', 'in-app'], ['A02', 'sent', 'in-app'], ['A15', 'sent', 'in-app'], ['A23', 'sent', 'sms']]);
  });

  it('tells nobody by SMS who has no mobile number: he is told when he looks', async () => {
    const { phone, ...silent } = applicant;
    const { applicationId } = await registered('2026-11-27T09:10', { party: { ...silent, idNumber: '110105194912310054' } });
    await sendDue(app);
    expect(await noticesOf(applicationId)).toMatchObject([{ state: 'sent', sent_by: 'in-app' }]);
    expect([house.requests, phone]).toEqual([[], applicant.phone]);
  });

  it('telephones whoever was given 绿色通道 in place of an SMS: due at the hall that took it in until somebody answers, one sentence for each cause, each told once', async () => {
    const old = { ...applicant, phone: '13800007788', idNumber: '110105194912310118' };
    const extra = { party: old, services: ['greenChannel'] };
    const { applicationId, number, queryCode } = await registered('2026-11-30T20:30', extra);
    await sendDue(app);
    expect([house.requests, (await noticesOf(applicationId)).map(({ state, held }) => [state, held])]).toEqual([[], [['toTelephone', null]]]); // no night for what a person does by day
    const due = async (person: HttpClient, query = '') => (await person.get(`/telephone-calls${query}`)).expect(200).body.rows as TelephoneCallRow[];
    const [call] = await due(clerk!, '?office=hs-zhengwu');
    expect(call).toMatchObject({ applicationId, number, applicant: '示*****', phoneMasked: '*******7788', templates: ['A01'], tries: 0 });
    expect([await due(clerk!, '?office=hs-shiju'), await due(await app.signIn('as-intake'))]).toEqual([[], []]);
    (await (await app.signIn('hs-review-zhengjiao')).get('/telephone-calls')).expect(403);
    (await (await app.signIn('as-intake')).get(`/telephone-calls/${applicationId}`)).expect(404);
    const said = (await clerk!.get(`/telephone-calls/${applicationId}`)).expect(200).body as ToSay[];
    expect(said.map(({ text }) => text)).toEqual([expect.stringMatching(new RegExp(`^已收到您的.{1,10}材料，编号${number}，查询码${queryCode}。最迟12月7日答复。$`))]);
    expect((await clerk!.post(`/applications/${applicationId}/reveals`, { who: 'applicant', field: 'phone', purpose: '电话告知' })).expect(200).body).toEqual({ value: old.phone });
    const told = (body: object) => clerk!.post(`/telephone-calls/${applicationId}`, { notices: said.map(({ noticeId }) => noticeId), ...body });
    expect((await told({ reached: true })).expect(400).body.fields).toMatchObject([{ field: 'answeredBy', remedy: '请选择接听人' }]);
    await app.setClock('2026-12-01T09:00:00+08:00');
    (await told({ reached: false })).expect(200);
    expect(await due(clerk!)).toMatchObject([{ applicationId, tries: 1, lastTry: expect.stringMatching(/^2026-12-01T01:00:0/) }]);
    await app.setClock('2026-12-01T15:00:00+08:00');
    (await told({ reached: true, answeredBy: 'family', note: '女儿代为转告' })).expect(200);
    expect((await told({ reached: true, answeredBy: 'self' })).expect(409).body).toMatchObject({ type: '/problems/verb-not-allowed', state: 'telephoned' });
    expect([await due(clerk!), (await noticesOf(applicationId)).map(({ state, sent_by }) => [state, sent_by])]).toEqual([[], [['telephoned', null]]]);
    expect((await due(clerk!, '?state=made')).map(({ reached, answeredBy, note, at }) => [reached, answeredBy, note, at.slice(0, 16)])).toEqual([[true, 'family', '女儿代为转告', '2026-12-01T07:00'], [false, null, null, '2026-12-01T01:00']]);
    // a code is for whoever holds the telephone and asks for it: it stays an SMS
    await fetch(`${app.url}/q/phone`, { method: 'POST', body: new URLSearchParams({ phone: old.phone, last4: '0118' }) });
    await sendDue(app);
    expect(house.requests).toMatchObject([{ template: 'A32', to: old.phone }]);
  });
});

describe('㉒ 查询验证码: whoever has the telephone and knows the last four', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(); // a demonstration without a gateway: 示例信箱
  });
  afterAll(() => app.close());

  const { phone } = applicant;
  const last4 = '002X';
  const page = async (path: string, body?: Readonly<Record<string, string>>) => {
    const answer = await fetch(`${app.url}${path}`, body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) });
    return { status: answer.status, text: await answer.text() };
  };
  const codes = async () => [...(await page('/q/mailbox')).text.matchAll(/验证码(\d{6})，/g)].map(([, code]) => code ?? '');
  const fresh = async () => {
    const sent = await page('/q/phone', { phone, last4 });
    await sendDue(app);
    return { sent, code: first(await codes()) };
  };

  it('sees his applications, by a code that serves once and for five minutes; to anybody else the same is said, and nothing sent', async () => {
    await app.setClock('2026-11-20T21:00:00+08:00');
    const clerk = await app.signIn('hs-intake');
    const [mine, other] = [await visitOf(clerk, huangshan, { items: [item] }), await visitOf(clerk, huangshan, { items: [item], extra: { party: { ...applicant, idNumber: '110105194912310038' } } })];
    expect((await page('/q')).text).toContain('凭手机号查询');
    const { sent, code } = await fresh();
    expect(sent.status).toBe(200);
    for (const nobody of [{ phone: '13899999999', last4 }, { phone: '13899999998', last4: '9999' }]) {
      const answer = await page('/q/phone', nobody);
      expect({ ...answer, text: answer.text.replaceAll(nobody.phone, '').replaceAll(nobody.last4, '') }).toEqual({ ...sent, text: sent.text.replaceAll(phone, '').replaceAll(last4, '') });
    }
    await sendDue(app);
    expect(await codes()).toEqual([code]);
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await page('/q/phone/list', { phone, last4, code: wrong })).status).toBe(404);
    const list = await page('/q/phone/list', { phone, last4, code });
    expect(list.status).toBe(200);
    expect([list.text.includes(mine.number), list.text.includes(other.number), list.text.includes(mine.queryCode), list.text.includes(clerk.session?.staff.name ?? '')]).toEqual([true, false, false, false]);
    expect((await page('/q/phone/list', { phone, last4, code })).status).toBe(404);
    const late = await fresh();
    await app.setClock('2026-11-20T21:06:00+08:00');
    expect((await page('/q/phone/list', { phone, last4, code: late.code })).status).toBe(404);
  });

  it('keeps code and telephone nowhere: in the rows there is an id and whose it is, in Redis a digest', async () => {
    const rows: { text: string }[] = await app.dataSource.query(`select v::text as text from verification_code v union all select n::text from notice n where n.template = 'A32' union all select o::text from outbox o`);
    for (const code of await codes()) expect(rows.filter(({ text }) => text.replace(/[0-9a-f-]{36}/g, '').includes(code))).toEqual([]);
    expect(rows.filter(({ text }) => text.includes(phone))).toEqual([]);
    const redis = new Redis(app.env.redisUrl);
    const counted = await redis.keys(`${app.env.queuePrefix}:*:telephone:*`);
    await redis.quit();
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.filter((key) => key.includes(phone))).toEqual([]);
  });

  it('is locked for a quarter of an hour after five wrong codes, and after three codes asked for', async () => {
    const stranger = { phone: '13877777777', last4: '1234' };
    for (let tries = 0; tries < 5; tries += 1) expect((await page('/q/phone/list', { ...stranger, code: '123456' })).status).toBe(404);
    expect((await page('/q/phone/list', { ...stranger, code: '123456' })).status).toBe(423);
    for (let asked = 0; asked < 3; asked += 1) expect((await page('/q/phone', stranger)).status).toBe(200);
    expect(await page('/q/phone', stranger)).toMatchObject({ status: 423, text: expect.stringContaining('15 分钟后再试') });
    expect((await page('/q/phone', { phone: '138', last4 })).status).toBe(400);
  });
});
