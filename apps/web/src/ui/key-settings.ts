import { useSyncExternalStore } from 'react';

/** What a person changed of the keys on this computer: other keys by the keys a page names, and single letters off. Nothing of it is personal. */
export interface KeySettings {
  readonly remap: Readonly<Record<string, string>>;
  readonly singles: boolean;
}

const plain: KeySettings = { remap: {}, singles: true };
const watchers = new Set<() => void>();
let person = '';
let settings = plain;

const placeOf = (id: string): string => `zonggui.keys.${id}`;

/** From now on the keys of this person hold; an id, never a name. */
export function loadKeysOf(staffId: string): void {
  if (person === staffId) return;
  person = staffId;
  settings = read(localStorage.getItem(placeOf(staffId)));
  tellAll();
}

export const keySettings = (): KeySettings => settings;

export function changeKeys(change: Partial<KeySettings>): void {
  settings = { ...settings, ...change };
  localStorage.setItem(placeOf(person), JSON.stringify(settings));
  tellAll();
}

function tellAll(): void {
  for (const tell of watchers) tell();
}

/** What was kept by hand or by an older version may be anything. */
function read(kept: string | null): KeySettings {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    const { remap, singles } = { ...plain, ...(value as Partial<KeySettings>) }; // checked on the next two lines
    const pairs = Object.entries(typeof remap === 'object' ? remap : {}).filter(([, keys]) => typeof keys === 'string');
    return { remap: Object.fromEntries(pairs), singles: singles !== false };
  } catch {
    return plain;
  }
}

/** The keys that do what a page names by its own: 'F9', or what the person put in its place. */
export const actualKeys = (keys: string): string => settings.remap[keys] ?? keys;

export function useKeySettings(): KeySettings {
  return useSyncExternalStore(watchKeys, keySettings);
}

function watchKeys(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
