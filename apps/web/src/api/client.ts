import { noteAnswer } from './network';
import { Problem, problemOf } from './problem';

/** What travels with every request of the person signed in; kept in memory only, gone with the page. */
const person: { csrfToken: string | null; onBehalfOf: string | null } = { csrfToken: null, onBehalfOf: null };

export const rememberToken = (csrfToken: string | null): void => void (person.csrfToken = csrfToken);
/** AB岗: who is covered from now on; null = nobody. */
const watchers = new Set<() => void>();

/** AB岗: from now on every request is made for the person covered; null = for oneself. */
export function actFor(id: string | null): void {
  person.onBehalfOf = id;
  for (const tell of watchers) tell();
}

export const actingFor = (): string | null => person.onBehalfOf;

/** Hears of every change of `actingFor`; returns how to stop listening. */
export function watchActing(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

interface Sending {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Idempotency key of a command. */
  key?: string;
  /** Version of the matter the person was looking at. */
  version?: number;
  signal?: AbortSignal;
  /** Ask every rule and write nothing. */
  rehearse?: boolean;
  /** Goes out even though the page is closing. */
  keepalive?: boolean;
  /** AB岗: for whom it was decided, where that is not whom one acts for now. */
  onBehalfOf?: string | null;
}

export async function call<T>(path: string, sending: Sending = {}): Promise<T> {
  const answer: unknown = await (await send(path, sending)).json().catch(() => null);
  // the contract says what each path answers; contract.ts is that contract
  return answer as T;
}

/** For what is no JSON: a print page, a PDF. */
export const fetchText = async (path: string, sending: Sending = {}): Promise<string> => (await send(path, sending)).text();
export const fetchFile = async (path: string, sending: Sending = {}): Promise<Blob> => (await send(path, sending)).blob();

/** @throws Problem */
async function send(path: string, sending: Sending = {}): Promise<Response> {
  const { method = 'GET', body, signal, keepalive = false } = sending;
  const headers = headersOf(method, sending);
  const response = await fetch(`/api${path}`, { method, headers, credentials: 'same-origin', body: body === undefined ? null : isForm(body) ? body : JSON.stringify(body), signal: signal ?? null, keepalive }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    noteAnswer(false);
    throw new Problem('unreachable', 0);
  });
  noteAnswer(response.status !== 502 && response.status !== 504);
  if (response.ok) return response;
  const answer: unknown = await response.json().catch(() => null);
  throw response.status === 502 || response.status === 504 ? new Problem('unreachable', response.status) : problemOf(response.status, answer);
}

/** A form says its own type, with the mark between its parts. */
const isForm = (body: unknown): body is FormData => body instanceof FormData;

function headersOf(method: string, { body, key, version, rehearse, onBehalfOf = person.onBehalfOf }: Sending): Record<string, string> {
  return {
    ...(body === undefined || isForm(body) ? {} : { 'Content-Type': 'application/json' }),
    ...(method !== 'GET' && person.csrfToken !== null ? { 'X-CSRF-Token': person.csrfToken } : {}),
    ...(onBehalfOf !== null ? { 'X-On-Behalf-Of': onBehalfOf } : {}),
    ...(rehearse ? { 'X-Rehearse': 'true' } : {}),
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    ...(version === undefined ? {} : { 'If-Match': String(version) }),
  };
}

/** Query string of the values that are there; lists repeat their key. */
export function query(values: Record<string, string | readonly string[] | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) if (each !== '') search.append(name, each);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** A random UUID; `crypto.randomUUID` is missing where a hall serves the pages over plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** One key as long as the body stays the same: a second try after a broken line is the same command, a corrected form is another. */
export function keyKeeper(): { keyFor(body: unknown): string; done(): void } {
  let last: { text: string; key: string } | null = null;
  return {
    keyFor(body) {
      const text = JSON.stringify(body);
      if (last?.text !== text) last = { text, key: newKey() };
      return last.key;
    },
    done: () => void (last = null),
  };
}
