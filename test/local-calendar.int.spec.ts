// real: PostgreSQL; nothing is faked
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readApplication } from '@zonggui/casework/command/aggregate-reader';
import { importCalendars } from '@zonggui/casework/calendar/import-calendar';
import { importOrganisation } from '@zonggui/casework/organisation/import-organisation';
import type { LocalDraft } from '@zonggui/casework/calendar/publication-drafts';
import type { RegisterInput } from '@zonggui/casework/command/requests';
import { loadCalendarFolder, type CalendarFolder } from '@zonggui/catalogue/load-calendar';
import { loadOrganisation } from '@zonggui/catalogue/organisation';
import type { Command } from '@zonggui/domain/application/commands';
import type { CalendarYear } from '@zonggui/domain/deadline/calendar';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import type { Actor } from '@zonggui/domain/posts';
import { startCasework, type TestCasework } from './setup/casework';
import { lateHours } from './setup/clocks';

jest.setTimeout(120_000);

const config = join(process.cwd(), 'config');
const configured = loadCalendarFolder(join(config, 'calendar'));
const usual = configured.schedules[0]!; // the loader answers it first
const [anshan, huangshan] = ['210300', '341000'] as const;
const places = { [anshan]: { office: 'as-rencai-hall', window: 'as-renjiu-zonghe' }, [huangshan]: { office: 'hs-zhengwu', window: 'hs-zonghe-1' } };

let test: TestCasework;
let drafter: Actor;
let approver: Actor;

beforeEach(async () => {
  test = await startCasework();
  drafter = await test.actor('hs-supervise', 'supervise', huangshan);
  approver = await test.actor('as-supervise', 'supervise', huangshan);
});
afterEach(() => test.close());

const load = (folder: Partial<CalendarFolder>): Promise<void> => test.dataSource.transaction((tx) => importCalendars(tx, { ...configured, ...folder }));

/** Gives an office hours of its own, as offices.yaml would. */
const keep = (office: string, hours: string): Promise<void> =>
  test.dataSource.transaction((tx) => {
    const organisation = loadOrganisation(config);
    return importOrganisation(tx, { ...organisation, offices: organisation.offices.map((each) => (each.code === office ? { ...each, hours } : each)) }, {});
  });

async function register(region: keyof typeof places, item: string, at: string): Promise<string> {
  await test.setClock(at);
  const place = { region, ...places[region], channel: 'window' } as const;
  const { materials } = await test.casework.assessments.assess({ ...place, matters: [{ item }], papers: [] });
  const input: RegisterInput = {
    ...place, deliveryMethod: 'window', gesture: 'register',
    party: { kind: 'person', idType: 'passport', idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' },
    matters: [{ item }],
    papers: materials.map(({ code }) => ({ material: code, status: 'received' })),
  };
  const clerk = await test.actor('hs-intake', 'intake', region);
  return (await test.casework.commands.register(input, { actor: clerk, key: randomUUID(), body: input })).applicationId;
}

async function does(applicationId: string, actor: Actor, at: string, command: Record<string, unknown>): Promise<void> {
  await test.setClock(at);
  const [matter] = (await readApplication(test.dataSource.manager, applicationId)).application.matters;
  const commands = [{ matterId: matter!.id, ...command } as Command]; // one was registered, and each says all its verb needs
  await test.casework.commands.execute({ applicationId, commands }, { actor, key: randomUUID(), body: commands });
}

async function clockOf(applicationId: string, kind = 'promised') {
  const { application } = await readApplication(test.dataSource.manager, applicationId);
  return application.clocks.find((clock) => clock.kind === kind)!; // the caller has begun it
}

/** 示例: two days off in January 2027. */
const local = (...days: string[]): LocalDraft => ({ region: huangshan, year: 2027, text: '示例：关于2027年示例节放假的通知', off: days.map((day) => ({ from: day, to: day, holiday: '示例节', basis: '示例〔2026〕1号' })), working: [] });
const national = (off: CalendarYear['off'], working: CalendarYear['working'] = []): CalendarYear => ({ year: 2027, status: 'published', basis: '示例', off: [{ from: '2027-01-01', to: '2027-01-01', holiday: '元旦' }, ...off], working });

async function publish(asked: LocalDraft | CalendarYear): Promise<string> {
  const { publications } = test.casework;
  const { id } = 'region' in asked ? await publications.draftLocal(asked, drafter) : await publications.draft({ text: '示例', year: asked }, drafter);
  await publications.approve(id, approver);
  await publications.run(id);
  return id;
}

const item = 'demo-received-10-strict';

describe('the days of a region', () => {
  const locals = [{ region: huangshan, off: [{ from: '2026-12-21', to: '2026-12-22', holiday: '示例节', basis: '示例' }], working: [] }];

  it('count for what is registered there, and for nobody else', async () => {
    await load({ locals });
    const [there, elsewhere] = [await register(huangshan, item, '2026-12-14T10:00:00+08:00'), await register(anshan, 'shiye-baoxianjin-shenling', '2026-12-14T10:00:00+08:00')];
    expect(await clockOf(there)).toMatchObject({ dueOn: '2026-12-30', calendar: 'CN-341000' });
    expect(await clockOf(elsewhere, 'decideAcceptance')).toMatchObject({ dueOn: '2026-12-21', calendar: 'CN' });
    const { promised } = (await test.casework.assessments.assess({ region: huangshan, channel: 'window', matters: [{ item }], papers: [] })).matters[0]!; // one was asked
    expect(promised?.dueOn).toBe('2026-12-30');
  });

  it('stay on top of a national publication, whose days they are counted with', async () => {
    await load({ locals: [{ ...locals[0]!, off: [{ from: '2027-01-05', to: '2027-01-05', holiday: '示例节', basis: '示例' }] }] }); // one is written above
    const there = await register(huangshan, item, '2026-12-23T10:00:00+08:00');
    expect((await clockOf(there)).dueOn).toBe('2027-01-08');
    const id = await publish(national([{ from: '2027-01-04', to: '2027-01-04', holiday: '示例' }]));
    expect(await clockOf(there)).toMatchObject({ dueOn: '2027-01-11', calendar: 'CN-341000', provisional: false });
    expect((await test.casework.publications.affected(id)).map(({ from, to }) => [from, to])).toContainEqual(['2027-01-08', '2027-01-11']);
    expect(await test.casework.publications.verify(id)).toBe(true);
  });
});

describe('a publication of a region’s days', () => {
  it('is shown, approved by a second supervisor of the region, and moves the clocks of the region alone', async () => {
    const [there, elsewhere] = [await register(huangshan, item, '2026-12-23T10:00:00+08:00'), await register(anshan, 'shiye-baoxianjin-shenling', '2026-12-30T10:00:00+08:00')];
    const before = await clockOf(elsewhere, 'decideAcceptance');
    const { publications } = test.casework;
    const stranger = await test.actor('as-supervise', 'supervise', anshan);
    await expect(publications.draftLocal(local('2027-01-05'), stranger)).rejects.toMatchObject({ code: 'post-required' });
    const { id, calendar, year, local: own } = await publications.draftLocal(local('2027-01-05', '2027-01-06'), drafter);
    expect({ calendar, year, own: own?.off.length }).toEqual({ calendar: 'CN-341000', year: 2027, own: 2 });
    const dry = await publications.dryRun(id);
    expect(dry.groups).toEqual([expect.objectContaining({ region: huangshan, kind: 'promised', from: '2027-01-07', to: '2027-01-11', clocks: 1 })]);
    expect(await clockOf(there)).toMatchObject({ dueOn: '2027-01-07', calendar: 'CN' });
    await expect(publications.approve(id, drafter)).rejects.toMatchObject({ code: 'second-person-required' });
    await expect(publications.approve(id, stranger)).rejects.toMatchObject({ code: 'post-required' });
    await publications.approve(id, approver);
    const done = await publications.run(id);
    expect(done).toMatchObject({ state: 'done', moved: 1, passed: done.total });
    expect(await clockOf(there)).toMatchObject({ dueOn: '2027-01-11', calendar: 'CN-341000', calendarRevision: done.revision });
    expect(await clockOf(elsewhere, 'decideAcceptance')).toEqual(before);
    expect(await test.dataSource.query('select addressee, template from notice where cause = $1', [`publication:${id}`])).toEqual([{ addressee: `applicant:${there}`, template: 'A33' }]);
    expect(await publications.verify(id)).toBe(true);
    expect(await test.dataSource.query(`select count(*)::int as shadows from calendar_day d where not exists (select from calendar c where c.code = d.calendar)`)).toEqual([{ shadows: 0 }]);
  });

  it('keeps the days of other years, and gives way to none', async () => {
    await publish(local('2027-01-05'));
    await expect(publish(local('2027-01-05'))).rejects.toMatchObject({ code: 'invalid' });
    await publish({ ...local(), year: 2026, off: [{ from: '2026-12-31', to: '2026-12-31', holiday: '示例节', basis: '示例' }] });
    await load({});
    const there = await register(huangshan, item, '2026-12-30T10:00:00+08:00');
    expect((await clockOf(there, 'decideAcceptance')).dueOn).toBe('2027-01-11');
    await expect(test.casework.publications.draftLocal({ ...local('2026-12-30'), year: 2027 }, drafter)).rejects.toMatchObject({ details: { faults: ['off[0].from: "2026-12-30", lies outside 2027'] } });
    const nowhere = await test.actor('as-supervise', 'supervise', '000000');
    await expect(test.casework.publications.draftLocal({ ...local('2027-02-01'), region: '349999' }, nowhere)).rejects.toMatchObject({ code: 'unknown-region' });
  });

  it('is stale when the nation published in between, and waits for one that runs', async () => {
    const { publications } = test.casework;
    const { id } = await publications.draftLocal(local('2027-01-05'), drafter);
    const running = await publications.draft({ text: '示例', year: national([]) }, drafter);
    await publications.approve(running.id, approver);
    await expect(publications.approve(id, approver)).rejects.toMatchObject({ code: 'verb-not-allowed' });
    await publications.run(running.id);
    await expect(publications.approve(id, approver)).rejects.toMatchObject({ code: 'stale-version' });
  });

  it('cut off after a batch goes on where it was', async () => {
    const ids = [await register(huangshan, item, '2026-12-23T10:00:00+08:00'), await register(huangshan, item, '2026-12-23T10:01:00+08:00')];
    const { publications } = test.casework;
    const { id } = await publications.draftLocal(local('2027-01-05'), drafter);
    await publications.approve(id, approver);
    await publications.step(id, 1);
    expect(await Promise.all(ids.map(async (each) => (await clockOf(each)).dueOn))).toEqual(['2027-01-08', '2027-01-07']);
    expect(await publications.resume()).toMatchObject([{ id, state: 'done' }]);
    expect(await Promise.all(ids.map(async (each) => (await clockOf(each)).dueOn))).toEqual(['2027-01-08', '2027-01-08']);
  });

  it('is refused while an open clock would end beyond the calendar', async () => {
    const there = await register(huangshan, item, '2026-12-23T10:00:00+08:00');
    const toTheEnd = `(select max(last.ordinal) - min(first.ordinal) from calendar_day last, calendar_day first where last.calendar = 'CN' and first.calendar = 'CN' and first.day = clock.start_on)`;
    await test.dataSource.query(`update clock set amount = ${toTheEnd} where application_id = $1 and kind = 'promised'`, [there]);
    const { id } = await test.casework.publications.draftLocal(local(...['05', '06', '07', '08'].map((day) => `2027-01-${day}`)), drafter);
    expect((await test.casework.publications.dryRun(id)).uncovered).toBe(1);
    await expect(test.casework.publications.approve(id, approver)).rejects.toMatchObject({ code: 'calendar-gap', details: { clocks: 1 } });
  });
});

describe('the hours of an office', () => {
  const late = lateHours(usual);
  const at = (text: string) => new Date(`${text}:00+08:00`);

  it('end the day of what it accepted, and its minutes run in them', async () => {
    await load({ schedules: [usual, late] });
    await keep('as-rencai-hall', 'late');
    const [wednesday, other] = [await register(anshan, 'shiye-dengji', '2026-11-25T17:50:00+08:00'), await register(huangshan, item, '2026-11-25T17:50:00+08:00')];
    const instant = await clockOf(wednesday, 'instant');
    expect([instant.schedule, instant.dueAt.getTime() - instant.startAt.getTime()]).toEqual(['late', 30 * 60_000]);
    expect(await clockOf(wednesday, 'decideAcceptance')).toMatchObject({ dueOn: '2026-12-02', dueAt: at('2026-12-02T20:00'), schedule: 'late' });
    expect(await clockOf(other)).toMatchObject({ dueOn: '2026-12-09', dueAt: at('2026-12-09T17:30'), schedule: 'default' });
  });

  it('that change later leave what runs its instant, and a day told with its hour does not end earlier', async () => {
    await load({ schedules: [usual, late] });
    await keep('hs-zhengwu', 'late');
    const running = await register(huangshan, item, '2026-12-22T10:00:00+08:00');
    const told = { dueOn: '2027-01-06', dueAt: at('2027-01-06T20:00') };
    expect(await clockOf(running)).toMatchObject(told);
    const shorter: OpeningHours = { ...late, weekly: { ...late.weekly, 3: [{ opens: '09:00', closes: '16:00' }] } };
    await load({ schedules: [usual, shorter] });
    expect(await clockOf(running)).toMatchObject(told);
    expect(await clockOf(await register(huangshan, item, '2026-12-22T10:30:00+08:00'))).toMatchObject({ dueOn: '2027-01-06', dueAt: at('2027-01-06T16:00') });
    await publish(national([{ from: '2027-01-04', to: '2027-01-04', holiday: '示例' }], [{ date: '2027-01-03', why: '示例' }]));
    expect(await clockOf(running)).toMatchObject({ ...told, provisional: false });
    await publish(national([{ from: '2027-01-04', to: '2027-01-08', holiday: '示例' }]));
    expect(await clockOf(running)).toMatchObject({ dueOn: '2027-01-13', dueAt: at('2027-01-13T16:00') });
  });

  it('are those the office keeps when something else moves the clock', async () => {
    await load({ schedules: [usual, late] });
    const running = await register(huangshan, item, '2026-12-08T10:00:00+08:00');
    await keep('hs-zhengwu', 'late');
    expect(await clockOf(running)).toMatchObject({ dueOn: '2026-12-22', dueAt: at('2026-12-22T17:30'), schedule: 'late' });
    const [clerk, reviewer] = [await test.actor('hs-intake', 'intake', huangshan), await test.actor('hs-review-zhengjiao', 'review', huangshan, 'hs-zhengjiao')];
    await does(running, clerk, '2026-12-08T10:10:00+08:00', { type: 'accept' });
    await does(running, clerk, '2026-12-08T10:11:00+08:00', { type: 'dispatch', department: 'hs-zhengjiao' });
    await does(running, reviewer, '2026-12-08T10:20:00+08:00', { type: 'claim' });
    await does(running, reviewer, '2026-12-08T10:30:00+08:00', { type: 'extend', reason: '示例', days: 1, notice: { way: 'written' } });
    expect(await clockOf(running)).toMatchObject({ dueOn: '2026-12-23', dueAt: at('2026-12-23T20:00'), schedule: 'late' });
  });
});
