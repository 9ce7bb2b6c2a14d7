// PostgreSQL refuses to run as root. As root it is run under another account: the one that owns the data already; else postgres
// or nobody; else, where no other account may enter the folder (a clone under /root), as uid 65534 inside a user namespace.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRoot, onPath } from './places.mjs';
import { Halt } from './say.mjs';

const asIs = (command, args) => [command, args];
const namespace = ['-U', '--map-user=65534', '--map-group=65534'];

function idOf(user) {
  const ask = (flag) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const uid = Number(ask('-u').stdout);
  const gid = Number(ask('-g').stdout);
  return uid > 0 && gid >= 0 ? { uid, gid } : undefined;
}

/** cwd: an account that may not enter the launcher's own folder would fail there. */
const under = ({ uid, gid }) => ({ wrap: asIs, ids: { uid, gid, cwd: '/' } });

const mayRun = (ids, bin, parent) =>
  spawnSync('sh', ['-c', 'cd "$1" && "$2" --version', 'sh', parent, join(bin, 'postgres')], { ...ids, cwd: '/' }).status === 0;

function inNamespace(dir) {
  const works = onPath('unshare') && spawnSync('unshare', [...namespace, 'true']).status === 0;
  if (works) return { wrap: (command, args) => ['unshare', [...namespace, '--', command, ...args]], ids: {} };
  throw new Halt(
    `PostgreSQL does not run as root, and no other account may enter ${dirname(dir)}: clone into a folder others may enter (for example under /srv or /opt), or run as an ordinary user.`,
  );
}

/** How PostgreSQL is started for this data folder (which may not exist yet): a wrapper for its command, and the ids to spawn with. */
export function accountFor(dir, bin) {
  if (!isRoot) return { wrap: asIs, ids: {} };
  const owner = statSync(dir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return under(owner);
  if (owner) return inNamespace(dir); // root's own files: made inside a namespace before
  const ids = ['postgres', 'nobody'].map(idOf).find((candidate) => candidate && mayRun(candidate, bin, dirname(dir)));
  return ids ? under(ids) : inNamespace(dir);
}
