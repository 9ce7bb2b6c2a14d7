import { useEffect, useSyncExternalStore } from 'react';

/** After so many milliseconds without a key or a pointer the screen locks (ux.md 1.0). */
const idleAfter = 10 * 60_000;
/** In every tab of this computer at once; nothing of it is personal. */
const lockPlace = 'zonggui.locked';
const activePlace = 'zonggui.active';

const watchers = new Set<() => void>();

function tellAll(): void {
  for (const tell of watchers) tell();
}

export function lockNow(): void {
  localStorage.setItem(lockPlace, '1');
  tellAll();
}

/** The password was right, or nobody is signed in any more. */
export function unlock(): void {
  localStorage.removeItem(lockPlace);
  noteActivity();
  tellAll();
}

const isLocked = (): boolean => localStorage.getItem(lockPlace) !== null;

function watch(tell: () => void): () => void {
  watchers.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    watchers.delete(tell);
    window.removeEventListener('storage', tell);
  };
}

export const useLocked = (): boolean => useSyncExternalStore(watch, isLocked);

let noted = 0;

/** At most once a second; the other tabs read it too. */
function noteActivity(): void {
  const now = Date.now();
  if (now - noted < 1000) return;
  noted = now;
  localStorage.setItem(activePlace, String(now));
}

/** Watches for ten idle minutes while somebody is signed in. */
export function useIdleLock(): void {
  useEffect(() => {
    noteActivity();
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const;
    for (const event of events) window.addEventListener(event, noteActivity, { passive: true, capture: true });
    const watching = window.setInterval(() => {
      if (!isLocked() && Date.now() - Number(localStorage.getItem(activePlace)) >= idleAfter) lockNow();
    }, 5_000);
    return () => {
      for (const event of events) window.removeEventListener(event, noteActivity, { capture: true });
      window.clearInterval(watching);
    };
  }, []);
}
