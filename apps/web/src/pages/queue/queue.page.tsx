import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { actFor } from '../../api/client';
import type { TaskRow, TaskView } from '../../api/contract';
import { explain } from '../../api/problem';
import { useTaskList, useTaskViews } from '../../api/tasks';
import { paths } from '../../paths';
import { useMe } from '../../shell/desk';
import { holds } from '../../shell/reach';
import type { RowAction } from '../../ui/data-table/contract';
import { DataTable } from '../../ui/data-table/data-table';
import { useKeys } from '../../ui/keys';
import { EmptyLine, Notice } from '../../ui/notice';
import { useNow } from '../../ui/use-now';
import { ViewTabs } from '../../ui/view-tabs';
import { instantText } from '../../ui/when';
import { OwnInstructions } from '../instructions/own-instructions';
import { AssignDrawer } from './assign-drawer';
import { BatchDrawer } from './batch-drawer';
import { ClaimNotice } from './claim-notice';
import { MyViews } from './my-views';
import { QueueFilters } from './queue-filters';
import { TaskPreview } from './task-preview';
import { queueColumns } from './queue-columns';
import { viewLabel } from './queue-words';
import { useAsk } from './use-ask';
import { useRowAsking } from './use-row-asking';
import { batchFault } from './use-batch';
import { useClaims } from './use-claims';
import { useHeld } from '../../api/held';
import { useOpinions } from '../../api/review';

const reviewViews: readonly TaskView[] = ['mine', 'claimable', 'instant', 'dueToday', 'yellow', 'red', 'deferred', 'paused', 'assisting', 'sentBack', 'handled', 'done', 'covering', 'sampled', 'all'];
const otherViews: readonly TaskView[] = ['all', 'dueToday', 'yellow', 'red', 'deferred', 'handled', 'done'];
/** Kinds that are worked at the desk of three panes; the others at the page of the whole. */
const reviewed: readonly TaskRow['kind'][] = ['claim', 'review', 'audit', 'resume', 'answer', 'internalCheck'];

/** 审批队列 and 待办队列: whoever must act, by due time; views at the left, what narrows them above. */
export function QueuePage() {
  const reviewer = holds(useMe(), ['review', 'audit']);
  const views = reviewer ? reviewViews : otherViews;
  const { ask, change } = useAsk(reviewer ? 'mine' : 'all');
  const list = useTaskList(ask);
  useOpinions(reviewer); // at hand when a decision is written, and its digits with it
  const { data: counted } = useTaskViews();
  const count = (view: TaskView): number | undefined => counted?.views.find((each) => each.view === view)?.count;
  return (
    <div className="queue">
      <ViewTabs label="视图" value={ask.view} onChange={(view) => change({ view })} tabs={views.map((view) => ({ key: view, name: viewLabel[view], count: count(view) }))} />
      <div className="stack grow" style={{ gap: 4 }}>
        <h1 className="unseen">{reviewer ? '审批队列' : '待办队列'}</h1>
        {list.isError && <Notice {...explain(list.error)} />}
        <Rows ask={ask} change={change} list={list} claimable={count('claimable') ?? 0} nextDueAt={counted?.nextDueAt ?? null} total={count(ask.view)} reviewer={reviewer} />
      </div>
    </div>
  );
}

interface RowsProps extends ReturnType<typeof useAsk> {
  list: ReturnType<typeof useTaskList>;
  claimable: number;
  nextDueAt: string | null;
  total: number | undefined;
  reviewer: boolean;
}

function Rows({ ask, change, list, claimable, nextDueAt, total, reviewer }: RowsProps) {
  const navigate = useNavigate();
  const now = useNow();
  const minute = Math.floor(now.getTime() / 60_000);
  const columns = useMemo(() => queueColumns(now), [minute]);
  const held = useHeld();
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows).filter((row) => !held.some(({ matterId }) => matterId === row.matterId && row.closedAt === null)) ?? [], [list.data, held]);
  const claims = useClaims();
  const [assigning, setAssigning] = useState<readonly TaskRow[]>([]);
  const [granting, setGranting] = useState<readonly TaskRow[]>([]);
  const { asking, drawer } = useRowAsking();
  const [previewed, setPreviewed] = useState<TaskRow | null>(null);
  const reviewing: readonly RowAction<TaskRow>[] = [
    { keys: 'C', word: '签收', act: (about) => claims.mutate(about), unless: onlyKind(['claim'], '只有待签收的件可以签收') },
    { keys: 'T', word: '转办', act: setAssigning, unless: onlyKind(['claim', 'review'], '只有待签收、审批中的件可以转办') },
    { keys: 'Shift+A', word: '批量通过', act: setGranting, unless: batchFault },
  ];
  const open = (row: TaskRow) => {
    if (ask.view === 'covering' && row.assignee !== null) actFor(row.assignee.id);
    if (row.kind === 'rectify') return void navigate(paths.rectification(row.subjectId));
    void navigate(reviewer && row.matterId !== null && reviewed.includes(row.kind) ? paths.review(row.applicationId, row.matterId) : paths.application(row.applicationId, row.matterId));
  };
  const toClaim = ask.view === 'mine' && rows.length === 0 && claimable > 0;
  useKeys(toClaim ? [{ keys: 'C', name: '去签收', run: () => change({ view: 'claimable' }) }] : []);
  const narrowed = Object.keys(ask).some((key) => !['view', 'sort', 'order'].includes(key) && ask[key] !== undefined);
  return (
    <>
      {claims.data && claims.data.lost.length > 0 && <ClaimNotice result={claims.data} onOpen={open} onClose={() => claims.reset()} />}
      <OwnInstructions of={({ application }) => application !== null} />
      <DataTable<TaskRow>
        name="queue"
        people
        label={viewLabel[ask.view]}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        nameOf={({ number, item }) => `打开办件 ${number} ${item?.name ?? ''}`}
        list={JSON.stringify(ask)}
        stale={list.isPlaceholderData}
        loading={list.isPending}
        paging={{ more: list.hasNextPage && !list.isFetchNextPageError, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage(), total: narrowed ? undefined : total }}
        sort={{ key: ask.sort === 'received' ? 'received' : 'due', descending: ask.order === 'desc' }}
        onSort={({ key, descending }) => change({ sort: key === 'received' ? 'received' : undefined, order: descending ? 'desc' : undefined })}
        isLate={({ light }) => light === 'red'}
        onOpen={open}
        onPreview={setPreviewed}
        choosing={reviewer}
        actions={reviewer ? [...reviewing, ...asking] : asking}
        empty={<EmptyLine>{emptyText(ask.view, narrowed, claimable, nextDueAt)}</EmptyLine>}
        focusFirst
      >
        <QueueFilters ask={ask} rows={rows} change={change} />
        <MyViews ask={ask} onChoose={(filter) => change({ ...cleared(ask), ...filter })} />
      </DataTable>
      {assigning.length > 0 && <AssignDrawer rows={assigning} onClose={() => setAssigning([])} />}
      {granting.length > 0 && <BatchDrawer rows={granting} onClose={() => setGranting([])} />}
      {drawer}
      {previewed !== null && <TaskPreview row={previewed} onOpen={() => open(previewed)} onClose={() => setPreviewed(null)} />}
    </>
  );
}

const onlyKind = (kinds: readonly TaskRow['kind'][], words: string) => (about: readonly TaskRow[]) => (about.every(({ kind }) => kinds.includes(kind)) ? null : words);

const cleared = (ask: object): Record<string, undefined> => Object.fromEntries(Object.keys(ask).map((key) => [key, undefined]));

/** One sentence and the next action. */
function emptyText(view: TaskView, narrowed: boolean, claimable: number, nextDueAt: string | null): string {
  if (narrowed) return '没有符合筛选条件的件。可以去掉一些条件。';
  if (view === 'mine' && claimable > 0) return `待我办理为空。组内待签收 ${claimable} 件（C 签收）。`;
  return nextDueAt === null ? '没有待办件。' : `没有待办件。下一件到期在 ${instantText(nextDueAt).slice(0, 5)}。`;
}
