// A private PostgreSQL on 127.0.0.1, its data under .local.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bornAt, waitGone } from './pid-files.mjs';
import { freePort } from './ports.mjs';
import { accountFor } from './postgres-account.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { prepareFolder } from './postgres-folder.mjs';
import { Halt, say } from './say.mjs';

const DATABASE = 'zonggui';

/** postmaster.pid outlives a power failure; PostgreSQL then refuses to start if that number now belongs to any process of its account. */
async function clearStalePid(dir) {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (bornAt(pid) === undefined) return; // PostgreSQL sees that for itself
  const words = process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : 'postgres';
  if (!words.includes('postgres')) {
    rmSync(file);
    return;
  }
  say(`Stopping the PostgreSQL that still runs on this data folder (pid ${pid}).`);
  process.kill(pid, 'SIGINT');
  if (!(await waitGone({ pid, born: bornAt(pid) }, 15_000))) throw new Halt(`PostgreSQL (pid ${pid}) still holds ${dir}: stop it first.`);
}

/** True once a query is answered; a refused password is no matter of waiting. */
async function answers(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
    return true;
  } catch (error) {
    if (error.code === '28P01') throw new Halt('The private PostgreSQL refuses the password kept beside its data folder: put back the file that belongs to it, or move both away.');
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Starts PostgreSQL on `folder`/pg<major>, makes the database if need be, and returns its address. `more` are settings of its own. */
export async function startPostgres(household, { folder, port: wanted = 0, name = 'postgres', more = [] }) {
  const { bin, major } = postgresBinaries();
  const dir = join(folder, `pg${major}`);
  const password = await prepareFolder(household, dir, bin);
  await clearStalePid(dir);
  const port = await freePort(wanted);
  const { wrap, ids } = accountFor(dir, bin);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=Asia/Shanghai', 'max_connections=100', ...more];
  const [command, args] = wrap(join(bin, 'postgres'), ['-D', dir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]);
  const one = household.daemon(name, command, args, { ...ids, stopSignal: 'SIGINT' }); // SIGINT: roll back what is open and stop
  const address = `postgres://zonggui:${password}@127.0.0.1:${port}`;
  await household.until(one, () => answers(`${address}/postgres`));
  return { url: `${address}/${DATABASE}`, port, dir, one };
}
