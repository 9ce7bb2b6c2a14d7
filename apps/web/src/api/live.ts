import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refreshWork } from './commands';

/** Lists follow the server's events; where the stream breaks, every 30 seconds instead. Many events at once cost one look. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/live');
    let waiting: number | undefined;
    const look = () => {
      waiting ??= window.setTimeout(() => {
        waiting = undefined;
        refreshWork(client);
        void client.invalidateQueries({ queryKey: ['application'] });
      }, 250);
    };
    stream.onmessage = look;
    const polling = window.setInterval(() => stream.readyState !== EventSource.OPEN && look(), 30_000);
    return () => {
      stream.close();
      window.clearInterval(polling);
      window.clearTimeout(waiting);
    };
  }, [client]);
}
