// A private Redis on 127.0.0.1: the one on the PATH, else the distribution's package unpacked under .local.
import { existsSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { onPath } from './places.mjs';
import { freePort } from './ports.mjs';
import { redisFromPackages } from './redis-package.mjs';
import { Halt } from './say.mjs';

const elsewhere = ['/usr/sbin/redis-server', '/opt/homebrew/bin/redis-server', '/usr/local/bin/redis-server'];
const NONE =
  'No Redis was found and none could be fetched: install one (Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis), or set REDIS_URL to a server of yours.';

async function findRedis(household) {
  const program = ['redis-server', 'valkey-server'].map(onPath).find(Boolean) ?? elsewhere.find((file) => existsSync(file));
  const redis = program ? { command: program } : await redisFromPackages(household);
  if (!redis) throw new Halt(NONE);
  return redis;
}

/** While Redis still reads its file it accepts connections but answers LOADING. */
const answersPing = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const answer = (yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(2000, () => answer(false));
    socket.once('data', (data) => answer(data.toString().startsWith('+PONG')));
    socket.once('error', () => answer(false));
  });

/** Starts Redis with its data in `folder`/redis and returns its address. */
export async function startRedis(household, { folder, port: wanted = 0, name = 'redis' }) {
  const { command, argv0, env } = await findRedis(household);
  const dir = join(folder, 'redis');
  mkdirSync(dir, { recursive: true });
  const port = await freePort(wanted);
  const keep = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''];
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, ...keep, '--maxmemory-policy', 'noeviction', '--daemonize', 'no'];
  const one = household.daemon(name, command, args, { argv0, env });
  await household.until(one, () => answersPing(port));
  return { url: `redis://127.0.0.1:${port}`, port, dir, one };
}
