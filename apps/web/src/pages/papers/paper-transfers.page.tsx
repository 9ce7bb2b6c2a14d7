import { Button, Segmented } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import type { PaperTransferSummary } from '../../api/contract';
import { usePaperTransfers, type PaperList } from '../../api/papers';
import { explain } from '../../api/problem';
import { paths } from '../../paths';
import { Chip } from '../../ui/chip';
import type { Column } from '../../ui/data-table/contract';
import { DataTable } from '../../ui/data-table/data-table';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { EmptyLine, Notice } from '../../ui/notice';
import { instantText } from '../../ui/when';
import { countText, placeText, transferStateWord, transferTone } from './paper-words';

const lists: readonly { value: PaperList; label: string; empty: string }[] = [
  { value: 'toReceive', label: '待我接收', empty: '没有等您接收的交接单。' },
  { value: 'handed', label: '我交出的', empty: '您还没有交出过材料；按 N 新建交接单。' },
  { value: 'received', label: '我接收的', empty: '您还没有接收过材料。' },
];

const columns: readonly Column<PaperTransferSummary>[] = [
  { key: 'number', title: '交接编号', width: 184, always: true, text: ({ number }) => number },
  { key: 'state', title: '状态', width: 80, text: ({ state }) => transferStateWord[state], draw: ({ state }) => <Chip tone={transferTone[state]}>{transferStateWord[state]}</Chip> },
  { key: 'from', title: '交出岗 · 人', text: ({ from }) => placeText(from) },
  { key: 'handed', title: '交出时间', width: 96, text: ({ from }) => (from.at === null ? '—' : instantText(from.at)) },
  { key: 'to', title: '接收岗 · 人', text: ({ to }) => placeText(to) },
  { key: 'received', title: '接收时间', width: 96, text: ({ to }) => (to.at === null ? '—' : instantText(to.at)) },
  { key: 'cases', title: '办件', width: 64, right: true, text: ({ cases }) => String(cases) },
  { key: 'counts', title: '材料', width: 112, right: true, text: countText },
  { key: 'differences', title: '差异', width: 72, right: true, text: ({ differences }) => (differences === 0 ? '—' : `${differences} 处`) },
];

/** 材料流转交接单: what waits for one's signature, and what went through one's hands. The list lives in the address. */
export function PaperTransfersPage() {
  const [search, setSearch] = useSearchParams();
  const shown = lists.find(({ value }) => value === search.get('list')) ?? lists[0]!;
  const [list, waiting, go] = [usePaperTransfers(shown.value), useWaiting(), useNavigate()];
  const create = () => void go(paths.handPapers);
  useKeys([{ keys: 'N', name: '新建交接单', group: '材料交接', run: create }]);
  return (
    <div className="stack" style={{ height: '100%' }}>
      <div className="between">
        <h1>材料流转交接单</h1>
        <Segmented aria-label="交接分类" options={lists.map(({ value, label }) => ({ value, label: value === 'toReceive' ? `${label} ${waiting}` : label }))} value={shown.value} onChange={(value) => setSearch({ list: value }, { replace: true })} />
        <span className="grow" />
        <Button type="primary" onClick={create}>
          <KeyHint keys="N" /> 新建交接单
        </Button>
      </div>
      {list.isError && <Notice {...explain(list.error)} />}
      <div className="grow" style={{ minHeight: 0 }}>
        <DataTable<PaperTransferSummary>
          name="paper-transfers"
          people={false}
          label={shown.label}
          columns={columns}
          rows={list.data?.pages.flatMap((page) => page.rows) ?? []}
          idOf={({ id }) => id}
          nameOf={({ number }) => `打开交接单 ${number}`}
          list={shown.value}
          stale={list.isPlaceholderData}
          loading={list.isPending}
          paging={{ more: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
          onOpen={({ id }) => void go(paths.paperTransfer(id))}
          empty={<EmptyLine>{shown.empty}</EmptyLine>}
          focusFirst
        />
      </div>
    </div>
  );
}

/** How many wait; the first page is enough to be told so. */
function useWaiting(): string {
  const { data, hasNextPage } = usePaperTransfers('toReceive');
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return data === undefined ? '' : `${rows.length}${hasNextPage ? '+' : ''}`;
}
