import type { HTMLAttributes, KeyboardEvent } from 'react';

/** A table row that opens by click or Enter, and hands the focus on by ↑ ↓ j k. */
export function rowKeys(label: string, open: () => void): HTMLAttributes<HTMLElement> {
  return { tabIndex: 0, 'aria-label': label, style: { cursor: 'pointer' }, onClick: open, onKeyDown: (event) => onKey(event, open) };
}

function onKey(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  const down = ['ArrowDown', 'KeyJ'].includes(event.code);
  const up = ['ArrowUp', 'KeyK'].includes(event.code);
  if (event.key === 'Enter') open();
  else if (down || up) focusRow(event.currentTarget, down);
  else return;
  event.preventDefault();
}

/** The next row that takes focus; rows that only measure widths do not. */
function focusRow(row: HTMLElement, down: boolean): void {
  let next = down ? row.nextElementSibling : row.previousElementSibling;
  while (next instanceof HTMLElement && next.tabIndex < 0) next = down ? next.nextElementSibling : next.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
}
