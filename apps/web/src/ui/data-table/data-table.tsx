import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Loading } from '../loading';
import type { Column, DataTableProps } from './contract';
import './data-table.css';
import { TableFoot } from './foot';
import { TableHeader } from './header';
import { HEAD_HEIGHT, ROW_HEIGHT, TableRow } from './row';
import { useShownColumns } from './shown-columns';
import { TableTools } from './tools';
import { useTable } from './use-table';

/**
 * A list of any length that is worked by keyboard: ↑↓ j k, Enter, Space, x, Shift+↑↓, Ctrl+C, and the letters of the page. The cursor and the
 * ticks hold on to ids: what comes or goes by itself is announced and moves neither. It fills the height it is given.
 *
 * @example
 * const columns: Column<TaskRow>[] = [
 *   { key: 'number', title: '办件编号', width: 176, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} />, always: true },
 *   { key: 'item', title: '事项', text: ({ item }) => item?.name ?? '', sort: (a, b) => (a.item?.name ?? '').localeCompare(b.item?.name ?? '') },
 * ];
 * <DataTable name="queue" label="审批队列" people columns={columns} rows={rows} idOf={({ id }) => id} nameOf={({ number }) => `打开办件 ${number}`}
 *   list={view} stale={isPlaceholderData} paging={{ more: hasNextPage, loading: isFetchingNextPage, load: fetchNextPage }}
 *   onOpen={open} choosing actions={[{ keys: 'C', word: '签收', act: claim }]} empty={<EmptyLine>没有待办件。</EmptyLine>} focusFirst />
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, label, people, columns, loading = false, empty, paging, choosing = false, idOf, nameOf, isLate, children } = props;
  const { shown, isShown, show } = useShownColumns(name, columns);
  const grid = useRef<HTMLDivElement>(null);
  const table = useTable(props, shown, grid);
  const { rows, cursor, choice, arrivals } = table;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => table.ids[index] ?? index,
    overscan: 8,
    scrollPaddingStart: HEAD_HEIGHT,
    useFlushSync: false,
    // the row with the focus stays, however far one scrolls away from it
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(cursor.index < 0 ? [] : [cursor.index])])].sort((a, b) => a - b),
  });
  const items = virtual.getVirtualItems();
  useNextPage(virtual.range?.endIndex ?? 0, rows.length, paging);
  return (
    <div className="data-table">
      <div className="table-bar">
        {children}
        <span className="grow" />
        <TableTools columns={columns} isShown={isShown} onShow={show} onExport={table.save} nothing={rows.length === 0} />
      </div>
      <div
        ref={grid}
        role="grid"
        aria-label={label}
        aria-rowcount={(paging?.total ?? (paging?.more ? -2 : rows.length)) + 1}
        aria-colcount={shown.length + (choosing ? 1 : 0)}
        aria-multiselectable={choosing}
        aria-busy={loading}
        className={gridClass(people)}
        style={tracksOf(shown, choosing)}
        tabIndex={rows.length === 0 ? 0 : -1}
        {...table.heard}
      >
        <TableHeader columns={shown} choosing={choosing} sort={table.sort} onSort={table.sortBy} />
        <div role="rowgroup" className="table-body" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const id = idOf(row);
            const here = index === cursor.index;
            return <TableRow key={key} row={row} id={id} index={index} top={start} name={nameOf(row)} columns={shown} here={here} cell={here ? table.cell : null} chosen={choosing ? choice.chosen.has(id) : null} late={isLate?.(row) ?? false} fresh={arrivals.arrived.has(id)} />;
          })}
        </div>
      </div>
      {rows.length === 0 && <div className="table-empty">{loading ? <Loading rows={8} /> : empty}</div>}
      <TableFoot table={table} actions={props.actions ?? []} choosing={choosing} preview={props.onPreview !== undefined} paging={paging} />
    </div>
  );
}

/** Rows before the end at which the next page is asked for: three screens. */
const AHEAD = 60;

/** Asks for the next page while the end is still out of sight. */
function useNextPage(visible: number, count: number, paging: DataTableProps<unknown>['paging']): void {
  const near = visible >= count - AHEAD;
  useEffect(() => {
    if (near && paging?.more && !paging.loading) paging.load();
  }, [near, count, paging]);
}

const gridClass = (people: boolean): string => (people ? 'table-grid people' : 'table-grid');

function tracksOf<Row>(columns: readonly Column<Row>[], choosing: boolean): React.CSSProperties {
  const tracks = columns.map(({ width }) => (width === undefined ? 'minmax(120px, 1fr)' : `${width}px`));
  const least = columns.reduce((sum, { width = 120 }) => sum + width, choosing ? 28 : 0);
  // custom properties are not in CSSProperties
  return { '--columns': [...(choosing ? ['28px'] : []), ...tracks].join(' '), '--least': `${least}px` } as React.CSSProperties;
}
