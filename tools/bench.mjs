// npm run bench: one journey of six commands over HTTP with 16 clients, beside the same statements by bare pg, on a private
// PostgreSQL that writes to disk before it answers. Prints commands per second, p50, p99 and the ratio. Nothing is kept.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cpuOf } from './bench/cpu.mjs';
import { figuresOf, together } from './bench/figures.mjs';
import { recordJourneys, shapeOf } from './bench/recorder.mjs';
import { counterOf } from './bench/work-done.mjs';
import { buildIfStale } from './local/builds.mjs';
import { command } from './local/command.mjs';
import { Household } from './local/household.mjs';
import { packages } from './local/packages.mjs';
import { CLI, ROOT } from './local/places.mjs';
import { freePort } from './local/ports.mjs';
import { startPostgres } from './local/postgres.mjs';
import { startRedis } from './local/redis.mjs';
import { Halt, say } from './local/say.mjs';
import { claimThrowAway, throwAwayFolder } from './local/throw-away.mjs';

const CLIENTS = 16;
const ROUNDS = Number(process.env.BENCH_ROUNDS || 3);
const JOURNEYS = Number(process.env.BENCH_JOURNEYS || 400);
const WARM_UP = 100;

const folder = throwAwayFolder();
const household = new Household(folder);
const password = process.env.BENCH_PASSWORD || 'zonggui-demo'; // of every account of the demonstration
const mainOf = (app) => join(ROOT, `dist/apps/${app}/src/main.js`);
const preload = (file) => ['--import', pathToFileURL(join(ROOT, 'tools', file)).href];

async function system() {
  const { url: databaseUrl, one: postgres } = await startPostgres(household, { folder });
  const { url: redisUrl } = await startRedis(household, { folder });
  const env = {
    ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, TZ: 'Asia/Shanghai', NODE_ENV: 'development', ZONGGUI_DEMO: '1',
    ZONGGUI_SEAL_FILE: join(folder, 'seals.jsonl'),
  };
  for (const args of [['migrate'], ['demo', 'load']]) {
    const done = await household.capture(`zonggui ${args[0]}`, process.execPath, [CLI, ...args], { env });
    if (done.code !== 0) throw new Halt(`zonggui ${args.join(' ')} failed: ${done.stderr}`);
  }
  return { databaseUrl, env, postgres: postgres.child.pid };
}

/** Starts an api at a port of its own; `flags` are Node's. */
async function api(env, flags = [], more = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const one = household.daemon('api', process.execPath, [...preload('local/leash.mjs'), ...flags, mainOf('api')], { env: { ...env, PORT: String(port), ...more }, leashed: true });
  await household.until(one, () => fetch(`${url}/api/health/ready`).then((answer) => answer.ok, () => false));
  return { url, one };
}

async function recorded(env) {
  const [log, recording] = [join(folder, 'statements.jsonl'), join(folder, 'journeys.json')];
  const { url, one } = await api(env, preload('bench/record.mjs'), { BENCH_RECORDING: log });
  const journeys = await recordJourneys({ url, password, log, recording });
  await household.stopOne(one);
  return { recording, shape: shapeOf(journeys) };
}

/** A contestant's process; `round(n)` runs n journeys and returns their times. */
async function contest(file, options) {
  const child = fork(join(ROOT, 'tools/bench', file), [JSON.stringify({ ...options, clients: CLIENTS })], { cwd: ROOT });
  const answer = async () => {
    const [message] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [{ error: `${file} ended` }])]);
    if (message.error) throw new Error(message.error);
    return message;
  };
  await answer();
  return {
    pid: child.pid,
    close: () => child.disconnect(),
    round: async (journeys) => {
      child.send({ journeys });
      return (await answer()).result;
    },
  };
}

/** Runs all rounds, turn and turn about. `processes` are those whose processor time is told, beside each contestant's own. */
async function rounds(contestants, count, processes) {
  const results = contestants.map(() => ({ rounds: [], work: [], cpu: {} }));
  for (const { round } of contestants) await round(WARM_UP);
  for (let turn = 1; turn <= ROUNDS; turn += 1) {
    for (const [index, { name, pid, round }] of contestants.entries()) {
      const [before, used] = [await count(), cpuOfAll({ ...processes, contestant: pid })];
      const result = await round(JOURNEYS);
      for (const [process_, ms] of Object.entries(cpuOfAll({ ...processes, contestant: pid }))) results[index].cpu[process_] = (results[index].cpu[process_] ?? 0) + ms - used[process_];
      results[index].work.push((await count()).minus(before));
      results[index].rounds.push(result);
      say(`round ${turn}, ${name}: ${figuresOf(result).perSecond.toFixed(0)} commands/s`);
    }
  }
  return results;
}

const cpuOfAll = (processes) => Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, cpuOf(pid)]));

const line = (name, { perSecond, p50, p99 }) => `${name.padEnd(10)} ${perSecond.toFixed(0).padStart(6)} commands/s   p50 ${p50.toFixed(1).padStart(6)} ms   p99 ${p99.toFixed(1).padStart(6)} ms`;

function report(shape, [http, bare]) {
  const [ours, driver] = [http, bare].map(({ rounds: of }) => figuresOf(together(of)));
  console.log(`\n${CLIENTS} clients, ${ROUNDS} rounds of ${JOURNEYS} journeys of ${shape.length} commands each, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`);
  console.log(line('HTTP', ours));
  console.log(line('bare pg', driver));
  console.log(`ratio      ${(ours.perSecond / driver.perSecond).toFixed(2)}`);
  for (const { command: name, statements, commits } of shape) {
    console.log(`  ${name.padEnd(9)} ${String(statements).padStart(3)} statements, ${commits} commits   p50 HTTP ${ours.commands[name].toFixed(1)} ms, bare ${driver.commands[name].toFixed(1)} ms`);
  }
  const commands = ROUNDS * JOURNEYS * shape.length;
  for (const [name, { cpu }] of [['HTTP', http], ['bare pg', bare]]) console.log(`  ${name}: processor ms per command: ${Object.entries(cpu).map(([process_, ms]) => `${process_} ${(ms / commands).toFixed(2)}`).join(', ')}`);
  for (const [name, { work }] of [['HTTP', http], ['bare pg', bare]]) console.log(`  ${name}: ${work[0].per(JOURNEYS)} per journey, as PostgreSQL counted (with the worker's own)`);
}

async function bench() {
  await claimThrowAway(folder);
  await packages(household);
  await buildIfStale(household, ['server']);
  const { databaseUrl, env, postgres } = await system();
  const count = await counterOf(databaseUrl);
  say('Recording the statements of 20 journeys …');
  const { recording, shape } = await recorded(env);
  const worker = household.daemon('worker', process.execPath, [...preload('local/leash.mjs'), mainOf('worker')], { env, leashed: true });
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
  const { url, one } = await api(env, profile);
  const contestants = [
    { name: 'HTTP', ...(await contest('load.mjs', { url, password })) },
    { name: 'bare pg', ...(await contest('bare.mjs', { databaseUrl, recording })) },
  ];
  report(shape, await rounds(contestants, count.now, { api: one.child.pid, postgres, worker: worker.child.pid }));
  for (const { close } of contestants) close();
  await count.close();
  return 0;
}

await command(household, bench, { lastWord: () => rmSync(folder, { recursive: true, force: true }) });
