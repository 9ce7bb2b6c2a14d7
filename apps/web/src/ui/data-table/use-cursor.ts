import { useEffect, useRef, useState } from 'react';

/** Where the cursor stands: on a row, by its id, so that rows that come or go around it do not move it. */
export function useCursor(ids: readonly string[], places: ReadonlyMap<string, number>) {
  const [id, setId] = useState<string | null>(null);
  const lastIndex = useRef(0);
  const found = id === null ? undefined : places.get(id);
  // its row is gone: the one that has moved up into its place
  const index = ids.length === 0 ? -1 : (found ?? Math.min(lastIndex.current, ids.length - 1));
  const here = ids[index] ?? null;
  useEffect(() => {
    if (index >= 0) lastIndex.current = index;
    if (id !== null && here !== null && here !== id) setId(here);
  }, [id, here, index]);
  return { index, put: (to: number) => setId(ids[Math.max(0, Math.min(to, ids.length - 1))] ?? null) };
}
