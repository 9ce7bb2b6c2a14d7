import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, query } from './client';
import type { DeferralPage, Rate, SupplementPage } from './contract';
import type { LedgerFilter } from './queries';

function useOwed<Page extends DeferralPage | SupplementPage>(list: 'deferrals' | 'supplements', filter: LedgerFilter, asked: boolean) {
  return useInfiniteQuery({
    queryKey: ['reports', list, filter],
    queryFn: ({ pageParam, signal }) => call<Page>(`/reports/${list}${query({ ...filter, limit: '100', cursor: pageParam })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled: asked,
  });
}

/** 容缺按期补交率 of what was due in the period. */
export function useMadeUpRate(period: { from: string; to: string } | null) {
  return useQuery({ queryKey: ['reports', 'made-up-rate', period], queryFn: () => call<Rate>(`/reports/deferrals/rate${query({ ...period })}`), enabled: period !== null });
}

/** 容缺台账. */
export const useDeferrals = (filter: LedgerFilter, asked: boolean) => useOwed<DeferralPage>('deferrals', filter, asked);
/** 补正台账. */
export const useSupplements = (filter: LedgerFilter, asked: boolean) => useOwed<SupplementPage>('supplements', filter, asked);
