// Connections of the benches' own, and copies of a whole database for yardsticks that would spoil the original.
import pg from 'pg';

export async function connected(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {}); // the statement in hand says it
  await client.connect();
  return client;
}

/** As the autovacuum of a running system would have left it. */
export const settle = async (db) => {
  await db.query('vacuum analyze');
  await db.query('checkpoint');
};

const at = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** Runs the work on a copy of the database, to which nobody else may be connected; the copy is gone afterwards. */
export async function onCopy(databaseUrl, work) {
  const server = await connected(at(databaseUrl, 'postgres'));
  try {
    await server.query(`create database yardstick template ${new URL(databaseUrl).pathname.slice(1)} strategy file_copy`);
    const db = await connected(at(databaseUrl, 'yardstick'));
    try {
      return await work(db);
    } finally {
      await db.end();
      await server.query('drop database yardstick');
    }
  } finally {
    await server.end();
  }
}

/** Seconds that the work took. */
export async function secondsOf(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
