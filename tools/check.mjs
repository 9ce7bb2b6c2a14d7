// npm run check: every gate but the tests, one line each. All of them always run; the command fails when one fails.
import { existsSync, rmSync } from 'node:fs';
import { buildIfStale } from './local/builds.mjs';
import { command } from './local/command.mjs';
import { Household } from './local/household.mjs';
import { packages } from './local/packages.mjs';
import { CLI } from './local/places.mjs';
import { startPostgres } from './local/postgres.mjs';
import { explain, say } from './local/say.mjs';
import { claimThrowAway, throwAwayFolder } from './local/throw-away.mjs';

const folder = throwAwayFolder();
const household = new Household(folder);

/** Runs a command; its text is what is shown when it fails. */
async function passes(program, args, env = process.env) {
  const { code, stdout, stderr } = await household.capture('check', program, args, { env });
  return { ok: code === 0, text: `${stdout}${stderr}`.trim(), stdout };
}
const script = (...args) => () => passes('npm', ['run', '-s', ...args]);
const tool = (...args) => () => passes(process.execPath, args);

async function zonggui(args, env) {
  if (!existsSync(CLI)) return { ok: false, text: `The build made no ${CLI}.` };
  return passes(process.execPath, [CLI, ...args], env);
}

let built = false;
async function build() {
  await buildIfStale(household);
  built = true;
  return { ok: true, text: '' };
}
/** A gate that asks the built system: what an older or half build answers proves nothing. */
const ofTheBuild = (gate) => async () => (built ? gate() : { ok: false, text: 'Not looked at: there is no build.' });

/** On an empty database: the migrations run, run again without effect, and leave nothing the entities would still change. */
async function schema() {
  const { url } = await startPostgres(household, { folder });
  const env = { ...process.env, DATABASE_URL: url };
  for (const args of [['migrate'], ['migrate']]) {
    const done = await zonggui(args, env);
    if (!done.ok) return done;
  }
  const left = await zonggui(['schema', 'diff'], env);
  return { ok: left.ok && left.stdout.trim() === '', text: left.text };
}

const gates = [
  ['lock file', tool('tools/check-lock.mjs')],
  ['compose and Dockerfile', tool('tools/check-compose.mjs')],
  ['types of the server', script('typecheck')],
  ['types of the web client', script('typecheck', '-w', 'apps/web')],
  ['lint', script('lint')],
  ['arrows', script('arch')],
  ['arrows: a wrong one is refused', tool('tools/check-arrows.mjs')],
  ['build', build],
  ['catalogue', ofTheBuild(() => zonggui(['catalogue', 'check']))],
  ['calendar', ofTheBuild(() => zonggui(['calendar', 'check']))],
  ['generated: OpenAPI, web client types', ofTheBuild(tool('tools/openapi.mjs', '--check'))],
  ['entities = migrations', ofTheBuild(schema)],
];

async function judge(name, gate) {
  const began = performance.now();
  const { ok, text } = await gate().catch((error) => ({ ok: false, text: explain(error) }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(38)} ${seconds.padStart(6)} s`);
  if (!ok) console.log(text.replace(/^/gm, '      '));
  return ok;
}

async function check() {
  await claimThrowAway(folder);
  await packages(household);
  const failed = [];
  for (const [name, gate] of gates) {
    if (household.stopping) return 1;
    if (!(await judge(name, gate))) failed.push(name);
  }
  say(failed.length === 0 ? 'Every gate is open.' : `${failed.length} of ${gates.length} gates failed: ${failed.join('; ')}.`);
  return failed.length === 0 ? 0 : 1;
}

await command(household, check, { lastWord: () => rmSync(folder, { recursive: true, force: true }) });
