import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, query } from './client';
import type { TelephoneCallInput, TelephoneCallPage, ToSay } from './contract';
import { useKeyedCommand } from './keyed-command';

/** 待告知 of one hall or of all, or 电话记录; read again after every command. */
export function useTelephoneCalls(state: 'due' | 'made', office: string | null) {
  return useInfiniteQuery({
    queryKey: ['tasks', 'telephone-calls', state, office],
    queryFn: ({ pageParam, signal }) => call<TelephoneCallPage>(`/telephone-calls${query({ state, office, cursor: pageParam })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** Read once, when it is opened: what the clerk reads out does not change under his eyes. */
export const useToSay = (application: string) => useQuery({ queryKey: ['to-say', application], queryFn: () => call<ToSay[]>(`/telephone-calls/${application}`), staleTime: Infinity, gcTime: 0, retry: false });

export const useRecordCall = () => useKeyedCommand(({ application, ...body }: TelephoneCallInput & { application: string }) => ({ path: `/telephone-calls/${application}`, body }));
