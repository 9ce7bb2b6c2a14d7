// Processor time by process, from Linux's own books: unlike the clock on the wall it does not change when the machine has other work.
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10; // USER_HZ is 100 on every Linux that Node runs on

function timesOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    const [parent, own, children] = [1, 11, 13].map((at) => Number(fields[at]) + (at === 1 ? 0 : Number(fields[at + 1])));
    return { parent, own: own * TICK_MS, children: children * TICK_MS };
  } catch {
    return undefined; // ended in the meantime
  }
}

/** Milliseconds the process and those it started have used so far; undefined where the system does not tell. */
export function cpuOf(pid) {
  if (process.platform !== 'linux') return undefined;
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => timesOf(name));
  const me = timesOf(pid);
  return me && me.own + me.children + all.filter((one) => one?.parent === pid).reduce((sum, one) => sum + one.own + one.children, 0);
}
