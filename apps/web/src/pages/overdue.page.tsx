import { Button, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useNavigate } from 'react-router';
import { explain } from '../api/problem';
import { useOverdue, useQueue } from '../api/queries';
import type { DueRow, TaskRow } from '../api/contract';
import { clockKindLabel, matterStateLabel } from '../labels';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';
import { LightChip } from '../ui/chip';
import { EmptyLine, Notice } from '../ui/notice';
import { rowKeys } from '../ui/row-keys';
import { dueText } from '../ui/when';

const columns: TableColumnsType<DueRow> = [
  { title: '超期', width: 136, render: (_, { overdueWorkingDays }) => <LightChip light="red">{overdueWorkingDays === 0 ? '今日' : `超 ${overdueWorkingDays} 工作日`}</LightChip> },
  { title: '办件编号', width: 184, render: (_, { number }) => <CaseNumber number={number} /> },
  { title: '事项', ellipsis: true, render: (_, { item }) => item.name },
  { title: '时限', width: 96, render: (_, { kind }) => clockKindLabel[kind] },
  { title: '应于', width: 152, render: (_, { dueAt }) => dueText(dueAt) },
  { title: '状态', width: 112, render: (_, { state }) => matterStateLabel[state] },
  { title: '承办部门', width: 168, ellipsis: true, render: (_, { department }) => department?.name ?? '—' },
  { title: '承办人', width: 88, render: (_, { holder }) => holder ?? '未签收' },
  { title: '牌', width: 56, align: 'right', render: (_, { cards }) => cards },
];

/** 时限监督: what is late and who holds it; the cards that still wait for an answer above it. */
export function OverduePage() {
  const overdue = useOverdue();
  const navigate = useNavigate();
  const rows = overdue.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="stack">
      <h1>时限监督</h1>
      {overdue.isError && <Notice {...explain(overdue.error)} />}
      <UnansweredCards />
      <section className="panel" aria-label="超期件" style={{ padding: 0 }}>
        <Table<DueRow>
          size="small"
          rowKey="clockId"
          columns={columns}
          dataSource={rows}
          loading={overdue.isPending && { delay: 200 }}
          pagination={false}
          scroll={{ y: 'calc(100vh - 150px)' }}
          rowClassName="late"
          onRow={(row) => rowKeys(`打开办件 ${row.number}`, () => void navigate(paths.application(row.applicationId, row.matterId)))}
          locale={{ emptyText: <EmptyLine>没有超期件。</EmptyLine> }}
        />
        {overdue.hasNextPage && (
          <Button type="link" loading={overdue.isFetchingNextPage} onClick={() => void overdue.fetchNextPage()}>
            更多
          </Button>
        )}
      </section>
    </div>
  );
}

/** 待回复的牌: answered on the application's own page, where everything that explains it stands. */
function UnansweredCards() {
  const navigate = useNavigate();
  const { data } = useQueue({ view: 'all', kind: 'answerCard' });
  const cards: TaskRow[] = data?.pages.flatMap((page) => page.rows) ?? [];
  if (cards.length === 0) return null;
  return (
    <section className="panel" aria-label="待回复的牌">
      <h2>待回复的牌 {cards.length}</h2>
      <ul className="plain">
        {cards.map((card) => (
          <li key={card.id} className="row">
            <CaseNumber number={card.number} />
            <span>{card.item?.name}</span>
            <span className="secondary">{[card.department?.name, card.assignee?.name].filter(Boolean).join(' · ')}</span>
            {card.dueAt !== null && <span>请于 {dueText(card.dueAt)} 前回复</span>}
            <Button size="small" onClick={() => void navigate(paths.application(card.applicationId))}>
              去回复
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
