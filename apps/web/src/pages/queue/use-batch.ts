import { useMutation } from '@tanstack/react-query';
import { newKey } from '../../api/client';
import { rehearse } from '../../api/commands';
import type { TaskRow } from '../../api/contract';
import { hold } from '../../api/held';
import { explain } from '../../api/problem';
import { filledIn } from '../review/opinion';

/** ux 1.2. */
const most = 20;

/** Why these are not granted in one go; null when they may be. What the list cannot see the rules say when it is tried. */
export function batchFault(rows: readonly TaskRow[]): string | null {
  const alone = rows.filter(({ batch }) => batch === null).length;
  if (alone > 0) return `${rows.length > 1 ? `其中 ${alone} 件` : '此件'}须逐件审查：事项未允许批量，材料未齐，有容缺、承诺或差异，或已被抽查`;
  if (new Set(rows.map(({ batch }) => batch)).size > 1) return '批量通过须是同一事项、同一情形';
  return rows.length > most ? `一次最多 ${most} 件` : null;
}

export interface BatchResult {
  readonly held: number;
  /** Each that a rule refused, and why. */
  readonly refused: readonly { readonly row: TaskRow; readonly line: string }[];
}

/** 批量通过: every rule is asked for each of them first; those it lets through are held for ten seconds together, each its own command. */
export function useBatch() {
  return useMutation({
    mutationFn: async ({ rows, opinion }: { rows: readonly TaskRow[]; opinion: string }): Promise<BatchResult> => {
      const batch = newKey();
      const refused: BatchResult['refused'][number][] = [];
      for (const row of rows) {
        const line = await holdOne(row, opinion, batch);
        if (line !== null) refused.push({ row, line });
      }
      return { held: rows.length - refused.length, refused };
    },
  });
}

/** Null when it is held now. */
async function holdOne({ applicationId, matterId, number, version, item, applicant }: TaskRow, opinion: string, batch: string): Promise<string | null> {
  if (matterId === null || version === null) return `${number} 不是子办件，不能批量通过`;
  const words = filledIn(opinion, { 事项: item?.name ?? '', 申请人: applicant, 办件编号: number });
  const body = { matterId, batch, ...(words.trim() === '' ? {} : { opinion: words }) };
  try {
    await rehearse({ applicationId, verb: 'approve', body, version });
  } catch (error) {
    const { title, lines } = explain(error);
    return [number, lines.length > 0 ? lines.join('；') : title].join(' ');
  }
  hold({ applicationId, matterId, number, verb: 'approve', word: '批量通过', body, values: { opinion: words }, version }, batch);
  return null;
}
