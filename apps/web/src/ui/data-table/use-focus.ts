import { useEffect, useLayoutEffect, useRef } from 'react';
import type { FocusEvent, RefObject } from 'react';
import { HEAD_HEIGHT, ROW_HEIGHT } from './row';

/** The focus stays in the table when its row goes, and its row stays where the eye had it when others come above it. */
export function useFocus(grid: RefObject<HTMLDivElement | null>, index: number, ids: readonly string[], focusFirst: boolean) {
  const inside = useRef(false);
  const wanted = useRef(focusFirst);
  const before = useRef<{ id: string | undefined; index: number }>({ id: undefined, index: -1 });
  useLayoutEffect(() => {
    const { current: scroller } = grid;
    const was = before.current;
    if (scroller !== null && was.id !== undefined && was.id === ids[index] && was.index !== index) scroller.scrollTop += (index - was.index) * ROW_HEIGHT;
    before.current = { id: ids[index], index };
  });
  useEffect(() => {
    const lost = inside.current && (document.activeElement === document.body || document.activeElement === null);
    const row = lost || wanted.current ? grid.current?.querySelector<HTMLElement>(`[data-row="${index}"]`) : null;
    if (!row) return;
    wanted.current = false;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  });
  /** Into sight, and under the fingers. */
  const bring = (to: number) => {
    wanted.current = true;
    const { current: scroller } = grid;
    if (scroller === null) return;
    const [top, height] = [to * ROW_HEIGHT, scroller.clientHeight - HEAD_HEIGHT];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + ROW_HEIGHT > scroller.scrollTop + height) scroller.scrollTop = top + ROW_HEIGHT - height;
  };
  const left = ({ relatedTarget, target }: FocusEvent<HTMLElement>) => void (inside.current = relatedTarget === null && !target.isConnected);
  return { bring, came: () => void (inside.current = true), left };
}
