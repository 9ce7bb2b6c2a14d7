/** The addresses `npm test` hands to every test of a level that needs them. Throws, with the remedy, when a test is run without it. */
function addressOf(variable: string): string {
  const value = process.env[variable];
  if (value) return value;
  throw new Error(`${variable} is not set: run this through npm test, for example npm test -- --selectProjects integration test/some.int.spec.ts`);
}

/** A PostgreSQL account that may create databases; its own database is never written to. */
export const postgresAddress = (): string => addressOf('ZONGGUI_TEST_DATABASE_URL');
export const redisAddress = (): string => addressOf('ZONGGUI_TEST_REDIS_URL');
/** The path of a Chromium that starts. */
export const chromiumPath = (): string => addressOf('ZONGGUI_TEST_CHROMIUM');
