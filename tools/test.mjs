// npm test: every level of tests on a private, throw-away PostgreSQL and Redis. Arguments are handed on to jest; with
// `--selectProjects unit` only what that level needs is started. The last line is `N passed, N failed`, from jest's own report.
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser, NO_BROWSER } from './local/browser.mjs';
import { buildIfStale } from './local/builds.mjs';
import { command } from './local/command.mjs';
import { countsOf } from './local/counts.mjs';
import { Household } from './local/household.mjs';
import { levelsOf, needsBrowser, needsBuilds, needsServices } from './local/levels.mjs';
import { packages } from './local/packages.mjs';
import { LOCAL, ROOT } from './local/places.mjs';
import { Halt, say } from './local/say.mjs';
import { services } from './local/services.mjs';
import { claimThrowAway, throwAwayFolder } from './local/throw-away.mjs';

const folder = throwAwayFolder();
const report = join(folder, 'report.json');
const temporary = mkdtempSync(join(tmpdir(), 'zonggui-test-')); // what specs put there is removed with it; short, because sockets lie in it
const household = new Household(folder);
const { levels, rest } = levelsOf(process.argv.slice(2));

/** What is thrown away need not survive the machine; that of a system whose PostgreSQL is killed (chaos) is started by that test itself, with the usual settings. */
const settings = ['fsync=off', 'full_page_writes=off', 'max_wal_size=4GB', 'checkpoint_timeout=1h'];

/** What the tests read instead of DATABASE_URL and REDIS_URL, so that none ever touches a system that somebody uses. */
async function environment() {
  chmodSync(temporary, 0o711); // PostgreSQL may run under another account
  const env = { ...process.env, TMPDIR: temporary };
  delete env.DATABASE_URL;
  delete env.REDIS_URL;
  if (!needsServices(levels)) return env;
  const { databaseUrl, redisUrl } = await services(household, { folder, settings });
  return { ...env, ZONGGUI_TEST_DATABASE_URL: databaseUrl, ZONGGUI_TEST_REDIS_URL: redisUrl };
}

/** A build that fails is told and fails the run; the tests still run, for most of them compile their own sources. */
async function isBuiltNow() {
  try {
    await buildIfStale(household, needsBuilds(levels));
    return true;
  } catch (error) {
    if (!(error instanceof Halt) || household.stopping) throw error;
    console.error(error.message);
    return false;
  }
}

async function jest(env, chosen) {
  const workers = rest.some((arg) => /^(--maxWorkers|-w|--runInBand|-i$)/.test(arg)) ? [] : ['--maxWorkers=2'];
  const args = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...workers, ...rest, '--selectProjects', ...chosen];
  return household.run('jest', process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function test() {
  await claimThrowAway(folder);
  await packages(household);
  const built = await isBuiltNow();
  const env = await environment();
  const chromium = needsBrowser(levels) ? await browser(household) : undefined;
  const chosen = levels.filter((level) => level !== 'browser' || chromium);
  say(`Running the tests: ${chosen.join(', ')} …`);
  const code = chosen.length > 0 ? await jest(chromium ? { ...env, ZONGGUI_TEST_CHROMIUM: chromium } : env, chosen) : 1;
  if (chosen.length < levels.length) console.error(NO_BROWSER);
  return chosen.length === levels.length && built ? code : 1;
}

await command(household, test, {
  lastWord: () => {
    const counts = countsOf(report);
    if (existsSync(report)) renameSync(report, join(LOCAL, 'test-report.json')); // for .ci/run and for people
    for (const place of [folder, temporary]) rmSync(place, { recursive: true, force: true });
    console.log(counts);
  },
});
