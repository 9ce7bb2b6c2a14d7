// real: PostgreSQL; nothing is faked
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { readFamily, type CalendarFamily } from '@zonggui/casework/calendar/calendar-family';
import { importCalendars } from '@zonggui/casework/calendar/import-calendar';
import { loadCalendarFolder } from '@zonggui/catalogue/load-calendar';
import type { Calendar, CalendarYear, LocalDays } from '@zonggui/domain/deadline/calendar';
import { dueFromScratch } from '@zonggui/domain/deadline/from-scratch';
import { addDays, shanghaiInstant, weekdayOf } from '@zonggui/domain/deadline/plain-date';
import { dueAfterPublications, type CalendarChange, type Followed } from '@zonggui/domain/deadline/publications';
import { calendarsWithin, nation, regionalCalendar } from '@zonggui/domain/deadline/regional-calendar';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { startCasework, type TestCasework } from './setup/casework';
import { anyClock, applicationFor, lateHours, recomputedIn, writeClocks, type SampleClock } from './setup/clocks';

jest.setTimeout(300_000);

const configured = loadCalendarFolder(join(process.cwd(), 'config/calendar'));
const usual = configured.schedules[0]!; // the loader answers it first
const schedules = [usual, lateHours(usual)];
const regions = ['341000', '210300', '210302', '371300'];

let test: TestCasework;
let drafter: Actor;
let approver: Actor;
let applicationId: string;

beforeAll(async () => {
  test = await startCasework();
  drafter = await test.actor('hs-supervise', 'supervise', nation);
  approver = await test.actor('as-supervise', 'supervise', nation);
  await test.dataSource.transaction((tx) => importCalendars(tx, { ...configured, schedules }));
  await test.setClock('2026-12-21T09:00:00+08:00');
  applicationId = await applicationFor(test);
});
afterAll(() => test.close());

const january = (days: number) => addDays('2027-01-02', days);

/** Some January days off, some January weekends worked. */
const inventedDays = fc.record({ free: fc.uniqueArray(fc.nat(40), { maxLength: 8 }), worked: fc.uniqueArray(fc.nat(40), { maxLength: 8 }) }).map(({ free, worked }) => {
  const off = free.map(january);
  return { off, working: worked.map(january).filter((day) => weekdayOf(day) > 5 && !off.includes(day)) };
});

const publication = fc.record({ days: inventedDays, region: fc.constantFrom(nation, nation, ...regions.slice(0, 3)), on: fc.integer({ min: 0, max: 24 }).map((days) => addDays('2026-12-21', days)) });
type Invented = typeof publication extends fc.Arbitrary<infer T> ? T : never;

/** 示例: a year as a notice would fix it. */
const yearOf = ({ off, working }: Invented['days']): CalendarYear => ({
  year: 2027, status: 'published', basis: randomUUID(),
  off: [{ from: '2027-01-01', to: '2027-01-01', holiday: '元旦' }, ...off.map((day) => ({ from: day, to: day, holiday: '示例' }))],
  working: working.map((date) => ({ date, why: '示例' })),
});
const localOf = ({ off, working }: Invented['days']): Pick<LocalDays, 'off' | 'working'> => ({
  off: off.map((day) => ({ from: day, to: day, holiday: '示例节', basis: '示例' })),
  working: working.map((date) => ({ date, why: '示例调休', basis: '示例' })),
});

/** false where the draft changes nothing, or works a day that the nation has off. */
async function publish({ days, region }: Invented, at: Date): Promise<boolean> {
  await test.setClock(at.toISOString());
  const { publications } = test.casework;
  try {
    const { id } = region === nation ? await publications.draft({ text: '示例', year: yearOf(days) }, drafter) : await publications.draftLocal({ region, year: 2027, text: '示例', ...localOf(days) }, drafter);
    await publications.approve(id, approver);
    await publications.run(id);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid') return false;
    throw error;
  }
}

const built = new WeakMap<CalendarFamily, Map<string, Calendar>>();

/** Built once for a family and region: a calendar is a thousand days. */
function calendarFor(family: CalendarFamily, region: string): Calendar {
  const known = built.get(family) ?? new Map<string, Calendar>();
  built.set(family, known);
  const calendar = known.get(region) ?? regionalCalendar(family.years, family.locals, region);
  known.set(region, calendar);
  return calendar;
}

interface Stored {
  readonly due_on: string;
  readonly due_at: Date;
  readonly provisional: boolean;
  readonly paused_days: number;
  readonly not_before: string | null;
  readonly calendar: string;
  readonly calendar_revision: string;
}

async function storedOf(samples: readonly SampleClock[]): Promise<Map<string, Stored>> {
  const rows: (Stored & { id: string })[] = await test.dataSource.query(
    `select id, to_char(due_on, 'YYYY-MM-DD') as due_on, due_at, provisional, paused_days, to_char(not_before, 'YYYY-MM-DD') as not_before, calendar, calendar_revision from clock where id = any($1)`,
    [samples.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

describe('after any sequence of publications of the nation and of regions', () => {
  it('each stored due date is the one computed from its start, its stops, its extensions and that sequence, in SQL and in TypeScript', async () => {
    const seen = { earlier: 0, later: 0, held: 0, local: 0 };
    const clock = anyClock({ regions, schedules, start: fc.integer({ min: -12, max: 5 }).map((days) => addDays('2026-12-25', days)), most: 22 });
    await fc.assert(
      fc.asyncProperty(fc.array(clock, { minLength: 40, maxLength: 60 }), fc.array(publication, { minLength: 1, maxLength: 4 }), async (samples, publications) => {
        let family = await readFamily(test.dataSource.manager);
        const began = family;
        const changes = new Map<string, CalendarChange[]>(regions.map((region) => [region, []]));
        const expected = (sample: SampleClock): Followed => dueAfterPublications(sample.kind, sample.history, calendarFor(began, sample.region), changes.get(sample.region)!, sample.hours); // a list for each region
        await writeClocks(test.dataSource, applicationId, samples.map((sample) => ({ sample, due: expected(sample).due, calendar: calendarFor(began, sample.region) })));
        for (const one of [...publications].sort((a, b) => a.on.localeCompare(b.on))) {
          const at = shanghaiInstant(one.on, '10:00');
          const before = new Map(samples.map((sample) => [sample.id, expected(sample)]));
          if (!(await publish(one, at))) continue;
          const after = await readFamily(test.dataSource.manager);
          for (const region of regions) {
            const [was, is] = [calendarFor(family, region), calendarFor(after, region)];
            if (was.code !== is.code || was.revision !== is.revision) changes.get(region)!.push({ at, calendar: is }); // as above
          }
          family = after;
          const stored = await storedOf(samples);
          for (const sample of samples) {
            const { due, floors } = expected(sample);
            const { code, revision } = calendarFor(family, sample.region);
            expect(stored.get(sample.id)).toEqual({
              due_on: due.dueOn, due_at: due.dueAt, provisional: due.provisional, paused_days: due.pausedDays, not_before: [...floors].sort().at(-1) ?? null, calendar: code, calendar_revision: revision,
            });
            const was = before.get(sample.id)!; // as above
            seen.earlier += due.dueOn < was.due.dueOn ? 1 : 0;
            seen.later += due.dueOn > was.due.dueOn ? 1 : 0;
            seen.held += floors.length > was.floors.length ? 1 : 0;
            seen.local += one.region !== nation && due.dueOn !== was.due.dueOn ? 1 : 0;
          }
          await assertFromScratch(samples, stored, family, at);
        }
        await test.dataSource.query(`update clock set state = 'met' where id = any($1)`, [samples.map(({ id }) => id)]);
      }),
      { numRuns: 8, seed: 20270101, endOnFailure: true },
    );
    expect(Math.min(seen.earlier, seen.later, seen.held, seen.local)).toBeGreaterThan(0);
  });
});

/** Of what is not over, the remembered protection is enough: the same day comes out without the sequence, in both engines. */
async function assertFromScratch(samples: readonly SampleClock[], stored: ReadonlyMap<string, Stored>, family: CalendarFamily, at: Date): Promise<void> {
  const inSql = await recomputedIn(test.dataSource, samples.map(({ id }) => id), calendarsWithin(nation, family.years, family.locals));
  for (const sample of samples) {
    const row = stored.get(sample.id)!; // every sample was stored
    if (row.due_at <= at) continue;
    const { dueOn } = dueFromScratch({ ...sample.history, printedOn: row.not_before }, calendarFor(family, sample.region), sample.hours);
    expect(dueOn).toBe(row.due_on);
    expect(inSql.get(sample.id)).toMatchObject({ due_on: row.due_on, due_at: row.due_at });
  }
}
