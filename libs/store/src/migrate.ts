import type { DataSource } from 'typeorm';

/** Any number nobody else locks by. */
const MIGRATION_LOCK = 7_480_021;

/**
 * Brings the database to the current schema and returns the names of what ran. Two replicas that start together take turns:
 * the second waits for the lock and then finds nothing to do.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {}); // a broken connection has released it
    await guard.release();
  }
}

/**
 * The statements by which the entities differ from the migrated database; none when they agree. TypeORM compares checks by
 * name and indexes by name and columns; their text is compared in test/migrations.int.spec.ts.
 */
export async function schemaDifference(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
