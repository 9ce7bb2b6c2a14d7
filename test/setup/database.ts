import { randomUUID } from 'node:crypto';
import { postgresAddress } from './addresses';
import { connected, databaseAt, ensureTemplate } from './template';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of the caller's own, cloned from a template in some 50 ms. Drop it when done. */
export const testDatabase = (): Promise<TestDatabase> => cloneOf('migrated');

/** The same with the catalogue and both demonstration bureaus, loaded once for all. */
export const demoDatabase = (): Promise<TestDatabase> => cloneOf('demo');

async function cloneOf(which: 'migrated' | 'demo'): Promise<TestDatabase> {
  const server = postgresAddress();
  const template = await ensureTemplate(server, which);
  const name = `zonggui_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await connected(server, (client) => client.query(`create database ${name} template ${template}`));
  return {
    url: databaseAt(server, name),
    drop: () => connected(server, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}
