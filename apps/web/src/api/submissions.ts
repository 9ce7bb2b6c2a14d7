import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, keyKeeper, query } from './client';
import { refreshWork } from './commands';
import type { Attachment, Guide, OwnSubmission, PreReview, PreReviewPage, PreReviewRow, SendBackInput, SubmissionBegun, SubmissionInput, SubmissionSent } from './contract';
import { persistent } from './persistent';

/** What an applicant is known by before there is a number. */
export interface Begun {
  readonly id: string;
  readonly code: string;
}

const address = ({ id, code }: Begun, below = ''): string => `/submissions/${id}${below}${query({ code })}`;

export const beginSubmission = (region: string, item: string): Promise<SubmissionBegun> => call<SubmissionBegun>('/submissions', { method: 'POST', body: { region, item } });
export const keepSubmission = (begun: Begun, draft: Record<string, unknown>, closing = false): Promise<null> => call<null>(address(begun), { method: 'PUT', body: { draft }, keepalive: closing });
export const fileAddress = (begun: Begun, attachment: string): string => `/api${address(begun, `/attachments/${attachment}`)}`;

/** Read once, when the page opens. */
export function useOwnSubmission(begun: Begun | null) {
  return useQuery({ queryKey: ['submission', begun], queryFn: () => call<OwnSubmission>(address(begun ?? { id: '', code: '' })), enabled: begun !== null, staleTime: Infinity, retry: false });
}

export function uploadPaper(begun: Begun, material: string, file: File): Promise<Attachment> {
  const body = new FormData();
  body.append('material', material);
  body.append('file', file);
  return call<Attachment>(address(begun, '/attachments'), { method: 'POST', body });
}

export const dropPaper = (begun: Begun, attachment: string): Promise<null> => call<null>(address(begun, `/attachments/${attachment}`), { method: 'DELETE' });

/** 提交; the same sent again is answered the same, so a broken line may be tried again. */
export function useSendSubmission() {
  return useMutation({ ...persistent, mutationFn: ({ begun, input }: { begun: Begun; input: SubmissionInput }) => call<SubmissionSent>(address(begun, '/send'), { method: 'POST', body: input }) });
}

/** Whether the documents let the item be applied for online here; undefined until it is known. */
export function useOnlineGuide(region: string, item: string, facts: Readonly<Record<string, string>>) {
  return useQuery({
    queryKey: ['guide', 'online', region, item, facts],
    queryFn: ({ signal }) => call<Guide>(`/catalogue/guide${query({ item, region, channel: 'web', fact: Object.entries(facts).map(([code, value]) => `${code}=${value}`) })}`, { signal }),
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
}

export const isOnline = ({ specified, noApplication }: Guide): boolean => specified && noApplication === null;

/** 网上待预审, a page at a time. */
export function usePreReviews(state: 'waiting' | 'returned') {
  return useInfiniteQuery({
    queryKey: ['tasks', 'pre-reviews', state],
    queryFn: ({ pageParam, signal }) => call<PreReviewPage>(`/pre-reviews${query({ state, cursor: pageParam })}`, { signal }),
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    refetchInterval: 60_000,
  });
}

/** Read once, when the page opens: what the clerk looks at does not change under his hand. */
export function usePreReview(id: string) {
  return useQuery({ queryKey: ['pre-review', id], queryFn: () => call<PreReview>(`/pre-reviews/${id}`), staleTime: Infinity, gcTime: 0, retry: false });
}

export function useSendBack(id: string) {
  const client = useQueryClient();
  const [keys] = useState(keyKeeper);
  return useMutation({
    ...persistent,
    mutationFn: (body: SendBackInput) => call<PreReviewRow>(`/pre-reviews/${id}/return`, { method: 'POST', body, key: keys.keyFor(body) }),
    onSuccess: () => {
      keys.done();
      refreshWork(client);
    },
  });
}
