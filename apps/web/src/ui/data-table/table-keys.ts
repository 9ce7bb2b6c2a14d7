import type { KeyboardEvent } from 'react';
import { isComposing } from '../key-names';

/** What the keys of a table ask for; those of one row are missing while there is none. */
export interface Moves {
  readonly step: (rows: number, stretching: boolean) => void;
  readonly aside: (columns: number) => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly open?: () => void;
  readonly preview?: () => void;
  readonly tick?: () => void;
}

const PAGE = 15;

/** By `event.code`, never while an input method composes, and only for keys pressed on a row itself. */
export function onTableKey(event: KeyboardEvent<HTMLElement>, moves: Moves): void {
  if (isComposing(event.nativeEvent) || event.altKey || event.metaKey || event.ctrlKey) return;
  if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
  const { code, shiftKey } = event;
  const move = (shiftKey ? stretches(moves) : plain(moves))[code];
  if (move === undefined) return;
  move();
  event.preventDefault();
}

const stretches = ({ step }: Moves): Record<string, () => void> => ({
  ArrowDown: () => step(1, true),
  ArrowUp: () => step(-1, true),
  PageDown: () => step(PAGE, true),
  PageUp: () => step(-PAGE, true),
});

const plain = ({ step, aside, first, last, open, preview, tick }: Moves): Record<string, (() => void) | undefined> => ({
  ArrowDown: () => step(1, false),
  KeyJ: () => step(1, false),
  ArrowUp: () => step(-1, false),
  KeyK: () => step(-1, false),
  PageDown: () => step(PAGE, false),
  PageUp: () => step(-PAGE, false),
  Home: first,
  End: last,
  ArrowRight: () => aside(1),
  ArrowLeft: () => aside(-1),
  Enter: open,
  NumpadEnter: open,
  Space: preview,
  KeyX: tick,
});
