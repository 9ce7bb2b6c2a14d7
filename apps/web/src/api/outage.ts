import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { printPage } from '../ui/print';
import { call, fetchText, keyKeeper, query } from './client';
import type { AnnulledPage, LateEntryPage, SheetRange, WindowSheets } from './contract';
import { persistent } from './persistent';

const sheets = ['outage-sheets'];

/** 断网收件单 of a window. Kept while the page is open: they are needed when nothing can be asked any more. */
export function useSheets(window: string | undefined) {
  return useQuery({ queryKey: [...sheets, window], queryFn: ({ signal }) => call<WindowSheets>(`/outage-sheets${query({ window })}`, { signal }), enabled: window !== undefined, gcTime: Infinity });
}

/** The next block for the window. */
export function useTakeSheets() {
  const client = useQueryClient();
  const [keys] = useState(keyKeeper);
  return useMutation({
    ...persistent,
    mutationFn: (window: string) => call<SheetRange>('/outage-sheets', { method: 'POST', body: { window }, key: keys.keyFor({ window }) }),
    onSuccess: () => {
      keys.done();
      return client.invalidateQueries({ queryKey: sheets });
    },
  });
}

interface Printed {
  readonly window: string;
  readonly numbers: readonly string[];
  readonly paper: 'A4' | 'A5';
}

/** Counts the print, and hands the sheets to the browser's printer as one job. */
export function usePrintSheets() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (asked: Printed) => printPage(await fetchText('/outage-sheets/prints', { method: 'POST', body: asked })),
    onSettled: () => client.invalidateQueries({ queryKey: sheets }),
  });
}

export function useSpoilSheet() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: { number: string; reason: string }) => call<null>('/outage-sheets/spoilt', { method: 'POST', body: said }),
    onSuccess: () => client.invalidateQueries({ queryKey: sheets }),
  });
}

/** 补录, or 作废. */
function useRegister<Page extends LateEntryPage | AnnulledPage>(list: 'late-entries' | 'annulled', asked: boolean) {
  return useInfiniteQuery({
    queryKey: ['reports', list],
    queryFn: ({ pageParam, signal }) => call<Page>(`/reports/${list}${query({ limit: '100', cursor: pageParam })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled: asked,
  });
}

export const useLateEntries = (asked: boolean) => useRegister<LateEntryPage>('late-entries', asked);
export const useAnnulled = (asked: boolean) => useRegister<AnnulledPage>('annulled', asked);
