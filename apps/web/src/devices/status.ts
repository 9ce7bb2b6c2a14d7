import { useEffect, useSyncExternalStore } from 'react';
import { deviceStatus, loopbackPermission } from './agent';
import type { DeviceName } from './contract';
import { pairing, watchPairing } from './pairing';

/** silent: of the printer, where the agent does not answer: it tells of the printer, but the browser prints without it; unpaired: this computer has no agent; unasked: the browser has not been asked yet, and only F2 or a click may ask. */
export type Lamp = 'online' | 'offline' | 'silent' | 'unpaired' | 'unasked';
export type Lamps = Readonly<Record<DeviceName, Lamp>>;

const all = (lamp: Lamp): Lamps => ({ reader: lamp, scanner: lamp, printer: lamp, ratingScreen: lamp });
const watchers = new Set<() => void>();
let lamps = all('unpaired');

function show(next: Lamps): void {
  lamps = next;
  for (const tell of watchers) tell();
}

/** The lamps of this window's devices, as the agent tells them. */
export function useLamps(): Lamps {
  return useSyncExternalStore(watch, () => lamps);
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** Follows the agent while somebody is signed in; the shell does it once. */
export function useFollowedDevices(): void {
  useEffect(() => {
    let stop = new AbortController();
    const start = () => {
      stop.abort();
      stop = new AbortController();
      void follow(stop.signal);
    };
    start();
    const unwatch = watchPairing(start);
    return () => {
      unwatch();
      stop.abort();
    };
  }, []);
}

/** Milliseconds until a silent agent, or a browser that was not asked yet, is tried again. */
const pause = 5000;

async function follow(stop: AbortSignal): Promise<void> {
  let known: number | undefined;
  while (!stop.aborted) {
    if (pairing() === null) return show(all('unpaired'));
    if ((await loopbackPermission()) === 'prompt') show(all('unasked'));
    else {
      try {
        const status = await deviceStatus(known, stop);
        known = status.version;
        show(status.devices);
        continue;
      } catch {
        known = undefined;
        if (!stop.aborted) show({ ...all('offline'), printer: 'silent' });
      }
    }
    await new Promise((done) => setTimeout(done, pause));
  }
}
