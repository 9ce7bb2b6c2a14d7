// npm run up: from a fresh clone to a running system in the foreground. Uses Node's own modules only until the packages are there.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './local/builds.mjs';
import { take } from './local/claim.mjs';
import { command } from './local/command.mjs';
import { Household } from './local/household.mjs';
import { packages } from './local/packages.mjs';
import { stopLeftovers } from './local/pid-files.mjs';
import { CLI, LOCAL, ROOT } from './local/places.mjs';
import { portForPeople } from './local/ports.mjs';
import { Halt, say } from './local/say.mjs';
import { services } from './local/services.mjs';

const household = new Household(LOCAL);
const leash = ['--enable-source-maps', '--import', pathToFileURL(join(ROOT, 'tools/local/leash.mjs')).href];
const mainOf = (app) => join(ROOT, `dist/apps/${app}/src/main.js`);
let claim;

/** One system per checkout: a second start names the first. */
function claimCheckout() {
  const port = process.env.PORT || '3000';
  claim = take(join(LOCAL, 'up.json'), { address: `http://127.0.0.1:${port}/` });
  if (claim.holder) throw new Halt(`Zonggui is already running from this folder at ${claim.holder.address} (pid ${claim.holder.pid}); stop that one first.`);
}

/** A demonstration: keys anybody can derive, a clock that may be moved, seals beside the data they seal. */
const environment = (databaseUrl, redisUrl, port) => ({
  ZONGGUI_SEAL_FILE: join(LOCAL, 'data/seals.jsonl'),
  ...process.env,
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  PORT: String(port),
  TZ: 'Asia/Shanghai',
  NODE_ENV: 'development',
  ZONGGUI_DEMO: '1',
});

async function prepareDatabase(env) {
  const zonggui = (...args) => household.must(`zonggui ${args[0]}`, process.execPath, ['--enable-source-maps', CLI, ...args], `"zonggui ${args.join(' ')}" failed: see the messages above.`, { env });
  say('Bringing the database to the current schema …');
  await zonggui('migrate');
  say('Loading the catalogue and the demo bureaus …');
  await zonggui('demo', 'load');
}

async function startApps(env, port) {
  const start = (app) => household.daemon(app, process.execPath, [...leash, mainOf(app)], { env, leashed: true });
  const worker = start('worker');
  const api = start('api');
  const ready = () => fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(3000) }).then((answer) => answer.ok, () => false);
  await household.until(api, ready);
  await household.until(worker, () => true);
}

async function up() {
  claimCheckout();
  await stopLeftovers(household.pids);
  const port = await portForPeople(process.env.PORT);
  await packages(household);
  const ports = { postgres: Number(process.env.PG_PORT || 54329), redis: Number(process.env.REDIS_PORT || 63799) };
  const [{ databaseUrl, redisUrl }] = await together(services(household, { folder: join(LOCAL, 'data'), ports }), buildIfStale(household));
  const env = environment(databaseUrl, redisUrl, port);
  await prepareDatabase(env);
  say('Starting the api and the worker …');
  await startApps(env, port);
  say(`Zonggui 综柜 is ready: http://127.0.0.1:${port}/`);
  await household.run('zonggui demo logins', process.execPath, [CLI, 'demo', 'logins'], { env });
  say(`Data and logs are kept in ${LOCAL}. Ctrl-C stops everything.`);
}

/** Both at once; when one fails the other is not left running unseen. */
async function together(...works) {
  const results = await Promise.allSettled(works);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return results.map(({ value }) => value);
}

await command(household, up, {
  onSignal: 0,
  lastWord: () => {
    claim?.release?.();
    if (household.hadDaemons) say('Everything is stopped.');
  },
});
