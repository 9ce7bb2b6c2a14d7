import { createPrivateKey } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { createCasework, type Casework, type CaseworkOptions } from '@zonggui/casework/casework';
import type { Actor, Post } from '@zonggui/domain/posts';
import { readEnv } from '@zonggui/env/env';
import { dataSourceOptions } from '@zonggui/store/data-source';
import { demoDatabase } from './database';

export interface TestCasework {
  /** What the use cases were made with; the clock of `fill` is another. */
  readonly options: Omit<CaseworkOptions, 'clock' | 'demo'>;
  readonly casework: Casework;
  readonly dataSource: DataSource;
  readonly sealFile: string;
  /** Of its database, for a process of its own. */
  readonly databaseUrl: string;
  setClock(at: string): Promise<void>;
  /** A member of staff with one grant; the id is a row of the demonstration's staff. */
  actor(login: string, post: Post, region: string, department?: string): Promise<Actor>;
  /** As another process would have it: the same database, connections of its own. */
  another(): Promise<Casework>;
  close(): Promise<void>;
}

/** Casework over a real database of its own with both demonstration bureaus, and no HTTP. */
export async function startCasework(): Promise<TestCasework> {
  const database = await demoDatabase();
  const dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  const sealFile = join(mkdtempSync(join(tmpdir(), 'seals-')), 'seals.jsonl');
  const others: DataSource[] = [];
  const casework = caseworkOver(dataSource, sealFile);
  return {
    casework, dataSource, sealFile,
    databaseUrl: database.url,
    options: optionsOver(dataSource, sealFile),
    setClock: (at) => casework.clock.setDemo(new Date(at)),
    actor: async (login, post, region, department) => {
      const rows: { id: string }[] = await dataSource.query('select id from staff where login = $1', [login]);
      return { kind: 'staff', id: rows[0]!.id, onBehalfOf: null, grants: [{ post, region, department: department ?? null }] };
    },
    another: async () => {
      const own = await new DataSource(dataSourceOptions(database.url)).initialize();
      others.push(own);
      return caseworkOver(own, sealFile);
    },
    close: async () => {
      for (const one of [...others, dataSource]) await one.destroy();
      await database.drop();
    },
  };
}

const caseworkOver = (dataSource: DataSource, sealFile: string): Casework => createCasework({ ...optionsOver(dataSource, sealFile), demo: true });

function optionsOver(dataSource: DataSource, sealFile: string): TestCasework['options'] {
  const { secrets } = readEnv({ NODE_ENV: 'test', DATABASE_URL: 'postgres://unused', REDIS_URL: 'redis://127.0.0.1:1' });
  return {
    dataSource, sealFile,
    configDir: join(process.cwd(), 'config'),
    keys: { hmac: secrets.partyKey, cipher: secrets.numberKey },
    sealKey: createPrivateKey(secrets.sealKey),
    numberBlockSize: 20,
    draftDays: 7,
    lateEntryDays: 7,
    changed: () => undefined,
  };
}
