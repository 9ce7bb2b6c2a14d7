import { useEffect, useRef, useState } from 'react';

interface List {
  readonly list: string;
  readonly stale: boolean;
  readonly ids: readonly string[];
  /** Pages are still to come: what is appended at the end may be a page and not news. */
  readonly more: boolean;
}

/** How many rows have come since the list was opened or last looked over; a page that was loaded is no news. */
export function useArrivals({ list, stale, ids, more }: List): { arrived: ReadonlySet<string>; seen: () => void } {
  const known = useRef<{ list: string; ids: ReadonlySet<string>; more: boolean } | null>(null);
  const [arrived, setArrived] = useState<ReadonlySet<string>>(nothing);
  useEffect(() => {
    if (stale) return;
    const before = known.current;
    known.current = { list, ids: new Set(ids), more };
    if (before === null || before.list !== list) return setArrived(nothing);
    const fresh = newsOf(ids, before);
    if (fresh.length > 0) setArrived((so) => new Set([...so, ...fresh]));
  }, [list, stale, ids, more]);
  return { arrived, seen: () => setArrived(nothing) };
}

const nothing: ReadonlySet<string> = new Set();

function newsOf(ids: readonly string[], before: { ids: ReadonlySet<string>; more: boolean }): string[] {
  const last = ids.findLastIndex((id) => before.ids.has(id));
  const among = before.more ? ids.slice(0, last + 1) : ids;
  return among.filter((id) => !before.ids.has(id));
}
