// real: PostgreSQL; fake: nothing. The rows are made set-based: what is asked here is what a view holds, and how it finds it among many.
import type { Actor } from '@zonggui/domain/posts';
import { Bound } from '@zonggui/casework/tasks/task-conditions';
import { countedViews, taskPageQuery, viewCountsQuery } from '@zonggui/casework/tasks/task-queries';
import type { TaskPageFilter, TaskView } from '@zonggui/casework/tasks/task-views';
import { startCasework, type TestCasework } from './setup/casework';
import { fillQueue, tasksOf } from './setup/queue-rows';

jest.setTimeout(180_000);

const now = new Date('2026-11-20T10:00:00+08:00');
const made = 10_000;

let test: TestCasework;
let reviewer: Actor;

beforeAll(async () => {
  test = await startCasework();
  await test.setClock(now.toISOString());
  reviewer = await test.actor('hs-review-rencai', 'review', '341000', 'hs-rencai');
  await fillQueue(test.dataSource, { count: made, region: '341000', department: 'hs-rencai', assignee: reviewer.id, now });
});
afterAll(() => test?.close());

/** All pages of a view, joined. */
async function all(view: TaskView, more: Partial<TaskPageFilter> = {}) {
  const rows = [];
  for (let cursor: string | undefined, next: string | null = ''; next !== null; cursor = next ?? undefined) {
    const page = await test.casework.tasks.queue(reviewer, { view, limit: 500, ...(cursor === undefined || cursor === '' ? {} : { cursor }), ...more });
    rows.push(...page.rows);
    next = page.next;
  }
  return rows;
}

const count = async (condition: string): Promise<number> => {
  const [row] = await test.dataSource.query<{ n: number }[]>(`select count(*)::integer as n from task t join clock c on c.matter_id = t.matter_id and c.kind = 'promised' where ${tasksOf} and $1::timestamptz is not null and $2::uuid is not null and ${condition}`, [now, reviewer.id]);
  return row!.n;
};

describe('a queue of ten thousand', () => {
  it('holds in every view what its words say, and its count says the same', async () => {
    const { views } = await test.casework.tasks.viewCounts(reviewer);
    const counted = Object.fromEntries(views.map((row) => [row.view, row.count]));
    const truth = {
      all: await count('t.closed_at is null'),
      mine: await count('t.closed_at is null and t.assignee_id = $2::uuid'),
      claimable: await count('t.closed_at is null and t.assignee_id is null'),
      red: await count('t.closed_at is null and t.due_at < $1'),
      yellow: await count('t.closed_at is null and t.due_at >= $1 and c.warn_at <= $1'),
      dueToday: await count(`t.closed_at is null and t.due_at >= '2026-11-20T00:00:00+08:00' and t.due_at < '2026-11-21T00:00:00+08:00'`),
      paused: await count(`t.closed_at is null and t.kind = 'resume'`),
      deferred: await count(`t.closed_at is null and exists (select from deferral d where d.matter_id = t.matter_id)`),
    };
    expect(truth.all).toBe(made);
    for (const [view, wanted] of Object.entries(truth)) {
      expect([view, wanted > 0]).toEqual([view, true]);
      expect([view, counted[view]]).toEqual([view, wanted]);
      if (view !== 'all') expect([view, (await all(view as TaskView)).length]).toEqual([view, wanted]);
    }
  });

  it('gives each row once, in the order of the due instant, over all its pages', async () => {
    const rows = await all('all');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(made);
    const dues = rows.map(({ dueAt }) => dueAt ?? '9999');
    expect(dues).toEqual([...dues].sort());
    const backwards = await all('all', { sort: 'received', descending: true });
    expect(backwards.map(({ receivedOn }) => receivedOn)).toEqual(rows.map(({ receivedOn }) => receivedOn).sort().reverse());
  });

  it('narrows by every chip, and two chips narrow together', async () => {
    const [window, item] = [await all('all', { window: 'hs-zonghe-1' }), await all('all', { item: 'demo-accepted-10' })];
    const both = await all('all', { window: 'hs-zonghe-1', item: 'demo-accepted-10' });
    expect(window.every((row) => row.window?.code === 'hs-zonghe-1')).toBe(true);
    expect(both.map(({ id }) => id)).toEqual(window.filter(({ id }) => item.some((row) => row.id === id)).map(({ id }) => id));
    expect((await all('all', { flag: 'deferred' })).length).toBe((await all('deferred')).length);
    const one = window[0]!;
    expect((await all('all', { q: one.number.slice(-6) })).map(({ number }) => number)).toContain(one.number);
    expect(await all('all', { receivedFrom: '2026-11-19', receivedTo: '2026-11-19' })).not.toContainEqual(expect.objectContaining({ receivedOn: '2026-11-18' }));
  });

  it.each([...countedViews, 'done' as const])('finds a page of %s without reading a table through', async (view) => {
    const { sql, bound } = taskPageQuery({ actor: reviewer, covered: [reviewer], now }, { view }, 51);
    expect(await scannedThrough(sql, bound)).toEqual([]);
  });

  it('counts all views without reading a table through', async () => {
    const { sql, bound } = viewCountsQuery({ actor: reviewer, covered: [], now });
    expect(await scannedThrough(sql, bound)).toEqual([]);
  });
});

const large = /Seq Scan on (task|clock|matter|application|event|party|deferral|card)\b/;

/** The large tables the plan reads from end to end. */
async function scannedThrough(sql: string, bound: Bound): Promise<string[]> {
  const lines: { 'QUERY PLAN': string }[] = await test.dataSource.query(`explain ${sql}`, bound.values);
  return lines.flatMap((line) => large.exec(line['QUERY PLAN'])?.[1] ?? []);
}
