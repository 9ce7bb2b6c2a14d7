import { randomUUID } from 'node:crypto';
import { postgresAddress } from './addresses';
import { connected, databaseAt, ensureTemplate } from './template';

/** A migrated, empty database of the caller's own, cloned from the template in some 50 ms. Drop it when done. */
export async function testDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = postgresAddress();
  const template = await ensureTemplate(server);
  const name = `zonggui_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await connected(server, (client) => client.query(`create database ${name} template ${template}`));
  return {
    url: databaseAt(server, name),
    drop: () => connected(server, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}
