// real: HTTP both ways, PostgreSQL, Redis
import { randomUUID } from 'node:crypto';
import type { AppointmentDetail, AppointmentLine } from '@zonggui/casework/appointments/appointment-lines';
import type { AppointmentOptions, OfferingOffice } from '@zonggui/casework/appointments/appointment-offers';
import type { OwnAppointment } from '@zonggui/casework/appointments/appointments';
import type { WindowQueue } from '@zonggui/casework/hall/hall-views';
import { eraseParty } from '@zonggui/casework/party/erasure';
import { startApp, type TestApp } from '../setup/app';
import type { Answer, HttpClient } from '../setup/http-client';
import { SmsHouse, sendDue, smsSecret } from '../setup/sms-house';
import { first, huangshan, visitOf } from '../setup/visit';

const [office, item] = ['hs-zhengwu', 'demo-accepted-10'];
const numbers = ['11010519491231002X', '110105194912310038', '110105194912310046', '110105194912310054', '110105194912310062', '110105194912310070', '110105194912310089', '110105194912310097', '11010519491231010X'];
const visitor = (of: number) => ({ idType: 'resident-id', idNumber: numbers[of], name: `示例·预约${of}`, phone: '13800000000' });
const home = { ground: 'elderly', address: '示例路1号', remark: '行动不便，周三以后都可以' };

describe('㉔ 预约 and 上门办', () => {
  const sms = new SmsHouse();
  let app: TestApp;
  let [clerk, stranger]: HttpClient[] = [];
  beforeAll(async () => {
    app = await startApp({ env: { ZONGGUI_SMS_URL: await sms.open(), ZONGGUI_SMS_SECRET: smsSecret, ZONGGUI_SMS_SIGNATURE: '【黄山人社】' } });
    [clerk, stranger] = [await app.signIn('hs-intake'), await app.signIn('as-intake')];
  });
  afterAll(async () => {
    await app.close();
    await sms.close();
  });

  const ask = (of: number, what: object, id: string = randomUUID()): Promise<Answer> => app.anonymous.put(`/appointments/${id}`, { office, item, visitor: visitor(of), ...what });
  const made = async (answer: Promise<Answer>): Promise<OwnAppointment> => (await answer).expect(200).body as OwnAppointment;
  const own = ({ number, queryCode }: OwnAppointment) => app.anonymous.get(`/appointments/own/${number}?code=${queryCode}`);
  const cancel = ({ number, queryCode }: OwnAppointment) => app.anonymous.post(`/appointments/own/${number}/cancel?code=${queryCode}`, {});
  const list = async (what: string, who = clerk!): Promise<AppointmentLine[]> => (await who.get(`/appointment-desk/${what}`)).expect(200).body as AppointmentLine[];
  const step = (line: AppointmentLine, verb: string, body: object = {}, who = clerk!): Promise<Answer> => who.post(`/appointment-desk/${line.id}/${verb}`, body);
  const lineOf = async (what: string, { number }: OwnAppointment): Promise<AppointmentLine> => first((await list(what)).filter((line) => line.number === number));
  const left = async (day: string, at: string): Promise<number | undefined> => {
    const { days } = (await app.anonymous.get(`/appointments/offices/${office}`)).expect(200).body as AppointmentOptions;
    return days.find((one) => one.day === day)?.slots.find((one) => one.at === at)?.left;
  };

  it('is offered where the region has set how; 上门办 only where a document names for whom', async () => {
    const offices = (await app.anonymous.get('/appointments/offices')).expect(200).body as OfferingOffice[];
    const homes = Object.fromEntries(offices.map(({ code, home: rule }) => [code, rule?.grounds.map(({ text }) => text) ?? null]));
    expect(homes).toMatchObject({ 'hs-zhengwu': ['老年人', '残疾人'], 'as-shebao-hall': null });
    expect(offices.find(({ code }) => code === office)?.home?.source).toMatchObject({ document: '003', quote: expect.stringContaining('上门办') });
    expect((await app.anonymous.put(`/appointments/${randomUUID()}`, { office: 'as-shebao-hall', item: 'shehui-baozhangka-guashi-jiegua', visitor: visitor(0), home })).expect(400).body.fields).toMatchObject([{ field: 'ground' }]);
  });

  it('takes a place of its half hour, once for a person and an item, and gives it back when it is cancelled', async () => {
    const visit = { day: '2026-11-23', slot: '09:00' };
    const id = randomUUID();
    const booked = await made(ask(0, { visit }, id));
    expect(booked).toMatchObject({ kind: 'visit', state: 'booked', ...visit, number: expect.stringMatching(/^Y\d{10}$/), queryCode: expect.stringMatching(/^\d{8}$/) });
    expect(await made(ask(0, { visit }, id))).toEqual(booked);
    (await ask(1, { visit }, id)).expect(422);
    expect((await ask(0, { visit: { ...visit, slot: '10:00' } }, id)).expect(422).body.type).toBe('/problems/key-reused');
    expect((await ask(0, { visit: { ...visit, slot: '10:00' } })).expect(409).body.type).toBe('/problems/appointment-open');
    expect(await left(visit.day, '09:00')).toBe(1);
    const both = await Promise.all([ask(1, { visit }), ask(2, { visit })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.type).toBe('/problems/appointment-full');
    (await cancel(booked)).expect(200);
    expect((await own(booked)).expect(200).body.state).toBe('cancelled');
    expect(await left(visit.day, '09:00')).toBe(1);
    expect((await ask(0, { visit: { day: '2026-11-22', slot: '09:00' } })).expect(400).body.fields).toMatchObject([{ field: 'slot' }]);
    expect((await ask(0, {})).expect(400).body.fields).toMatchObject([{ field: 'visit' }]);
  });

  it('is looked up by number and code alone, and locked after five wrong ones', async () => {
    const booked = await made(ask(3, { visit: { day: '2026-11-23', slot: '11:00' } }));
    const wrong = { ...booked, queryCode: booked.queryCode === '00000000' ? '00000001' : '00000000' };
    const answers: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) answers.push((await own(wrong)).status);
    expect([answers[0], answers.at(-1)]).toEqual([404, 423]);
    (await own(booked)).expect(423);
  });

  it('is seen by the windows of its region on its day, who say that the person has come; who has not is 爽约 the next day', async () => {
    const [comes, stays] = [await made(ask(0, { visit: { day: '2026-11-20', slot: '14:00' } })), await made(ask(2, { visit: { day: '2026-11-20', slot: '14:30' } }))];
    expect((await list('visits')).map(({ number }) => number)).toEqual([comes.number, stays.number]);
    expect(await list('visits', stranger!)).toEqual([]);
    const line = await lineOf('visits', comes);
    expect(line).toMatchObject({ applicant: expect.stringMatching(/^示\*/), state: 'booked', item: { code: item } });
    (await step(line, 'arrive', {}, stranger!)).expect(403);
    expect((await step(line, 'arrive')).expect(200).body.state).toBe('arrived');
    (await step(line, 'arrive')).expect(409);
    const tomorrow = await made(ask(4, { visit: { day: '2026-11-24', slot: '09:00' } }));
    expect((await step(first((await list('visits?day=2026-11-24')).filter(({ number }) => number === tomorrow.number)), 'arrive')).expect(409).body.fields).toMatchObject([{ remedy: expect.stringContaining('2026-11-24') }]);
    await app.setClock('2026-11-23T08:00:00+08:00');
    expect((await own(stays)).expect(200).body.state).toBe('missed');
    (await cancel(stays)).expect(409);
    await made(ask(2, { visit: { day: '2026-11-23', slot: '16:00' } }));
  });

  it('gives who has come in time a number before the others, that tells the window what he comes for', async () => {
    await app.setClock('2026-11-23T13:10:00+08:00');
    const [comes, walks] = [await made(ask(5, { visit: { day: '2026-11-23', slot: '14:00' } })), await made(ask(8, { visit: { day: '2026-11-23', slot: '14:00' } }))];
    const take = ({ number, queryCode }: OwnAppointment) => app.anonymous.post(`/appointments/own/${number}/ticket?code=${queryCode}`, {});
    expect((await take(comes)).expect(409).body.fields).toMatchObject([{ remedy: expect.stringContaining('提前半小时') }]);
    await app.setClock('2026-11-23T13:40:00+08:00');
    (await app.anonymous.put(`/halls/${office}/tickets/${randomUUID()}`, undefined)).expect(200);
    const taken = (await take(comes)).expect(200).body as OwnAppointment;
    expect(taken).toMatchObject({ state: 'arrived', ticket: expect.any(String) });
    expect((await take(comes)).expect(200).body).toEqual(taken);
    expect((await app.anonymous.get(`/halls/${office}/tickets/${taken.ticket ?? ''}`)).expect(200).body).toMatchObject({ number: 'A002', ahead: 0 });
    expect((await step(await lineOf('visits', walks), 'number')).expect(200).body).toMatchObject({ state: 'arrived', ticket: 'A003' });
    const queue = async (verb: string, body: object) => (await clerk!.post(`/windows/hs-zonghe-1/queue/${verb}`, body)).expect(200).body as WindowQueue;
    expect((await queue('call', {})).current).toMatchObject({ number: 'A002', priority: 'appointment', item: { code: item } });
    expect((await queue('call', { seen: 'A002' })).next.map(({ number }) => number)).toEqual(['A001']);
  });

  it('上门办 is asked for a named situation, agreed to with day, time and who goes, which the applicant is told by A31, or refused with its reason', async () => {
    expect((await ask(6, { home: { ...home, ground: 'busy' } })).expect(400).body.fields).toMatchObject([{ field: 'ground', remedy: expect.stringContaining('老年人、残疾人') }]);
    const asked = await made(ask(6, { home }));
    expect(asked).toMatchObject({ kind: 'home', state: 'asked', day: null });
    const line = await lineOf('homes', asked);
    const detail = async (who: HttpClient, status = 200) => (await who.get(`/appointment-desk/${line.id}`)).expect(status).body as AppointmentDetail;
    expect(await detail(clerk!)).toMatchObject({ address: home.address, remark: home.remark, visitor: { name: '示例·预约6', phone: '13800000000' }, ground: '老年人' });
    await detail(stranger!, 404);
    expect((await step(line, 'agree', { day: '2026-11-20', slot: '09:00', goes: '示例·甲' })).expect(400).body.fields).toMatchObject([{ field: 'day' }]);
    for (const day of ['2026-11-24', '2026-11-25']) expect((await step(line, 'agree', { day, slot: '09:30', goes: '示例·甲、示例·乙' })).expect(200).body).toMatchObject({ state: 'agreed', day, goes: '示例·甲、示例·乙' });
    const told = `已预约11月25日09:30上门，编号${asked.number}，请核验证件。`;
    expect((await own(asked)).expect(200).body).toMatchObject({ state: 'agreed', day: '2026-11-25', told: expect.stringMatching(new RegExp(`^${told}`)) });
    await sendDue(app);
    expect(sms.requests).toEqual([{ messageId: expect.any(String), template: 'A31', to: '13800000000', text: expect.stringMatching(new RegExp(`^【黄山人社】${told}`)) }]);
    (await step(line, 'refuse', { reason: '示例' })).expect(409);
    for (const verb of ['arrive', 'fail']) (await step(line, verb, { reason: '示例' })).expect(409);
    await app.setClock('2026-11-26T09:00:00+08:00');
    (await cancel(asked)).expect(409);
    expect((await step(line, 'fail', { reason: '示例：敲门无人应' })).expect(200).body.state).toBe('unmet');
    expect((await own(asked)).expect(200).body).toMatchObject({ state: 'unmet', reason: '示例：敲门无人应' });
    expect((await detail(clerk!)).steps.map(({ verb, by, day }) => [verb, by !== null, day])).toEqual([['ask', false, null], ['agree', true, '2026-11-24'], ['agree', true, '2026-11-25'], ['fail', true, '2026-11-25']]);
  });

  it('上门办 takes place, or is refused with its reason', async () => {
    const [goes, not] = [await made(ask(7, { home })), await made(ask(8, { home }))];
    const going = await lineOf('homes', goes);
    (await step(going, 'agree', { day: '2026-11-26', slot: '16:00', goes: '示例·甲' })).expect(200);
    expect((await step(going, 'arrive')).expect(200).body.state).toBe('done');
    const line = await lineOf('homes', not);
    (await step(line, 'refuse', { reason: '' })).expect(400);
    (await step(line, 'refuse', { reason: '示例：须本人到场拍照' })).expect(200);
    expect((await own(not)).expect(200).body).toMatchObject({ state: 'refused', reason: '示例：须本人到场拍照' });
  });

  it('keeps who it is sealed, goes with the person, and ninety days after it is over', async () => {
    const rows: { content: Buffer }[] = await app.dataSource.query('select content from appointment');
    expect(rows.some(({ content }) => content.toString('utf8').includes('13800000000') || content.toString('utf8').includes('示例路'))).toBe(false);
    const asked = await made(ask(0, { home }));
    await visitOf(clerk!, huangshan, { items: [item], gesture: 'register' });
    const [{ id: partyId }] = await app.dataSource.query('select id from party limit 1');
    await app.dataSource.query(`update application set state = 'archived'`);
    const erase = () => app.dataSource.transaction((tx) => eraseParty(tx, partyId, { kind: 'system', id: 'test', onBehalfOf: null, grants: [] }, new Date()));
    await expect(erase()).rejects.toMatchObject({ code: 'verb-not-allowed', details: { appointments: [expect.any(String)] } });
    (await cancel(asked)).expect(200);
    await app.setClock('2027-03-01T08:00:00+08:00');
    expect(await app.casework.appointments.prune()).toBeGreaterThan(0);
    const [{ kept }] = await app.dataSource.query(`select count(*)::integer as kept from appointment where state in ('cancelled', 'arrived', 'done', 'refused')`);
    expect(kept).toBe(0);
  });
});
