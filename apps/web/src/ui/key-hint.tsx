import { use, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { addLayer } from './key-house';
import { actualKeys, useKeySettings } from './key-settings';
import { isSingle } from './key-names';
import { LayerDepth } from './keys';

/** The key on its button, as the person has it on this computer; nothing where single letters are off. */
export function KeyHint({ keys }: { keys: string }) {
  const { singles } = useKeySettings();
  const actual = actualKeys(keys);
  if (isSingle(actual) && !singles) return null;
  return <kbd>{actual}</kbd>;
}

/** Around what lies in a modal dialog or drawer: its keys work, and none of the page beneath. */
export function KeyLayer({ children }: { children: ReactNode }) {
  const depth = use(LayerDepth) + 1;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => addLayer({ depth, shown: () => (place.current?.parentElement?.getClientRects().length ?? 0) > 0 }), [depth]);
  return (
    <LayerDepth value={depth}>
      <div ref={place} style={{ display: 'contents' }}>
        {children}
      </div>
    </LayerDepth>
  );
}
