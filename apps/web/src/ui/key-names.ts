/** Keys that are called otherwise than their `event.code`. */
const codes: Readonly<Record<string, string>> = {
  '/': 'Slash', '[': 'BracketLeft', ']': 'BracketRight', ',': 'Comma', '.': 'Period', '-': 'Minus', '↑': 'ArrowUp', '↓': 'ArrowDown', '←': 'ArrowLeft', '→': 'ArrowRight',
  Esc: 'Escape', Del: 'Delete',
};
const names: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(codes).map(([name, code]) => [code, name]));
/** The keypad means the same digit, and the same Enter. */
const sameKey = (code: string): string => code.replace(/^Numpad(\d)$/, 'Digit$1').replace('NumpadEnter', 'Enter');

/** An input method is at work: the key belongs to it, whatever it is. */
export const isComposing = ({ isComposing: composing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean => composing || keyCode === 229;

interface Stroke {
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** 'Shift+F9', 'Ctrl+K', 'A', '1', '/', '?' … as one stroke of the keyboard, told by place and not by letter. */
export function strokeOf(name: string): Stroke {
  const parts = name.split('+');
  const key = parts.at(-1) ?? '';
  return { code: codeOf(key), ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift') };
}

function codeOf(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  return /^\d$/.test(key) ? `Digit${key}` : (codes[key] ?? key);
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** ? by its letter too: not every keyboard has it on Shift and /. */
const isQuestion = (event: Pressed): boolean => (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) && !event.ctrlKey && !event.metaKey && !event.altKey;

export function isStroke(event: Pressed, name: string): boolean {
  if (name === '?' || isQuestion(event)) return name === '?' && isQuestion(event);
  const { code, ctrl, shift } = strokeOf(name);
  return sameKey(event.code) === code && event.shiftKey === shift && (event.ctrlKey || event.metaKey) === ctrl && !event.altKey;
}

/** What was pressed, in the words of `strokeOf`; null for a modifier alone. */
export function nameOf(event: Pressed): string | null {
  if (/^(Shift|Control|Alt|Meta)/.test(event.code) || event.code === '' || event.altKey) return null;
  if (isQuestion(event)) return '?';
  const code = sameKey(event.code);
  const key = names[code] ?? code.replace(/^(Key|Digit)/, '');
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.shiftKey ? 'Shift' : '', key].filter(Boolean).join('+');
}

/** The strokes of 'G H', one after the other. */
export const strokesOf = (keys: string): string[] => keys.split(' ');

/** A letter, digit or sign alone: it can be switched off, and is never taken from somebody who types (WCAG 2.1.4). */
export const isSingle = (keys: string): boolean => strokesOf(keys).every((name) => /^(Shift\+)?[A-Z0-9/[\],.?-]$/.test(name));
