import { lazy, Suspense, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { query } from '../../api/client';
import type { DueForecast } from '../../api/contract';
import { useForecast, type Scope } from '../../api/reports';
import { paths } from '../../paths';
import { colour } from '../../theme';
import type { ChartOption } from '../../ui/chart';
import { dayText } from '../../ui/when';
import { countLabel } from '../../ui/chart-label';
import { ChartWithTable } from '../../ui/chart-with-table';

const Chart = lazy(() => import('../../ui/chart'));

interface Bar {
  readonly name: string;
  readonly count: number;
  readonly to: string;
  readonly overdue: boolean;
}

/** A 未来15个工作日到期量: what is overdue, then each working day; every bar is the list of that day. */
export function ForecastChart({ scope }: { scope: Scope }) {
  const { data } = useForecast(scope);
  const navigate = useNavigate();
  const bars = useMemo(() => (data === undefined ? [] : barsOf(data, scope)), [data, scope]);
  const option = useMemo(() => optionOf(bars), [bars]);
  return (
    <ChartWithTable
      title="未来15个工作日到期量"
      asOf={data?.asOf}
      chart={
        <Suspense fallback={null}>
          <Chart option={option} height={196} onPick={(index) => void navigate(bars[index]?.to ?? paths.overdue)} />
        </Suspense>
      }
      table={
        <table className="grid" aria-label="未来15个工作日到期量">
          <thead>
            <tr>
              <th scope="col">到期日</th>
              <th scope="col" className="number">件数</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ name, count, to }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">
                  <Link to={to}>{count}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function barsOf({ days, counts }: DueForecast, scope: Scope): Bar[] {
  return days.map(({ day, dueFrom, dueTo }, index) => ({
    name: day === 'overdue' ? '超期' : index === 1 ? `今日 ${day.slice(5)}` : dayText(day),
    count: counts.filter((each) => each.day === day).reduce((sum, { count }) => sum + count, 0),
    overdue: day === 'overdue',
    to: `${paths.overdue}${query(day === 'overdue' ? { kind: 'promise', ...scope } : { list: 'coming', kind: 'promise', dueFrom, dueTo, ...scope })}`,
  }));
}

const optionOf = (bars: readonly Bar[]): ChartOption => ({
  grid: { left: 8, right: 8, top: 22, bottom: 4, outerBoundsMode: 'same' },
  tooltip: { trigger: 'item', formatter: '{b}：{c} 件' },
  xAxis: { type: 'category', data: bars.map(({ name }) => name.replace(/\(.*/, '')), axisTick: { show: false }, axisLabel: { color: colour.secondary, fontSize: 12, interval: 0, rotate: 40 } },
  yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colour.line } }, axisLabel: { color: colour.hint } },
  series: [{
    name: '到期量', type: 'bar', barMaxWidth: 28, cursor: 'pointer', label: { show: true, position: 'top', color: colour.text, formatter: countLabel },
    data: bars.map(({ count, overdue }) => ({ value: count, itemStyle: { color: overdue ? '#C9252D' : colour.brand } })),
  }],
});
