import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLamps } from '../devices/status';
import { useDesk } from '../shell/desk';
import { call } from './client';
import { usePrint } from './commands';
import type { WaitingPrint } from './contract';

const keyOf = (window: string | undefined) => ['waiting-prints', window];

/** 待打印 of the window one sits at. Others at the same window are seen within half a minute. */
export function useWaitingPrints() {
  const window = useDesk().window?.code;
  return useQuery({ queryKey: keyOf(window), queryFn: ({ signal }) => call<WaitingPrint[]>(`/windows/${window}/prints`, { signal }), enabled: window !== undefined, refetchInterval: 30_000 });
}

/** A step of 待打印; the answer is what waits then. */
export function useWaitingStep() {
  const client = useQueryClient();
  const window = useDesk().window?.code;
  return useMutation({
    mutationFn: ({ step, body }: { step: '' | '/printed' | `/${string}/strike`; body: object }) => call<WaitingPrint[]>(`/windows/${window}/prints${step}`, { method: 'POST', body }),
    onSuccess: (waiting) => client.setQueryData(keyOf(window), waiting),
  });
}

/** Prints what waits; it waits on where the agent says that there is no printer, for then nobody knows what became of it. */
export function usePrintWaiting() {
  const [print, step, { printer }] = [usePrint(), useWaitingStep(), useLamps()];
  const run = (rows: readonly WaitingPrint[]) =>
    print.mutate(rows.map(({ documentId }) => ({ id: documentId })), {
      onSuccess: () => void (printer !== 'offline' && step.mutate({ step: '/printed', body: { ids: rows.map(({ id }) => id) } })),
    });
  return { run, busy: print.isPending, error: print.error ?? step.error };
}

/**
 * The sheets of what was just done: while the agent says that the printer is gone they are 待打印 at once, and a print that breaks off puts them there. `run` prints them, and
 * tries again where they wait (重打).
 */
export function useSheets(sheets: readonly { readonly id: string }[]) {
  const [print, step, { printer }, { data = [] }] = [usePrint(), useWaitingStep(), useLamps(), useWaitingPrints()];
  const queued = useRef(false);
  const { window } = useDesk();
  const waiting = data.filter(({ documentId }) => sheets.some(({ id }) => id === documentId));
  const queue = () => step.mutate({ step: '', body: { documents: sheets.map(({ id }) => id) } });
  const gone = printer === 'offline' && window !== null && sheets.length > 0;
  useEffect(() => {
    if (!gone || queued.current || print.isSuccess) return;
    queued.current = true;
    queue();
  });
  const run = () =>
    print.mutate(sheets, {
      onSuccess: () => void (waiting.length > 0 && printer !== 'offline' && step.mutate({ step: '/printed', body: { ids: waiting.map(({ id }) => id) } })),
      onError: () => void (window !== null && queue()),
    });
  return { run, waiting, print, error: print.error ?? step.error };
}
