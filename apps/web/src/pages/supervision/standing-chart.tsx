import { lazy, Suspense, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { query } from '../../api/client';
import type { StandingReport } from '../../api/contract';
import { useStanding, type Scope } from '../../api/reports';
import { lightLabel } from '../../labels';
import { paths } from '../../paths';
import { colour } from '../../theme';
import type { ChartOption } from '../../ui/chart';
import { countLabel } from '../../ui/chart-label';
import { ChartWithTable } from '../../ui/chart-with-table';

const Chart = lazy(() => import('../../ui/chart'));

/** Overdue leftmost; each light has a pattern of its own, for printers and for eyes that tell no colours. */
const lights = [
  { light: 'red', word: '超期', fill: '#C9252D', decal: 'rect' },
  { light: 'yellow', word: '临期', fill: '#B87503', decal: 'triangle' },
  { light: 'green', word: '正常', fill: '#1E8E4E', decal: 'none' },
  { light: 'paused', word: '暂停', fill: '#8A94A3', decal: 'line' },
] as const;

type Light = (typeof lights)[number]['light'];
type Group = StandingReport['groups'][number];

const nameOf = ({ group }: Group): string => group?.name ?? '未分办';
const listOf = (light: Light, group: Group, scope: Scope): string => {
  const cut = { ...scope, ...(group.group === null ? {} : { department: group.group.code }) };
  if (light === 'paused') return `${paths.matters}${query({ list: 'open', ...cut })}`;
  return `${paths.overdue}${query({ ...(light === 'red' ? {} : { list: light === 'yellow' ? 'near-due' : 'coming' }), kind: 'promise', ...cut })}`;
};

/** B 在办按灯 × 科室. */
export function StandingChart({ scope }: { scope: Scope }) {
  const { data } = useStanding(scope, 'department');
  const navigate = useNavigate();
  const groups = useMemo(() => [...(data?.groups ?? [])].sort((a, b) => b.red - a.red || b.yellow - a.yellow), [data]);
  const option = useMemo(() => optionOf(groups), [groups]);
  const pick = (index: number, series: string) => {
    const [light, group] = [lights.find(({ word }) => word === series)?.light, groups[index]];
    if (light !== undefined && group !== undefined) void navigate(listOf(light, group, scope));
  };
  return (
    <ChartWithTable
      title="在办按灯 × 科室"
      asOf={data?.asOf}
      chart={
        <Suspense fallback={null}>
          <Chart option={option} height={196} onPick={pick} />
        </Suspense>
      }
      table={
        <table className="grid" aria-label="在办按灯 × 科室">
          <thead>
            <tr>
              <th scope="col">科室</th>
              {lights.map(({ light, word }) => (
                <th key={light} scope="col" className="number">
                  <i aria-hidden>{lightLabel[light].shape}</i> {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={nameOf(group)}>
                <th scope="row">{nameOf(group)}</th>
                {lights.map(({ light }) => (
                  <td key={light} className="number">
                    <Link to={listOf(light, group, scope)}>{group[light]}</Link>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

const optionOf = (groups: readonly Group[]): ChartOption => ({
  grid: { left: 8, right: 24, top: 26, bottom: 4, outerBoundsMode: 'same' },
  aria: { enabled: true, decal: { show: true } },
  legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: colour.secondary, fontSize: 12 }, data: lights.map(({ word }) => word) },
  tooltip: { trigger: 'item', formatter: '{b} {a}：{c} 件' },
  xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colour.line } }, axisLabel: { color: colour.hint } },
  yAxis: { type: 'category', inverse: true, data: groups.map(nameOf), axisTick: { show: false }, axisLabel: { color: colour.text, fontSize: 12, width: 120, overflow: 'truncate' } },
  series: lights.map(({ light, word, fill, decal }) => ({
    name: word, type: 'bar', stack: 'open', barMaxWidth: 22, cursor: 'pointer', data: groups.map((group) => group[light]),
    itemStyle: { color: fill, decal: { symbol: decal, color: 'rgba(255,255,255,0.45)', dashArrayX: [4, 4], dashArrayY: [3, 3] } },
    label: { show: true, color: '#fff', fontSize: 12, formatter: countLabel },
  })),
});
