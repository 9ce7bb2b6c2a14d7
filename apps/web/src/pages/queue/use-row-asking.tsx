import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Post, TaskRow } from '../../api/contract';
import { useMe } from '../../shell/desk';
import { counterPosts, holds } from '../../shell/reach';
import type { RowAction } from '../../ui/data-table/contract';
import { askKey } from '../instructions/ask-drawer';
import { AskAboutRow } from '../instructions/matter-instruction';

/** Whoever works on a case of the region; 监督岗 looks on. */
const askers: readonly Post[] = [...counterPosts, 'review', 'audit', 'issue'];

const oneMatter = (about: readonly TaskRow[]): string | null => (about.length === 1 && about[0]?.matterId !== null ? null : '请示一次问一件');

/** 请示 about the row of the cursor, by the key it has everywhere, and what it opens. */
export function useRowAsking(): { readonly asking: readonly RowAction<TaskRow>[]; readonly drawer: ReactNode } {
  const [row, setRow] = useState<TaskRow | null>(null);
  const action: RowAction<TaskRow> = { keys: askKey, word: '请示', act: ([about]) => setRow(about ?? null), unless: oneMatter };
  return {
    asking: holds(useMe(), askers) ? [action] : [],
    drawer: row === null || row.matterId === null ? null : <AskAboutRow key={row.id} applicationId={row.applicationId} matterId={row.matterId} onClose={() => setRow(null)} />,
  };
}
