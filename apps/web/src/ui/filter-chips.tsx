export interface FilterChip {
  readonly key: string;
  /** '窗口：综合受理窗口1号'. */
  readonly text: string;
}

/** What a list is narrowed by, each piece with its own way out. */
export function FilterChips({ chips, onRemove, onClear }: { chips: readonly FilterChip[]; onRemove: (key: string) => void; onClear: () => void }) {
  if (chips.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label="筛选条件">
      {chips.map(({ key, text }) => (
        <li key={key} className="chip brand">
          {text}
          <button type="button" aria-label={`去掉筛选 ${text}`} onClick={() => onRemove(key)}>
            ✕
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link" onClick={onClear}>
          全部去掉
        </button>
      </li>
    </ul>
  );
}
