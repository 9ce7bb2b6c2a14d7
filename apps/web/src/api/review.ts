import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from './client';
import type { Attachment, Opinions, OtherApplication, Revealed, ReviewLease } from './contract';

/** Renewed while the page is open: well within the quarter of an hour, and soon enough to see who else came. */
const RENEW_MS = 60_000;

const takeLease = (matterId: string, takeOver: boolean): Promise<ReviewLease> => call<ReviewLease>(`/matters/${matterId}/lease`, { method: 'PUT', body: { takeOver } });

/** 正在审查: taken while one may decide here, and given back on leaving. */
export function useLease(matterId: string, wanted: boolean) {
  const client = useQueryClient();
  const queryKey = ['lease', matterId];
  const { data } = useQuery({ queryKey, queryFn: () => takeLease(matterId, false), enabled: wanted, refetchInterval: RENEW_MS, staleTime: 0, gcTime: 0 });
  const takeOver = useMutation({ mutationFn: () => takeLease(matterId, true), onSuccess: (lease) => client.setQueryData(queryKey, lease) });
  useEffect(() => {
    if (!wanted) return;
    return () => void call(`/matters/${matterId}/lease`, { method: 'DELETE', keepalive: true }).catch(() => undefined);
  }, [matterId, wanted]);
  return { lease: data ?? null, takeOver };
}

/** `wanted`: only who reviews may ask. */
export function useOpinions(wanted = true) {
  return useQuery({ queryKey: ['opinions'], queryFn: () => call<Opinions>('/review/opinions'), staleTime: Infinity, enabled: wanted });
}

export function useReveal(applicationId: string) {
  return useMutation({ mutationFn: (asked: { who: 'applicant' | 'agent'; field: 'idNumber' | 'phone'; purpose: string }) => call<Revealed>(`/applications/${applicationId}/reveals`, { method: 'POST', body: asked }) });
}

/** Under the application's own key: what changes it may bring an image. */
export function useAttachments(applicationId: string) {
  return useQuery({ queryKey: ['application', applicationId, 'attachments'], queryFn: ({ signal }) => call<Attachment[]>(`/applications/${applicationId}/attachments`, { signal }) });
}

export function useOtherApplications(applicationId: string) {
  return useQuery({ queryKey: ['application', applicationId, 'others'], queryFn: ({ signal }) => call<OtherApplication[]>(`/applications/${applicationId}/others`, { signal }), staleTime: 60_000 });
}
