import { useEffect, useRef, useState } from 'react';

/** Where it stood in each list when its page was left; coming back, it stands there again. */
const left = new Map<string, string>();

/** Where the cursor stands: on a row, by its id, so that rows that come or go around it do not move it. Each list has a place of its own. */
export function useCursor(ids: readonly string[], places: ReadonlyMap<string, number>, list: string) {
  const [at, setAt] = useState<{ readonly list: string; readonly id: string | null }>({ list, id: left.get(list) ?? null });
  const last = useRef({ list, index: 0 });
  const id = at.list === list ? at.id : (left.get(list) ?? null);
  const found = id === null ? undefined : places.get(id);
  // its row is gone: the one that has moved up into its place
  const fallback = last.current.list === list ? Math.min(last.current.index, ids.length - 1) : 0;
  const index = ids.length === 0 ? -1 : (found ?? fallback);
  const here = ids[index] ?? null;
  useEffect(() => {
    if (index >= 0) last.current = { list, index };
    if (here === null) return;
    left.set(list, here);
    if (id !== null && here !== id) setAt({ list, id: here });
  }, [id, here, index, list]);
  return { index, put: (to: number) => setAt({ list, id: ids[Math.max(0, Math.min(to, ids.length - 1))] ?? null }) };
}
