import { useSyncExternalStore } from 'react';

/** Milliseconds between two looks whether the line is back. */
const pause = 3_000;

const watchers = new Set<(up: boolean) => void>();
let answered = true;
let next: number | undefined;

/** Whether the api answered when it was last asked; while it does not, it is asked again and again. */
export function noteAnswer(came: boolean): void {
  if (!came) next ??= window.setTimeout(() => void lookNow(), pause);
  if (answered === came) return;
  answered = came;
  tellAll();
}

/** Asks at once whether the api is there. */
export async function lookNow(): Promise<void> {
  window.clearTimeout(next);
  next = undefined;
  noteAnswer(await fetch('/api/health/live', { cache: 'no-store' }).then(({ ok }) => ok, () => false));
}

/** Resolves once the api answers again, a moment later where it does already. */
export async function lineUp(): Promise<void> {
  await new Promise((done) => setTimeout(done, 1_000));
  if (isUp()) return;
  await new Promise<void>((done) => {
    const stop = watchNetwork((up) => {
      if (!up) return;
      stop();
      done();
    });
  });
}

const isUp = (): boolean => answered && navigator.onLine;

function tellAll(): void {
  for (const tell of watchers) tell(isUp());
}

/** Hears whenever the line may have broken or come back; returns how to stop listening. */
export function watchNetwork(tell: (up: boolean) => void): () => void {
  watchers.add(tell);
  return () => void watchers.delete(tell);
}

window.addEventListener('online', () => {
  tellAll();
  if (!answered) void lookNow();
});
window.addEventListener('offline', tellAll);

/** Whether the line to the api stands, as far as this page has seen. */
export const useNetwork = (): boolean => useSyncExternalStore(watchNetwork, isUp);
