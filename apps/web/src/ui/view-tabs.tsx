import { useKeys } from './keys';

export interface ViewTab {
  readonly key: string;
  readonly name: string;
  readonly count?: number | undefined;
  /** How many of them are late; told in red and in words. */
  readonly late?: number;
}

interface Props {
  label: string;
  tabs: readonly ViewTab[];
  value: string;
  onChange: (key: string) => void;
}

/** Views as the unit of work, one under another with their counts; Ctrl+↑ and Ctrl+↓ go through them from anywhere on the page. */
export function ViewTabs({ label, tabs, value, onChange }: Props) {
  const step = (by: number) => {
    const at = tabs.findIndex(({ key }) => key === value);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (next) onChange(next.key);
  };
  useKeys([
    { keys: 'Ctrl+↓', name: '下一个视图', group: '列表', run: () => step(1) },
    { keys: 'Ctrl+↑', name: '上一个视图', group: '列表', run: () => step(-1) },
  ]);
  return (
    <nav aria-label={label} className="view-tabs">
      {tabs.map(({ key, name, count, late = 0 }) => (
        <button key={key} type="button" aria-current={key === value ? 'true' : undefined} className={key === value ? 'on' : ''} onClick={() => onChange(key)}>
          <span>{name}</span>
          <span className="num">
            {late > 0 && <span className="chip red">超 {late}</span>} {count ?? ''}
          </span>
        </button>
      ))}
    </nav>
  );
}
