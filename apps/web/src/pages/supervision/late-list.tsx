import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { query } from '../../api/client';
import type { DueRow } from '../../api/contract';
import { useDueList, type Scope } from '../../api/reports';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { EmptyLine } from '../../ui/notice';
import { instantText } from '../../ui/when';
import { leftText, LeftChip } from './due-columns';
import { OrderDrawer } from './order-drawer';
import { WhyDrawer } from './why-drawer';

const most = 10;

/** C 超期/临期清单: the first ten, overdue above; 督办 and 为什么 from here. */
export function LateList({ scope }: { scope: Scope }) {
  const filter = { kind: 'promise', ...scope };
  const [overdue, near] = [useDueList('overdue', filter, most), useDueList('near-due', filter, most)];
  const [ordering, setOrdering] = useState<DueRow | null>(null);
  const [asking, setAsking] = useState<DueRow | null>(null);
  const rows = [overdue, near].flatMap(({ data }) => data?.pages[0]?.rows ?? []).slice(0, most);
  const asOf = overdue.data?.pages[0]?.asOf;
  return (
    <section className="panel" aria-label="超期与临期">
      <div className="between">
        <h2>超期与临期（前 {most}）</h2>
        <span className="hint">{asOf !== undefined && `数据截至 ${instantText(asOf).slice(6)}`}</span>
        <span className="grow" />
        <Link to={`${paths.overdue}${query(filter)}`}>全部超期</Link>
        <Link to={`${paths.overdue}${query({ list: 'near-due', ...filter })}`}>全部临期</Link>
      </div>
      {rows.length === 0 ? (
        <EmptyLine>没有超期件，也没有临期件。</EmptyLine>
      ) : (
        <table className="grid" aria-label="超期与临期">
          <thead>
            <tr>
              <th scope="col">剩余</th>
              <th scope="col">办件编号</th>
              <th scope="col">事项</th>
              <th scope="col">责任人</th>
              <th scope="col">牌</th>
              <th scope="col">督办</th>
              <th scope="col" aria-label="操作" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.clockId} className={row.overdueWorkingDays >= 0 && leftText(row).startsWith('超') ? 'late' : undefined}>
                <td>
                  <LeftChip row={row} />
                </td>
                <td>
                  <Link to={paths.application(row.applicationId, row.matterId)}>
                    <CaseNumber number={row.number} />
                  </Link>
                </td>
                <td>{row.item.name}</td>
                <td className="nowrap">{[row.department?.name, row.holder ?? '未签收'].filter(Boolean).join(' · ')}</td>
                <td>{row.cards === 0 ? '—' : row.cards}</td>
                <td>{row.orders === 0 ? '—' : row.orders}</td>
                <td className="nowrap">
                  <Button size="small" onClick={() => setAsking(row)}>为什么</Button> <Button size="small" onClick={() => setOrdering(row)}>督办</Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asking !== null && <WhyDrawer row={asking} onClose={() => setAsking(null)} />}
      {ordering !== null && <OrderDrawer row={ordering} onClose={() => setOrdering(null)} />}
    </section>
  );
}
