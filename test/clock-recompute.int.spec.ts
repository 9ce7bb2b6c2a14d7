// real: PostgreSQL; nothing is faked
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { readApplication } from '@zonggui/casework/command/aggregate-reader';
import { readFamily } from '@zonggui/casework/calendar/calendar-family';
import { CalendarReader, type DaysAndHours } from '@zonggui/casework/calendar/calendar-reader';
import { importCatalogue } from '@zonggui/casework/catalogue/catalogue-reader';
import { importCalendars } from '@zonggui/casework/calendar/import-calendar';
import type { RegisterInput } from '@zonggui/casework/command/requests';
import { loadCalendarFolder } from '@zonggui/catalogue/load-calendar';
import { hashOf, loadCatalogueFiles, type CatalogueFile } from '@zonggui/catalogue/load-catalogue';
import type { Application } from '@zonggui/domain/application/application';
import type { Clock } from '@zonggui/domain/clock/clock';
import { historyOf } from '@zonggui/domain/clock/clock-history';
import type { Command } from '@zonggui/domain/application/commands';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import { dueFromScratch } from '@zonggui/domain/deadline/from-scratch';
import { addDays, shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { addWorkingDays } from '@zonggui/domain/deadline/working-days';
import { calendarsWithin, nation } from '@zonggui/domain/deadline/regional-calendar';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { startCasework, type TestCasework } from './setup/casework';
import { lateHours, recomputedIn } from './setup/clocks';

/** Hundreds of commands, each in a transaction of its own. */
jest.setTimeout(300_000);

const config = join(process.cwd(), 'config');
const folder = loadCalendarFolder(join(config, 'calendar'));
const [bounded, licence, calendarDays] = ['demo-accepted-10', 'demo-received-10', 'demo-received-10-strict'];

let test: TestCasework;
let reviewer: Actor;
let drafter: Actor;
let approver: Actor;

beforeAll(async () => {
  test = await startCasework();
  reviewer = await test.actor('hs-review-zhengjiao', 'review', '341000', 'hs-zhengjiao');
  await test.dataSource.transaction((tx) => importCatalogue(tx, [changed('catalogue/demo/huangshan.yaml', bureau), changed('rules/341000.yaml', rules)], new Date('2026-11-20T00:00:00+08:00')));
  drafter = await test.actor('hs-supervise', 'supervise', '341000');
  approver = await test.actor('as-supervise', 'supervise', '341000');
  const usual = folder.schedules[0]!; // the loader answers it first
  await test.dataSource.transaction((tx) => importCalendars(tx, { ...folder, schedules: [usual, lateHours(usual)] }));
  await test.dataSource.query(`update office set hours = 'late' where code = 'hs-zhengwu'`);
});
afterAll(() => test.close());

interface Overlay {
  settings: { item: string; nature: string }[];
  items: { code: string; guides: { materials: { code: string }[]; limits: object[]; deferrals?: object[] }[] }[];
}

function changed<T>(path: string, change: (content: T) => T): CatalogueFile {
  const file = loadCatalogueFiles(config).find((each) => each.path === path);
  // the loader has checked the file against its shape
  const content = change(structuredClone(file?.content) as T);
  return { path, content, hash: hashOf(content) };
}

/** 示例: a paper without a period of its own, one with twelve working days, and a promise in calendar days. */
function bureau(overlay: Overlay): Overlay {
  const guideOf = (code: string | undefined) => overlay.items.find((item) => item.code === code)!.guides[0]!; // the overlay has all three
  guideOf(bounded).deferrals = [{ materials: ['hukouben'], way: 'beforeResult' }];
  guideOf(licence).deferrals = [{ materials: ['hukouben'], way: 'beforeResult', period: { kind: 'workdays', amount: 12 } }];
  guideOf(calendarDays).materials = [{ code: 'shenfenzheng' }];
  guideOf(calendarDays).limits = [{ kind: 'days', amount: 15, startsOn: 'accepted', raw: '15日（示例）' }];
  for (const setting of overlay.settings) if (setting.item === licence) setting.nature = 'licence';
  return overlay;
}

/** 示例: the region switches grounds on for every item, extends generously, lets nothing lapse by itself, and counts by rules of its own. */
const rules = (content: object): object => ({
  ...content,
  deferralOnLapse: [{ value: 'escalate', demo: true }],
  suspensionGrounds: [{ grounds: ['publicNotice', 'crossRegionCheck'], basis: '示例', demo: true }],
  extension: [{ maxDays: 60, times: 6, demo: true }],
  supervision: [{ natures: ['licence'], redAfter: 3, reply: { yellow: 0, red: 3 }, unansweredAfter: 1, tells: { yellow: [], red: [] }, warning: { percent: 50, workdays: 4, minutes: 5 }, demo: true }],
  counting: [{ natures: ['licence'], startDay: 'same', dayEnds: 'midnight', demo: true }, { roll: 'forwardOverHolidays', demo: true }],
});

async function register(): Promise<string> {
  const clerk = await test.actor('hs-intake', 'intake', '341000');
  const input: RegisterInput = {
    region: '341000', office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window', deliveryMethod: 'window', gesture: 'verdict',
    party: { kind: 'person', idType: 'passport', idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' },
    matters: [bounded, licence, calendarDays].map((item) => ({ item: item! })), // all three are named above
    papers: [{ material: 'shenfenzheng', status: 'received' }],
  };
  const receipt = await test.casework.commands.register(input, { actor: clerk, key: randomUUID(), body: input });
  await execute(receipt.applicationId, receipt.matters.map(({ id }) => ({ type: 'claim', matterId: id })));
  return receipt.applicationId;
}

const execute = (applicationId: string, commands: Command[]) => test.casework.commands.execute({ applicationId, commands }, { actor: reviewer, key: randomUUID(), body: commands });

/** What may be tried next; the rules refuse much of it, which changes nothing. */
const step = fc.record({
  afterHours: fc.integer({ min: 1, max: 120 }),
  matter: fc.nat(2),
  verb: fc.constantFrom('suspend', 'suspend', 'resume', 'resume', 'extend', 'publish'),
  ground: fc.constantFrom('publicNotice', 'crossRegionCheck'),
  which: fc.nat(3),
  /** How much of the time since its start a suspension lasted that ends now: 1 = until now. */
  share: fc.constantFrom(0, 0.3, 0.7, 1, 1),
  days: fc.integer({ min: 1, max: 9 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** 示例: a day soon is off in the city, or in the nation's next year; whatever can be known of it was published before. */
async function publish(now: Date, { which, days }: Step): Promise<boolean> {
  const day = addDays(shanghaiDate(now), 2 + days);
  const off = [{ from: day, to: day, holiday: '示例节', basis: '示例' }];
  try {
    const { id } = which > 0
      ? await test.casework.publications.draftLocal({ region: '341000', year: Number(day.slice(0, 4)), text: '示例', off, working: [] }, drafter)
      : await test.casework.publications.draft({ text: '示例', year: { year: 2027, status: 'published', basis: day, off: [{ from: '2027-01-01', to: addDays('2027-01-01', days), holiday: '示例' }], working: [] } }, drafter);
    await test.casework.publications.approve(id, approver);
    await test.casework.publications.run(id);
    return false;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid') return true;
    throw error;
  }
}

function commandOf(application: Application, now: Date, { matter, verb, ground, which, share, days }: Step): Command {
  const matterId = application.matters[matter]!.id; // three were registered
  if (verb === 'extend') return { type: 'extend', matterId, reason: '示例', days, approver: reviewer.id, notice: { way: 'written' } };
  if (verb === 'suspend') return { type: 'suspend', matterId, ground: ground as 'publicNotice', approver: reviewer.id, expectedDays: days }; // either is a ground
  const lasting = application.suspensions.filter((one) => one.matterId === matterId && one.endedAt === null);
  const chosen = lasting[which % Math.max(1, lasting.length)];
  const since = chosen?.startedAt ?? now;
  return { type: 'resume', matterId, result: '示例', endedAt: new Date(since.getTime() + share * (now.getTime() - since.getTime())), ...(chosen && { suspensionId: chosen.id }) };
}

const read = async (id: string): Promise<Application> => (await readApplication(test.dataSource.manager, id)).application;

const reader = new CalendarReader();

/** The days and hours the application's region and office have now. */
async function countingNow({ region, office }: Application): Promise<DaysAndHours & { readonly calendars: Calendar[] }> {
  const { years, locals } = await readFamily(test.dataSource.manager);
  return { ...(await reader.at(test.dataSource.manager, { region, office })), calendars: calendarsWithin(nation, years, locals) };
}

/** The day of a clock from nothing but its start, its segments, its extensions and its protection, and those of the promise that bounds it. */
function dayOf({ clocks, deferrals }: Application, clock: Clock, { calendar, hours }: DaysAndHours, now: Date): string {
  const scratch = (one: Clock) => dueFromScratch(historyOf(one), calendar, hours).dueOn;
  const own = scratch(clock);
  const deferral = deferrals.find(({ id }) => id === clock.deferralId);
  const promise = clocks.find(({ matterId, kind }) => matterId === clock.matterId && kind === 'promised');
  if (deferral === undefined || promise === undefined) return own;
  if (clock.firedAt !== null) return clock.dueOn;
  const promised = over(promise, now) ? promise.dueOn : scratch(promise);
  // a protected day that has come to be off gives way to the first worked one after it
  const bound = clock.notBefore !== null && clock.notBefore > promised ? addWorkingDays(calendar, addDays(clock.notBefore, -1), 1) : promised;
  if (deferral.boundedByPromise) return bound;
  return promise.state === 'paused' || own < bound ? own : bound;
}

/** What fell due before a publication keeps the day the old calendar gave it. */
const over = (clock: Clock, now: Date): boolean => clock.firedAt !== null || clock.endedAt !== null || (clock.state === 'running' && clock.dueAt <= now);

async function assertRecomputed(application: Application, now: Date): Promise<void> {
  const counting = await countingNow(application);
  const open = application.clocks.filter((clock) => !over(clock, now));
  for (const clock of open) {
    const { pausedDays, extendedBy } = dueFromScratch(historyOf(clock), counting.calendar, counting.hours);
    expect({ dueOn: dayOf(application, clock, counting, now), pausedDays, extendedBy }).toEqual({ dueOn: clock.dueOn, pausedDays: clock.pausedDays, extendedBy: clock.extendedBy });
    expect([clock.calendar, clock.calendarRevision, clock.schedule]).toEqual([counting.calendar.code, counting.calendar.revision, counting.hours.code]);
  }
  const inSql = await recomputedIn(test.dataSource, open.map(({ id }) => id), counting.calendars);
  expect(open.map(({ id }) => inSql.get(id)).map((row) => row && [row.due_on, row.due_at, row.paused_days, row.extended_by])).toEqual(open.map(({ dueOn, dueAt, pausedDays, extendedBy }) => [dueOn, dueAt, pausedDays, extendedBy]));
  await assertTasks(application);
}

/** What stands in the queue is the nearest running clock of the matter. */
async function assertTasks({ id, clocks }: Application): Promise<void> {
  const tasks: { matter_id: string; due_at: Date | null }[] = await test.dataSource.query(`select matter_id, due_at from task where application_id = $1 and closed_at is null and subject_id = matter_id`, [id]);
  for (const task of tasks) {
    const running = clocks.filter((clock) => clock.matterId === task.matter_id && clock.deferralId === null && clock.state === 'running').map(({ dueAt }) => dueAt.getTime());
    expect(task.due_at?.getTime() ?? null).toBe(running.length === 0 ? null : Math.min(...running));
  }
}

// by the calendar as the house brings it: the sequences below publish others
describe('a day that a publication of the calendar protected', () => {
  it('is kept by whatever happens afterwards, in TypeScript and in SQL', async () => {
    await test.setClock('2026-11-23T09:00:00+08:00');
    const id = await register();
    await test.dataSource.query(`update clock set not_before = '2026-12-31', due_on = '2026-12-31' where application_id = $1 and unit = 'workdays' and due_on < '2026-12-31'`, [id]);
    const matterId = (await read(id)).matters[1]!.id; // three were registered
    const tell = async (at: string, command: Record<string, unknown>) => {
      await test.setClock(at);
      await execute(id, [{ matterId, ...command } as Command]); // each says all its verb needs
    };
    await tell('2026-11-24T09:00:00+08:00', { type: 'suspend', ground: 'publicNotice', approver: reviewer.id, expectedDays: 5 });
    await tell('2026-11-27T09:00:00+08:00', { type: 'resume', result: '示例' });
    await tell('2026-11-30T09:00:00+08:00', { type: 'extend', reason: '示例', days: 3, approver: reviewer.id, notice: { way: 'written' } });
    const after = await read(id);
    const promised = after.clocks.filter((clock) => clock.matterId === matterId && clock.kind === 'promised');
    expect(promised).toMatchObject([{ dueOn: '2026-12-31', notBefore: '2026-12-31', pausedDays: 3, extendedBy: 3 }]);
    const open = after.clocks.filter((clock) => clock.unit === 'workdays' && clock.endedAt === null);
    const inSql = await recomputedIn(test.dataSource, open.map((clock) => clock.id), (await countingNow(after)).calendars);
    expect(open.map((clock) => inSql.get(clock.id)?.due_on)).toEqual(open.map((clock) => clock.dueOn));
  });
});

describe('after any pauses, overlapping or not, back-dated ends, extensions and publications of the nation and of the city', () => {
  it('the stored day is the one computed from scratch, in TypeScript and in SQL', async () => {
    const did = { suspend: 0, resume: 0, extend: 0, publish: 0, overlapping: 0, segments: 0 };
    const wanted = { suspend: 20, resume: 10, extend: 5, publish: 5, overlapping: 3, segments: 1 };
    const unreached = () => Object.entries(wanted).filter(([figure, count]) => did[figure as keyof typeof did] <= count); // a key of the same object
    for (let round = 0; round === 0 || (round < 6 && unreached().length > 0); round += 1) await fc.assert(anySequence(did), { numRuns: 15, endOnFailure: true });
    expect(unreached()).toEqual([]); // the sequences went somewhere
  });
});

type Did = Record<Step['verb'] | 'overlapping' | 'segments', number>;

const anySequence = (did: Did) =>
  fc.asyncProperty(fc.constantFrom('2026-09-14T09:00:00+08:00', '2026-12-10T09:00:00+08:00'), fc.array(step, { minLength: 6, maxLength: 16 }), async (start, steps) => {
    let now = new Date(start);
    await test.setClock(start);
    const id = await register();
    for (const one of steps) {
      now = new Date(now.getTime() + one.afterHours * 3_600_000);
      await test.setClock(now.toISOString());
      const refused = one.verb === 'publish' ? await publish(now, one) : await attempt(id, commandOf(await read(id), now, one));
      if (!refused) did[one.verb] += 1;
      const application = await read(id);
      await assertRecomputed(application, now);
      if (application.suspensions.filter((stopped) => stopped.endedAt === null && stopped.matterId === application.matters[one.matter]!.id).length > 1) did.overlapping += 1; // three were registered
      did.segments = Math.max(did.segments, ...application.clocks.map(({ segments }) => segments.length));
    }
  });

async function attempt(id: string, command: Command): Promise<boolean> {
  try {
    await execute(id, [command]);
    return false;
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}
