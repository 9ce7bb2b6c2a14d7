import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { rehearse } from '../../api/commands';
import type { ApplicationView, MatterView, Verb } from '../../api/contract';
import { heldNow, hold, type Held } from '../../api/held';
import { persistent } from '../../api/persistent';
import { firstTask } from '../../api/tasks';
import { verbLabel } from '../../labels';
import { paths } from '../../paths';

export interface Submission {
  readonly verb: Verb;
  readonly word?: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The fields as they stood, so that taking it back brings them back. */
  readonly values: Readonly<Record<string, unknown>>;
}

const deskKinds = ['review', 'audit', 'resume', 'internalCheck'];

/** 提交并下一件: every rule is asked at once, the decision is held for ten seconds, and the next of mine opens. */
export function useSubmit(application: ApplicationView, matter: MatterView) {
  const [navigate, client] = [useNavigate(), useQueryClient()];
  const submit = useMutation({
    ...persistent,
    mutationFn: async ({ verb, word = verbLabel[verb], body, values }: Submission) => {
      await rehearse({ applicationId: application.id, verb, body, version: matter.version });
      hold({ applicationId: application.id, matterId: matter.id, number: application.number, verb, word, body, values, version: matter.version });
      return nextOf(matter.id).catch(() => null);
    },
    onSuccess: (next) => void navigate(next ?? `${paths.queue}?view=mine`),
  });
  const lookAnew = () => void client.invalidateQueries({ queryKey: ['application', application.id] });
  return { ...submit, lookAnew };
}

/** The next of mine by due time, passing over what is held; null when nothing is left. */
async function nextOf(matterId: string): Promise<string | null> {
  const next = await firstTask({ view: 'mine' }, (row) => row.matterId !== null && row.matterId !== matterId && deskKinds.includes(row.kind) && !isHeld(row.matterId));
  return next?.matterId ? paths.review(next.applicationId, next.matterId) : null;
}

function isHeld(matterId: string): boolean {
  return heldNow().some((held) => held.matterId === matterId);
}

/** What the strip handed over when something was taken back to this page. */
export function takenBackOf(state: unknown, matterId: string): Held | null {
  if (typeof state !== 'object' || state === null || !('takenBack' in state)) return null;
  // written by the strip, which hands over what it held
  const held = state.takenBack as Held;
  return held.matterId === matterId ? held : null;
}
