// One holder at a time: a file that names its holder, made in one step, worth nothing once the holder no longer runs.
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bornAt, readPid, runs } from './pid-files.mjs';
import { say } from './say.mjs';

/** Takes the claim, or returns the entry of the living process that has it. `note` is what others shall read there. */
export function take(file, note = {}) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ ...note, pid: process.pid, born: bornAt(process.pid) }), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(mine, file); // unlike a write, this either makes the whole file or fails
        return { release: () => rmSync(file, { force: true }) };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readPid(file);
      if (holder && runs(holder)) return { holder };
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Runs the work alone: installing, building and unpacking must not happen twice at the same time in one checkout. */
export async function alone(file, work) {
  let told = false;
  for (;;) {
    const { holder, release } = take(file);
    if (release) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (!told) say(`Waiting for another command (pid ${holder.pid}) that is installing or building here.`);
    told = true;
    await sleep(300);
  }
}
