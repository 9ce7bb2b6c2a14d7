// PostgreSQL and Redis for one command: those the environment names, else private ones.
import { listening } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { Halt, say } from './say.mjs';

/** A server of the person's own must answer before anything is built upon it. */
async function given(variable, what, usualPort) {
  const value = process.env[variable];
  if (!value) return undefined;
  const { hostname, port } = URL.canParse(value) ? new URL(value) : {};
  if (!hostname) throw new Halt(`${variable} is not an address: it should look like ${what.example}.`);
  if (!(await listening(Number(port || usualPort), hostname))) throw new Halt(`${what.name} does not answer at ${hostname}:${port || usualPort} (${variable}).`);
  say(`${what.name}: the one of ${variable}.`);
  return value;
}

async function database(household, { folder, port, more }) {
  const own = await given('DATABASE_URL', { name: 'PostgreSQL', example: 'postgres://user:password@host:5432/database' }, 5432);
  if (own) return own;
  const started = await startPostgres(household, { folder, port, more });
  say(`PostgreSQL answers on port ${started.port}.`);
  return started.url;
}

async function broker(household, folder, port) {
  const own = await given('REDIS_URL', { name: 'Redis', example: 'redis://host:6379' }, 6379);
  if (own) return own;
  const started = await startRedis(household, { folder, port });
  say(`Redis answers on port ${started.port}.`);
  return started.url;
}

/** Starts both one after the other (PostgreSQL is stopped last) with their data under `folder`; `settings` are PostgreSQL's own. */
export async function services(household, { folder, ports = {}, settings = [] }) {
  const databaseUrl = await database(household, { folder, port: ports.postgres, more: settings });
  const redisUrl = await broker(household, folder, ports.redis);
  return { databaseUrl, redisUrl };
}
