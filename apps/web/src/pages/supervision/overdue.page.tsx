import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { query } from '../../api/client';
import type { DueRow } from '../../api/contract';
import { explain } from '../../api/problem';
import { useDueList, type DueListName } from '../../api/reports';
import { paths } from '../../paths';
import { useMe } from '../../shell/desk';
import { holds } from '../../shell/reach';
import { DataTable } from '../../ui/data-table/data-table';
import { EmptyLine, Notice } from '../../ui/notice';
import { dueText, instantText } from '../../ui/when';
import { useCalls } from './call-drawer';
import { dueColumns } from './due-columns';
import { OrderDrawer } from './order-drawer';
import { FilterChips } from './scope-bar';
import { WhyDrawer } from './why-drawer';

const lists = [{ value: 'overdue', label: '超期' }, { value: 'near-due', label: '临期' }, { value: 'coming', label: '未到期' }] as const;
const cuts = ['region', 'under', 'department', 'window', 'item', 'kind', 'dueFrom', 'dueTo'] as const;

/** 时限监督: what is late or soon will be, who holds it, and what was done about it; the filters live in the address. */
export function OverduePage() {
  const [search, setSearch] = useSearchParams();
  const list: DueListName = lists.find(({ value }) => value === search.get('list'))?.value ?? 'overdue';
  const filter = Object.fromEntries(cuts.flatMap((key) => (search.get(key) ? [[key, search.get(key) ?? '']] : [])));
  const due = useDueList(list, filter);
  const rows = due.data?.pages.flatMap((page) => page.rows) ?? [];
  const asOf = due.data?.pages[0]?.asOf;
  const patch = (change: (next: URLSearchParams) => void) => {
    const next = new URLSearchParams(search);
    change(next);
    setSearch(next, { replace: true });
  };
  return (
    <div className="stack" style={{ height: '100%' }}>
      <div className="between">
        <h1>时限监督</h1>
        <Segmented aria-label="清单" options={[...lists]} value={list} onChange={(value) => patch((next) => next.set('list', value))} />
        <FilterChips filter={filter} onDrop={(key) => patch((next) => next.delete(key))} />
        <span className="grow" />
        <span className="hint nowrap">{asOf !== undefined && `数据截至 ${instantText(asOf)}`}</span>
        <Button size="small" href={`/api/reports/${list}.xlsx${query(filter)}`}>
          导出 xlsx
        </Button>
      </div>
      {due.isError && <Notice {...explain(due.error)} />}
      <Rows key={list} list={list} filter={filter} rows={rows} due={due} />
    </div>
  );
}

function Rows({ list, filter, rows, due }: { list: DueListName; filter: Readonly<Record<string, string>>; rows: readonly DueRow[]; due: ReturnType<typeof useDueList> }) {
  const navigate = useNavigate();
  const may = holds(useMe(), ['supervise']);
  const [ordering, setOrdering] = useState<DueRow | null>(null);
  const [asking, setAsking] = useState<DueRow | null>(null);
  const calls = useCalls<DueRow>();
  const open = (row: DueRow) => void navigate(paths.application(row.applicationId, row.matterId));
  const one = (act: (row: DueRow) => void) => ([row]: readonly DueRow[]) => row !== undefined && act(row);
  return (
    <div className="grow" style={{ minHeight: 0 }}>
      <DataTable<DueRow>
        name="due"
        people
        label={lists.find(({ value }) => value === list)?.label ?? ''}
        columns={dueColumns(list)}
        rows={rows}
        idOf={({ clockId }) => clockId}
        nameOf={({ number }) => `打开办件 ${number}`}
        list={JSON.stringify([list, filter])}
        stale={due.isPlaceholderData}
        loading={due.isPending}
        paging={{ more: due.hasNextPage, loading: due.isFetchingNextPage, load: () => void due.fetchNextPage() }}
        isLate={() => list === 'overdue'}
        onOpen={open}
        actions={[
          ...(may ? [{ keys: 'D', word: '督办', act: one(setOrdering) }, calls.action] : []),
          { keys: 'V', word: '为什么', act: one(setAsking) },
          { keys: 'O', word: '打开', act: one(open) },
        ]}
        empty={<Nothing list={list} />}
        focusFirst
      />
      {asking !== null && <WhyDrawer row={asking} onClose={() => setAsking(null)} />}
      {calls.drawer}
      {ordering !== null && <OrderDrawer row={ordering} onClose={() => setOrdering(null)} />}
    </div>
  );
}

/** '没有超期件。最近到期：…' */
function Nothing({ list }: { list: DueListName }) {
  const next = useDueList('coming', { kind: 'promise' }, 1).data?.pages[0]?.rows[0];
  const word = lists.find(({ value }) => value === list)?.label ?? '';
  return <EmptyLine>{`没有${word}件。${next === undefined ? '' : `最近到期：${dueText(next.dueAt)}。`}`}</EmptyLine>;
}
