import { useQueueStep, useWindowQueue } from '../../api/hall';
import { useDesk } from '../../shell/desk';
import type { NextStep } from '../../ui/result-strip';
import { actsOf } from './call-panel';

/** 叫号 from the strip of what was just done, once; nothing in a hall without numbers. Going on to the next visit calls nobody by itself. */
export function useCallStep(): { steps: readonly NextStep[]; error: Error | null } {
  const { window } = useDesk();
  const { data } = useWindowQueue(window?.code ?? null);
  const step = useQueueStep(window?.code ?? '');
  const call = actsOf(data, step.mutate)[0];
  if (data === undefined || call === undefined || (data.current === null && data.waiting === 0)) return { steps: [], error: null };
  const called = step.isSuccess ? data.current?.number : undefined;
  return { steps: [{ keys: 'N', word: called === undefined ? '叫号' : `已叫 ${called}`, run: call.run, busy: step.isPending, unless: called === undefined ? call.unless : '已经叫了下一位' }], error: step.error };
}
