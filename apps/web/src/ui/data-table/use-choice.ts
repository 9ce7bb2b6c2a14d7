import { useRef, useState } from 'react';

/** Rows ticked, by id: a tick survives every refresh, and a row that has gone is not acted on. */
export function useChoice(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const range = useRef<{ from: number; base: ReadonlySet<string> } | null>(null);
  const toggle = (id: string) => {
    range.current = null;
    setChosen((before) => (before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id])));
  };
  /** From where the range began to here, beside what was ticked before it. */
  const stretch = (from: number, to: number) => {
    range.current ??= { from, base: chosen };
    const { from: start, base } = range.current;
    setChosen(new Set([...base, ...ids.slice(Math.min(start, to), Math.max(start, to) + 1)]));
  };
  const clear = () => {
    range.current = null;
    setChosen(new Set());
  };
  return { chosen, toggle, stretch, clear, endRange: () => void (range.current = null) };
}
