// What hands feel, in a real Chromium: from a key to the next paint, and from the key that carries something out to its result. Eyes read docs/screens.
import { loadavg } from 'node:os';
import { say } from '../local/say.mjs';
import { barePage, openChromium, paints, signedIn } from './chromium.mjs';
import { clerksAt } from './clerks.mjs';
import { commits, counterPaints } from './counter-screen.mjs';
import { connected, settle } from './database.mjs';
import { percentile } from './figures.mjs';
import { copies, prepare } from './generate.mjs';
import { Browser } from './http.mjs';
import { decisions, mine, queuePaints, reviewPaints } from './review-screen.mjs';
import { registerTemplates, setClock, single } from './templates.mjs';

const NOW = '2026-11-25T10:00:00+08:00';
/** The hall around the one who is measured: each of them a command every two seconds. */
const OTHERS = { clients: 8, thinkMs: 2_000 };
const sizes = { applications: 300, tasks: 10_000, keys: 200, commits: 40 };
const few = { applications: 30, tasks: 1_000, keys: 20, commits: 4 };

/** A bureau with a past and one department with ten thousand matters that wait. */
async function filled(stage, at, { applications, tasks }) {
  await setClock(at, NOW);
  await stage.zonggui('demo', 'load', '--applications', String(applications));
  const db = await connected(stage.databaseUrl);
  const [template] = await registerTemplates(at, [single[1]]);
  await prepare(db);
  say(`Generating ${tasks} tasks …`);
  await copies(db, [template], { from: 0, count: tasks });
  await settle(db);
  await db.end();
}

async function atTheCounter(chrome, at, size) {
  const page = await signedIn(chrome, at, 'as-intake', 'as-renjiu-zonghe');
  await page.goto('/reception');
  say('快速受理 …');
  const painted = await counterPaints(page, size.keys, 0);
  await page.goto('/reception');
  const clerk = await new Browser(at.url).signIn('as-intake', at.password);
  const instant = await commits(page, clerk, '即办', { count: size.commits, from: 1_000 });
  const promised = await commits(page, clerk, '承诺件', { count: size.commits, from: 2_000 });
  await page.context().close();
  return { painted, instant, promised };
}

async function atReview(chrome, at, size) {
  const [clerk, reviewer] = await Promise.all(['hs-intake', 'hs-review-zhengjiao'].map((login) => new Browser(at.url).signIn(login, at.password)));
  const receipts = await mine(clerk, reviewer, size.commits);
  const page = await signedIn(chrome, at, 'hs-review-zhengjiao');
  say('审批队列 and 办件审查 …');
  const queue = await queuePaints(page, size.keys);
  const painted = await reviewPaints(page, receipts[0], size.keys);
  const decided = await decisions(page, reviewer, receipts);
  await page.context().close();
  return { painted: { queue, ...painted }, decided };
}

async function measured(chrome, at, size) {
  const empty = await barePage(chrome);
  const bare = await paints(empty, size.keys, ['a', 'b', 'Backspace', 'Backspace']);
  await empty.context().close();
  const counter = await atTheCounter(chrome, at, size);
  return { bare, counter, review: await atReview(chrome, at, size) };
}

const median = (times) => percentile(times, 0.5);
const p95 = (times) => percentile(times, 0.95);

function painted(name, times, bare) {
  const [ours, yardstick] = [median(times), median(bare)];
  return { bench: `key → paint, ${name}`, unit: 'ms median', ours, yardstick, ratio: ours / yardstick, p95: p95(times), line: `median ${ours.toFixed(1)}, p95 ${p95(times).toFixed(1)} ms over ${times.length} keys; an empty page ${yardstick.toFixed(1)}, p95 ${p95(bare).toFixed(1)} ms` };
}

function committed(name, [screen, bare]) {
  const [ours, yardstick] = [p95(screen), p95(bare)];
  return { bench: name, unit: 'ms p95', ours, yardstick, ratio: ours / yardstick, median: median(screen), line: `median ${median(screen).toFixed(0)}, p95 ${ours.toFixed(0)} ms over ${screen.length}; the command by HTTP alone ${median(bare).toFixed(0)}, p95 ${yardstick.toFixed(0)} ms` };
}

export async function screensBench(stage, { small }) {
  const size = small ? few : sizes;
  const { url } = await stage.api();
  const at = { url, password: stage.password };
  await filled(stage, at, size);
  stage.worker('worker');
  const chrome = await openChromium();
  const others = await clerksAt(at, [], OTHERS);
  const began = performance.now();
  const { result, count } = await others(measured(chrome, at, size));
  const rate = (count / (performance.now() - began)) * 1000;
  await chrome.close();
  const { bare, counter, review } = result;
  say(`Beside it: ${size.applications} applications of the demonstration, ${size.tasks} tasks in the queue, ${OTHERS.clients} further clerks with ${rate.toFixed(1)} commands a second, load ${loadavg()[0].toFixed(1)}.`);
  const names = { typing: '姓名', materials: '材料行', picker: '事项', queue: `队列 of ${size.tasks}`, digits: '意见', checklist: '要点' };
  return [
    ...Object.entries({ ...counter.painted, ...review.painted }).map(([key, times]) => painted(names[key], times, bare)),
    committed('F9 → result, 即办', counter.instant),
    committed('F9 → result, 承诺件', counter.promised),
    committed('Ctrl+Enter → held', review.decided),
  ];
}
