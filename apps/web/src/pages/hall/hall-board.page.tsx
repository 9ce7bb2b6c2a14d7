import { useParams } from 'react-router';
import { useHallBoard } from '../../api/hall';
import { explain } from '../../api/problem';
import { Notice } from '../../ui/notice';

/** What hangs in the hall: which number goes to which window, in letters that are read from the last row. */
export function HallBoardPage() {
  const { office = '' } = useParams();
  const { data, error } = useHallBoard(office);
  if (data === undefined) return error === null ? null : <Notice {...explain(error)} />;
  return (
    <main className="hall-board">
      <header>
        <h1>{data.office}</h1>
        <span role="status">
          等候 <strong>{data.waiting}</strong> 人
        </span>
      </header>
      <ul className="plain" aria-label="叫号">
        {data.windows.map(({ name, number, paused }) => (
          <li key={name} className={number === null ? 'idle' : undefined}>
            <span>{name}</span>
            <strong>{number ?? (paused ? '暂停' : '—')}</strong>
          </li>
        ))}
      </ul>
      {error !== null && <p role="alert">显示可能不是最新；请听窗口叫号。</p>}
    </main>
  );
}
