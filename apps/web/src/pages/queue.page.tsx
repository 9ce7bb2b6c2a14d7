import { Button, Menu, Segmented, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { explain } from '../api/problem';
import { useCounts, useQueue } from '../api/queries';
import type { QueueFilter } from '../api/queries';
import type { TaskCount, TaskKind, TaskRow } from '../api/contract';
import { applicationStateLabel, matterStateLabel, taskKindLabel, wordOf } from '../labels';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';
import { DemoMark, LightChip } from '../ui/chip';
import { EmptyLine, Notice } from '../ui/notice';
import { rowKeys } from '../ui/row-keys';
import { dueText } from '../ui/when';

const views = [{ value: 'mine', label: '待我办理' }, { value: 'claimable', label: '组内待签收' }, { value: 'all', label: '全部' }] as const;
const isView = (value: string | null): value is QueueFilter['view'] => views.some((view) => view.value === value);

/** 审批队列: whoever must act, by due time; the counts at the left, the rows at the right. The filter lives in the address. */
export function QueuePage() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('view');
  const view = isView(asked) ? asked : 'all';
  const kind = search.get('kind') ?? '';
  const queue = useQueue({ view, ...(kind === '' ? {} : { kind }) });
  const rows = queue.data?.pages.flatMap((page) => page.rows) ?? [];
  const choose = (next: { view?: string; kind?: string }) => setSearch({ view, kind, ...next }, { replace: true });
  return (
    <div className="stack" style={{ height: '100%' }}>
      <div className="between">
        <h1>审批队列</h1>
        <Segmented aria-label="视图" options={[...views]} value={view} onChange={(value) => choose({ view: value })} />
      </div>
      {queue.isError && <Notice {...explain(queue.error)} />}
      <div className="row top grow" style={{ flexWrap: 'nowrap', minHeight: 0 }}>
        <Kinds chosen={kind} onChoose={(value) => choose({ kind: value })} />
        <div className="panel grow" style={{ padding: 0 }}>
          <Rows rows={rows} loading={queue.isPending} />
          {queue.hasNextPage && (
            <Button type="link" loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
              更多
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function Kinds({ chosen, onChoose }: { chosen: string; onChoose: (kind: string) => void }) {
  const { data } = useCounts();
  const sums = sumByKind(data ?? []);
  const total = [...sums.values()].reduce((all, { open, overdue }) => ({ open: all.open + open, overdue: all.overdue + overdue }), { open: 0, overdue: 0 });
  const item = (key: string, name: string, { open, overdue }: { open: number; overdue: number }) => ({
    key,
    label: (
      <span className="between">
        <span>{name}</span>
        <span>
          {overdue > 0 && <span className="chip red">超 {overdue}</span>} {open}
        </span>
      </span>
    ),
  });
  return (
    <nav className="panel" aria-label="待办分类" style={{ flex: '0 0 160px', padding: 4 }}>
      <Menu selectedKeys={[chosen]} onClick={({ key }) => onChoose(key)} style={{ border: 0 }} items={[item('', '全部待办', total), ...[...sums].map(([kind, sum]) => item(kind, taskKindLabel[kind], sum))]} />
    </nav>
  );
}

function sumByKind(counts: readonly TaskCount[]): Map<TaskKind, { open: number; overdue: number }> {
  const sums = new Map<TaskKind, { open: number; overdue: number }>();
  for (const { kind, open, overdue } of counts) {
    const before = sums.get(kind) ?? { open: 0, overdue: 0 };
    sums.set(kind, { open: before.open + open, overdue: before.overdue + overdue });
  }
  return sums;
}

const columns: TableColumnsType<TaskRow> = [
  { title: '灯 · 到期', width: 184, render: (_, { light, dueAt }) => (light === null || dueAt === null ? '—' : <LightChip light={light}>{dueText(dueAt)}</LightChip>) },
  { title: '办件编号', width: 176, render: (_, { number }) => <CaseNumber number={number} /> },
  { title: '事项', ellipsis: true, render: (_, { item, demo }) => <>{demo && <DemoMark />} {item?.name ?? '（整件）'}</> },
  { title: '申请人', width: 96, dataIndex: 'applicant', ellipsis: true },
  { title: '环节', width: 96, ellipsis: true, render: (_, { kind, state }) => <span title={stateWord(state)}>{taskKindLabel[kind]}</span> },
  { title: '收件', width: 64, render: (_, { receivedOn }) => receivedOn.slice(5) },
  { title: '承办', width: 152, ellipsis: true, render: (_, { department, assignee }) => [department?.name, assignee?.name].filter(Boolean).join(' · ') || '—' },
];

/** A task stands either in a matter or in the whole. */
const stateWord = (state: string): string => wordOf({ ...applicationStateLabel, ...matterStateLabel }, state);

function Rows({ rows, loading }: { rows: TaskRow[]; loading: boolean }) {
  const navigate = useNavigate();
  return (
    <Table<TaskRow>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={rows}
      loading={loading && { delay: 200 }}
      pagination={false}
      scroll={{ y: 'calc(100vh - 190px)' }}
      rowClassName={({ light }) => (light === 'red' ? 'late' : '')}
      onRow={(row) => rowKeys(`打开办件 ${row.number}`, () => void navigate(paths.application(row.applicationId, row.matterId)))}
      locale={{ emptyText: <EmptyLine>没有待办件。</EmptyLine> }}
    />
  );
}
