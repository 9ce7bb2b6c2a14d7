import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call, query } from './client';
import type { MessageDecisionInput, UndecidedPage } from './contract';
import { useKeyedCommand } from './keyed-command';

const list = ['reports', 'undecided-messages'];

/** 短信处置: what waits for a person, or what one has decided. */
export function useUndecided(state: string) {
  return useInfiniteQuery({
    queryKey: [...list, state],
    queryFn: ({ pageParam, signal }) => call<UndecidedPage>(`/undecided-messages${query({ state, limit: '100', cursor: pageParam })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** `reports` is read again after every command. */
export const useDecideMessage = () => useKeyedCommand(({ id, ...body }: MessageDecisionInput & { id: string }) => ({ path: `/undecided-messages/${id}`, body }));
