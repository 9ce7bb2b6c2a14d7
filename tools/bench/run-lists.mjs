// What a supervisor looks at, over a hundred thousand and over a million matters: of a hundred 95 are finished, 4 open, 1 is late.
import { say } from '../local/say.mjs';
import { connected, settle } from './database.mjs';
import { percentile } from './figures.mjs';
import { copies, prepare } from './generate.mjs';
import { Browser } from './http.mjs';
import { registerTemplates, setClock, single } from './templates.mjs';

const MORNING = '2026-11-20T09:00:00+08:00';
const NOW = '2026-12-04T10:00:00+08:00';
const LOOKS = 200;
const YEAR = 'from=2026-01-01&to=2027-01-01';

const days = (shift, span) => `interval '1 day' * (${shift} + n % ${span})`;
const received = `date '2026-11-20' - (n % 500)::int`;
const promised = `r.kind = 'promised' and r.state = 'running'`;

const finished = {
  application: { state: `'archived'`, rating: `'waived'`, ended_at: `timestamptz '${MORNING}' - ${days(1, 400)}`, received_on: received },
  matter: { state: `'issued'`, outcome: `'granted'`, decided_at: `timestamptz '${MORNING}' - ${days(1, 400)}`, ended_at: `timestamptz '${MORNING}' - ${days(1, 400)}`, received_on: received },
  clock: { state: `'met'`, ended_at: `timestamptz '${MORNING}' - ${days(1, 400)}`, next_at: 'null', due_on: `r.due_on - (n % 400)::int`, due_at: `r.due_at - ${days(0, 400)}` },
};
const open = { clock: { next_at: `'2027-06-01T08:30:00+08:00'`, due_on: `r.due_on + (n % 40)::int`, due_at: `r.due_at + ${days(10, 40)}` } };
const lateAt = `timestamptz '2026-12-03T17:30:00+08:00' - ${days(0, 90)}`;
const late = {
  clock: {
    next_at: `'2027-06-01T08:30:00+08:00'`, due_at: `case when ${promised} then ${lateAt} else r.due_at + ${days(10, 40)} end`, fired_at: `case when ${promised} then ${lateAt} end`,
    due_on: `case when ${promised} then date '2026-12-03' - (n % 90)::int else r.due_on + (n % 40)::int end`,
  },
};

/** A hundred thousand matters from number `from` on, with a yellow card for each late one. */
async function hundredThousand(db, templates, from, count) {
  const [of95, of4] = [count * 0.95, count * 0.04];
  await copies(db, templates, { from, count: of95, change: finished, skip: ['task', 'paper'] });
  await copies(db, templates, { from: from + of95, count: of4, change: open, skip: ['paper'] });
  await copies(db, templates, { from: from + of95 + of4, count: count - of95 - of4, change: late, skip: ['paper'] });
  await db.query(`insert into card (id, cause, application_id, matter_id, clock_id, level, rule, snapshot, region_code, department_code, post, state, issued_at, recorded_at)
    select uuidv7(), 'clock:' || c.id || ':due', c.application_id, c.matter_id, c.id, 'yellow', 'promised:yellow', '{}', c.region_code, c.department_code, 'review', 'open', c.due_at, c.due_at
      from clock c where c.fired_at is not null and not exists (select from card k where k.clock_id = c.id)`);
}

/** What the folded events of those matters would have left: day, department, window and item, a few figures each. */
async function tallies(db) {
  const { rows: [{ there }] } = await db.query(`select to_regclass('tally') is not null as there`);
  if (!there) return;
  await db.query(`insert into tally (region_code, day, department_code, window_code, item_code, figure, amount)
    select a.region_code, m.received_on, coalesce(m.department_code, ''), coalesce(a.window_code, ''), m.item_code, figure, count(*)
      from matter m join application a on a.id = m.application_id, unnest(array['received', 'accepted', 'decided', 'issued']) figure group by 1, 2, 3, 4, 5, 6
    on conflict (region_code, day, department_code, window_code, item_code, figure) do update set amount = excluded.amount`);
}

/** A page up to four thousand rows into the list, by its cursor. */
async function deepIn(browser, path) {
  let cursor;
  for (let page = 0; page < 20; page += 1) {
    const { next } = await browser.get(`${path}?limit=200${cursor ? `&cursor=${cursor}` : ''}`);
    if (next === null) break;
    cursor = next;
  }
  return `${path}?limit=50${cursor ? `&cursor=${cursor}` : ''}`;
}

/** What there is to look at: addresses that this build does not have are left out. */
async function looksOf(browser) {
  const list = (await browser.get('/reports/overdue?limit=1')) === null ? '/overdue' : '/reports/overdue';
  const paths = { 'overdue list': `${list}?limit=50`, 'overdue list, deep': await deepIn(browser, list), 'queue counts': '/tasks/counts' };
  for (const [name, path] of [['figures', `/reports/figures?${YEAR}&by=department`], ['standing', '/reports/standing?by=department'], ['forecast', '/reports/due-forecast'], ['rates', `/reports/rates?${YEAR}&by=department`]]) {
    if ((await browser.get(path)) === null) say(`This build does not answer ${path}.`);
    else paths[name] = path;
  }
  return paths;
}

async function p95Of(run) {
  const times = [];
  for (let look = 0; look < LOOKS + 10; look += 1) {
    const began = performance.now();
    await run();
    if (look >= 10) times.push(performance.now() - began); // the first are to warm up
  }
  return percentile(times.sort((a, b) => a - b), 0.95);
}

/** A page of clocks alone, without a name in it: what no list can be faster than. */
const plainPage = (db) => () => db.query({
  name: 'page', text: `select id, application_id, due_at from clock where region_code = $1 and state = 'running' and due_at < $2 order by due_at, id limit 51`, values: ['341000', NOW],
});

async function looked(stage, db) {
  await settle(db);
  const { url, one } = await stage.api();
  await setClock({ url, password: stage.password }, NOW);
  const browser = await new Browser(url).signIn('hs-supervise', stage.password);
  const p95 = {};
  for (const [name, path] of Object.entries(await looksOf(browser))) p95[name] = await p95Of(() => browser.get(path));
  const yardstick = await p95Of(plainPage(db));
  await stage.stopOne(one);
  return { p95, yardstick };
}

export async function listsBench(stage, { small }) {
  const count = small ? 10_000 : 100_000;
  const db = await connected(stage.databaseUrl);
  const first = await stage.api();
  const at = { url: first.url, password: stage.password };
  await setClock(at, MORNING);
  const templates = await registerTemplates(at, single);
  await stage.stopOne(first.one);
  await prepare(db);
  say(`Generating ${count} matters …`);
  await hundredThousand(db, templates, 0, count);
  await tallies(db);
  const few = await looked(stage, db);
  say(`Generating up to ${10 * count} matters …`);
  for (let part = 1; part < 10; part += 1) await hundredThousand(db, templates, part * count, count);
  await tallies(db);
  const many = await looked(stage, db);
  await db.end();
  return Object.entries(many.p95).map(([name, p95]) => ({
    bench: name, unit: 'ms p95', ours: p95, yardstick: many.yardstick, ratio: p95 / many.yardstick, fewer: few.p95[name], growth: p95 / few.p95[name],
    line: `at ${10 * count} matters p95 ${p95.toFixed(1)} ms, ${(p95 / few.p95[name]).toFixed(2)} × that at ${count} (${few.p95[name].toFixed(1)} ms); a bare page ${many.yardstick.toFixed(1)} ms`,
  }));
}
