import { lazy, Suspense, useState } from 'react';
import { paths } from '../../paths';
import { colour } from '../../theme';
import type { ChartOption } from '../../ui/chart';
import { countLabel } from '../../ui/chart-label';
import { ChartWithTable } from '../../ui/chart-with-table';
import { FigureTile } from '../../ui/figure-tile';
import { YearCalendar, YearLegend, type DayMark } from '../../ui/year-calendar';
import { Example } from './example';
import { year } from './samples/year';

const Chart = lazy(() => import('../../ui/chart'));

const bars = [{ name: '12-07', count: 3 }, { name: '12-08', count: 8 }, { name: '12-09', count: 5 }];
const option: ChartOption = {
  grid: { left: 8, right: 8, top: 22, bottom: 4, outerBoundsMode: 'same' },
  xAxis: { type: 'category', data: bars.map(({ name }) => name), axisTick: { show: false }, axisLabel: { color: colour.secondary } },
  yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colour.line } }, axisLabel: { color: colour.hint } },
  series: [{ name: '示例', type: 'bar', barMaxWidth: 28, label: { show: true, position: 'top', color: colour.text, formatter: countLabel }, data: bars.map(({ count }) => ({ value: count, itemStyle: { color: colour.brand } })) }],
};

/** Numbers, drawings and the calendar. */
export function SupervisionExamples() {
  return (
    <>
      <Example name="FigureTile" what="数字：点开就是它数的那些件；指向可读口径。">
        <div className="figure-row">
          <FigureTile name="示例收件" value="1,204" to={paths.examples} told="示例口径" />
          <FigureTile name="示例即办率" value="7/9" to={paths.examples} told="分母小于 10 时显示分数" />
          <FigureTile name="示例临期" value="6" to={paths.examples} told="示例口径" tone="yellow" />
          <FigureTile name="示例超期" value="2" to={paths.examples} told="示例口径" tone="red" />
          <FigureTile name="示例待取" value="…" to={paths.examples} told="正在取数" />
        </div>
      </Example>
      <Example name="ChartWithTable" what="图和表：同一组数字，看图看表一键切换。">
        <ChartWithTable
          title="示例到期量"
          asOf="2026-11-20T09:00:00+08:00"
          chart={
            <Suspense fallback={null}>
              <Chart option={option} height={196} onPick={() => undefined} />
            </Suspense>
          }
          table={
            <table className="grid" aria-label="示例到期量">
              <thead>
                <tr>
                  <th scope="col">到期日</th>
                  <th scope="col" className="number">件数</th>
                </tr>
              </thead>
              <tbody>
                {bars.map(({ name, count }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className="number">{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      </Example>
      <CalendarExample />
    </>
  );
}

const next = { workday: 'holiday', holiday: 'workday', weekend: 'makeUpDay', makeUpDay: 'weekend' } as const;

function CalendarExample() {
  const [days, setDays] = useState<readonly DayMark[]>(year);
  const change = (day: DayMark) => setDays(days.map((each) => (each.date === day.date ? { ...each, kind: next[each.kind], why: '人工改正（示例）', corrected: true } : each)));
  return (
    <Example name="CalendarEditor" what="日历：方向键移动，Page Up / Page Down 换月，回车改正；每一天说明为什么放假或上班。">
      <YearCalendar year={2026} days={days} onDay={change} />
      <YearLegend shown={['corrected']} hint={null} />
    </Example>
  );
}
