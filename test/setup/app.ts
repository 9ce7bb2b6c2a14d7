import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import type { Casework } from '@zonggui/casework/casework';
import { DEMO_PASSWORD } from '@zonggui/casework/demo/demo';
import { readEnv, type Env } from '@zonggui/env/env';
import { dataSourceOptions } from '@zonggui/store/data-source';
import { ApiModule } from '../../apps/api/src/api.module';
import { CASEWORK } from '../../apps/api/src/casework.providers';
import { ApiMetrics } from '../../apps/api/src/metrics/api-metrics';
import { configure, creation } from '../../apps/api/src/setup';
import { shutdown } from '../../apps/api/src/shutdown';
import { demoDatabase } from './database';
import { HttpClient } from './http-client';
import { testRedis } from './redis';

export interface TestApp {
  /** http://127.0.0.1:<port>, without /api. */
  readonly url: string;
  /** Where the api tells its figures. */
  readonly metricsUrl: string;
  /** What the api was told; a worker beside it is told the same. */
  readonly env: Env;
  /** The api's own use cases, for what only a worker would do: `casework.sweeps`, `casework.seals` … */
  readonly casework: Casework;
  /** Straight to the database, for what HTTP does not tell; a pool of its own. */
  readonly dataSource: DataSource;
  /** Nobody signed in: progress, rating, health. */
  readonly anonymous: HttpClient;
  /** A new client with session cookie and CSRF token of a demo account: 'as-intake', 'hs-review-…', 'admin' … */
  signIn(login: string, password?: string): Promise<HttpClient>;
  /** Moves the business clock, over HTTP. An ISO instant with its zone: '2026-11-20T09:00:00+08:00'. */
  setClock(now: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * The whole api in this process, on a port of its own, over a cloned database with the catalogue and both demo bureaus and a Redis
 * prefix of its own. No worker runs: time moves only by commands and by what the test calls itself.
 */
export async function startApp({ clock = '2026-11-20T09:00:00+08:00', proxies = 0, env: more = {} }: { readonly clock?: string | null; readonly proxies?: number; readonly env?: Readonly<Record<string, string>> } = {}): Promise<TestApp> {
  const database = await demoDatabase();
  const redis = testRedis();
  const sealFile = join(tmpdir(), `zonggui-seals-${redis.prefix.replace(/\W/g, '')}.jsonl`);
  const env = readEnv({ NODE_ENV: 'test', DATABASE_URL: database.url, REDIS_URL: redis.url, ZONGGUI_QUEUE_PREFIX: redis.prefix, ZONGGUI_DEMO: '1', ZONGGUI_SEAL_FILE: sealFile, ZONGGUI_METRICS_PORT: '0', ZONGGUI_PROXIES: String(proxies), ...more });
  const dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  const app = configure(await NestFactory.create<NestExpressApplication>(ApiModule.with(env), creation));
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${portOf(app)}`;
  const signIn = async (login: string, password = DEMO_PASSWORD) => new HttpClient(url).signIn(login, password);
  const setClock = async (now: string) => void (await (await signIn('admin')).put('/demo/clock', { now })).expect(200);
  if (clock !== null) await setClock(clock);
  return {
    url,
    metricsUrl: `http://127.0.0.1:${app.get(ApiMetrics).endpoint.port}/metrics`,
    env,
    // the token is bound to createCasework's result
    casework: app.get<Casework>(CASEWORK),
    dataSource,
    anonymous: new HttpClient(url),
    signIn,
    setClock,
    close: async () => {
      await shutdown(app);
      await dataSource.destroy();
      await database.drop();
      rmSync(sealFile, { force: true });
    },
  };
}

function portOf(app: NestExpressApplication): number {
  // listening on TCP, so the address is never a pipe's name
  return (app.getHttpServer() as { address(): AddressInfo }).address().port;
}
