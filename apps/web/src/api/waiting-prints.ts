import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLamps } from '../devices/status';
import { useDesk } from '../shell/desk';
import { call, query } from './client';
import type { WaitingPrint } from './contract';
import { persistent } from './persistent';
import { Problem } from './problem';
import { documentSheet, printSheet, type Sheet } from './sheets';

const keyOf = (window: string | undefined) => ['waiting-prints', window ?? 'own'];

/** 待打印 of the window one sits at, or one's own. Others at the same window are seen within half a minute. */
export function useWaitingPrints() {
  const { window, known } = useDesk();
  return useQuery({ queryKey: keyOf(window?.code), queryFn: ({ signal }) => call<WaitingPrint[]>(`/waiting-prints${query({ window: window?.code })}`, { signal }), enabled: known, refetchInterval: 30_000 });
}

/** A step of 待打印, which may be sent again; the answer is what waits then. */
export function useWaitingStep() {
  const client = useQueryClient();
  const window = useDesk().window?.code;
  return useMutation({
    ...persistent,
    mutationFn: ({ step, body }: { step: '' | '/printed' | `/${string}/strike`; body: object }) => call<WaitingPrint[]>(`/waiting-prints${step}`, { method: 'POST', body: { ...body, window } }),
    onSuccess: (waiting) => client.setQueryData(keyOf(window), waiting),
  });
}

/** What came out is taken off 待打印; where the agent says that there is no printer it waits on, for then nobody knows what became of it. */
function usePrintedOff() {
  const [step, { printer }] = [useWaitingStep(), useLamps()];
  const off = (rows: readonly WaitingPrint[]) => rows.length > 0 && printer !== 'offline' && step.mutate({ step: '/printed', body: { ids: rows.map(({ id }) => id) } });
  return { off, error: step.error };
}

/** Prints what waits, one after another. */
export function usePrintWaiting() {
  const [client, { off, error }, done] = [useQueryClient(), usePrintedOff(), useRef<readonly WaitingPrint[]>([])];
  const print = useMutation({
    mutationFn: async (rows: readonly WaitingPrint[]) => {
      done.current = [];
      for (const row of rows) {
        await printSheet(row);
        done.current = [...done.current, row];
      }
    },
    networkMode: 'always',
    onSettled: () => {
      off(done.current);
      return client.invalidateQueries({ queryKey: ['application'] });
    },
  });
  return { run: print.mutate, busy: print.isPending, error: print.error ?? error };
}

const isOf = (sheet: Sheet) => (row: WaitingPrint) => row.kind === sheet.kind && row.ids.join() === sheet.ids.join();

/** The line broke, or the server: what was refused would be refused again. */
const brokeOff = (error: Error): boolean => !(error instanceof Problem) || error.status === 0 || error.status >= 500;

/**
 * The one way by which desks print. `run` prints, but while the agent says that the printer is gone the sheets are 待打印 first; pressed again (重打) it tries all the same, and they wait on.
 * A print that breaks off puts what has not come out there too.
 */
export function usePrinting(sheets: readonly Sheet[], toPrinter: (sheet: Sheet) => Promise<void> = printSheet) {
  const [client, step, { printer }, { data = [] }, { off, error }] = [useQueryClient(), useWaitingStep(), useLamps(), useWaitingPrints(), usePrintedOff()];
  const waiting = data.filter((row) => sheets.some((sheet) => isOf(sheet)(row)));
  const queue = (these: readonly Sheet[] = sheets) => step.mutate({ step: '', body: { sheets: these.map(({ kind, ids }) => ({ kind, ids })) } });
  const left = useRef<readonly Sheet[]>([]);
  const print = useMutation({
    mutationFn: async () => {
      left.current = sheets;
      for (const sheet of sheets) {
        await toPrinter(sheet);
        left.current = left.current.slice(1);
      }
    },
    networkMode: 'always',
    onError: (failure) => brokeOff(failure) && queue(left.current),
    onSettled: () => {
      off(waiting.filter((row) => !left.current.some((sheet) => isOf(sheet)(row))));
      return client.invalidateQueries({ queryKey: ['application'] });
    },
  });
  const gone = printer === 'offline' && sheets.length > 0;
  const run = () => void (sheets.length > 0 && !print.isPending && !step.isPending && (gone && waiting.length === 0 ? queue() : print.mutate()));
  const word = (what = '') => (waiting.length > 0 || print.isSuccess ? `重打${what}` : gone ? `${what}列入待打印` : `打印${what}`);
  const note = waiting.length > 0 ? `打印机未出纸，待打印(${waiting.length})。` : '';
  return { run, word, note, queue, gone, print, busy: print.isPending || step.isPending, error: print.error ?? step.error ?? error };
}

/** The 文书 of what was just done: they are to be handed over now, so that they are 待打印 as soon as they are shown while the printer is gone. */
export function useSheets(documents: readonly { readonly id: string }[]) {
  const printing = usePrinting(documents.map(documentSheet));
  const { gone, print, queue } = printing;
  const [queued, { known }] = [useRef(false), useDesk()];
  useEffect(() => {
    if (!gone || !known || queued.current || print.isSuccess) return;
    queued.current = true;
    queue();
  });
  return printing;
}
