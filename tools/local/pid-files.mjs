// What was started is written down, so that the next start can stop what a killed launcher left behind. A pid alone proves
// nothing (numbers are used again): it counts only together with the moment its process began.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

const ps = (field, pid) => spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;

/** Linux: state, parent … of a process, the fields of proc(5) from the third on. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** When this process began, in the system's own words; undefined when it does not run (a zombie does not). */
export function bornAt(pid) {
  if (!Number.isInteger(pid) || pid < 2) return undefined;
  if (process.platform !== 'linux') return ps('lstart', pid);
  const fields = stat(pid);
  return fields[0] === 'Z' ? undefined : fields[19];
}

export const parentOf = (pid) => Number(process.platform === 'linux' ? stat(pid)[1] : ps('ppid', pid));

export const runs = ({ pid, born }) => bornAt(pid) !== undefined && bornAt(pid) === born;

export function readPid(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // absent, or cut short by a power failure
  }
}

export function writePid(folder, name, entry) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify({ ...entry, name, born: bornAt(entry.pid), at: Date.now() }));
  return () => rmSync(file, { force: true });
}

const signal = ({ pid, group }, name) => {
  try {
    process.kill(group ? -pid : pid, name);
  } catch {
    // it ended in the meantime
  }
};

export async function waitGone(entry, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(25)) if (!runs(entry)) return true;
  return !runs(entry);
}

/** Stops, newest first, every process this folder still names. Returns their names. */
export async function stopLeftovers(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).map((file) => join(folder, file));
  const entries = files.map(readPid).filter((entry) => entry !== undefined && runs(entry)).sort((a, b) => b.at - a.at);
  for (const entry of entries) {
    say(`Stopping ${entry.name} (pid ${entry.pid}), left behind by a start that was killed.`);
    signal(entry, entry.stopSignal ?? 'SIGTERM');
    if (await waitGone(entry, 12_000)) continue;
    signal(entry, 'SIGKILL');
    await waitGone(entry, 5_000);
  }
  for (const file of files) rmSync(file, { force: true });
  return entries.map(({ name }) => name);
}
