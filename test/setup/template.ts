import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { loadDemo } from '@zonggui/casework/demo/demo';
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

/** Folders whose files decide what the demonstration's template holds, as far as the run of one suite goes. */
const demonstration = ['migrations', 'config', 'libs'].map((name) => resolve(__dirname, '../..', name));

function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) for (const file of filesOf(folder)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();

async function migrate(source: DataSource): Promise<void> {
  await source.runMigrations();
}

async function load(source: DataSource): Promise<void> {
  await migrate(source);
  await loadDemo(source);
}

/** The migrated, empty database, or the one with the catalogue and both demonstration bureaus. */
const templates = {
  migrated: () => ({ name: `zonggui_template_${digestOf([folder])}`, make: migrate }),
  demo: () => ({ name: `zonggui_demo_template_${digestOf(demonstration)}`, make: load }),
} as const;

/**
 * Makes the template database if it is not there, and returns its name. The name carries the digest of what it is made from: a
 * changed migration makes another one. One process at a time: the others wait at the advisory lock and find it made.
 */
export async function ensureTemplate(url: string, which: keyof typeof templates): Promise<string> {
  const { name, make } = templates[which]();
  await connected(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 1) return;
    const making = `${name}_making`;
    await client.query(`drop database if exists ${making} with (force)`);
    await client.query(`create database ${making}`);
    await made(databaseAt(url, making), make);
    await client.query(`alter database ${making} rename to ${name}`);
  });
  return name;
}

async function made(url: string, make: (source: DataSource) => Promise<void>): Promise<void> {
  const source = await new DataSource(dataSourceOptions(url)).initialize();
  try {
    await make(source);
  } finally {
    await source.destroy();
  }
}
