import { Link } from 'react-router';
import { useWindowQueue } from '../api/hall';
import { paths } from '../paths';
import { useDesk } from './desk';

/** 当前叫号 and 等候, of the window one sits at: the way to where numbers are called. */
export function HallLine() {
  const { window } = useDesk();
  const { data } = useWindowQueue(window?.code ?? null);
  if (data === undefined) return null;
  return (
    <Link to={paths.workbench} className="bare nowrap bar-figures">
      <span className="two-lines" role="status" aria-label="当前叫号">
        {data.paused ? '‖ 已暂停' : '当前叫号'} <strong>{data.current?.number ?? '—'}</strong>
      </span>
      <span className="two-lines" role="status" aria-label="等候">
        等候 <strong>{data.waiting}</strong>
      </span>
    </Link>
  );
}
