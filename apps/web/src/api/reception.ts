import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, keyKeeper, newKey, query } from './client';
import { refreshWork } from './commands';
import { persistent } from './persistent';
import type { Attachment, CommandReceipt, DayFigures, DraftInput, DraftRow, FollowedPage, PaperInput, PartyInput, ReceivedPage, Standing, VisitDraft } from './contract';
import { useState } from 'react';

/** What the person at the counter has under way; asked once the number is whole. */
export function useStanding(party: Pick<PartyInput, 'idType' | 'idNumber'> | null) {
  return useQuery({ queryKey: ['standing', party], queryFn: ({ signal }) => call<Standing>('/standings', { method: 'POST', body: party, signal }), enabled: party !== null, gcTime: 0 });
}

const drafts = ['drafts'];

export function useDrafts() {
  return useQuery({ queryKey: drafts, queryFn: () => call<DraftRow[]>('/drafts') });
}

/** Read once, when the page opens. */
export function useDraft(id: string | null) {
  return useQuery({ queryKey: [...drafts, id], queryFn: () => call<VisitDraft>(`/drafts/${id}`), enabled: id !== null, staleTime: Infinity, gcTime: 0, retry: false });
}

export function useKeepDraft() {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always', // a broken line fails it at once: what waits for it must not wait for the line
    mutationFn: ({ id, input }: { id: string; input: DraftInput }) => call<DraftRow>(`/drafts/${id}`, { method: 'PUT', body: input }),
    onSuccess: () => client.invalidateQueries({ queryKey: drafts, exact: true }),
  });
}

/** Goes out although the page is closing, as far as browsers let it: 64 KB at most. */
export function keepWhileClosing(id: string, input: DraftInput): void {
  void call(`/drafts/${id}`, { method: 'PUT', body: input, keepalive: true }).catch(() => undefined);
}

export function useDropDraft() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => call<null>(`/drafts/${id}`, { method: 'DELETE' }), onSuccess: () => client.invalidateQueries({ queryKey: drafts, exact: true }) });
}

export function useToday() {
  return useQuery({ queryKey: ['counts', 'today'], queryFn: () => call<DayFigures>('/workbench/today') });
}

export type Followed = 'awaitSupplement' | 'makeUp' | 'resubmit' | 'rescan' | 'confirmAttachment';

export function useFollowed(kind: Followed) {
  return useInfiniteQuery({
    queryKey: ['tasks', 'followed', kind],
    queryFn: ({ pageParam, signal }) => call<FollowedPage>(`/workbench/followed${query({ kind, limit: '10', cursor: pageParam })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export function useReceived() {
  return useInfiniteQuery({
    queryKey: ['tasks', 'received'],
    queryFn: ({ pageParam, signal }) => call<ReceivedPage>(`/workbench/received${query({ limit: '10', cursor: pageParam })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** 补交材料 and 撤销误录: what follows changes lists and the application itself. */
function useCommand<Input>(pathOf: (input: Input) => string, bodyOf: (input: Input) => object) {
  const client = useQueryClient();
  const [keys] = useState(keyKeeper);
  return useMutation({
    ...persistent,
    mutationFn: (input: Input) => call<CommandReceipt>(pathOf(input), { method: 'POST', body: bodyOf(input), key: keys.keyFor(input) }),
    onSuccess: () => keys.done(),
    onSettled: () => {
      refreshWork(client);
      return client.invalidateQueries({ queryKey: ['application'] });
    },
  });
}

export interface SupplyOrder {
  readonly id: string;
  readonly papers: readonly PaperInput[];
  readonly undertakingSigned: boolean;
}

export const useSupply = () => useCommand(({ id }: SupplyOrder) => `/applications/${id}/supply`, ({ papers, undertakingSigned }) => ({ papers, undertakingSigned }));
export const useUndo = () => useCommand((id: string) => `/applications/${id}/undo`, () => ({}));

/** Holds an image until the registration or the supply names it: for a day, with the 暂存 it belongs to for thirty. */
export function useUpload() {
  return useMutation({
    mutationFn: ({ region, file, name, draftId }: { region: string; file: Blob; name: string; draftId: string | null }) => {
      const form = new FormData();
      form.append('region', region);
      if (draftId !== null) form.append('draftId', draftId);
      form.append('file', file, name);
      return call<Attachment>('/attachments', { method: 'POST', body: form, key: newKey() });
    },
  });
}
