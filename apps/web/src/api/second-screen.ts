import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, keyKeeper, query } from './client';
import type { PairingCode, RatingInput, ScreenContent, ScreenStatus } from './contract';
import type { Signature } from '../ui/signature-pad';

type Screen = { content: ScreenContent | null };

/** What the screen at the counter shows; follows the server's events, and looks every fifteen seconds where the stream breaks. */
export function useScreen() {
  const client = useQueryClient();
  const screen = useQuery({ queryKey: ['screen'], queryFn: () => call<Screen>('/second-screen'), retry: false, refetchInterval: 15_000 });
  const bound = screen.isSuccess;
  useEffect(() => {
    if (!bound) return;
    const stream = new EventSource('/api/second-screen/live');
    stream.onmessage = () => void client.invalidateQueries({ queryKey: ['screen'] });
    stream.onopen = () => void client.invalidateQueries({ queryKey: ['screen'] }); // what was missed while the line was away
    return () => stream.close();
  }, [client, bound]);
  return screen;
}

/** A step of the applicant's at the screen; the answer is what to show next. */
export function useScreenStep() {
  const client = useQueryClient();
  const [keys] = useState(keyKeeper);
  const taken = (screen: Screen) => client.setQueryData(['screen'], screen);
  const pair = useMutation({ mutationFn: (code: string) => call<Screen>('/second-screen/pair', { method: 'POST', body: { code } }), onSuccess: taken });
  const answer = useMutation({
    mutationFn: ({ showingId, signature }: { showingId: string; signature: Signature | null }) =>
      call<Screen>('/second-screen/answer', {
        method: 'POST',
        body: signature === null ? { showingId, answer: 'wrong' } : { showingId, answer: 'confirmed', signature: { way: 'pad', strokes: JSON.stringify(signature.strokes), picture: signature.picture } },
      }),
    onSuccess: taken,
  });
  const rate = useMutation({
    mutationFn: (input: Omit<RatingInput, 'queryCode'> & { showingId: string }) => call<Screen>('/second-screen/rating', { method: 'POST', body: input, key: keys.keyFor(input) }),
    onSuccess: taken,
  });
  return { pair, answer, rate };
}

const pathOf = (window: string): string => `/windows/${encodeURIComponent(window)}/second-screen`;

/** What the clerk is told of the screen of his window. */
export function useScreenStatus(window: string | null) {
  return useQuery({ queryKey: ['second-screen', window], queryFn: () => call<ScreenStatus>(pathOf(window ?? '')), enabled: window !== null, retry: false });
}

export function usePairingCode(window: string) {
  return useMutation({ mutationFn: () => call<PairingCode>(`${pathOf(window)}/code`, { method: 'POST' }) });
}

/** How long whoever signed may still rate while the next person sits down, in milliseconds. */
const rating = 60_000;

/** Takes an application off the screen: at once, or after a minute where its applicant may be rating. A screen that is away has nothing to take off. */
export function leaveScreen(window: string, applicationId: string, signed: boolean): void {
  const clear = () => void call(`${pathOf(window)}/showing${query({ applicationId })}`, { method: 'DELETE' }).catch(() => undefined);
  if (signed) setTimeout(clear, rating);
  else clear();
}

/** Puts an application on the screen of the window. */
export function useShow(window: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (applicationId: string) => call<ScreenStatus>(`${pathOf(window)}/show`, { method: 'POST', body: { applicationId } }),
    onSuccess: (status) => client.setQueryData(['second-screen', window], status),
  });
}
