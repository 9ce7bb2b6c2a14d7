import { Button } from 'antd';
import type { LocalYear } from '../../api/contract';
import { dayText } from '../../ui/when';

/** What a region adds to a year, each with what it rests on; `onRemove` is told the days of an entry. */
export function LocalDaysList({ off, working, onRemove }: LocalYear & { onRemove?: (from: string, to: string) => void }) {
  const entries = [
    ...off.map(({ from, to, holiday, basis }) => ({ from, to, what: `放假 · ${holiday}`, basis })),
    ...working.map(({ date, why, basis }) => ({ from: date, to: date, what: `上班 · ${why}`, basis })),
  ].sort((one, other) => one.from.localeCompare(other.from));
  return (
    <section className="stack" aria-label="地方日期">
      <h3>地方日期 {entries.length} 项</h3>
      <ul className="plain">
        {entries.map(({ from, to, what, basis }) => (
          <li key={from}>
            {from === to ? dayText(from) : `${dayText(from)} 至 ${dayText(to)}`} {what}
            {onRemove && (
              <Button type="link" size="small" className="why" aria-label={`删除 ${dayText(from)}`} onClick={() => onRemove(from, to)}>
                删除
              </Button>
            )}
            <div className="hint">{basis}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
