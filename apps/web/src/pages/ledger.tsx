import { Button, Segmented } from 'antd';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { query } from '../api/client';
import { explain } from '../api/problem';
import { paths } from '../paths';
import type { Column } from '../ui/data-table/contract';
import { DataTable } from '../ui/data-table/data-table';
import { EmptyLine, Notice } from '../ui/notice';

interface Props<Row> {
  title: string;
  /** Of the table and of the workbook: 'cards', 'orders'. */
  name: string;
  columns: readonly Column<Row>[];
  /** What the list may be cut to, by state; '' is everything. The first is where one starts. */
  views: readonly { value: string; label: string }[];
  list: UseInfiniteQueryResult<InfiniteData<{ rows: Row[] }>>;
  empty: string;
}

/** The state asked for by the address, or the ledger's first. */
export function useLedgerState(views: Props<unknown>['views']): string {
  return useSearchParams()[0].get('state') ?? views[0]?.value ?? '';
}

/** What a click in a cell is for, and not for opening the row. */
export function InCell({ children }: { children: ReactNode }) {
  return (
    <span className="row" style={{ flexWrap: 'nowrap', gap: 4 }} onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()} role="presentation">
      {children}
    </span>
  );
}

interface LedgerRow {
  readonly id: string;
  readonly applicationId: string;
  readonly matterId: string | null;
  readonly number: string;
}

/** 台账: a list that only grows, the newest first; the filter lives in the address. */
export function Ledger<Row extends LedgerRow>({ title, name, columns, views, list, empty }: Props<Row>) {
  const setSearch = useSearchParams()[1];
  const navigate = useNavigate();
  const state = useLedgerState(views);
  return (
    <div className="stack" style={{ height: '100%' }}>
      <div className="between">
        <h1>{title}</h1>
        <Segmented aria-label="状态" options={[...views]} value={state} onChange={(value) => setSearch({ state: value }, { replace: true })} />
        <span className="grow" />
        <Button size="small" href={`/api/reports/${name}.xlsx${query({ state })}`}>
          导出 xlsx
        </Button>
      </div>
      {list.isError && <Notice {...explain(list.error)} />}
      <div className="grow" style={{ minHeight: 0 }}>
        <DataTable<Row>
          name={name}
          label={title}
          columns={columns}
          rows={list.data?.pages.flatMap((page) => page.rows) ?? []}
          idOf={({ id }) => id}
          nameOf={({ number }) => `打开办件 ${number}`}
          list={state}
          stale={list.isPlaceholderData}
          loading={list.isPending}
          paging={{ more: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
          onOpen={(row) => void navigate(paths.application(row.applicationId, row.matterId))}
          empty={<EmptyLine>{empty}</EmptyLine>}
          focusFirst
        />
      </div>
    </div>
  );
}
