// The packages of node_modules, as the lock file wants them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './claim.mjs';
import { LOCAL, ROOT } from './places.mjs';
import { say } from './say.mjs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** npm writes node_modules/.package-lock.json when, and only when, it has finished: what it names is what is there. */
export function packagesAreCurrent(root = ROOT) {
  const done = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(done)) return false;
  const wanted = read(join(root, 'package-lock.json'));
  const found = read(done);
  return Object.entries(wanted).every(([at, entry]) => {
    if (!at.includes('node_modules/')) return true; // the workspaces themselves
    if (entry.link) return found[at]?.link === true;
    return found[at] ? found[at].version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer);
  });
}

export const packages = (household) =>
  alone(join(LOCAL, 'prepare.lock'), async () => {
    if (packagesAreCurrent()) return;
    say('Installing packages (npm ci); the first time takes about a minute …');
    const sentence = 'The packages could not be installed: see what npm says above. Is the package registry reachable?';
    await household.must('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], sentence, { env: withoutScriptConfig() });
  });

/** `npm run -s` hands its own loglevel and the like down as npm_config_*; an installation must not inherit them. */
function withoutScriptConfig() {
  const env = { ...process.env };
  for (const name of ['npm_config_loglevel', 'npm_config_workspace', 'npm_config_ignore_scripts', 'NODE_ENV']) delete env[name];
  return env;
}
