import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { goTo } from '../../ui/stops';

/** After an item was chosen the hand goes on: the list of papers holds the keys until it is there, then the questions come first where there are any. */
export function usePicked(whole: RefObject<HTMLElement | null>, typed: RefObject<string[]>, ready: boolean) {
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!waiting || !ready) return;
    setWaiting(false);
    if (document.activeElement?.getAttribute('data-stop') !== 'grid' || !goTo(whole.current, 'situation')) return;
    for (const code of typed.current.splice(0)) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }));
  }, [waiting, ready, whole, typed]);
  const picked = () => {
    setWaiting(true);
    goTo(whole.current, 'grid');
  };
  return { waiting, picked };
}
