// The data folder. It is made beside its place and moved there when complete: a folder with the right name is a whole one.
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { accountFor } from './postgres-account.mjs';
import { Halt, say } from './say.mjs';

const FIRST_OWN_OID = 16384; // databases made by people are numbered from here; those initdb makes lie below

const entries = (folder) => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** absent | whole | half (never held data) | damaged (held data, and lacks what PostgreSQL needs to open it) */
export function stateOf(dir) {
  if (entries(dir).length === 0) return 'absent';
  const whole = ['PG_VERSION', 'global/pg_control', 'base', 'postgresql.conf'].every((name) => existsSync(join(dir, name)));
  const heldData = entries(join(dir, 'base')).some((name) => Number(name) >= FIRST_OWN_OID);
  if (heldData) return whole ? 'whole' : 'damaged';
  return whole && entries(join(dir, 'base')).length >= 3 ? 'whole' : 'half'; // template1, template0, postgres
}

/** initdb reads the password from a file, which the account PostgreSQL runs under must be able to read. */
async function withPasswordFile(password, ids, work) {
  const folder = mkdtempSync(join(tmpdir(), 'zonggui-'));
  const file = join(folder, 'password');
  try {
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
    chmodSync(folder, 0o711);
    if (ids.uid) chownSync(file, ids.uid, ids.gid);
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function make(household, dir, bin, secret) {
  const making = `${dir}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(dirname(dir), { recursive: true }); // open to other accounts: PostgreSQL's must pass through
  const { wrap, ids } = accountFor(dir, bin);
  mkdirSync(making, { mode: 0o700 });
  if (ids.uid) chownSync(making, ids.uid, ids.gid);
  const password = randomBytes(18).toString('base64url');
  const done = await withPasswordFile(password, ids, (file) => {
    // without --encoding the result depends on LANG: SQL_ASCII where LANG is unset
    const flags = ['-D', making, '-U', 'zonggui', '--auth=scram-sha-256', `--pwfile=${file}`, '--encoding=UTF8', '--locale=C', '--no-instructions'];
    const [command, args] = wrap(join(bin, 'initdb'), flags);
    return household.capture('initdb', command, args, ids);
  });
  if (done.code !== 0) throw new Halt(`PostgreSQL could not make its data folder ${dir}: ${done.stderr.trim()}`);
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  renameSync(making, dir);
}

/** Makes the data folder where there is none or only a half-made one; returns the password kept beside it. */
export async function prepareFolder(household, dir, bin) {
  const secret = `${dir}.password`;
  const state = stateOf(dir);
  if (state === 'damaged') {
    throw new Halt(`The data folder ${dir} has held data and is damaged, so it is left as it is: put back a backup, or move it away to begin with an empty one.`);
  }
  if (state === 'whole' && !existsSync(secret)) {
    throw new Halt(`The data folder ${dir} is there but its password file ${secret} is gone: put that file back, or move the folder away to begin with an empty one.`);
  }
  if (state === 'half' || existsSync(`${dir}.making`)) say('The PostgreSQL data folder was left half made and has never held data: making it again.');
  if (state === 'half') rmSync(dir, { recursive: true, force: true });
  if (state === 'absent' && existsSync(dir)) rmSync(dir, { recursive: true, force: true }); // an empty folder of some other owner
  if (state !== 'whole') await make(household, dir, bin, secret);
  return readFileSync(secret, 'utf8').trim();
}
