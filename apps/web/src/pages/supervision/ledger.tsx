import { Button, Segmented } from 'antd';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { query } from '../../api/client';
import { explain } from '../../api/problem';
import { paths } from '../../paths';
import type { LedgerFilter } from '../../api/queries';
import type { Column, RowAction } from '../../ui/data-table/contract';
import { DataTable } from '../../ui/data-table/data-table';
import { EmptyLine, Notice } from '../../ui/notice';

interface Props<Row> {
  title: string;
  /** Of the table and of the workbook: 'cards', 'orders'. */
  name: string;
  /** The rows name people, or tell what they said. */
  people: boolean;
  columns: readonly Column<Row>[];
  /** What the list may be cut to, by state; '' is everything. The first is where one starts. */
  views: readonly { value: string; label: string }[];
  list: UseInfiniteQueryResult<InfiniteData<{ rows: Row[] }>>;
  empty: string;
  /** Where a row leads. */
  pathOf: (row: Row) => string;
  /** What a row is called aloud. */
  nameOf: (row: Row) => string;
  /** What the list is narrowed by beside its state. */
  asked?: LedgerFilter;
  /** Stands over the list: what narrows it. */
  filters?: ReactNode;
  /** Beside the name: what the list comes to. */
  figures?: ReactNode;
  actions?: readonly RowAction<Row>[];
  isLate?: (row: Row) => boolean;
  /** There is a workbook of it. */
  workbook?: boolean;
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

/** Of a row about one application. */
export const openApplication = ({ applicationId, matterId }: { applicationId: string; matterId: string | null }): string => paths.application(applicationId, matterId);
export const callApplication = ({ number }: { number: string }): string => `打开办件 ${number}`;

/** 台账: a list that only grows, the newest first; the filter lives in the address. */
export function Ledger<Row extends { readonly id: string }>({ title, name, people, columns, views, list, empty, pathOf, nameOf, asked = {}, filters, figures, actions = [], isLate = () => false, workbook = true }: Props<Row>) {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const state = useLedgerState(views);
  return (
    <div className="stack" style={{ height: '100%' }}>
      <div className="between">
        <h1>{title}</h1>
        <Segmented aria-label="状态" options={[...views]} value={state} onChange={(value) => setSearch({ ...Object.fromEntries(search), state: value }, { replace: true })} />
        <span className="grow" />
        {figures}
        {workbook && (
          <Button size="small" href={`/api/reports/${name}.xlsx${query({ ...asked, state })}`}>
            导出 xlsx
          </Button>
        )}
      </div>
      {list.isError && <Notice {...explain(list.error)} />}
      <div className="grow" style={{ minHeight: 0 }}>
        <DataTable<Row>
          name={name}
          people={people}
          label={title}
          columns={columns}
          rows={list.data?.pages.flatMap((page) => page.rows) ?? []}
          idOf={({ id }) => id}
          nameOf={nameOf}
          list={JSON.stringify([state, asked])}
          stale={list.isPlaceholderData}
          loading={list.isPending}
          paging={{ more: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
          onOpen={(row) => void navigate(pathOf(row))}
          actions={actions}
          isLate={isLate}
          empty={<EmptyLine>{empty}</EmptyLine>}
          focusFirst
        >
          {filters}
        </DataTable>
      </div>
    </div>
  );
}
