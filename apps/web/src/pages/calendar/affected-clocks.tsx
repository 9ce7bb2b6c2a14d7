import { Button, Segmented, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAffected, type Affected } from '../../api/calendars';
import type { AffectedRow, MovedGroup } from '../../api/contract';
import { explain } from '../../api/problem';
import { clockKindLabel } from '../../labels';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { Chip } from '../../ui/chip';
import { EmptyLine, Notice } from '../../ui/notice';
import { dayText } from '../../ui/when';

/** 部门 × 时限 × 由 → 至 × 件数. */
export function MovedGroups({ groups }: { groups: readonly MovedGroup[] }) {
  if (groups.length === 0) return <EmptyLine>没有时限因此变动。</EmptyLine>;
  return (
    <div style={{ maxHeight: 232, overflow: 'auto' }}>
      <table className="grid" aria-label="按部门汇总">
        <thead>
          <tr>
            <th scope="col">区划</th>
            <th scope="col">部门</th>
            <th scope="col">时限</th>
            <th scope="col">由</th>
            <th scope="col">至</th>
            <th scope="col">变动</th>
            <th scope="col" className="number">个数</th>
            <th scope="col" className="number">受保护</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ region, department, kind, from, to, clocks, held }) => (
            <tr key={[region.code, department?.code, kind, from, to].join()}>
              <td>{region.name}</td>
              <td>{department?.name ?? '—'}</td>
              <td>{clockKindLabel[kind]}</td>
              <td className="nowrap">{dateText(from)}</td>
              <td className="nowrap">{dateText(to)}</td>
              <td>
                <Direction from={from} to={to} />
              </td>
              <td className="number">{clocks}</td>
              <td className="number">{held}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const dateText = (day: string): string => `${day.slice(0, 4)}-${dayText(day)}`;

function Direction({ from, to, held = false }: { from: string; to: string; held?: boolean }) {
  return (
    <>
      <Chip tone={to > from ? 'brand' : 'plain'}>{to > from ? '→ 延后' : to < from ? '← 提前' : '＝ 不动'}</Chip>
      {held && (
        <>
          {' '}
          <Chip tone="deferred">◆ 受保护</Chip>
        </>
      )}
    </>
  );
}

const columns: TableColumnsType<AffectedRow> = [
  { title: '办件编号', width: 192, render: (_, { number, applicationId, matterId }) => <Link to={paths.application(applicationId, matterId)}><CaseNumber number={number} /></Link> },
  { title: '事项', ellipsis: true, render: (_, { item }) => item?.name ?? '（整件）' },
  { title: '部门', width: 168, ellipsis: true, render: (_, { department }) => department?.name ?? '—' },
  { title: '时限', width: 96, render: (_, { kind }) => clockKindLabel[kind] },
  { title: '由', width: 136, render: (_, { from }) => dateText(from) },
  { title: '至', width: 136, render: (_, { to }) => dateText(to) },
  { title: '变动', width: 168, render: (_, { from, to, held }) => <Direction from={from} to={to} held={held} /> },
];

const views = [
  { value: 'all', label: '全部' },
  { value: 'later', label: '延后' },
  { value: 'earlier', label: '提前' },
  { value: 'held', label: '受保护' },
] as const satisfies readonly { value: Affected; label: string }[];

/** The clocks one by one, as far as the person's grants reach. */
export function AffectedClocks({ id }: { id: string }) {
  const [only, setOnly] = useState<Affected>('all');
  const affected = useAffected(id, only);
  const rows = affected.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className="panel stack" aria-label="受影响的办件">
      <div className="between">
        <h2>
          受影响的办件 <span className="hint">只列出您辖区内的办件</span>
        </h2>
        <Segmented aria-label="筛选" options={[...views]} value={only} onChange={setOnly} />
      </div>
      {affected.isError && <Notice {...explain(affected.error)} />}
      <Table<AffectedRow>
        size="small"
        rowKey="clockId"
        columns={columns}
        dataSource={rows}
        loading={affected.isPending && { delay: 200 }}
        pagination={false}
        locale={{ emptyText: <EmptyLine>{only === 'all' ? '您辖区内没有受影响的办件。' : '没有这一类办件。'}</EmptyLine> }}
      />
      {affected.hasNextPage && (
        <Button type="link" loading={affected.isFetchingNextPage} onClick={() => void affected.fetchNextPage()}>
          更多
        </Button>
      )}
    </section>
  );
}
