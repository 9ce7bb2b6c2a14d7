import { Menu, Segmented } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { explain } from '../api/problem';
import { useCounts, useQueue } from '../api/queries';
import type { QueueFilter } from '../api/queries';
import type { TaskCount, TaskKind, TaskRow } from '../api/contract';
import { taskKindLabel } from '../labels';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';
import { DemoMark, LightChip } from '../ui/chip';
import type { Column } from '../ui/data-table/contract';
import { DataTable } from '../ui/data-table/data-table';
import { EmptyLine, Notice } from '../ui/notice';
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
        <div className="grow" style={{ alignSelf: 'stretch' }}>
          <Rows rows={rows} list={`${view}/${kind}`} queue={queue} />
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

const columns: readonly Column<TaskRow>[] = [
  { key: 'due', title: '灯 · 到期', width: 184, text: ({ dueAt }) => (dueAt === null ? '' : dueText(dueAt)), draw: ({ light, dueAt }) => (light === null || dueAt === null ? '—' : <LightChip light={light}>{dueText(dueAt)}</LightChip>) },
  { key: 'number', title: '办件编号', width: 176, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} /> },
  { key: 'item', title: '事项', text: ({ item }) => item?.name ?? '（整件）', draw: ({ item, demo }) => <>{demo && <DemoMark />} {item?.name ?? '（整件）'}</> },
  { key: 'applicant', title: '申请人', width: 96, text: ({ applicant }) => applicant },
  { key: 'step', title: '环节', width: 96, text: ({ kind }) => taskKindLabel[kind] },
  { key: 'received', title: '收件', width: 64, text: ({ receivedOn }) => receivedOn.slice(5) },
  { key: 'holder', title: '承办', width: 152, text: ({ department, assignee }) => [department?.name, assignee?.name].filter(Boolean).join(' · ') || '—' },
];

interface RowsProps {
  rows: TaskRow[];
  list: string;
  queue: ReturnType<typeof useQueue>;
}

function Rows({ rows, list, queue }: RowsProps) {
  const navigate = useNavigate();
  return (
    <DataTable<TaskRow>
      name="queue"
      label="审批队列"
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      nameOf={({ number }) => `打开办件 ${number}`}
      list={list}
      stale={queue.isPlaceholderData}
      loading={queue.isPending}
      paging={{ more: queue.hasNextPage, loading: queue.isFetchingNextPage, load: () => void queue.fetchNextPage() }}
      isLate={({ light }) => light === 'red'}
      onOpen={(row) => void navigate(paths.application(row.applicationId, row.matterId))}
      empty={<EmptyLine>没有待办件。</EmptyLine>}
      focusFirst
    />
  );
}
