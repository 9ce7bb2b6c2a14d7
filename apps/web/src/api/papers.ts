import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, query } from './client';
import type { HandedPapers, HandPapersInput, PaperCandidate, PaperDesk, PaperTrail, PaperTransfer, PaperTransferPage, ReceivedFile } from './contract';
import { useKeyedCommand } from './keyed-command';

export type PaperList = 'toReceive' | 'handed' | 'received';

/** 待我接收, 我交出的 or 我接收的. */
export function usePaperTransfers(list: PaperList) {
  return useInfiniteQuery({
    queryKey: ['paper-transfers', list],
    queryFn: ({ pageParam, signal }) => call<PaperTransferPage>(`/paper-transfers${query({ list, limit: '100', cursor: pageParam })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

export function usePaperTransfer(id: string | undefined) {
  return useQuery({ queryKey: ['paper-transfers', 'one', id], queryFn: ({ signal }) => call<PaperTransfer>(`/paper-transfers/${id ?? ''}`, { signal }), enabled: id !== undefined });
}

/** What lies at the desk and may be handed over. */
export function usePaperCandidates({ desk, window, earlier }: { desk: PaperDesk; window: string | undefined; earlier: boolean }) {
  return useQuery({
    queryKey: ['paper-transfers', 'candidates', desk, window, earlier],
    queryFn: ({ signal }) => call<PaperCandidate[]>(`/paper-transfers/candidates${query({ desk, window: desk === 'counter' ? window : undefined, earlier: earlier ? '1' : undefined })}`, { signal }),
    enabled: desk !== 'counter' || window !== undefined,
  });
}

/** Who holds the paper; under the application's own key. */
export function usePaperTrail(applicationId: string) {
  return useQuery({ queryKey: ['application', applicationId, 'paper-trail'], queryFn: ({ signal }) => call<PaperTrail>(`/applications/${applicationId}/paper-trail`, { signal }) });
}

export const useHandPapers = () => usePaperCommand((body: HandPapersInput) => ({ path: '/paper-transfers', body }));
export const useReceivePapers = (id: string) => usePaperCommand((rows: ReceivedFile[]) => ({ path: `/paper-transfers/${id}/receive`, body: { rows } }));
export const useWithdrawPapers = (id: string) => usePaperCommand((_: undefined) => ({ path: `/paper-transfers/${id}/withdraw`, body: {} }));

const usePaperCommand = <Given>(of: (given: Given) => { path: string; body: object }) => useKeyedCommand<Given, HandedPapers>(of, ['application']);
