import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { call, keyKeeper } from './client';
import { refreshWork } from './commands';
import { persistent } from './persistent';

/** A command over several applications, under a key of its own; `stale` is what it makes old beside the working lists. */
export function useKeyedCommand<Given, Answer = unknown>(of: (given: Given) => { path: string; body: object }, stale?: QueryKey) {
  const client = useQueryClient();
  const [keys] = useState(keyKeeper);
  return useMutation({
    ...persistent,
    mutationFn: (given: Given) => {
      const { path, body } = of(given);
      return call<Answer>(path, { method: 'POST', body, key: keys.keyFor({ path, body }) });
    },
    onSuccess: () => keys.done(),
    onSettled: () => {
      refreshWork(client);
      return stale === undefined ? undefined : client.invalidateQueries({ queryKey: stale });
    },
  });
}
