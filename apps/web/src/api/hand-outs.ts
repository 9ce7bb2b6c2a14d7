import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { saveFile } from '../ui/print';
import { call, fetchFile, keyKeeper, query } from './client';
import { refreshWork } from './commands';
import { persistent } from './persistent';
import type { CheckedRow, CommandReceipt, FoundHandOut, HandOutCounts, HandOutPage, HandOutRow, HandOutTab, HandOverInput, HandOverView, MailedRow } from './contract';

/** One tab of 出件台. */
export function useHandOuts(tab: HandOutTab) {
  return useInfiniteQuery({
    queryKey: ['hand-outs', tab],
    queryFn: ({ pageParam, signal }) => call<HandOutPage>(`/hand-outs${query({ tab, limit: '100', cursor: pageParam })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

export function useHandOutCounts() {
  return useQuery({ queryKey: ['hand-outs', 'counts'], queryFn: () => call<HandOutCounts>('/hand-outs/counts') });
}

/** Who waits, by what was scanned or typed; in the body, for it may be an identity number. */
export const findHandOut = (text: string): Promise<FoundHandOut[]> => call('/hand-outs/find', { method: 'POST', body: { text } });

/** Whose number it is. */
export const whoseNumber = (applicationId: string, idNumber: string): Promise<Pick<FoundHandOut, 'person'>> => call(`/applications/${applicationId}/whose`, { method: 'POST', body: { idNumber } });

/** 出件责任方; under the application's own key. */
export function useOutputSide(applicationId: string) {
  return useQuery({ queryKey: ['application', applicationId, 'side'], queryFn: ({ signal }) => call<{ side: HandOutRow['side'] }>(`/applications/${applicationId}/output-side`, { signal }) });
}

/** How the results were taken, with the signatures; under the application's own key. */
export function useHandOvers(applicationId: string) {
  return useQuery({ queryKey: ['application', applicationId, 'hand-overs'], queryFn: ({ signal }) => call<HandOverView[]>(`/applications/${applicationId}/hand-overs`, { signal }) });
}

export function useHandOver(applicationId: string) {
  const client = useQueryClient();
  const [keys] = useState(keyKeeper);
  return useMutation({
    ...persistent,
    mutationFn: (body: HandOverInput) => call<CommandReceipt>(`/applications/${applicationId}/hand-over`, { method: 'POST', body, key: keys.keyFor(body) }),
    onSuccess: () => keys.done(),
    onSettled: () => {
      refreshWork(client);
      return client.invalidateQueries({ queryKey: ['application', applicationId] });
    },
  });
}

/** 寄递清单 of what was chosen, into the browser's downloads. */
export function useMailingList() {
  return useMutation({ mutationFn: async (deliveryIds: string[]) => saveFile(await fetchFile('/mailings/list', { method: 'POST', body: { deliveryIds } }), '寄递清单.xlsx') });
}

/** The carrier's file, row by row; nothing is written. */
export function useMailingCheck() {
  return useMutation({ mutationFn: async (file: File) => call<CheckedRow[]>('/mailings/check', { method: 'POST', body: { file: await base64Of(file) } }) });
}

/** 已寄, and 签收 afterwards: all of them or none. */
export function useMailing() {
  const client = useQueryClient();
  const [keys] = useState(keyKeeper);
  return useMutation({
    ...persistent,
    mutationFn: (step: { rows: MailedRow[] } | { deliveryIds: string[] }) => call<{ done: number }>('rows' in step ? '/mailings' : '/mailings/arrivals', { method: 'POST', body: step, key: keys.keyFor(step) }),
    onSuccess: () => keys.done(),
    onSettled: () => refreshWork(client),
  });
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}
