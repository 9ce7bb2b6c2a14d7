// Debian and Ubuntu without a Redis: its packages are fetched into .local and unpacked there. No root, no change to the system,
// no service started.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { alone } from './claim.mjs';
import { LOCAL, onPath } from './places.mjs';
import { say } from './say.mjs';

const base = join(LOCAL, 'redis');
const unpacked = join(base, 'root');
const program = join(unpacked, 'usr/bin/redis-check-rdb'); // Debian's redis-server is a link to this file

function found() {
  if (!existsSync(program)) return undefined;
  const libraries = readdirSync(join(unpacked, 'usr/lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const path = libraries.map((entry) => join(unpacked, 'usr/lib', entry.name)).join(':');
  const redis = { command: program, argv0: 'redis-server', env: { ...process.env, LD_LIBRARY_PATH: path } };
  const runs = spawnSync(redis.command, ['--version'], { argv0: redis.argv0, env: redis.env }).status === 0;
  return runs ? redis : undefined;
}

/** apt with lists and cache of our own, so that an ordinary user may run it. */
function apt(household) {
  const debs = join(base, 'debs');
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs']) mkdirSync(join(base, folder), { recursive: true });
  const settings = {
    'Dir::State::lists': join(base, 'lists'),
    'Dir::Cache': join(base, 'cache'),
    'APT::Sandbox::User': userInfo().username,
    'Debug::NoLocking': '1',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const env = { ...process.env, LC_ALL: 'C' }; // its output is read below
  return { debs, ask: (program, ...args) => household.capture(program, program, [...options, ...args], { cwd: debs, env }) };
}

const installed = (name) => spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' }).stdout === 'installed';

async function fetch(household) {
  const { debs, ask } = apt(household);
  await ask('apt-get', '-qq', 'update');
  const { stdout } = await ask('apt-cache', 'depends', '--important', 'redis-tools');
  const needed = stdout.matchAll(/Depends: ([^\s<]+)/g);
  const absent = [...needed].map(([, name]) => name).filter((name) => name !== 'adduser' && !installed(name));
  for (const name of ['redis-tools', ...absent]) await ask('apt-get', '-qq', 'download', name);
  for (const file of readdirSync(debs)) await household.capture('dpkg-deb', 'dpkg-deb', ['-x', join(debs, file), unpacked]);
  for (const folder of ['lists', 'cache', 'debs']) rmSync(join(base, folder), { recursive: true, force: true });
}

/** How to start the Redis of the distribution's packages, or undefined where there is no apt or it has none. */
export const redisFromPackages = (household) =>
  alone(join(LOCAL, 'redis.lock'), async () => {
    const before = found();
    if (before) return before;
    if (!onPath('apt-get') || !onPath('dpkg-deb')) return undefined;
    say("No Redis on this machine: fetching the distribution's package into .local …");
    rmSync(base, { recursive: true, force: true });
    await fetch(household);
    return found();
  });
