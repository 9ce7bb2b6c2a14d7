// A folder for one run of tests or checks. What a killed run left (its folder, its PostgreSQL, its Redis) goes first.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { take } from './claim.mjs';
import { stopLeftovers } from './pid-files.mjs';
import { LOCAL } from './places.mjs';

const all = join(LOCAL, 'throw-away');

/** Where this run's data go. Nothing is made yet. */
export const throwAwayFolder = () => join(all, `${process.pid}-${Date.now().toString(36)}`);

async function clear(folder) {
  const { holder, release } = take(join(folder, 'claim.json'));
  if (holder) return; // a run that is still going on
  release();
  await stopLeftovers(join(folder, 'run'));
  rmSync(folder, { recursive: true, force: true });
}

/** Makes the folder this run's own. It is removed at the end, or by a later run. */
export async function claimThrowAway(folder) {
  take(join(folder, 'claim.json'));
  for (const name of existsSync(all) ? readdirSync(all) : []) if (join(all, name) !== folder) await clear(join(all, name));
}
