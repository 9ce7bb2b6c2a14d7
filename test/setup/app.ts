import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { ApiModule } from '../../apps/api/src/api.module';
import { adapterOptions, configure } from '../../apps/api/src/setup';
import { dataSourceOptions } from '@zonggui/store/data-source';
import { DEMO_PASSWORD, loadDemo } from '@zonggui/casework/demo';
import { testDatabase } from './database';
import { HttpClient } from './http-client';
import { testRedis } from './redis';

export interface TestApp {
  /** http://127.0.0.1:<port>, without /api. */
  readonly url: string;
  /** The cloned database and the Redis prefix, for a worker beside the api. */
  readonly databaseUrl: string;
  readonly redis: { readonly url: string; readonly prefix: string };
  /** Straight to the database, for what HTTP does not tell. */
  readonly dataSource: DataSource;
  /** Nobody signed in: progress, rating, health. */
  readonly anonymous: HttpClient;
  /** A client with session cookie and CSRF token of a demo account. */
  signIn(login: string, password?: string): Promise<HttpClient>;
  /** Moves the business clock of the demonstration, over HTTP. Takes an ISO instant with zone: '2026-11-20T09:00:00+08:00'. */
  setClock(now: string): Promise<void>;
  close(): Promise<void>;
}

/** The whole api in this process on a port of its own, over a cloned database with the catalogue and the demo bureaus, a fresh Redis prefix, and the demo clock allowed. */
export async function startApp({ clock = '2026-11-20T09:00:00+08:00' }: { clock?: string | null } = {}): Promise<TestApp> {
  const database = await testDatabase();
  const redis = testRedis();
  const dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  await loadDemo(dataSource);
  const app = await NestFactory.create<NestExpressApplication>(
    ApiModule.with({ databaseUrl: database.url, redisUrl: redis.url, redisPrefix: redis.prefix, demo: true, secureCookie: false, logLevel: 'silent', poolSize: 10, key: 'test-only key of the demonstration' }),
    adapterOptions,
  );
  configure(app);
  await app.listen(0, '127.0.0.1');
  // listening on a TCP port, so the address is never a pipe's name
  const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
  const url = `http://127.0.0.1:${port}`;
  const signIn = async (login: string, password = DEMO_PASSWORD) => new HttpClient(url).signIn(login, password);
  const started: TestApp = {
    url,
    databaseUrl: database.url,
    redis,
    dataSource,
    anonymous: new HttpClient(url),
    signIn,
    setClock: async (now) => void (await (await signIn(CLOCK_KEEPER)).put('/demo/clock', { now })).expect(200),
    close: async () => {
      await app.close();
      await dataSource.destroy();
      await database.drop();
    },
  };
  if (clock !== null) await started.setClock(clock);
  return started;
}

/** The demo account the clock is moved with. */
const CLOCK_KEEPER = 'admin';

/** A new idempotency key. */
export const newKey = (): string => randomUUID();
