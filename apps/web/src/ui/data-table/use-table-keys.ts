import { useKeys } from '../keys';
import type { RowAction } from './contract';

/** Told in the key help, and at work also while the focus is elsewhere on the page: the cursor then comes back into the table. A key that may not now says why. */
export function useTableKeys<Row>(moves: { step: (by: number, stretching: boolean) => void; tick: () => void }, actions: readonly RowAction<Row>[], targets: () => readonly Row[], refuse: (word: string, why: string) => void): void {
  const move = { group: '列表', whileTyping: false };
  useKeys([
    { ...move, keys: ['J', '↓'], name: '下一行', run: () => moves.step(1, false) },
    { ...move, keys: ['K', '↑'], name: '上一行', run: () => moves.step(-1, false) },
    { ...move, keys: 'X', name: '选择本行', run: moves.tick },
    ...actions.map(({ keys, word, act, unless }) => ({
      keys,
      name: word,
      run: () => {
        const about = targets();
        const why = about.length === 0 ? null : (unless?.(about) ?? null);
        if (why !== null) refuse(word, why);
        else if (about.length > 0) act(about);
      },
    })),
  ]);
}
