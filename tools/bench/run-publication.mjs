// An approved notice (示例) for 2027 moves a million open clocks while eight people go on working.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../local/say.mjs';
import { clerksAt, latency, someMatters } from './clerks.mjs';
import { cpuOf } from './cpu.mjs';
import { connected, onCopy, secondsOf, settle } from './database.mjs';
import { copies, prepare } from './generate.mjs';
import { bundles, registerTemplates, setClock } from './templates.mjs';

const MORNING = '2026-12-21T09:00:00+08:00';
const NOW = '2026-12-30T10:00:00+08:00';
const QUIET_MS = 20_000;
/** Clocks begin on one of these days of December, at nine. */
const DAYS = 9;

/** Invented. Monday 4 January is off and the weekend after it is worked: what ends before moves later, what ends after moves earlier or stays. */
export const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕99号
经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至4日（周一）放假调休，共4天。1月9日（周六）、1月10日（周日）上班。
二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）上班。
国务院办公厅
2026年12月30日
`;

/** Where each kind of clock ends when it begins on each of the days, by the calendar as it is before the notice. */
export const ends = (templates) => `
  create table bench_ends as
    select c.calendar, c.amount, place, s.day as start_on, d.day as due_on, (d.day + time '17:30') at time zone 'Asia/Shanghai' as due_at, (w.day + time '08:30') at time zone 'Asia/Shanghai' as warn_at, d.provisional
      from (select distinct calendar, amount from clock where application_id = any('{${templates.join(',')}}') and unit = 'workdays') c cross join generate_series(0, ${DAYS - 1}) place
      join calendar_day s on s.calendar = c.calendar and s.day = date '2026-12-21' + place
      join calendar_day d on d.calendar = c.calendar and d.working and d.ordinal = s.ordinal + c.amount
      join calendar_day w on w.calendar = c.calendar and w.working and w.ordinal = s.ordinal + greatest(1, c.amount - greatest(1, ceil(c.amount / 5.0)::integer));
  alter table bench_ends add primary key (calendar, amount, place)`;

const moving = `r.state = 'running' and r.unit = 'workdays'`;
const end = (column, otherwise = `r.${column}`) => `case when ${moving} then (select e.${column} from bench_ends e where e.calendar = r.calendar and e.amount = r.amount and e.place = n % ${DAYS}) else ${otherwise} end`;
export const spread = {
  clock: {
    start_on: end('start_on'), start_at: `case when ${moving} then timestamptz '2026-12-21T09:00:00+08:00' + (n % ${DAYS}) * interval '1 day' else r.start_at end`,
    due_on: end('due_on'), due_at: end('due_at'), warn_at: end('warn_at'), provisional: end('provisional'), next_at: end('warn_at', 'r.next_at'),
  },
};

/** What a database administrator would write: every open clock counted again from its start by the days as they stand. No guarantees, no moves kept, no tasks, no notices. */
const PLAIN = `
  update clock set due_on = d.day, due_at = (d.day + time '17:30') at time zone 'Asia/Shanghai', warn_at = (w.day + time '08:30') at time zone 'Asia/Shanghai',
         next_at = (w.day + time '08:30') at time zone 'Asia/Shanghai', provisional = d.provisional, calendar_revision = 'plain'
    from calendar_day s, calendar_day d, calendar_day w
   where clock.state = 'running' and clock.unit = 'workdays' and s.calendar = clock.calendar and s.day = clock.start_on
     and d.calendar = s.calendar and d.working and d.ordinal = s.ordinal + clock.amount + 1
     and w.calendar = s.calendar and w.working and w.ordinal = s.ordinal + greatest(1, clock.amount - greatest(1, ceil(clock.amount / 5.0)::integer))`;

/** Seconds between approval and end, and of the dry run before, as another connection sees them. */
async function published(db, ended) {
  const began = performance.now();
  const state = async () => (await db.query(`select p.state, coalesce(sum(l.passed), 0)::int as passed, coalesce(sum(l.moved), 0)::int as moved from calendar_publication p left join publication_lane l on l.publication_id = p.id group by p.id order by p.id desc limit 1`)).rows[0];
  let approved;
  for (;;) {
    const now = performance.now();
    const row = await state();
    if (approved === undefined && row && row.state !== 'draft') approved = now;
    if (row?.state === 'done') return { rehearsed: (approved - began) / 1000, run: (now - approved) / 1000, ...row };
    await Promise.race([pause(100), ended]);
  }
}

export async function publicationBench(stage, { small }) {
  const wanted = small ? 100_000 : 1_000_000;
  const db = await connected(stage.databaseUrl);
  const first = await stage.api();
  const at = { url: first.url, password: stage.password };
  await setClock(at, MORNING);
  const templates = await registerTemplates(at, bundles); // ten working days and more: all end in the year of the notice
  await stage.stopOne(first.one);
  const { rows: [{ open }] } = await db.query(`select count(*)::int as open from clock where application_id = any($1) and state = 'running'`, [templates]);
  const count = Math.ceil((wanted / open) * templates.length);
  say(`Generating ${count} applications with ${(open / templates.length).toFixed(1)} open clocks each …`);
  await prepare(db);
  await db.query(ends(templates));
  await copies(db, templates, { from: 0, count, change: spread, skip: ['paper'], history: true }); // with histories: what a moved date warns of is written by the sweeps meanwhile
  await settle(db);
  const { rows: [{ clocks }] } = await db.query(`select count(*)::int as clocks from clock where state = 'running'`);
  const others = await someMatters(db, 'hs-rencai', 2000);
  await db.end();
  const yardstick = await onCopy(stage.databaseUrl, async (copy) => {
    await copy.query('analyze');
    return secondsOf(() => copy.query(PLAIN));
  });
  say(`Plain SQL over ${clocks} clocks: ${yardstick.toFixed(1)} s.`);

  const { url, one: api } = await stage.api();
  await setClock({ url, password: stage.password }, NOW);
  const workers = ['worker-1', 'worker-2'].map((name) => stage.worker(name));
  const measure = await clerksAt({ url, password: stage.password }, others);
  await measure(pause(5_000)); // warm
  const quiet = await measure(pause(QUIET_MS));
  say(`Quiet: ${latency(quiet)}.`);
  const file = join(stage.folder, 'notice.txt');
  writeFileSync(file, NOTICE);
  const watch = await connected(stage.databaseUrl);
  const used = () => [api, ...workers].map(({ child }) => cpuOf(child.pid)).concat(cpuOf(stage.postgres));
  const before = used();
  const command = stage.zonggui('calendar', 'publish', '--file', file, '--as', 'hs-supervise', '--approve-as', 'as-supervise', '--json');
  const busy = await measure(published(watch, command));
  const spent = used().map((ms, index) => (ms - before[index]) / 1000);
  await command;
  await watch.end();
  const { rehearsed, run, passed, moved } = busy.result;
  say(`Draft and dry run ${rehearsed.toFixed(1)} s, run ${run.toFixed(1)} s over ${passed} clocks, ${moved} moved; ${latency(busy)}. Processor s: api ${spent[0].toFixed(1)}, workers ${spent[1].toFixed(1)} + ${spent[2].toFixed(1)}, PostgreSQL ${spent[3].toFixed(1)}.`);
  if (passed < clocks) throw new Error(`only ${passed} of ${clocks} clocks were counted again`);
  return [
    { bench: 'publication', unit: 's', ours: run, yardstick, ratio: run / yardstick, line: `${passed} open clocks, ${moved} moved: ${run.toFixed(1)} s after a dry run of ${rehearsed.toFixed(1)} s; plain SQL ${yardstick.toFixed(1)} s` },
    { bench: 'publication, commands', unit: 'ms p99', ours: busy.p99, yardstick: quiet.p99, ratio: busy.p99 / quiet.p99, line: `commands' p99 during it ${busy.p99.toFixed(0)} ms (${latency(busy)}); quiet ${quiet.p99.toFixed(0)} ms` },
  ];
}
