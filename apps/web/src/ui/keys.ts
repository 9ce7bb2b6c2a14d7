import { createContext, use, useEffect, useRef } from 'react';
import { enter, leave } from './key-house';
import type { Shortcut } from './key-house';

/** As a component writes it: one key or several. */
export type ShortcutInput = Omit<Shortcut, 'keys'> & { readonly keys?: string | readonly string[] };

/** Which layer a component lies on: 0 is the page, a dialog above it has a higher one (`KeyLayer`). */
export const LayerDepth = createContext(0);

/**
 * Shortcuts of the page as long as the component stands: told by the place of the key (`event.code`), never while an input method composes, held
 * down once, the last component first. In a modal dialog only those inside its `KeyLayer` work. A person may put other keys in their place.
 */
export function useKeys(shortcuts: readonly ShortcutInput[]): void {
  const depth = use(LayerDepth);
  const guest = useRef<ReturnType<typeof enter> | null>(null);
  useEffect(() => {
    const mine = enter(depth);
    guest.current = mine;
    return () => leave(mine);
  }, [depth]);
  useEffect(() => {
    if (guest.current !== null) guest.current.shortcuts = shortcuts.map(({ keys = [], ...rest }) => ({ ...rest, keys: typeof keys === 'string' ? [keys] : keys }));
  });
}
