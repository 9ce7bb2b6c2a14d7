import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, newKey } from '../../api/client';
import { refreshWork } from '../../api/commands';
import type { ApplicationView, CommandReceipt, TaskRow } from '../../api/contract';
import { explain, Problem } from '../../api/problem';
import { lostClaim } from '../review/lost-claim';

export interface ClaimResult {
  readonly won: number;
  /** One line for each that somebody else has, or that was refused. */
  readonly lost: readonly { readonly row: TaskRow; readonly line: string }[];
}

/** 签收: one after another; what a colleague was quicker with is told by name and time, and the others go on. */
export function useClaims() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (rows: readonly TaskRow[]): Promise<ClaimResult> => {
      const lost: ClaimResult['lost'][number][] = [];
      for (const row of rows) {
        const line = await claim(row);
        if (line !== null) lost.push({ row, line });
      }
      return { won: rows.length - lost.length, lost };
    },
    onSettled: () => {
      refreshWork(client);
      return client.invalidateQueries({ queryKey: ['application'] });
    },
  });
}

/** Null when it is ours now. */
async function claim({ applicationId, matterId, number }: TaskRow): Promise<string | null> {
  try {
    await call<CommandReceipt>(`/applications/${applicationId}/claim`, { method: 'POST', body: { matterId }, key: newKey() });
    return null;
  } catch (error) {
    if (error instanceof Problem && error.code === 'verb-not-allowed') {
      const now = await call<ApplicationView>(`/applications/${applicationId}`).catch(() => null);
      const told = now === null ? null : lostClaim(now, matterId);
      if (told !== null) return `${number} ${told}`;
    }
    return `${number} ${explain(error).title}`;
  }
}
