import { useSyncExternalStore } from 'react';
import { actingFor, call, newKey } from './client';
import type { CommandReceipt, Verb } from './contract';
import { lineUp } from './network';
import { isUnreachable, RETRIES } from './persistent';
import { explain } from './problem';

/** Milliseconds in which a decision can be taken back; nothing has left before, and nothing is decided in law. */
export const HOLD_MS = 10_000;

/** A decision that is made and has not left yet. */
export interface Held {
  /** Its idempotency key: however often it is sent, it is one command. */
  readonly key: string;
  readonly applicationId: string;
  readonly matterId: string;
  readonly number: string;
  readonly verb: Verb;
  /** '通过', as it is told. */
  readonly word: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The fields as they were filled in. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly onBehalfOf: string | null;
  /** What was granted in one go is taken back in one go; null for a decision by itself. */
  readonly batch: string | null;
  /** On this page's own steady clock. */
  readonly leavesAt: number;
  /** unsaved: the line broke, and it goes out again when that is back; spent: only when the person says so. */
  readonly state: 'waiting' | 'sending' | 'unsaved' | 'spent' | 'refused';
  /** Why it could not be sent; the decision stays here until somebody has read it. */
  readonly refusal: { readonly title: string; readonly lines: readonly string[] } | null;
}

export type Decision = Pick<Held, 'applicationId' | 'matterId' | 'number' | 'verb' | 'word' | 'body' | 'values' | 'version'>;

let all: readonly Held[] = [];
const watchers = new Set<() => void>();
const timers = new Map<string, number>();
let told: () => void = () => undefined;

function put(next: readonly Held[]): void {
  all = next;
  for (const tell of watchers) tell();
}

const change = (key: string, patch: Partial<Held>): void => put(all.map((held) => (held.key === key ? { ...held, ...patch } : held)));

/** Holds a decision for ten seconds, then sends it; `batch` names those that are taken back together. */
export function hold(decision: Decision, batch: string | null = null): void {
  const held: Held = { ...decision, batch, key: newKey(), onBehalfOf: actingFor(), leavesAt: performance.now() + HOLD_MS, state: 'waiting', refusal: null };
  put([...all, held]);
  timers.set(held.key, window.setTimeout(() => void sendHeld(held.key), HOLD_MS));
}

/** Takes the last one back that has not left, and those that were made in one go with it; answers it, so that its page can be opened as it was. */
export function takeBack(): Held | null {
  const last = all.findLast(({ state }) => state === 'waiting');
  if (last === undefined) return null;
  for (const { key } of all.filter(({ state, batch }) => state === 'waiting' && batch !== null && batch === last.batch)) drop(key);
  drop(last.key);
  return last;
}

/** Read, and done with. */
export function drop(key: string): void {
  window.clearTimeout(timers.get(key));
  timers.delete(key);
  put(all.filter((held) => held.key !== key));
}

/** At once, for whoever leaves: signing out, closing the page. */
export const sendAllHeld = (keepalive = false): Promise<unknown> => Promise.all(all.filter(({ state }) => state === 'waiting').map(({ key }) => sendHeld(key, keepalive)));

/** 重试: once more, at once. */
export const resend = (key: string): void => void sendHeld(key, false, RETRIES);

async function sendHeld(key: string, keepalive = false, before = 0): Promise<void> {
  const held = all.find((each) => each.key === key);
  if (held === undefined) return;
  window.clearTimeout(timers.get(key));
  if (held.state === 'waiting') change(key, { state: 'sending' });
  try {
    await call<CommandReceipt>(`/applications/${held.applicationId}/${held.verb}`, { method: 'POST', body: held.body, key, version: held.version, keepalive, onBehalfOf: held.onBehalfOf });
    drop(key);
  } catch (error) {
    // the same key: had it arrived after all, the answer is only told again
    if (!isUnreachable(error)) change(key, { state: 'refused', refusal: explain(error) });
    else if (before >= RETRIES) change(key, { state: 'spent' });
    else {
      change(key, { state: 'unsaved' });
      void lineUp().then(() => sendHeld(key, false, before + 1));
    }
  }
  told();
}

/** Who is told when something has left, to look anew. */
export const onSent = (tell: () => void): void => void (told = tell);

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => void watchers.delete(tell);
};

export const heldNow = (): readonly Held[] => all;

export const useHeld = (): readonly Held[] => useSyncExternalStore(watch, () => all);

// a page that is closed sends what it holds; keepalive lets the request outlive it
window.addEventListener('pagehide', () => void sendAllHeld(true));
