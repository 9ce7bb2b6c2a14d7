import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Query, QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actFor, call, keyKeeper, newKey, rememberToken } from './client';
import { sendAllHeld } from './held';
import { persistent } from './persistent';
import type { CommandReceipt, Credentials, DemoClock, FeedbackInput, RatingInput, RegisterInput, Session, Verb } from './contract';

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => call<Session>('/session', { method: 'POST', body: credentials }),
    onSuccess: (session) => {
      rememberToken(session.csrfToken);
      client.setQueryData(['session'], session);
    },
  });
}

/** 签退: nothing of the person signed in stays in the page. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await sendAllHeld();
      await call<null>('/session', { method: 'DELETE' });
    },
    onSettled: () => {
      rememberToken(null);
      actFor(null);
      client.clear();
      client.setQueryData(['session'], null);
    },
  });
}

/** Lists and counts are asked again after every command. */
export function refreshWork(client: QueryClient, which: (query: Query) => boolean = () => true): void {
  for (const key of ['tasks', 'task-views', 'counts', 'hand-outs', 'paper-transfers', 'reports', 'today', 'messages', 'second-screen', 'hall', 'instructions']) void client.invalidateQueries({ queryKey: [key], predicate: which });
}

function useKeys() {
  return useState(keyKeeper)[0];
}

/** `before` is waited for under the same command, so that a person sees that it runs. */
export function useRegister(before: () => Promise<unknown>) {
  const client = useQueryClient();
  const keys = useKeys();
  return useMutation({
    ...persistent,
    mutationFn: async (input: RegisterInput) => {
      await before();
      return call<CommandReceipt>('/applications', { method: 'POST', body: input, key: keys.keyFor(input) });
    },
    onSuccess: () => {
      keys.done();
      refreshWork(client);
    },
  });
}

export interface Order {
  applicationId: string;
  verb: Verb;
  body: Record<string, unknown>;
  /** Version of the matter the person was looking at. */
  version?: number;
}

/** One verb on one application. Done or refused, the page then shows what the application looks like now. */
export function useOrder() {
  const client = useQueryClient();
  const keys = useKeys();
  return useMutation({
    ...persistent,
    mutationFn: (order: Order) => sendOrder(order, keys.keyFor(order)),
    onSuccess: () => keys.done(),
    onSettled: (_receipt, _error, { applicationId }) => {
      refreshWork(client);
      return client.invalidateQueries({ queryKey: ['application', applicationId] });
    },
  });
}

/** The same verb on several matters of one application, in order; stops at the first refusal. */
export function useOrders() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (orders: readonly Order[]) => {
      for (const order of orders) await sendOrder(order, newKey());
    },
    onSettled: () => {
      refreshWork(client);
      return client.invalidateQueries({ queryKey: ['application'] });
    },
  });
}

function sendOrder({ applicationId, verb, body, version }: Order, key: string): Promise<CommandReceipt> {
  return call<CommandReceipt>(`/applications/${applicationId}/${verb}`, { method: 'POST', body, key, ...(version === undefined ? {} : { version }) });
}

/** What would become of it now. @throws Problem with the refusal there would be */
export function rehearse({ applicationId, verb, body, version }: Order): Promise<CommandReceipt> {
  return call<CommandReceipt>(`/applications/${applicationId}/${verb}`, { method: 'POST', body, key: newKey(), rehearse: true, ...(version === undefined ? {} : { version }) });
}

/** A step of a card or of a supervision order, or the issue of one: an address and what is said. */
export function useSupervision() {
  const client = useQueryClient();
  const keys = useKeys();
  return useMutation({
    ...persistent,
    mutationFn: (step: { path: string; body: object }) => call<{ id: string }>(step.path, { method: 'POST', body: step.body, key: keys.keyFor(step) }),
    onSuccess: () => keys.done(),
    onSettled: () => {
      refreshWork(client);
      for (const key of ['application', 'cards', 'orders', 'rectifications', 'reports']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useRate(number: string) {
  const client = useQueryClient();
  const keys = useKeys();
  return useMutation({
    ...persistent,
    mutationFn: (input: RatingInput) => call<unknown>(`/progress/${encodeURIComponent(number)}/rating`, { method: 'POST', body: input, key: keys.keyFor(input) }),
    onSuccess: () => {
      keys.done();
      return client.invalidateQueries({ queryKey: ['progress'] });
    },
  });
}

/** 差评反馈 by whoever rated. */
export function useFeedback(number: string) {
  const client = useQueryClient();
  const keys = useKeys();
  return useMutation({
    ...persistent,
    mutationFn: (input: FeedbackInput) => call<unknown>(`/progress/${encodeURIComponent(number)}/feedback`, { method: 'POST', body: input, key: keys.keyFor(input) }),
    onSuccess: () => {
      keys.done();
      return client.invalidateQueries({ queryKey: ['progress'] });
    },
  });
}

export function useSetClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (now: string) => call<DemoClock>('/demo/clock', { method: 'PUT', body: { now } }),
    onSuccess: (clock) => {
      client.setQueryData(['clock'], clock);
      refreshWork(client);
      void client.invalidateQueries({ queryKey: ['application'] });
    },
  });
}
