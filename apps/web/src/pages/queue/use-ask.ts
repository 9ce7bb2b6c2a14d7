import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { TaskView } from '../../api/contract';
import type { TaskAsk } from '../../api/tasks';
import { viewLabel } from './queue-words';

export const chipKeys = ['item', 'department', 'window', 'assignee', 'flag', 'receivedFrom', 'receivedTo', 'q', 'kind'] as const;
export type ChipKey = (typeof chipKeys)[number];

const isView = (text: string | null): text is TaskView => text !== null && text in viewLabel;

/** View, chips and order live in the address: a queue can be sent as a link, and Back goes back to it. */
export function useAsk(first: TaskView) {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const ask: TaskAsk = useMemo(() => {
    const given = new URLSearchParams(text);
    const asked = given.get('view');
    const chips = chipKeys.flatMap((key) => (given.get(key) === null ? [] : [[key, given.get(key)] as const]));
    const order = ['sort', 'order'].flatMap((key) => (given.get(key) === null ? [] : [[key, given.get(key)] as const]));
    return { view: isView(asked) ? asked : first, ...Object.fromEntries([...chips, ...order]) };
  }, [text, first]);
  /** What is undefined goes. */
  const change = (next: Readonly<Record<string, string | undefined>>) => {
    const merged = Object.entries({ ...ask, ...next }).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
    setSearch(Object.fromEntries(merged), { replace: true });
  };
  return { ask, change };
}
