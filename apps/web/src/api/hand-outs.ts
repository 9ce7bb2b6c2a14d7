import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { saveFile } from '../ui/print';
import type { Imported } from '../ui/import-wizard';
import { call, fetchFile, keyKeeper, query } from './client';
import { refreshWork } from './commands';
import { useKeyedCommand } from './keyed-command';
import { persistent } from './persistent';
import type { CheckedRow, CommandReceipt, FoundHandOut, HandOutCounts, HandOutPage, HandOutRow, HandOutTab, HandOverInput, MailedRow, MailImport, MailImported, PutAway } from './contract';

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

/** 模板 of the list of 运单号. */
export function useMailTemplate() {
  return useMutation({ mutationFn: async () => saveFile(await fetchFile('/mailings/template.xlsx'), '运单号导入模板.xlsx') });
}

/** The carrier's file, row by row; nothing is written. */
export function useMailingCheck() {
  return useMutation({ mutationFn: async (file: File) => call<CheckedRow[]>('/mailings/check', { method: 'POST', body: { file: await base64Of(file) } }) });
}

/** 已寄: all of them or none, under a 导入编号. */
export function useMailing(source: 'file' | 'scan') {
  const client = useQueryClient();
  const [keys] = useState(keyKeeper);
  return useMutation({
    ...persistent,
    mutationFn: async (rows: readonly CheckedRow[]): Promise<Imported> => {
      const body = { source, rows: rows.map(({ remedy: _, ...row }): MailedRow => row) };
      const { done, importId, number } = await call<MailImported>('/mailings', { method: 'POST', body, key: keys.keyFor(body) });
      return { id: importId, number, rows: done };
    },
    onSuccess: () => keys.done(),
    onSettled: () => refreshWork(client),
  });
}

/** Lists of 运单号 that were taken in today. */
export function useMailImports() {
  return useQuery({ queryKey: ['hand-outs', 'imports'], queryFn: ({ signal }) => call<MailImport[]>('/mailings/imports', { signal }) });
}

/** 撤销导入. */
export function useUndoMailing() {
  return useKeyedCommand((id: string) => ({ path: `/mailings/imports/${id}/undo`, body: {} }));
}

/** 签收. */
export function useArrivals() {
  return useKeyedCommand((deliveryIds: string[]) => ({ path: '/mailings/arrivals', body: { deliveryIds } }));
}

/** 放入格口: the one named, or each into the next that is free. */
export function usePutAway() {
  return useKeyedCommand<{ deliveryIds: string[]; hole?: number }, { put: PutAway[] }>((body) => ({ path: '/hand-outs/holes', body }));
}

/** 未领清单 into the browser's downloads. */
export function useUnclaimedBook() {
  return useMutation({ mutationFn: async () => saveFile(await fetchFile('/hand-outs/unclaimed.xlsx'), '未领清单.xlsx') });
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}
