// A hundred thousand promises end at the same half past five. Two workers work the herd off while eight people go on working.
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../local/say.mjs';
import { cpuOf } from './cpu.mjs';
import { clerksAt, latency, someMatters } from './clerks.mjs';
import { connected, onCopy, secondsOf, settle } from './database.mjs';
import { copies, prepare } from './generate.mjs';
import { registerTemplates, setClock, single } from './templates.mjs';

const MORNING = '2026-11-20T09:00:00+08:00';
const BEFORE = '2026-12-04T17:20:00+08:00';
const DUSK = '2026-12-04T17:30:00+08:00';
const AFTER = '2026-12-04T17:30:01+08:00';
const QUIET_MS = 20_000;

/** What a database administrator would write for the same effects: no rules, no hashes, one statement each, one commit. */
async function plainSql(db) {
  await db.query('begin');
  await db.query(`create temporary table late on commit drop as
    with fired as (update clock set fired_at = due_at, next_at = null where next_at <= '${DUSK}' returning id, application_id, matter_id, region_code, department_code, kind, due_on, due_at)
    select f.*, uuidv7() as card_id, uuidv7() as event_id, uuidv7() as task_id, uuidv7() as reply_id, uuidv7() as owner_notice, uuidv7() as supervisor_notice, s.head_seq + 1 as seq, s.head_hash, m.item_code, m.received_on, to_jsonb(m) - 'terms' as matter
      from fired f join stream s on s.id = f.application_id join matter m on m.id = f.matter_id`);
  await db.query(`update application a set version = version + 1 from late where a.id = late.application_id`);
  await db.query(`update stream s set head_seq = late.seq from late where s.id = late.application_id`);
  await db.query(`insert into event (id, stream_id, seq, type, matter_id, actor_kind, actor_id, occurred_at, recorded_at, body, prev_hash, hash)
    select event_id, application_id, seq, 'fellDue', matter_id, 'system', 'law', due_at, '${AFTER}', json_build_object('id', event_id, 'stream', application_id, 'seq', seq, 'type', 'fellDue', 'matterId', matter_id,
           'actor', json_build_object('kind', 'system', 'id', 'law', 'onBehalfOf', null), 'occurredAt', due_at, 'recordedAt', '${AFTER}', 'data', json_build_object('clockId', id, 'kind', kind, 'dueOn', due_on))::text, head_hash, head_hash from late`);
  await db.query(`insert into card (id, cause, application_id, matter_id, clock_id, level, rule, snapshot, region_code, department_code, post, state, issued_at, recorded_at)
    select card_id, 'clock:' || id || ':due', application_id, matter_id, id, 'yellow', kind || ':yellow', matter, region_code, department_code, 'review', 'open', due_at, '${AFTER}' from late`);
  await db.query(`insert into clock (id, application_id, matter_id, subject_id, region_code, department_code, kind, unit, amount, starts_on, start_at, start_on, due_on, due_at, first_due_on, first_due_at, warn_at, provisional, state, next_at, calendar, calendar_revision)
    select reply_id, l.application_id, l.matter_id, card_id, l.region_code, l.department_code, 'reply', 'workdays', 3, 'carded', l.due_at, l.due_on, l.due_on + 5, l.due_at + interval '5 days', l.due_on + 5, l.due_at + interval '5 days', l.due_at + interval '4 days', false, 'running', l.due_at + interval '4 days', c.calendar, c.calendar_revision
      from late l join clock c on c.id = l.id`);
  await db.query(`insert into task (id, kind, subject_id, application_id, matter_id, post, region_code, department_code, item_code, received_on, opened_at)
    select task_id, 'answerCard', card_id, application_id, matter_id, 'review', region_code, department_code, item_code, received_on, '${AFTER}' from late`);
  await db.query(`insert into notice (id, cause, addressee, template, channel, application_id, matter_id, state, created_at)
    select owner_notice, 'clock:' || id || ':due', 'post:review:' || region_code || ':' || department_code, 'S03', 'in-app', application_id, matter_id, 'pending', '${AFTER}'::timestamptz from late
    union all select supervisor_notice, 'clock:' || id || ':due', 'post:supervise:' || region_code || ':*', 'S03', 'in-app', application_id, matter_id, 'pending', '${AFTER}' from late`);
  await db.query(`insert into outbox (id, job, payload, state, created_at)
    select id, 'notice.send', jsonb_build_object('noticeId', id), 'pending', '${AFTER}' from (select owner_notice as id from late union all select supervisor_notice from late) n`);
  await db.query('commit');
}

/** Their promises run out at dusk and have been warned of; the statute's own limit lies later. */
const promise = (yes) => `case when r.kind = 'promised' and r.state = 'running' then ${yes} else`;
export const evening = {
  clock: {
    due_on: `${promise(`'2026-12-04'`)} r.due_on end`, due_at: `${promise(`'${DUSK}'`)} r.due_at end`, warn_at: `${promise(`'2026-12-02T08:30:00+08:00'`)} r.warn_at end`,
    warned_at: `${promise(`'2026-12-02T08:30:00+08:00'`)} r.warned_at end`, next_at: `${promise(`'${DUSK}'::timestamptz`)} case when r.next_at is not null then '2027-01-20T08:30:00+08:00'::timestamptz end end`,
  },
  task: { due_at: `'${DUSK}'` },
};

/** Watches until no clock is due; answers seconds from the stroke, and how long of it the first round was waited for. */
async function workedOff(db) {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const { rows: [{ count: before }] } = await db.query('select count(*) from card');
  let waited;
  for (;;) {
    if (waited === undefined && (await db.query('select count(*) from card')).rows[0].count !== before) waited = seconds();
    const { rowCount } = await db.query('select 1 from clock where next_at <= $1 limit 1', [AFTER]);
    if (rowCount === 0) return { total: seconds(), waited };
    await pause(200);
  }
}

export async function herdBench(stage, { small }) {
  const count = small ? 10_000 : 100_000;
  const db = await connected(stage.databaseUrl);
  const first = await stage.api();
  await setClock({ ...first, password: stage.password }, MORNING);
  const templates = await registerTemplates({ ...first, password: stage.password }, single);
  await stage.stopOne(first.one);
  say(`Generating ${count} applications of one matter each, accepted and queued …`);
  await prepare(db);
  await copies(db, templates, { from: 0, count, change: evening, history: true });
  await db.query(`update clock set next_at = null, state = 'cancelled' where application_id = any($1)`, [templates]);
  await settle(db);
  const others = await someMatters(db, 'hs-rencai', 2000);
  await db.end();
  const yardstick = await onCopy(stage.databaseUrl, async (copy) => {
    await copy.query('analyze');
    return secondsOf(() => plainSql(copy));
  });
  say(`Plain SQL: ${yardstick.toFixed(1)} s.`);

  const { url, one: api } = await stage.api();
  await setClock({ url, password: stage.password }, BEFORE);
  const workers = ['worker-1', 'worker-2'].map((name) => stage.worker(name));
  const used = () => [api.child.pid, stage.postgres, ...workers.map(({ child }) => child.pid)].map(cpuOf);
  const measure = await clerksAt({ url, password: stage.password }, others);
  await measure(pause(5_000)); // warm
  const quiet = await measure(pause(QUIET_MS));
  say(`Quiet: ${latency(quiet)}.`);
  const watch = await connected(stage.databaseUrl);
  await setClock({ url, password: stage.password }, AFTER);
  const before = used();
  const busy = await measure(workedOff(watch));
  const spent = used().map((ms, index) => (ms - before[index]) / count);
  const { total, waited } = busy.result;
  say(`Herd: ${total.toFixed(1)} s, of which ${waited?.toFixed(1)} s before the first batch; ${latency(busy)}.`);
  say(`Processor ms for each clock: api ${spent[0].toFixed(2)}, PostgreSQL ${spent[1].toFixed(2)}, workers ${spent[2].toFixed(2)} + ${spent[3].toFixed(2)}.`);
  await provesWhole(watch, count);
  await watch.end();
  return [
    { bench: 'herd', unit: 's', ours: total, yardstick, ratio: total / yardstick, line: `${count} clocks due at once: ${total.toFixed(1)} s (the first batch after ${waited?.toFixed(1)} s); plain SQL ${yardstick.toFixed(1)} s` },
    { bench: 'herd, commands', unit: 'ms p99', ours: busy.p99, yardstick: quiet.p99, ratio: busy.p99 / quiet.p99, line: `commands' p99 during it ${busy.p99.toFixed(0)} ms (${latency(busy)}); quiet ${quiet.p99.toFixed(0)} ms` },
  ];
}

/** A figure for half the work is none: each clock has its event, card, task and two notices. */
async function provesWhole(db, count) {
  const { rows: [found] } = await db.query(
    `select (select count(*) from clock where next_at <= $1)::int as due, (select count(*) from time_fault)::int as faults, (select count(*) from event where type = 'fellDue')::int as events,
            (select count(*) from card where level = 'yellow')::int as cards, (select count(*) from task where kind = 'answerCard')::int as tasks, (select count(*) from notice where template = 'S03')::int as notices`, [AFTER]);
  const wanted = { due: 0, faults: 0, events: count, cards: count, tasks: count, notices: 2 * count };
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`the herd left ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}
