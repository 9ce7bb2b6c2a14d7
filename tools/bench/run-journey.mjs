// One journey of six commands over HTTP with 16 clients, beside the same statements by bare pg.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../local/places.mjs';
import { say } from '../local/say.mjs';
import { cpuOf } from './cpu.mjs';
import { figuresOf, together } from './figures.mjs';
import { recordJourneys, shapeOf } from './recorder.mjs';
import { preload } from './stage.mjs';
import { counterOf } from './work-done.mjs';

const CLIENTS = 16;
const WARM_UP = 100;

async function recorded(stage) {
  const [log, recording] = [join(stage.folder, 'statements.jsonl'), join(stage.folder, 'journeys.json')];
  const { url, one } = await stage.api({ flags: preload('bench/record.mjs'), env: { BENCH_RECORDING: log } });
  const journeys = await recordJourneys({ url, password: stage.password, log, recording });
  await stage.stopOne(one);
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
async function rounds(contestants, size, count, processes) {
  const results = contestants.map(() => ({ rounds: [], work: [], cpu: {} }));
  for (const { round } of contestants) await round(WARM_UP);
  for (let turn = 1; turn <= size.rounds; turn += 1) {
    for (const [index, { name, pid, round }] of contestants.entries()) {
      const [before, used] = [await count(), cpuOfAll({ ...processes, contestant: pid })];
      const result = await round(size.journeys);
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

function tell(shape, size, [http, bare], [ours, driver]) {
  say(`${CLIENTS} clients, ${size.rounds} rounds of ${size.journeys} journeys of ${shape.length} commands each`);
  console.log(line('HTTP', ours));
  console.log(line('bare pg', driver));
  for (const { command: name, statements, commits } of shape) {
    console.log(`  ${name.padEnd(9)} ${String(statements).padStart(3)} statements, ${commits} commits   p50 HTTP ${ours.commands[name].toFixed(1)} ms, bare ${driver.commands[name].toFixed(1)} ms`);
  }
  const commands = size.rounds * size.journeys * shape.length;
  for (const [name, { cpu }] of [['HTTP', http], ['bare pg', bare]]) console.log(`  ${name}: processor ms per command: ${Object.entries(cpu).map(([process_, ms]) => `${process_} ${(ms / commands).toFixed(2)}`).join(', ')}`);
  for (const [name, { work }] of [['HTTP', http], ['bare pg', bare]]) console.log(`  ${name}: ${work[0].per(size.journeys)} per journey, as PostgreSQL counted (with the worker's own)`);
}

export async function journeyBench(stage, { small }) {
  const size = { rounds: Number(process.env.BENCH_ROUNDS || 3), journeys: Number(process.env.BENCH_JOURNEYS || (small ? 100 : 400)) };
  const count = await counterOf(stage.databaseUrl);
  say('Recording the statements of 20 journeys …');
  const { recording, shape } = await recorded(stage);
  const worker = stage.worker('worker');
  const { url, one } = await stage.api();
  const contestants = [
    { name: 'HTTP', ...(await contest('load.mjs', { url, password: stage.password })) },
    { name: 'bare pg', ...(await contest('bare.mjs', { databaseUrl: stage.databaseUrl, recording })) },
  ];
  const results = await rounds(contestants, size, count.now, { api: one.child.pid, postgres: stage.postgres, worker: worker.child.pid });
  const [ours, driver] = results.map(({ rounds: of }) => figuresOf(together(of)));
  tell(shape, size, results, [ours, driver]);
  for (const { close } of contestants) close();
  await count.close();
  return [{
    bench: 'journey', unit: 'commands/s', ours: ours.perSecond, yardstick: driver.perSecond, ratio: ours.perSecond / driver.perSecond,
    line: `HTTP ${ours.perSecond.toFixed(0)} commands/s, p99 ${ours.p99.toFixed(0)} ms; bare pg ${driver.perSecond.toFixed(0)} commands/s`,
  }];
}
