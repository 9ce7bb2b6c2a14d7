/** Which agent this computer's pages speak to. It belongs to the window and not to a person: it outlives 签退. */
export interface Pairing {
  readonly port: number;
  readonly token: string;
}

const place = 'zonggui.agent';
const watchers = new Set<() => void>();
let known = read();

export const pairing = (): Pairing | null => known;

/** Remembers the agent; null forgets it. */
export function pair(next: Pairing | null): void {
  if (next === null) localStorage.removeItem(place);
  else localStorage.setItem(place, JSON.stringify(next));
  known = next;
  for (const tell of watchers) tell();
}

export function watchPairing(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

function read(): Pairing | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { port, token } = kept as Partial<Pairing>; // looked at on the next line
    return typeof port === 'number' && typeof token === 'string' ? { port, token } : null;
  } catch {
    return null;
  }
}
