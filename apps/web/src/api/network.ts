import { useSyncExternalStore } from 'react';

const watchers = new Set<() => void>();
let answered = true;

/** Whether the api answered when it was last asked. */
export function noteAnswer(came: boolean): void {
  if (answered === came) return;
  answered = came;
  tellAll();
}

const isUp = (): boolean => answered && navigator.onLine;

function tellAll(): void {
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

window.addEventListener('online', tellAll);
window.addEventListener('offline', tellAll);

/** Whether the line to the api stands, as far as this page has seen. */
export const useNetwork = (): boolean => useSyncExternalStore(watch, isUp);
