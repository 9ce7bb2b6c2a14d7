import { Button, Segmented, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { explain } from '../api/problem';
import { EmptyLine, Notice } from '../ui/notice';

interface Props<Row> {
  title: string;
  columns: TableColumnsType<Row>;
  /** What the list may be cut to, by state; '' is everything. The first is where one starts. */
  views: readonly { value: string; label: string }[];
  list: UseInfiniteQueryResult<InfiniteData<{ rows: Row[] }>>;
  empty: string;
}

/** The state asked for by the address, or the ledger's first. */
export function useLedgerState(views: Props<unknown>['views']): string {
  return useSearchParams()[0].get('state') ?? views[0]?.value ?? '';
}

/** 台账: a list that only grows, the newest first; the filter lives in the address. */
export function Ledger<Row extends { id: string }>({ title, columns, views, list, empty }: Props<Row>) {
  const setSearch = useSearchParams()[1];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="stack">
      <div className="between">
        <h1>{title}</h1>
        <Segmented aria-label="状态" options={[...views]} value={useLedgerState(views)} onChange={(state) => setSearch({ state }, { replace: true })} />
      </div>
      {list.isError && <Notice {...explain(list.error)} />}
      <section className="panel" aria-label={title} style={{ padding: 0 }}>
        <Table<Row> size="small" rowKey="id" columns={columns} dataSource={rows} loading={list.isPending && { delay: 200 }} pagination={false} scroll={{ y: 'calc(100vh - 150px)' }} locale={{ emptyText: <EmptyLine>{empty}</EmptyLine> }} />
        {list.hasNextPage && (
          <Button type="link" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            更多
          </Button>
        )}
      </section>
    </div>
  );
}
