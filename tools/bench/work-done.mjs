// What PostgreSQL itself counts: the proof that both contestants make it do the same.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const COUNTERS = ['xact_commit', 'tup_inserted', 'tup_updated', 'tup_fetched'];

const work = (row) => ({
  row,
  minus: (before) => work(Object.fromEntries(COUNTERS.map((name) => [name, row[name] - before.row[name]]))),
  per: (journeys) => `${(row.xact_commit / journeys).toFixed(1)} commits, ${(row.tup_inserted / journeys).toFixed(1)} rows inserted, ${(row.tup_updated / journeys).toFixed(1)} updated`,
});

export async function counterOf(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    close: () => client.end(),
    /** Backends tell their counts once a second at most, so this waits that long. */
    now: async () => {
      await pause(1500);
      const { rows } = await client.query(`select ${COUNTERS.map((name) => `${name}::float8`).join(', ')} from pg_stat_database where datname = current_database()`);
      return work(rows[0]);
    },
  };
}
