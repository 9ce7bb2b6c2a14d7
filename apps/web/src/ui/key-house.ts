import { isComposing, isSingle, isStroke, strokesOf } from './key-names';
import { actualKeys, keySettings } from './key-settings';
import { gap, isScanning, mayBeginScan } from './scan';

/** One thing a key does, as the page, the key help (`?`) and the command list (Ctrl+K) tell it. */
export interface Shortcut {
  /** Any of them: 'F9', 'Shift+F9', 'Ctrl+Enter', 'A', '1', '/', '?', '↓', or one after the other: 'G H'. None: in the command list only. */
  readonly keys: readonly string[];
  /** What it does, as on the button. Empty: it works and is told nowhere. */
  readonly name: string;
  /** Under which heading the key help shows it; 本页 unless said. */
  readonly group?: string;
  /** Also while somebody types; so are keys with Ctrl and F1 … F12 unless said, and no others. */
  readonly whileTyping?: boolean;
  /** Hears which of `keys` it was, from 0. */
  readonly run: (index: number) => void;
}

interface Guest {
  shortcuts: readonly Shortcut[];
  /** 0 = the page; what lies over it has a higher one. */
  readonly layer: number;
}

interface Layer {
  readonly depth: number;
  /** Content of a closed drawer may stay in the page, unseen. */
  readonly shown: () => boolean;
}

/** Milliseconds within which the second key of 'G H' follows the first. */
const patience = 1500;

const guests: Guest[] = [];
const layers: Layer[] = [];
let begun: { readonly stroke: string; readonly at: number } | null = null;
let floating = false;

/** Registers a component's shortcuts; the last one to come goes first. */
export function enter(layer: number): Guest {
  const guest: Guest = { shortcuts: [], layer };
  guests.push(guest);
  return guest;
}

export const leave = (guest: Guest): void => void guests.splice(guests.indexOf(guest), 1);

/** While a layer is shown no key reaches what lies under it. */
export function addLayer(layer: Layer): () => void {
  layers.push(layer);
  return () => void layers.splice(layers.indexOf(layer), 1);
}

const topLayer = (): number => Math.max(0, ...layers.filter(({ shown }) => shown()).map(({ depth }) => depth));

/** What can be done here and now, the nearest first: for the key help and the command list. */
export function shortcutsNow(layer = topLayer()): Shortcut[] {
  return [...guests].reverse().filter((guest) => guest.layer === layer).flatMap(({ shortcuts }) => shortcuts);
}

/** Whether a floating thing was open when the present key went down: Esc then belongs to it. */
export const wasFloating = (): boolean => floating;

const floats = '.ant-drawer-open, .ant-modal-wrap:not([style*="display: none"]), .ant-select-open, .ant-dropdown:not(.ant-dropdown-hidden), .ant-popover:not(.ant-popover-hidden), .ant-picker-dropdown:not(.ant-picker-dropdown-hidden)';

function look(event: KeyboardEvent): void {
  if (event.code === 'Escape') floating = document.querySelector(floats) !== null;
}

function listen(event: KeyboardEvent): void {
  if (isComposing(event) || event.defaultPrevented || isScanning()) return;
  const found = find(event);
  if (found === null) return;
  event.preventDefault();
  if (event.repeat) return;
  if (mayBeginScan()) window.setTimeout(() => !isScanning() && found(), gap);
  else found();
}

/** What the key does: nothing of ours, the first half of a chord, or a shortcut. */
function find(event: KeyboardEvent): (() => void) | null {
  const [layer, first] = [topLayer(), begun];
  if (layer === 0 && inDialog(event.target)) return null;
  const open = shortcutsNow(layer).flatMap((shortcut) => shortcut.keys.map((keys, index) => ({ shortcut, index, strokes: strokesOf(actualKeys(keys)) })));
  const usable = open.filter(({ shortcut, strokes }) => allowed(event, shortcut, strokes.join(' ')));
  if (!/^(Shift|Control|Alt|Meta)/.test(event.code)) begun = null;
  if (first !== null && event.timeStamp - first.at < patience) {
    const chord = usable.find(({ strokes }) => strokes.length === 2 && strokes[0] === first.stroke && isStroke(event, strokes[1] ?? ''));
    if (chord) return () => chord.shortcut.run(chord.index);
  }
  const single = usable.find(({ strokes }) => strokes.length === 1 && isStroke(event, strokes[0] ?? ''));
  if (single) return () => single.shortcut.run(single.index);
  const start = usable.find(({ strokes }) => strokes.length === 2 && isStroke(event, strokes[0] ?? ''))?.strokes[0];
  return start === undefined ? null : () => void (begun = { stroke: start, at: event.timeStamp });
}

function allowed(event: KeyboardEvent, shortcut: Shortcut, keys: string): boolean {
  if (isSingle(keys) && !keySettings().singles) return false;
  if (isTyping(event.target) && !(shortcut.whileTyping ?? !isPlain(keys))) return false;
  return !(/^(Enter|Space)$/.test(keys) && pressesItself(event.target));
}

/** Moves or writes in a field; everything with Ctrl, and the keys F1 … F12, do not. */
const isPlain = (keys: string): boolean => !/Ctrl\+|\bF\d+$/.test(keys);

const unwritten = ['button', 'checkbox', 'radio', 'submit', 'reset', 'file', 'range'];

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !unwritten.includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName));
}

const pressesItself = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('button, a, input, summary, [role=button], [role=tab], [role=menuitem], [tabindex="0"]') !== null;
/** A drawer without a mask says it is modal, too, but the page beside it goes on. */
function inDialog(target: EventTarget | null): boolean {
  const dialog = target instanceof HTMLElement ? target.closest('[aria-modal="true"]') : null;
  const drawer = dialog?.closest('.ant-drawer') ?? null;
  return dialog !== null && (drawer === null || drawer.querySelector('.ant-drawer-mask') !== null);
}

window.addEventListener('keydown', look, { capture: true });
window.addEventListener('keydown', listen);
