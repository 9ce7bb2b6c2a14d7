import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@zonggui/store/data-source';

const folder = resolve(__dirname, '../../migrations');
/** Any number will do, as long as no product code locks by it. */
const LOCK = 5_201_314;

/** The same server, another database. */
export function databaseAt(url: string, name: string): string {
  const at = new URL(url);
  at.pathname = `/${name}`;
  return at.href;
}

/** Runs the work with a connection of its own, closed afterwards. */
export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function nameOfTemplate(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return `zonggui_template_${hash.digest('hex').slice(0, 12)}`;
}

async function migrate(url: string): Promise<void> {
  const source = new DataSource(dataSourceOptions(url));
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

/**
 * Makes the migrated template database if it is not there, and returns its name. The name carries the digest of the migrations: a
 * changed migration makes another one. One process at a time: the others wait at the advisory lock and find it made.
 */
export async function ensureTemplate(url: string): Promise<string> {
  const name = nameOfTemplate();
  await connected(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 1) return;
    const making = `${name}_making`;
    await client.query(`drop database if exists ${making} with (force)`);
    await client.query(`create database ${making}`);
    await migrate(databaseAt(url, making));
    await client.query(`alter database ${making} rename to ${name}`);
  });
  return name;
}
