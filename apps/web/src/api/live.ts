import { useQueryClient } from '@tanstack/react-query';
import type { Query } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refreshWork } from './commands';
import { followEvents } from './live-stream';

/** A list of more pages than these is read again only now and then while others work: each look reads all its pages. */
const manyPages = 3;
const seldomMs = 10_000;

function isLong({ state: { data } }: Query): boolean {
  return typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages) && data.pages.length > manyPages;
}

/** Numbers are called every few seconds: nothing but the line of the hall is read again for them. */
function isOfHall(data: string): boolean {
  const said: unknown = JSON.parse(data);
  return typeof said === 'object' && said !== null && 'hall' in said;
}

/** Lists follow the server's events; where the stream breaks, every 30 seconds instead. Many events at once cost one look. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    let waiting: number | undefined;
    let later: number | undefined;
    const look = () => {
      waiting ??= window.setTimeout(() => {
        waiting = undefined;
        const tooSoon = (query: Query) => isLong(query) && Date.now() - query.state.dataUpdatedAt < seldomMs;
        if (client.getQueryCache().findAll({ type: 'active' }).some(tooSoon)) later ??= window.setTimeout(() => void ((later = undefined), look()), seldomMs);
        refreshWork(client, (query) => !tooSoon(query));
        void client.invalidateQueries({ queryKey: ['application'] });
      }, 250);
    };
    const leave = followEvents((data) => (isOfHall(data) ? void client.invalidateQueries({ queryKey: ['hall'] }) : look()));
    return () => {
      leave();
      window.clearTimeout(waiting);
      window.clearTimeout(later);
    };
  }, [client]);
}
