import { useEffect, useRef } from 'react';

/** Takes what was scanned, or leaves it to whoever came before; the shell, which opens the object, came first. */
type Taker = (code: string) => boolean;

/** Between two keys of a scanner pass fewer milliseconds than between two of any hand. */
export const gap = 30;
/** Shorter bursts are keys that somebody rolled over. */
const shortest = 10;

const takers: { current: Taker }[] = [];
let burst: { text: string; at: number; field: HTMLInputElement | HTMLTextAreaElement | null; before: string } | null = null;

/** 办件编号, or the address of a 文书 that its QR code says; null for anything else. */
export function scannedCode(text: string): string | null {
  if (/^B\d{18}$/i.test(text)) return text.toUpperCase();
  return /^https?:\/\/[^/]+\/(?:api\/)?v\/([\w-]{10,})$/i.exec(text)?.[1] ?? null;
}

/**
 * Hears what a scanner types: a burst of keys less than 30 ms apart, ending with Enter, that is a 办件编号 or the address of a 文书 (then its code).
 * The last component that asks is asked first; true takes the code, false lets the shell open the object. What the burst wrote into a field is
 * taken out of it again.
 */
export function useScan(take: Taker): void {
  const current = useRef(take);
  useEffect(() => {
    current.current = take;
  });
  useEffect(() => {
    takers.push(current);
    return () => void takers.splice(takers.indexOf(current), 1);
  }, []);
}

/** What a 办件编号 or an address begins with. */
const beginnings = /^(b\d*|h|ht|htt|http.*)$/i;

/** Whether this key may be the first of a scan: a shortcut of its letter waits for the next. */
export const mayBeginScan = (): boolean => burst !== null && burst.text.length === 1 && beginnings.test(burst.text);

/** Whether a scan is coming in: its letters are no shortcuts. */
export const isScanning = (): boolean => burst !== null && burst.text.length > 1 && beginnings.test(burst.text);

function listen(event: KeyboardEvent): void {
  if (event.key === 'Shift' || event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Enter') finish(event);
  else if (event.key.length !== 1 || event.ctrlKey || event.altKey) burst = null;
  else {
    if (burst === null || event.timeStamp - burst.at >= gap) burst = begin(event.target);
    burst = { ...burst, text: burst.text + event.key, at: event.timeStamp };
  }
}

function begin(target: EventTarget | null): NonNullable<typeof burst> {
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
  return { text: '', at: 0, field, before: field?.value ?? '' };
}

function finish(event: KeyboardEvent): void {
  const ended = burst;
  burst = null;
  if (ended === null || event.timeStamp - ended.at >= gap || ended.text.length < shortest) return;
  const code = scannedCode(ended.text);
  if (code === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (ended.field !== null) putBack(ended.field, ended.before);
  for (const taker of [...takers].reverse()) if (taker.current(code)) return;
}

/** As if nothing had been typed; React hears of it as of any other change. */
function putBack(field: HTMLInputElement | HTMLTextAreaElement, before: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, before);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

window.addEventListener('keydown', listen, { capture: true });
