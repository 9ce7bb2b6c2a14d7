import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, query } from './client';
import type { DueForecast, DuePage, FiguresReport, MatterListPage, StandingReport, Waiting } from './contract';

/** 部门、窗口、区域, as they stand in the address; every report of the supervisor takes them. */
export interface Scope {
  readonly region?: string;
  readonly department?: string;
  readonly window?: string;
}

const asked = (path: string, values: object): string => `/reports/${path}${query({ ...values })}`;
const fresh = { refetchInterval: 60_000, placeholderData: keepPreviousData } as const;

export function useWaiting(scope: Scope) {
  return useQuery({ queryKey: ['reports', 'waiting', scope], queryFn: () => call<Waiting>(asked('waiting', scope)), ...fresh });
}

/** 收件、受理、办结 of a period; not asked while the period is not known. */
export function useFigures(scope: Scope, period: { from: string; to: string } | null) {
  return useQuery({ queryKey: ['reports', 'figures', scope, period], queryFn: () => call<FiguresReport>(asked('figures', { ...scope, ...period })), enabled: period !== null, ...fresh });
}

export function useStanding(scope: Scope, by?: 'department') {
  return useQuery({ queryKey: ['reports', 'standing', scope, by], queryFn: () => call<StandingReport>(asked('standing', { ...scope, by })), ...fresh });
}

export function useForecast(scope: Scope) {
  return useQuery({ queryKey: ['reports', 'forecast', scope], queryFn: () => call<DueForecast>(asked('due-forecast', scope)), ...fresh });
}

export type DueListName = 'overdue' | 'near-due' | 'coming';

/** One of the three lists of clocks, cut by whatever stands in the address. */
export function useDueList(list: DueListName, filter: Readonly<Record<string, string>>, limit = 100) {
  return useInfiniteQuery({
    queryKey: ['reports', list, filter, limit],
    queryFn: ({ pageParam, signal }) => call<DuePage>(asked(list, { ...filter, limit: String(limit), cursor: pageParam }), { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** The matters behind a figure. */
export function useMatterList(filter: Readonly<Record<string, string>>) {
  return useInfiniteQuery({
    queryKey: ['reports', 'matters', filter],
    queryFn: ({ pageParam, signal }) => call<MatterListPage>(asked('matters', { ...filter, limit: '100', cursor: pageParam }), { signal }),
    // as above
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}
