import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, keyKeeper, query } from './client';
import type { AppointmentDetail, AppointmentInput, AppointmentLine, AppointmentOptions, OfferingOffice, OwnAppointment } from './contract';
import { useKeyedCommand } from './keyed-command';

/** Offices that take appointments. */
export function useOfferingOffices() {
  return useQuery({ queryKey: ['appointment', 'offices'], queryFn: () => call<OfferingOffice[]>('/appointments/offices'), staleTime: 60_000 });
}

/** Days and half hours of one of them. */
export function useAppointmentOptions(office: string | null) {
  return useQuery({ queryKey: ['appointment', 'options', office], queryFn: () => call<AppointmentOptions>(`/appointments/offices/${encodeURIComponent(office ?? '')}`), enabled: office !== null, refetchInterval: 60_000 });
}

/** Under an id of one's own: the same sent again is the same appointment. Refused, the free times are looked at anew. */
export function useMakeAppointment() {
  const client = useQueryClient();
  const [ids] = useState(keyKeeper);
  return useMutation({
    mutationFn: (input: AppointmentInput) => call<OwnAppointment>(`/appointments/${ids.keyFor(input)}`, { method: 'PUT', body: input }),
    onSettled: () => client.invalidateQueries({ queryKey: ['appointment', 'options'] }),
  });
}

interface Known {
  readonly number: string;
  readonly code: string;
}

const ownOf = ({ number, code }: Known, below = ''): string => `/appointments/own/${encodeURIComponent(number)}${below}${query({ code })}`;

export function useFindAppointment() {
  return useMutation({ mutationFn: (known: Known) => call<OwnAppointment>(ownOf(known)) });
}

export function useCancelAppointment() {
  return useMutation({ mutationFn: (known: Known) => call<OwnAppointment>(ownOf(known, '/cancel'), { method: 'POST', body: {} }) });
}

/** 取号 in the hall. */
export function useAppointmentTicket() {
  return useMutation({ mutationFn: (known: Known) => call<OwnAppointment>(ownOf(known, '/ticket'), { method: 'POST', body: {} }) });
}

/** 预约 of a day, today without one; or 上门办. */
export function useAppointmentLines(list: 'visits' | 'homes', day: string | null = null) {
  return useQuery({ queryKey: ['tasks', 'appointments', list, day], queryFn: ({ signal }) => call<AppointmentLine[]>(`/appointment-desk/${list}${query({ day })}`, { signal }), refetchInterval: 60_000 });
}

/** With name, telephone and address. */
export function useAppointment(id: string) {
  return useQuery({ queryKey: ['appointment', 'one', id], queryFn: () => call<AppointmentDetail>(`/appointment-desk/${id}`), gcTime: 0 });
}

/** What the desk does with one. */
export type AppointmentStep =
  | { readonly id: string; readonly step: 'arrive' | 'number'; readonly body: Record<string, never> }
  | { readonly id: string; readonly step: 'agree'; readonly body: { readonly day: string; readonly slot: string; readonly goes: string } }
  | { readonly id: string; readonly step: 'refuse' | 'fail'; readonly body: { readonly reason: string } };

export const useAppointmentStep = () => useKeyedCommand<AppointmentStep, AppointmentLine>(({ id, step, body }) => ({ path: `/appointment-desk/${id}/${step}`, body }), ['appointment']);
