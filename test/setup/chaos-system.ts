import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Redis } from 'ioredis';
import { Household, type Running } from '../../tools/local/household.mjs';
import { freePort } from '../../tools/local/ports.mjs';
import { startPostgres } from '../../tools/local/postgres.mjs';
import { startRedis } from '../../tools/local/redis.mjs';
import { claimThrowAway, throwAwayFolder } from '../../tools/local/throw-away.mjs';

/** By how much the host of each app believes it is another time. */
const skewMs = { api: 0, 'worker-1': 7 * 60_000, 'worker-2': -7 * 60_000 } as const;
const apps = ['api', 'worker-1', 'worker-2'] as const;
type App = (typeof apps)[number];
export const parts = ['postgres', 'redis', ...apps] as const;
export type Part = (typeof parts)[number];
const isApp = (part: Part): part is App => part in skewMs;

const root = resolve(__dirname, '../..');
const mainOf = (app: string) => join(root, `dist/apps/${app}/src/main.js`);
const preload = (file: string) => ['--import', pathToFileURL(join(root, file)).href];
/** The apps end when this process does, however it does. */
const before = [...preload('tools/local/leash.mjs'), ...preload('test/setup/skewed-date.mjs')];
const reviveWithinMs = 60_000;

/** The built api and two workers whose hosts disagree about the time, as processes of their own, over a PostgreSQL and a Redis that nobody else uses; each may be killed and comes back at the same address. */
export class ChaosSystem {
  private readonly running = new Map<Part, Running>();
  private readonly ports = new Map<Part, number>();
  readonly folder = throwAwayFolder();
  readonly sealFile = join(this.folder, 'outside', 'seals.jsonl');
  private readonly household = new Household(this.folder);
  databaseUrl = '';
  redisUrl = '';
  url = '';

  static async start(): Promise<ChaosSystem> {
    const system = new ChaosSystem();
    await claimThrowAway(system.folder);
    for (const part of ['postgres', 'redis'] as const) await system.begin(part);
    system.ports.set('api', await freePort());
    system.url = `http://127.0.0.1:${system.ports.get('api')}`;
    for (const args of [['migrate'], ['demo', 'load']]) await system.zonggui(...args);
    await system.reviveApps();
    return system;
  }

  get env(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_ENV: 'test',
      TZ: 'Asia/Shanghai',
      DATABASE_URL: this.databaseUrl,
      REDIS_URL: this.redisUrl,
      PORT: String(this.ports.get('api') ?? 0),
      ZONGGUI_DEMO: '1',
      ZONGGUI_SEAL_FILE: this.sealFile,
    };
  }

  /** Runs an operator's command; answers what it printed. @throws Error when it fails */
  async zonggui(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.household.capture(`zonggui ${args[0]}`, process.execPath, [mainOf('cli'), ...args], { env: this.env });
    if (code !== 0) throw new Error(`zonggui ${args.join(' ')} ended with ${code}: ${stdout} ${stderr}`);
    return stdout;
  }

  /** kill -9. What the process had in hand is lost. */
  async kill(part: Part): Promise<void> {
    const one = this.running.get(part);
    one?.child.kill('SIGKILL');
    await one?.gone;
  }

  async flush(): Promise<void> {
    const redis = new Redis(this.redisUrl, { maxRetriesPerRequest: 1 });
    redis.on('error', () => undefined); // flushall below says it
    try {
      await redis.flushall();
    } finally {
      redis.disconnect();
    }
  }

  /** Starts what does not run, again and again as a supervisor of processes would, until it answers. */
  async revive(part: Part): Promise<void> {
    for (const end = performance.now() + reviveWithinMs; performance.now() < end; await pause(50)) {
      try {
        if (this.running.get(part)?.down ?? true) await this.begin(part);
        if (await this.answers(part)) return;
      } catch {
        // the processes of a killed PostgreSQL still hold its memory, or the api found no PostgreSQL: the next round tries again
      }
    }
    throw new Error(`${part} did not come back`);
  }

  async reviveApps(): Promise<void> {
    await Promise.all(apps.map((app) => this.revive(app)));
  }

  private async begin(part: Part): Promise<void> {
    const port = this.ports.get(part);
    if (isApp(part)) {
      const env = { ...this.env, ZONGGUI_SKEW_MS: String(skewMs[part]) };
      this.running.set(part, this.household.daemon(part, process.execPath, [...before, mainOf(part.split('-')[0] ?? part)], { env, leashed: true }));
      return;
    }
    const where = { folder: this.folder, ...(port === undefined ? {} : { port }) };
    const started = await (part === 'postgres' ? startPostgres : startRedis)(this.household, where);
    if (port !== undefined && started.port !== port) throw new Error(`${part} came back at another port`);
    this.running.set(part, started.one);
    this.ports.set(part, started.port);
    if (part === 'postgres') this.databaseUrl = started.url;
    else this.redisUrl = started.url;
  }

  private async answers(part: Part): Promise<boolean> {
    if (part !== 'api') return true; // the launcher has waited for PostgreSQL and Redis, and nobody asks a worker
    return fetch(`${this.url}/api/health/live`, { signal: AbortSignal.timeout(2000) }).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  async stop(): Promise<void> {
    for (const part of [...apps, 'redis', 'postgres'] as const) await this.kill(part);
    await this.household.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
