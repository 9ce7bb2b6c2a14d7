// real: PostgreSQL; nothing is faked but, where a test says so, what this host believes the time to be
import { randomUUID } from 'node:crypto';
import type { Casework } from '@zonggui/casework/casework';
import type { RegisterInput } from '@zonggui/casework/command/requests';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import type { Actor } from '@zonggui/domain/posts';
import { startCasework, type TestCasework } from './setup/casework';

jest.setTimeout(120_000);

const region = '341000';
const minute = 60_000;
/** Registered on this morning, the promises of ten working days end on 4 December at 17:30. */
const morning = '2026-11-20T09:00:00+08:00';
const dusk = Date.parse('2026-12-04T17:30:00+08:00');

let test: TestCasework;
let clerk: Actor;
let reviewer: Actor;
let others: Casework[];

beforeEach(async () => {
  test = await startCasework();
  clerk = await test.actor('hs-intake', 'intake', region);
  reviewer = await test.actor('hs-review-zhengjiao', 'review', region, 'hs-zhengjiao');
  await test.setClock(morning);
  others = [await test.another(), await test.another()];
});
afterEach(() => test.close());

async function register(gesture: 'register' | 'verdict' = 'verdict'): Promise<CommandReceipt> {
  const input: RegisterInput = {
    region, office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window', deliveryMethod: 'window', gesture,
    party: { kind: 'person', idType: 'passport', idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' },
    matters: [{ item: 'demo-accepted-10' }],
    papers: ['shenfenzheng', 'hukouben'].map((material) => ({ material, status: 'received' })),
  };
  return test.casework.commands.register(input, { actor: clerk, key: randomUUID(), body: input });
}

async function herd(count: number): Promise<CommandReceipt[]> {
  const all: CommandReceipt[] = [];
  for (let index = 0; index < count; index += 1) all.push(await register());
  return all;
}

const setClock = (at: number) => test.setClock(new Date(at).toISOString());

/** Until nothing is due any more that nobody works on; a batch small enough that several meet. */
async function workOff({ sweeps }: Casework, batch = 7): Promise<void> {
  while ((await sweeps.sweep(batch)).taken > 0);
}

const claim = ({ applicationId, matters }: CommandReceipt) => {
  const commands = matters.map(({ id }) => ({ type: 'claim' as const, matterId: id }));
  return test.casework.commands.execute({ applicationId, commands }, { actor: reviewer, key: randomUUID(), body: commands });
};

/** What a promise that ran out leaves, each counted once for each clock; and whatever there is too many of. */
async function effects(): Promise<Record<string, number>> {
  const [row] = await test.dataSource.query<Record<string, number>[]>(`
    select (select count(*) from clock where next_at <= $1)::int as due,
           (select count(*) from event where type = 'fellDue')::int as events,
           (select count(*) from card where level = 'yellow')::int as cards,
           (select count(*) from task where kind = 'answerCard' and closed_at is null)::int as tasks,
           (select count(*) from notice where template = 'S03')::int as notices,
           (select count(*) from (select body::jsonb->'data'->>'clockId' from event where type = 'fellDue' group by 1 having count(*) > 1) twice)::int as doubled`, [new Date(dusk)]);
  return row!; // a select without a table has one row
}

/** Each promise tells its owner and the supervisor. */
const onceFor = (count: number) => ({ due: 0, events: count, cards: count, tasks: count, notices: 2 * count, doubled: 0 });

async function assertHistory(): Promise<void> {
  await test.casework.seals.seal(new Date());
  expect((await test.casework.seals.verify()).faults).toEqual([]);
}

/** This host's clock, and nothing else of it, is off by so much. */
function skewed(ms: number): void {
  jest.useFakeTimers({
    now: Date.now() + ms,
    doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'],
  });
}
afterEach(() => jest.useRealTimers());

describe('many clocks due at one minute', () => {
  it('are worked off by three processes at once, each cause with one event, one card, one task and its notices', async () => {
    await herd(60);
    await setClock(dusk);
    await Promise.all([test.casework, ...others].map((process) => workOff(process)));
    expect(await effects()).toEqual(onceFor(60));
    await assertHistory();
  });

  it('have one effect each though commands for the same applications apply time at the same moment', async () => {
    const receipts = await herd(30);
    await setClock(dusk);
    await Promise.all([...others.map((process) => workOff(process)), ...receipts.map(claim)]);
    expect(await effects()).toEqual(onceFor(30));
    const [row] = await test.dataSource.query<object[]>(`select count(*)::int as claimed from event where type = 'claimed'`);
    expect(row).toEqual({ claimed: 30 });
    await assertHistory();
  });

  it('come to the next sweep whole when a process dies in the middle of a batch', async () => {
    await herd(10);
    await setClock(dusk);
    const [mine] = others;
    const blocker = test.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('lock table card in exclusive mode'); // the sweep has written its rows and stands before the cards
    const dying = expect(workOff(mine!, 100)).rejects.toThrow(); // there are two others
    await blockedBackend();
    await test.dataSource.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    await dying;
    await blocker.rollbackTransaction();
    await blocker.release();
    expect(await effects()).toEqual({ ...onceFor(0), due: 10 });
    await workOff(test.casework);
    expect(await effects()).toEqual(onceFor(10));
    await assertHistory();
  });
});

/** Waits until some statement of this database waits for a lock. */
async function blockedBackend(): Promise<void> {
  for (;;) {
    const rows: unknown[] = await test.dataSource.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    if (rows.length > 0) return;
  }
}

describe('hosts that disagree about the time', () => {
  it('do nothing before the instant has come by the clock of the database server, and then do it, whichever is ahead', async () => {
    const [early, late] = await herd(2);
    await setClock(dusk - 3 * minute);
    skewed(7 * minute);
    await workOff(test.casework);
    await claim(early!); // two were registered
    expect(await effects()).toEqual({ ...onceFor(0), due: 2 });
    jest.useRealTimers();
    await setClock(dusk);
    skewed(-7 * minute);
    await Promise.all([workOff(others[0]!), claim(late!)]); // as above
    expect(await effects()).toEqual(onceFor(2));
    jest.useRealTimers();
    const rows: unknown[] = await test.dataSource.query(`select issued_at, recorded_at from card where level = 'yellow' and (issued_at <> $1 or recorded_at < issued_at or recorded_at > issued_at + interval '1 minute')`, [new Date(dusk)]);
    expect(rows).toEqual([]);
  });
});

describe('an application that time cannot be applied to', () => {
  const faults = (): Promise<object[]> => test.dataSource.query('select application_id as "applicationId", code, attempts from time_fault order by code');
  const retryNow = () => test.dataSource.query(`update time_fault set retry_at = first_at`);

  it('is set aside when its rows are refused, tried again alone, later each time, and never lost', async () => {
    const [bad] = await herd(12);
    const { applicationId } = bad!; // twelve were registered
    await test.dataSource.query(`alter table card add constraint ck_refused check (application_id <> '${applicationId}')`);
    await setClock(dusk);
    await workOff(test.casework, 100);
    expect(await effects()).toEqual({ ...onceFor(11), due: 1 });
    expect(await faults()).toEqual([{ applicationId, code: '23514', attempts: 1 }]);
    await retryNow();
    expect(await test.casework.sweeps.sweep()).toMatchObject({ faults: [{ applicationId, code: '23514', attempts: 2 }] });
    const [wait] = await test.dataSource.query<object[]>(`select extract(epoch from retry_at - first_at) >= 120 as longer from time_fault`);
    expect(wait).toEqual({ longer: true });
    await test.dataSource.query('alter table card drop constraint ck_refused');
    await retryNow();
    await workOff(test.casework);
    expect([await faults(), await effects()]).toEqual([[], onceFor(12)]);
    await assertHistory();
  });

  it('is set aside when the rules refuse it, and its neighbours are not', async () => {
    await setClock(Date.parse('2026-12-16T09:00:00+08:00'));
    await herd(2);
    await setClock(Date.parse('2026-12-22T09:00:00+08:00'));
    const { applicationId } = await register('register');
    // here silence is acceptance, and the promise that begins with it would end in a year that is gone
    await test.dataSource.query(`update matter set terms = jsonb_set(terms, '{decideAcceptance,silence}', '"deemedAccepted"') where application_id = $1`, [applicationId]);
    const [{ years }] = await test.dataSource.query<[{ years: { year: number }[] }]>('select years from calendar');
    await test.dataSource.query(`update calendar set years = $1, revision = 'shorter'`, [JSON.stringify(years.filter(({ year }) => year < 2027))]);
    await setClock(Date.parse('2026-12-30T17:30:00+08:00'));
    await workOff(test.casework);
    expect(await faults()).toEqual([{ applicationId, code: 'calendar-gap', attempts: 1 }]);
    expect(await effects()).toMatchObject({ cards: 2, tasks: 2, doubled: 0 });
    await test.dataSource.query(`update calendar set years = $1, revision = 'whole again'`, [JSON.stringify(years)]);
    await retryNow();
    await workOff(test.casework);
    expect(await faults()).toEqual([]);
    expect(await test.dataSource.query('select deemed from matter where application_id = $1', [applicationId])).toEqual([{ deemed: true }]);
  });

  it('is set aside when its rows lack what a rule needs', async () => {
    const [bad] = await herd(5);
    await test.dataSource.query(`update matter set terms = terms - 'item' where application_id = $1`, [bad!.applicationId]); // five were registered
    await setClock(dusk);
    await workOff(test.casework);
    expect(await faults()).toEqual([{ applicationId: bad!.applicationId, code: 'unexpected', attempts: 1 }]); // as above
    expect(await effects()).toEqual({ ...onceFor(4), due: 1 });
  });
});
