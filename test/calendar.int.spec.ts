// real: PostgreSQL; nothing is faked
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { readFamily, readSchedules } from '@zonggui/casework/calendar/calendar-family';
import { importCalendars } from '@zonggui/casework/calendar/import-calendar';
import { loadCalendarFolder, type CalendarFolder } from '@zonggui/catalogue/load-calendar';
import { calendarOf, type Calendar, type LocalDays } from '@zonggui/domain/deadline/calendar';
import { usualCounting, usualWarning } from '@zonggui/domain/deadline/due';
import { dueFromScratch, type DueFromScratch } from '@zonggui/domain/deadline/from-scratch';
import { addDays, shanghaiInstant } from '@zonggui/domain/deadline/plain-date';
import { calendarsWithin, nation, regionalCalendar } from '@zonggui/domain/deadline/regional-calendar';
import { DomainError } from '@zonggui/domain/errors';
import { syncCalendar } from '@zonggui/store/calendar-sql';
import { startCasework, type TestCasework } from './setup/casework';
import { anyClock, applicationFor, lateHours, recomputedIn, writeClocks, type SampleClock } from './setup/clocks';

jest.setTimeout(120_000);

const configured = loadCalendarFolder(join(__dirname, '../config/calendar'));
const usual = configured.schedules[0]!; // the loader answers it first
/** 示例: a city's two days off and a worked Saturday, and a district within another city. */
const locals: LocalDays[] = [
  { region: '341000', off: [{ from: '2026-03-16', to: '2026-03-17', holiday: '示例节', basis: '示例' }], working: [{ date: '2026-03-21', why: '示例调休', basis: '示例' }] },
  { region: '210300', off: [{ from: '2026-09-20', to: '2026-09-20', holiday: '示例节', basis: '示例' }], working: [] },
  { region: '210302', off: [{ from: '2027-03-03', to: '2027-03-03', holiday: '示例节', basis: '示例' }], working: [] },
];
const folder: CalendarFolder = { ...configured, locals, schedules: [usual, lateHours(usual)] };
const calendars = calendarsWithin(nation, folder.years, locals);
const national = calendars[0]!; // the nation's comes first
const regions = ['000000', '340000', '341000', '210300', '210302', '210303'];
const byRegion = new Map(regions.map((region) => [region, regionalCalendar(folder.years, locals, region)]));

let test: TestCasework;
let db: DataSource;
let applicationId: string;

beforeAll(async () => {
  test = await startCasework();
  db = test.dataSource;
  await test.setClock('2026-11-20T09:00:00+08:00');
  applicationId = await applicationFor(test);
  await db.transaction((tx) => importCalendars(tx, folder));
});
afterAll(() => test.close());

function dueInTypeScript({ region, hours, history }: SampleClock): DueFromScratch | null {
  try {
    return dueFromScratch(history, byRegion.get(region)!, hours); // every region of the samples is in it
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-gap') return null;
    throw error;
  }
}

const told = (due: DueFromScratch | null | undefined) => due && { on: due.dueOn, at: due.dueAt.toISOString(), warn: due.warnAt.toISOString(), provisional: due.provisional, stood: due.pausedDays, granted: due.extendedBy };

describe('the arithmetic of the database, which is that of a publication', () => {
  it('equals that of the domain for batches of clocks of every unit, rule, calendar and schedule, gaps included', async () => {
    const start = fc.integer({ min: -10, max: 1094 }).map((days) => addDays('2025-01-01', days));
    const clock = anyClock({ regions, schedules: folder.schedules, start, most: 200 });
    let gaps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(clock, { minLength: 60, maxLength: 120 }), async (samples) => {
        const expected = samples.map((sample) => ({ sample, due: dueInTypeScript(sample) }));
        await writeClocks(db, applicationId, expected.map(({ sample }) => ({ sample, due: null, calendar: national })));
        const inSql = await recomputedIn(db, samples.map(({ id }) => id), calendars);
        const rows = samples.map(({ id }) => {
          const row = inSql.get(id);
          return row ? { on: row.due_on, at: row.due_at.toISOString(), warn: row.warn_at.toISOString(), provisional: row.provisional, stood: row.paused_days, granted: row.extended_by } : null;
        });
        expect(rows).toEqual(expected.map(({ due }) => told(due)));
        gaps += expected.filter(({ due }) => due === null).length;
        await db.query(`update clock set state = 'cancelled' where id = any($1)`, [samples.map(({ id }) => id)]);
      }),
      { numRuns: 25 },
    );
    expect(gaps).toBeGreaterThan(0);
  });

  it('answers each region from its own calendar, and one without from the nearest around it', async () => {
    const one = (id: string, region: string, from: string): SampleClock => ({
      id, region, kind: 'promised', hours: usual,
      history: { ...usualCounting, ...usualWarning, limit: { unit: 'workdays', amount: 1 }, startsAt: shanghaiInstant(from, '10:00'), segments: [], extensions: [] },
    });
    const ids = [1, 2, 3, 4, 5].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
    const samples = [one(ids[0]!, '000000', '2026-03-13'), one(ids[1]!, '341000', '2026-03-13'), one(ids[2]!, '210303', '2026-09-18'), one(ids[3]!, '210302', '2026-09-18'), one(ids[4]!, '340000', '2026-09-18')]; // five ids
    await writeClocks(db, applicationId, samples.map((sample) => ({ sample, due: null, calendar: national })));
    const rows = await recomputedIn(db, ids, calendars);
    expect(ids.map((id) => rows.get(id)?.due_on)).toEqual(['2026-03-16', '2026-03-18', '2026-09-21', '2026-09-21', '2026-09-20']);
  });
});

describe('writing calendars down', () => {
  const versions = () => db.query<unknown[]>('select calendar, day, xmin::text from calendar_day union all select calendar || schedule, day, xmin::text from opening_day order by 1, 2');

  it('twice changes nothing: no row is rewritten', async () => {
    const before = await versions();
    await db.transaction((tx) => importCalendars(tx, folder));
    expect(await versions()).toEqual(before);
    expect(before).toHaveLength(calendars.length * national.days.size * 3);
  });

  it('keeps what they were built of, so that the same calendars can be built again', async () => {
    const family = await readFamily(db.manager);
    expect(calendarsWithin(nation, family.years, family.locals).map(({ code, revision }) => [code, revision])).toEqual(calendars.map(({ code, revision }) => [code, revision]));
    expect(await readSchedules(db.manager)).toEqual([...folder.schedules].sort((a, b) => a.code.localeCompare(b.code)));
  });

  const shorter = (status: 'published' | 'predicted') => calendarOf([{ year: 2025, status: 'published', basis: '无调休', off: [], working: [] }, ...(status === 'published' ? [{ year: 2026, status, basis: '无调休', off: [], working: [] }] : [])], { code: 'CN-371300' });
  const stored = (code: string) => db.query<{ day: string; ordinal: number }[]>(`select to_char(day, 'YYYY-MM-DD') as day, ordinal from calendar_day where calendar = $1 order by day`, [code]);
  const daysOf = (calendar: Calendar) => [...calendar.days.values()].map(({ date, ordinal }) => ({ day: date, ordinal }));

  it('replaces the days of its own code only, and drops what it no longer covers', async () => {
    await db.transaction((tx) => syncCalendar(tx, shorter('published')));
    await db.transaction((tx) => syncCalendar(tx, shorter('predicted')));
    expect(await stored('CN-371300')).toEqual(daysOf(shorter('predicted')));
    expect(await stored('CN')).toEqual(daysOf(national));
  });

  it('by four processes at once leaves one calendar', async () => {
    const [one, other] = [shorter('published'), shorter('predicted')];
    await Promise.all([one, other, one, other].map((each) => db.transaction((tx) => syncCalendar(tx, each))));
    const [row] = await db.query<{ revision: string }[]>(`select revision from calendar where code = 'CN-371300'`);
    expect(await stored('CN-371300')).toEqual(daysOf(row?.revision === one.revision ? one : other));
  });
});
