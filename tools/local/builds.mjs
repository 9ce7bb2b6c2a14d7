// Builds what is not built from exactly these sources. File times prove nothing after a checkout or a copy, so each build
// carries the digest of what it was made from; both builders empty their folder first, and the digest with it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './claim.mjs';
import { LOCAL, ROOT } from './places.mjs';
import { say } from './say.mjs';

const builds = {
  server: {
    script: 'build:server',
    sources: ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'migrations', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    result: 'dist/apps/api/src/main.js',
    stamp: 'dist/apps/.built-from',
  },
  web: { script: 'build:web', sources: ['apps/web', 'package-lock.json'], result: 'dist/web/index.html', stamp: 'dist/web/.built-from' },
};

const skipped = (name) => name === 'node_modules' || name === 'dist' || name.endsWith('.tsbuildinfo') || /\.spec\.tsx?$/.test(name);

function* filesUnder(at) {
  if (!existsSync(at)) return;
  if (statSync(at).isFile()) {
    yield at;
    return;
  }
  for (const name of readdirSync(at).sort()) if (!skipped(name)) yield* filesUnder(join(at, name));
}

/** The digest of every source of a build: names and contents, never times. */
export function digestOf(sources, root = ROOT) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => [...filesUnder(join(root, source))])) {
    const content = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

export function isBuilt({ sources, result, stamp }, root = ROOT) {
  const carried = existsSync(join(root, stamp)) ? readFileSync(join(root, stamp), 'utf8') : '';
  return existsSync(join(root, result)) && carried === digestOf(sources, root);
}

async function build(household, name) {
  const { script, sources, stamp, result } = builds[name];
  if (isBuilt(builds[name])) return;
  say(`Building the ${name} …`);
  const from = digestOf(sources);
  const sentence = `The ${name} could not be built: see the messages above (npm run ${script}).`;
  await household.must(`build of the ${name}`, 'npm', ['run', '-s', script], sentence, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (existsSync(join(ROOT, result))) writeFileSync(join(ROOT, stamp), from);
}

/** Builds what of `names` (server, web) is stale. */
export const buildIfStale = (household, names = ['server', 'web']) =>
  alone(join(LOCAL, 'prepare.lock'), async () => {
    for (const name of names) await build(household, name);
  });
