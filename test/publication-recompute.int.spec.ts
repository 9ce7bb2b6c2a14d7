// real: PostgreSQL; nothing is faked
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { floorOf } from '@zonggui/casework/publication-recompute';
import type { RegisterInput } from '@zonggui/casework/requests';
import { loadCalendar, loadOpeningHours } from '@zonggui/catalogue/load-calendar';
import { calendarOf, type Calendar, type CalendarYear } from '@zonggui/domain/deadline/calendar';
import { dueFromScratch, type ClockHistory, type DueFromScratch } from '@zonggui/domain/deadline/from-scratch';
import { addDays, shanghaiInstant, weekdayOf } from '@zonggui/domain/deadline/plain-date';
import type { Actor } from '@zonggui/domain/posts';
import type { LimitUnit } from '@zonggui/domain/terms';
import { startCasework, type TestCasework } from './setup/casework';

jest.setTimeout(120_000);

const folder = join(process.cwd(), 'config/calendar');
const configured = loadCalendar(folder);
const hours = loadOpeningHours(folder);

let test: TestCasework;
let drafter: Actor;
let approver: Actor;
let applicationId: string;

beforeAll(async () => {
  test = await startCasework();
  drafter = await test.actor('hs-supervise', 'supervise', '341000');
  approver = await test.actor('as-supervise', 'supervise', '210300');
  await test.setClock('2026-12-21T09:00:00+08:00');
  const input: RegisterInput = {
    region: '341000', office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window', deliveryMethod: 'window', gesture: 'verdict',
    party: { kind: 'person', idType: 'passport', idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' },
    matters: [{ item: 'demo-accepted-10' }],
    papers: ['shenfenzheng', 'hukouben'].map((material) => ({ material, status: 'received' })),
  };
  const clerk = await test.actor('hs-intake', 'intake', '341000');
  applicationId = (await test.casework.commands.register(input, { actor: clerk, key: randomUUID(), body: input })).applicationId;
});
afterAll(() => test.close());

interface Sample {
  readonly id: string;
  readonly kind: 'promised' | 'statutory' | 'supplement';
  readonly history: ClockHistory;
}

const january = (days: number) => addDays('2027-01-02', days);

/** An invented year: some January days off, some January weekends worked. */
const inventedYear: fc.Arbitrary<CalendarYear> = fc.record({ free: fc.uniqueArray(fc.nat(40), { maxLength: 8 }), worked: fc.uniqueArray(fc.nat(40), { maxLength: 8 }) }).map(({ free, worked }) => {
  const off = free.map(january);
  const working = worked.map(january).filter((day) => weekdayOf(day) > 5 && !off.includes(day));
  return {
    year: 2027, status: 'published', basis: randomUUID(),
    off: [{ from: '2027-01-01', to: '2027-01-01', holiday: '元旦' }, ...off.map((day) => ({ from: day, to: day, holiday: '示例' }))],
    working: working.map((date) => ({ date, why: '示例' })),
  };
});

const clock: fc.Arbitrary<Sample> = fc
  .record({
    kind: fc.constantFrom('promised' as const, 'statutory' as const, 'supplement' as const),
    unit: fc.constantFrom<LimitUnit>('workdays', 'workdays', 'days', 'months'),
    amount: fc.integer({ min: 1, max: 22 }),
    start: fc.integer({ min: -12, max: 5 }).map((days) => addDays('2026-12-25', days)),
    pause: fc.option(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 6 }))),
    extended: fc.constantFrom(0, 0, 3),
  })
  .map(({ kind, unit, amount, start, pause, extended }) => ({
    id: randomUUID(),
    kind,
    history: {
      limit: { unit, amount: unit === 'months' ? 1 : amount },
      startsAt: shanghaiInstant(start, '10:00'),
      segments: pause === null ? [] : [{ fromOn: addDays(start, pause[0]), untilOn: addDays(start, pause[0] + pause[1]) }],
      extensions: extended === 0 ? [] : [{ days: extended }],
    },
  }));

const publication = fc.record({ year: inventedYear, on: fc.integer({ min: 0, max: 24 }).map((days) => addDays('2026-12-21', days)) });

async function write({ id, kind, history }: Sample, due: DueFromScratch, revision: string): Promise<void> {
  const { limit, startsAt, segments } = history;
  const row = {
    id, kind, application_id: applicationId, region_code: '341000', unit: limit.unit, amount: limit.amount, starts_on: 'accepted', start_at: startsAt, start_on: due.startOn, state: 'running',
    due_on: due.dueOn, due_at: due.dueAt, first_due_on: due.dueOn, first_due_at: due.dueAt, warn_at: due.warnAt, provisional: due.provisional, reason: due.reason, paused_days: due.pausedDays, extended_by: due.extendedBy, calendar: 'CN', calendar_revision: revision,
  };
  await test.dataSource.query('insert into clock select * from jsonb_populate_record(null::clock, $1::jsonb)', [JSON.stringify(row)]);
  for (const { fromOn, untilOn } of segments) {
    const segment = { id: randomUUID(), application_id: applicationId, clock_id: id, cause: 'suspension', from_on: fromOn, until_on: untilOn, from_at: `${fromOn}T10:00:00+08:00`, until_at: `${untilOn}T10:00:00+08:00` };
    await test.dataSource.query('insert into clock_segment select * from jsonb_populate_record(null::clock_segment, $1::jsonb)', [JSON.stringify(segment)]);
  }
}

interface Followed {
  readonly due: DueFromScratch;
  readonly floors: readonly string[];
}

/** The guarantees of a publication, said once more and one clock at a time. */
function follow({ kind, history }: Sample, { due, floors }: Followed, calendar: Calendar, at: Date): Followed {
  if (due.dueAt <= at) return { due, floors };
  const moved = dueFromScratch({ ...history, floors }, calendar, hours);
  if (moved.dueOn >= due.dueOn) return { due: moved, floors };
  const floor = [floorOf(calendar, at), due.dueOn].sort()[0] ?? due.dueOn;
  if (kind !== 'supplement' && moved.dueOn >= floor) return { due: moved, floors };
  const held = [...floors, kind === 'supplement' ? due.dueOn : floor];
  return { due: dueFromScratch({ ...history, floors: held }, calendar, hours), floors: held };
}

async function publish(year: CalendarYear, at: Date): Promise<boolean> {
  await test.setClock(at.toISOString());
  try {
    const { id } = await test.casework.publications.draft({ text: '示例', year }, drafter);
    await test.casework.publications.approve(id, approver);
    await test.casework.publications.run(id);
    return true;
  } catch (error) {
    if (error instanceof Error && /holds these days already/.test(error.message)) return false;
    throw error;
  }
}

async function current(): Promise<Calendar> {
  const [row] = await test.dataSource.query<{ years: CalendarYear[] }[]>(`select years from calendar where code = 'CN'`);
  return row ? calendarOf(row.years) : configured;
}

describe('after any sequence of publications', () => {
  it('each stored due date is the one computed from its start, its stops, its extensions and the days no publication may move it before', async () => {
    const seen = { earlier: 0, later: 0, held: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(clock, { minLength: 25, maxLength: 40 }), fc.array(publication, { minLength: 1, maxLength: 3 }), async (samples, publications) => {
        const before = await current();
        const expected = new Map<string, Followed>(samples.map((sample) => [sample.id, { due: dueFromScratch(sample.history, before, hours), floors: [] }]));
        for (const sample of samples) await write(sample, expected.get(sample.id)!.due, before.revision); // the map has every sample
        for (const { year, on } of [...publications].sort((a, b) => a.on.localeCompare(b.on))) {
          const at = shanghaiInstant(on, '10:00');
          if (!(await publish(year, at))) continue;
          const calendar = await current();
          for (const sample of samples) {
            const was = expected.get(sample.id)!; // as above
            const now = follow(sample, was, calendar, at);
            seen.earlier += now.due.dueOn < was.due.dueOn ? 1 : 0;
            seen.later += now.due.dueOn > was.due.dueOn ? 1 : 0;
            seen.held += now.floors.length > was.floors.length ? 1 : 0;
            expected.set(sample.id, now);
          }
          const stored: { id: string; due_on: string; due_at: Date; provisional: boolean; paused_days: number }[] = await test.dataSource.query(
            `select id, to_char(due_on, 'YYYY-MM-DD') as due_on, due_at, provisional, paused_days from clock where id = any($1) order by id`,
            [samples.map(({ id }) => id)],
          );
          const wanted = [...expected].map(([id, { due }]) => ({ id, due_on: due.dueOn, due_at: due.dueAt, provisional: due.provisional, paused_days: due.pausedDays }));
          expect(stored).toEqual(wanted.sort((a, b) => (a.id < b.id ? -1 : 1)));
        }
        await test.dataSource.query(`update clock set state = 'met' where id = any($1)`, [samples.map(({ id }) => id)]);
      }),
      { numRuns: 12, seed: 20270101, endOnFailure: true },
    );
    expect(Math.min(seen.earlier, seen.later, seen.held)).toBeGreaterThan(0);
  });
});
