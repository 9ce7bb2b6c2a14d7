import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, keyKeeper, query } from './client';
import type { HallBoard, HallReport, OwnTicket, WindowQueue } from './contract';
import { persistent } from './persistent';
import type { Scope } from './reports';

const queueOf = (window: string): string => `/windows/${encodeURIComponent(window)}/queue`;

/** 当前叫号, 等候 and who is next, of the window one sits at; follows the server's events. */
export function useWindowQueue(window: string | null) {
  return useQuery({ queryKey: ['hall', 'window', window], queryFn: () => call<WindowQueue>(queueOf(window ?? '')), enabled: window !== null, refetchInterval: 60_000 });
}

/** What a window does with its line, as the api calls it, and what it needs to know. */
export type QueueStep =
  | { readonly step: 'call'; readonly body: { readonly seen?: string } }
  | { readonly step: 'recall' | 'pass' | 'requeue'; readonly body: { readonly number: string } }
  | { readonly step: 'prioritise'; readonly body: { readonly number: string; readonly priority: 'greenChannel' } }
  | { readonly step: 'take'; readonly body: { readonly priority?: 'greenChannel' } }
  | { readonly step: 'pause'; readonly body: { readonly paused: boolean } };

/** 叫号, 重呼, 过号, 暂停 …; the answer is how the line stands then. Refused, it is looked at anew. */
export function useQueueStep(window: string) {
  const client = useQueryClient();
  const [keys] = useState(keyKeeper);
  return useMutation({
    ...persistent,
    mutationFn: (asked: QueueStep) => call<WindowQueue>(`${queueOf(window)}/${asked.step}`, { method: 'POST', body: asked.body, key: keys.keyFor(asked) }),
    onSuccess: (queue) => {
      keys.done();
      client.setQueryData(['hall', 'window', window], queue);
    },
    onError: () => client.invalidateQueries({ queryKey: ['hall'] }),
  });
}

/** 窗口实况 of today. */
export function useHallReport({ region, window }: Scope) {
  return useQuery({ queryKey: ['hall', 'report', region, window], queryFn: () => call<HallReport>(`/reports/hall${query({ region, window })}`), refetchInterval: 60_000 });
}

/** Milliseconds between two looks of a screen that nobody is signed in at. */
const look = 3_000;

const hallOf = (office: string): string => `/halls/${encodeURIComponent(office)}`;

export function useHallBoard(office: string) {
  return useQuery({ queryKey: ['hall', 'board', office], queryFn: () => call<HallBoard>(hallOf(office)), refetchInterval: look });
}

/** 取号 under an id of one's own: tried again, it is the same number. */
export function useTakeTicket(office: string) {
  return useMutation({ mutationFn: (id: string) => call<OwnTicket>(`${hallOf(office)}/tickets/${id}`, { method: 'PUT' }) });
}

export function useOwnTicket(office: string, id: string | null) {
  return useQuery({ queryKey: ['hall', 'ticket', office, id], queryFn: () => call<OwnTicket>(`${hallOf(office)}/tickets/${id ?? ''}`), enabled: id !== null, refetchInterval: look });
}
