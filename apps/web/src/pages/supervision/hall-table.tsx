import { useHallReport } from '../../api/hall';
import type { HallFigures } from '../../api/contract';
import { explain } from '../../api/problem';
import type { Scope } from '../../api/reports';
import { EmptyLine, Notice } from '../../ui/notice';
import { instantText } from '../../ui/when';

const columns: readonly { name: string; about: string; of: (figures: HallFigures) => string }[] = [
  { name: '取号', about: '今日取出的号；窗口行为该窗口叫过的号', of: ({ taken }) => String(taken) },
  { name: '平均等候', about: '从取号到第一次叫号，叫过的号的平均', of: ({ meanWait }) => minutes(meanWait) },
  { name: '平均办理', about: '从最后一次叫号到该号最后一次登记，没有登记的到叫下一位；不含绿色通道', of: ({ meanServe }) => minutes(meanServe) },
  { name: '弃号率', about: '弃号 / 取号：已过号而没有恢复的；分母小于 10 时显示分数', of: ({ abandoned, taken }) => share(abandoned, taken) },
];

/** D 窗口实况: 等候, 平均等候, 平均办理, 弃号 and 暂停 of today, by hall and window. */
export function HallTable({ scope }: { scope: Scope }) {
  const { data, error } = useHallReport(scope);
  if (error !== null) return <Notice {...explain(error)} />;
  return (
    <section className="panel" aria-label="窗口实况">
      <div className="between">
        <h2>窗口实况（今日）</h2>
        <span className="hint">{data && `数据截至 ${instantText(data.asOf).slice(6)}`}</span>
      </div>
      {data?.offices.length === 0 ? (
        <EmptyLine>今天还没有取号；大厅的取号页开放后这里显示等候和叫号。</EmptyLine>
      ) : (
        <table className="grid hall-table" aria-label="窗口实况">
          <thead>
            <tr>
              <th scope="col">大厅 / 窗口</th>
              <th scope="col">当前叫号</th>
              <th scope="col" className="number">等候</th>
              {columns.map(({ name, about }) => (
                <th key={name} scope="col" className="number" title={about}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {(data?.offices ?? []).map(({ office, windows, ...figures }) => (
            <tbody key={office.code}>
              <tr>
                <th scope="rowgroup">{office.name}</th>
                <td />
                <td className="number">{figures.waiting}</td>
                <Cells figures={figures} />
              </tr>
              {windows.map(({ window, current, paused, ...row }) => (
                <tr key={window.code}>
                  <td className="window-name">{window.name}</td>
                  <td>{[current ?? '—', paused ? '‖ 暂停' : ''].filter(Boolean).join(' ')}</td>
                  <td />
                  <Cells figures={row} />
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}

function Cells({ figures }: { figures: HallFigures }) {
  return columns.map(({ name, of }) => (
    <td key={name} className="number">
      {of(figures)}
    </td>
  ));
}

const minutes = (seconds: number | null): string => (seconds === null ? '—' : seconds < 60 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`);

/** Below ten a percentage says more than is known. */
function share(part: number, whole: number): string {
  if (whole === 0) return '—';
  return whole < 10 ? `${part}/${whole}` : `${((part / whole) * 100).toFixed(1)}%`;
}
