// real: PostgreSQL; nothing is faked
import { randomUUID } from 'node:crypto';
import { DataSource, type QueryRunner } from 'typeorm';
import { readApplication } from '@zonggui/casework/command/aggregate-reader';
import { CalendarPublications } from '@zonggui/casework/calendar/calendar-publications';
import { loadDemo } from '@zonggui/casework/demo/demo';
import { obligationsOf } from '@zonggui/domain/application/obligations';
import type { Publication } from '@zonggui/casework/calendar/publication-rows';
import type { RegisterInput } from '@zonggui/casework/command/requests';
import type { Actor } from '@zonggui/domain/posts';
import { dataSourceOptions } from '@zonggui/store/data-source';
import { startCasework, type TestCasework } from './setup/casework';
import { notice2027 as notice } from './setup/notice';

jest.setTimeout(120_000);

let test: TestCasework;
let clerk: Actor;
let reviewer: Actor;
let drafter: Actor;
let approver: Actor;

const item = 'demo-accepted-10';
const place = { region: '341000', office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window', deliveryMethod: 'window', gesture: 'verdict' } as const;

async function register(at: string): Promise<string> {
  await test.setClock(at);
  const input: RegisterInput = {
    ...place,
    party: { kind: 'person', idType: 'passport', idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' },
    matters: [{ item }],
    papers: ['shenfenzheng', 'hukouben'].map((material) => ({ material, status: 'received' })),
  };
  return (await test.casework.commands.register(input, { actor: clerk, key: randomUUID(), body: input })).applicationId;
}

interface ClockJson {
  id: string;
  due_on: string;
  due_at: string;
  warn_at: string | null;
  next_at: string | null;
  provisional: boolean;
  reason: string | null;
  calendar_revision: string;
  not_before: string | null;
}

async function clockOf(applicationId: string, kind = 'promised'): Promise<ClockJson> {
  const [row] = await test.dataSource.query<{ clock: ClockJson }[]>('select to_jsonb(c) as clock from clock c where application_id = $1 and kind = $2', [applicationId, kind]);
  return row!.clock; // the caller has begun it
}

async function claim(applicationId: string): Promise<unknown> {
  const [matter] = (await readApplication(test.dataSource.manager, applicationId)).application.matters;
  const commands = [{ type: 'claim' as const, matterId: matter!.id }]; // one was registered
  return test.casework.commands.execute({ applicationId, commands }, { actor: reviewer, key: randomUUID(), body: commands });
}

const noticesOf = (id: string): Promise<{ addressee: string; template: string }[]> =>
  test.dataSource.query('select addressee, template from notice where cause = $1 order by addressee', [`publication:${id}`]);

async function approved(): Promise<Publication> {
  const { id } = await test.casework.publications.draft({ text: notice }, drafter);
  return test.casework.publications.approve(id, approver);
}

beforeEach(async () => {
  test = await startCasework();
  clerk = await test.actor('hs-intake', 'intake', '341000');
  reviewer = await test.actor('hs-review-zhengjiao', 'review', '341000', 'hs-zhengjiao');
  drafter = await test.actor('hs-supervise', 'supervise', '341000');
  approver = await test.actor('as-supervise', 'supervise', '210300');
});
afterEach(() => test.close());

describe('a notice that moves one date later and one earlier', () => {
  it('is shown before it is approved: which clocks, from when to when, by department, and nothing is touched', async () => {
    const later = await register('2026-12-23T10:00:00+08:00');
    const earlier = await register('2026-12-29T10:00:00+08:00');
    const before = [await clockOf(later), await clockOf(earlier)];
    const { id } = await test.casework.publications.draft({ text: notice }, drafter);
    const dry = await test.casework.publications.dryRun(id);
    const promised = dry.groups.filter(({ kind }) => kind === 'promised').map(({ department, from, to, clocks }) => ({ department, from, to, clocks }));
    expect(promised).toEqual([
      { department: 'hs-zhengjiao', from: '2027-01-07', to: '2027-01-08', clocks: 1 },
      { department: 'hs-zhengjiao', from: '2027-01-13', to: '2027-01-12', clocks: 1 },
    ]);
    expect(dry.uncovered).toBe(0);
    expect((await test.casework.publications.affected(id)).filter(({ kind }) => kind === 'promised').map(({ applicationId, to }) => [applicationId, to])).toEqual(expect.arrayContaining([[later, '2027-01-08'], [earlier, '2027-01-12']]));
    expect([await clockOf(later), await clockOf(earlier)]).toEqual(before);
    expect(await test.dataSource.query(`select code from calendar where code <> 'CN'`)).toEqual([]);
  });

  it('is drafted and approved by two supervisors', async () => {
    await expect(test.casework.publications.draft({ text: notice }, clerk)).rejects.toMatchObject({ code: 'post-required' });
    const { id } = await test.casework.publications.draft({ text: notice }, drafter);
    await expect(test.casework.publications.approve(id, drafter)).rejects.toMatchObject({ code: 'second-person-required' });
    await expect(test.casework.publications.approve(id, reviewer)).rejects.toMatchObject({ code: 'post-required' });
    await expect(test.casework.publications.run(id)).rejects.toMatchObject({ code: 'verb-not-allowed' });
    expect(await test.casework.publications.approve(id, approver)).toMatchObject({ state: 'approved', approvedBy: approver.id });
  });

  it('is refused with every fault of its text, when it changes nothing, and when the calendar has changed since', async () => {
    await expect(test.casework.publications.draft({ text: notice.replace('5日（周三）放假调休，共5天', '5日（周二）放假调休，共4天') }, drafter)).rejects.toMatchObject({
      code: 'invalid',
      details: { faults: ['第7行：5日是周三，不是周二', '第7行：劳动节写明共4天，2027-05-01至2027-05-05是5天'] },
    });
    const [first, second] = [await test.casework.publications.draft({ text: notice }, drafter), await test.casework.publications.draft({ text: notice }, drafter)];
    await test.casework.publications.approve(first.id, approver);
    await expect(test.casework.publications.approve(second.id, approver)).rejects.toMatchObject({ code: 'verb-not-allowed' });
    await test.casework.publications.run(first.id);
    await expect(test.casework.publications.approve(second.id, approver)).rejects.toMatchObject({ code: 'stale-version' });
    await expect(test.casework.publications.draft({ text: notice }, drafter)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('moves every date that hangs on them, tells the applicant of the later one once, and seals what it moved', async () => {
    const later = await register('2026-12-23T10:00:00+08:00');
    const earlier = await register('2026-12-29T10:00:00+08:00');
    await test.setClock('2026-12-30T17:00:00+08:00');
    const { id } = await approved();
    const done = await test.casework.publications.run(id);
    expect(await clockOf(later)).toMatchObject({ due_on: '2027-01-08', provisional: false, reason: null, calendar_revision: done.revision });
    expect(await clockOf(earlier)).toMatchObject({ due_on: '2027-01-12', provisional: false, reason: null, not_before: null, calendar_revision: done.revision });
    const moved = await clockOf(later);
    expect(new Date(moved.due_at)).toEqual(new Date('2027-01-08T17:30:00+08:00'));
    expect([moved.warn_at, moved.next_at]).toEqual([moved.warn_at, moved.warn_at]);
    expect(new Date(moved.warn_at ?? 0)).toEqual(new Date('2027-01-06T08:30:00+08:00'));
    expect(await noticesOf(id)).toEqual([{ addressee: `applicant:${later}`, template: 'A33' }]);
    for (const applicationId of [later, earlier]) await assertTasksFollow(applicationId);
    expect(done).toMatchObject({ state: 'done', total: done.passed });
    const events: { data: Record<string, unknown> }[] = await test.dataSource.query(
      `select e.body::jsonb->'data' as data from event e join stream s on s.id = e.stream_id where s.kind = 'calendar' and e.type = 'calendarPublished'`,
    );
    expect(events).toEqual([{ data: expect.objectContaining({ publicationId: id, root: done.root, moved: done.moved }) as unknown }]);
    expect(await test.casework.publications.verify(id)).toBe(true);
    await test.dataSource.query('update clock_move set to_due_on = to_due_on + 1 where publication_id = $1 and application_id = $2', [id, later]);
    expect(await test.casework.publications.verify(id)).toBe(false);
  });

  it('leaves finished clocks as they were, to the last column, and those that fell due with their day', async () => {
    const late = await register('2026-12-14T10:00:00+08:00');
    const finished = await register('2026-12-29T10:00:00+08:00');
    await withdraw(finished);
    await test.setClock('2026-12-30T17:00:00+08:00');
    const rows = () => test.dataSource.query('select to_jsonb(c) as clock from clock c where application_id = $1 order by id', [finished]);
    const [before, overdue] = [await rows(), await clockOf(late)];
    await test.casework.publications.run((await approved()).id);
    expect(await rows()).toEqual(before);
    const after = await clockOf(late);
    expect(after).toEqual({ ...overdue, calendar_revision: after.calendar_revision });
    expect(overdue.due_on).toBe('2026-12-28');
  });

  it('survives a second loading of the configuration, which knows nothing of it', async () => {
    const { id, revision } = await approved();
    await test.casework.publications.run(id);
    await loadDemo(test.dataSource);
    expect(await test.dataSource.query(`select revision from calendar where code = 'CN'`)).toEqual([{ revision }]);
  });
});

describe('the run of a publication', () => {
  it('killed within a batch loses that batch alone, and another process finishes: each clock is moved once and told once', async () => {
    const ids: string[] = [];
    for (let day = 0; day < 6; day += 1) ids.push(await register(`2026-12-23T10:0${day}:00+08:00`));
    await test.setClock('2026-12-30T17:00:00+08:00');
    const { id, revision } = await approved();
    await test.casework.publications.step(id, 2);
    await killedWithin(id, ids[2]!); // six were registered; it waits for the third
    expect((await test.casework.publications.find(id)).state).toBe('running');
    expect(await lanesOf(id)).toMatchObject([{ cursor: ids[1], passed: 2 }, { cursor: null, passed: 0 }]);
    expect((await clockOf(ids[2]!)).due_on).toBe('2027-01-07'); // as above
    await test.casework.publications.resume();
    const done = await test.casework.publications.find(id);
    expect(done).toMatchObject({ state: 'done', passed: done.total, moved: (await test.casework.publications.affected(id)).length });
    for (const applicationId of ids) expect(await clockOf(applicationId)).toMatchObject({ due_on: '2027-01-08', calendar_revision: revision });
    expect(await noticesOf(id)).toHaveLength(ids.length);
    expect(await test.casework.publications.resume()).toEqual([]);
  });

  it('goes on in the other lane while a command has an application of the first', async () => {
    const ids: string[] = [];
    for (let minute = 0; minute < 4; minute += 1) ids.push(await register(`2026-12-23T10:0${minute}:00+08:00`));
    await test.setClock('2026-12-30T17:00:00+08:00');
    const { id } = await approved();
    const holder = test.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('select from application where id = $1 for update', [ids[0]]);
    const run = test.casework.publications.run(id);
    let lanes = await lanesOf(id);
    for (let look = 0; look < 5000 && lanes[1]?.passed !== 2; look += 1) lanes = await lanesOf(id);
    expect(lanes).toMatchObject([{ passed: 0, until: ids[1] }, { passed: 2, until: null }]);
    expect([await clockOf(ids[1]!), await clockOf(ids[3]!)]).toMatchObject([{ due_on: '2027-01-07' }, { due_on: '2027-01-08' }]); // four were registered
    await holder.rollbackTransaction();
    await holder.release();
    expect(await run).toMatchObject({ state: 'done', total: 4, passed: 4, moved: 4 });
  });

  it('by its job and by whoever resumes at the same time moves each clock once, and leaves no job behind', async () => {
    for (let minute = 0; minute < 4; minute += 1) await register(`2026-12-23T10:0${minute}:00+08:00`);
    await test.setClock('2026-12-30T17:00:00+08:00');
    const { id } = await approved();
    const jobs: { job: string; payload: unknown }[] = [];
    await test.casework.relay.relay((messages) => Promise.resolve(void jobs.push(...messages.filter(({ job }) => job === 'calendar.run'))));
    expect(jobs).toMatchObject([{ job: 'calendar.run', payload: { publicationId: id } }]);
    await Promise.all([test.casework.publications.run(id, undefined, 1), test.casework.publications.resume(), test.casework.publications.run(id, undefined, 2)]);
    const done = await test.casework.publications.find(id);
    expect(done).toMatchObject({ state: 'done', total: 4, passed: 4, moved: 4 });
    expect(await noticesOf(id)).toHaveLength(4);
    expect(await test.dataSource.query(`select state from outbox where job = 'calendar.run'`)).toEqual([{ state: 'done' }]);
    expect((await test.casework.publications.run(id)).root).toBe(done.root);
  });

  it('serves commands meanwhile: what begins counts by the new days at once, what is done to an unmoved one is kept', async () => {
    const ids: string[] = [];
    for (let minute = 0; minute < 6; minute += 1) ids.push(await register(`2026-12-29T10:0${minute}:00+08:00`));
    await test.setClock('2026-12-30T10:00:00+08:00');
    const { id, revision } = await approved();
    const fresh = await register('2026-12-30T10:01:00+08:00');
    expect(await clockOf(fresh)).toMatchObject({ due_on: '2027-01-13', calendar_revision: revision });
    const [done] = await Promise.all([test.casework.publications.run(id, undefined, 1), ...ids.map(claim)]);
    expect(done.state).toBe('done');
    for (const applicationId of ids) expect(await clockOf(applicationId)).toMatchObject({ due_on: '2027-01-12', calendar_revision: revision });
    const held: { holder: boolean }[] = await test.dataSource.query('select bool_and(holder_id is not null) as holder from matter where application_id = any($1)', [ids]);
    expect(held).toEqual([{ holder: true }]);
    for (const applicationId of ids) await assertTasksFollow(applicationId);
  });

  it('is not over while a registration that read the old days is not committed, and moves that one too', async () => {
    await assertWaitsFor(await withStraggler(async (straggler) => {
      await straggler();
      return approved();
    }));
  });

  it('nor while one that began when the approval was being written is not', async () => {
    const draft = await test.casework.publications.draft({ text: notice }, drafter);
    await assertWaitsFor(await withStraggler(async (straggler) => {
      const holder = test.dataSource.createQueryRunner();
      await holder.startTransaction();
      await holder.query(`select from calendar where code = 'CN' for update`); // the approval has its number, and waits
      const approval = test.casework.publications.approve(draft.id, approver);
      await waitsForLock();
      await straggler();
      await holder.rollbackTransaction();
      await holder.release();
      return approval;
    }));
  });
});

const lowestId = '00000000-0000-7000-8000-000000000001'; // its place in the order of the run is passed at once

/** A registration that counted by the old days and is not committed when the run begins. */
async function withStraggler(approval: (straggler: () => Promise<unknown>) => Promise<Publication>): Promise<{ publication: Publication; applicationId: string; runner: QueryRunner }> {
  const applicationId = await register('2026-12-23T10:00:00+08:00');
  await test.setClock('2026-12-30T17:00:00+08:00');
  const clock = await clockOf(applicationId);
  const runner = test.dataSource.createQueryRunner();
  const publication = await approval(async () => {
    await runner.startTransaction();
    await runner.query(`insert into application select (jsonb_populate_record(null::application, to_jsonb(a) || jsonb_build_object('id', $2::text, 'number', 'straggler'))).* from application a where id = $1`, [applicationId, lowestId]);
    await runner.query('insert into clock select * from jsonb_populate_record(null::clock, $1::jsonb)', [JSON.stringify({ ...clock, id: randomUUID(), application_id: lowestId })]);
  });
  return { publication, applicationId, runner };
}

async function assertWaitsFor({ publication: { id }, applicationId, runner }: Awaited<ReturnType<typeof withStraggler>>): Promise<void> {
  let rounds = 0;
  const run = test.casework.publications.run(id, () => (rounds += 1));
  for (let look = 0; look < 5000 && rounds < 9; look += 1) await test.casework.publications.find(id);
  expect(rounds).toBeGreaterThanOrEqual(9);
  expect((await test.casework.publications.find(id)).state).toBe('running');
  await runner.commitTransaction();
  await runner.release();
  expect((await run).state).toBe('done');
  expect([await clockOf(applicationId), await clockOf(lowestId)]).toMatchObject([{ due_on: '2027-01-08' }, { due_on: '2027-01-08' }]);
}

async function waitsForLock(): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (let look = 0; look < 5000; look += 1) if ((await test.dataSource.query<unknown[]>(waiting)).length > 0) return;
  throw new Error('nothing waits');
}

/** Each open task is due with its own clock, else with the nearest running one of its matter. */
async function assertTasksFollow(applicationId: string): Promise<void> {
  const { application } = await readApplication(test.dataSource.manager, applicationId);
  const tasks: { subject_id: string; due_at: Date }[] = await test.dataSource.query('select subject_id, due_at from task where application_id = $1 and closed_at is null', [applicationId]);
  const nearest = Math.min(...application.clocks.filter(({ state, kind }) => state === 'running' && kind !== 'rating').map(({ dueAt }) => dueAt.getTime()));
  expect(tasks.map((task) => [task.subject_id, task.due_at.getTime()])).toEqual(obligationsOf(application).map(({ subjectId }) => [subjectId, nearest]));
}

async function withdraw(applicationId: string): Promise<void> {
  const [matter] = (await readApplication(test.dataSource.manager, applicationId)).application.matters;
  const commands = [{ type: 'withdraw' as const, matterId: matter!.id, reason: '示例' }]; // one was registered
  await test.casework.commands.execute({ applicationId, commands }, { actor: clerk, key: randomUUID(), body: commands });
}

/** A process of its own whose connection is cut while its batch waits for an application that somebody works on. */
const lanesOf = (id: string): Promise<{ cursor: string | null; until: string | null; passed: number; ended: boolean }[]> =>
  test.dataSource.query('select cursor, until_id as until, passed, ended from publication_lane where publication_id = $1 order by lane', [id]);

async function killedWithin(id: string, applicationId: string): Promise<void> {
  const { url } = test.dataSource.options as { url: string }; // the source of a test has a url
  const other = await new DataSource(dataSourceOptions(`${url}${url.includes('?') ? '&' : '?'}application_name=to-be-killed`)).initialize();
  const holder = test.dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query('select from application where id = $1 for update', [applicationId]);
  const died = new CalendarPublications(other, test.casework.clock).step(id, 2).catch((error: unknown) => error);
  const waiting = `select pid from pg_stat_activity where application_name = 'to-be-killed' and wait_event_type = 'Lock'`;
  let pids: { pid: number }[] = [];
  for (let look = 0; look < 2000 && pids.length === 0; look += 1) pids = await test.dataSource.query(waiting);
  await test.dataSource.query('select pg_terminate_backend($1)', [pids[0]?.pid]);
  expect(await died).toBeInstanceOf(Error);
  await holder.rollbackTransaction();
  await holder.release();
  await other.destroy();
}
