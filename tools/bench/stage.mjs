// What a bench plays on: a private PostgreSQL that writes to disk before it answers, a Redis, the built api and workers. Nothing is kept.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CLI, ROOT } from '../local/places.mjs';
import { freePort } from '../local/ports.mjs';
import { startPostgres } from '../local/postgres.mjs';
import { startRedis } from '../local/redis.mjs';
import { Halt } from '../local/say.mjs';

const mainOf = (app) => join(ROOT, `dist/apps/${app}/src/main.js`);
export const preload = (file) => ['--import', pathToFileURL(join(ROOT, 'tools', file)).href];

/** Memory of a small server for what holds a million rows; fsync and synchronous_commit stay on. */
const SETTINGS = ['shared_buffers=2GB', 'max_wal_size=8GB', 'checkpoint_timeout=15min', 'effective_cache_size=8GB'];
/** `BENCH_PROFILE=<folder>` leaves processor profiles of api and workers. */
const PROFILE = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];

/** Each bench has its own, in a folder of its own. */
export async function setStage(household, folder) {
  const { url: databaseUrl, one: postgres } = await startPostgres(household, { folder, more: SETTINGS });
  const { url: redisUrl, one: redis } = await startRedis(household, { folder });
  const env = {
    ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, TZ: 'Asia/Shanghai', NODE_ENV: 'development', ZONGGUI_DEMO: '1',
    ZONGGUI_SEAL_FILE: join(folder, 'seals.jsonl'),
  };
  const started = [];
  const zonggui = async (...args) => {
    const done = await household.capture(`zonggui ${args[0]}`, process.execPath, [CLI, ...args], { env });
    if (done.code !== 0) throw new Halt(`zonggui ${args.join(' ')} failed: ${done.stderr}`);
    return done.stdout;
  };
  await zonggui('migrate');
  await zonggui('demo', 'load');
  const start = (name, app, flags, more = {}) => {
    const one = household.daemon(name, process.execPath, [...preload('local/leash.mjs'), ...flags, mainOf(app)], { env: { ...env, ...more }, leashed: true });
    started.push(one);
    return one;
  };
  return {
    folder, databaseUrl, zonggui,
    postgres: postgres.child.pid,
    password: process.env.BENCH_PASSWORD || 'zonggui-demo', // of every account of the demonstration
    /** Starts an api at a port of its own; `flags` are Node's. */
    api: async ({ flags = PROFILE, env: more = {} } = {}) => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const one = start('api', 'api', flags, { PORT: String(port), ...more });
      await household.until(one, () => fetch(`${url}/api/health/ready`).then((answer) => answer.ok, () => false));
      return { url, one };
    },
    worker: (name) => {
      const one = start(name, 'worker', PROFILE);
      one.ready = true; // nobody asks a worker; should it end, the bench ends
      return one;
    },
    stopOne: (one) => household.stopOne(one),
    strike: async () => {
      for (const one of [...started.reverse(), redis, postgres]) await household.stopOne(one);
    },
  };
}
