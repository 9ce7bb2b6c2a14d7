import type { Column, Sort } from './contract';

interface Props<Row> {
  columns: readonly Column<Row>[];
  choosing: boolean;
  sort: Sort | undefined;
  onSort: (column: Column<Row>) => void;
}

/** Stays at the top while the rows run under it. */
export function TableHeader<Row>({ columns, choosing, sort, onSort }: Props<Row>) {
  return (
    <div role="row" aria-rowindex={1} className="table-head">
      {choosing && (
        <div role="columnheader" className="table-tick">
          <span className="unseen">选择</span>
        </div>
      )}
      {columns.map((column) => {
        const sorted = sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : 'none';
        return (
          <div key={column.key} role="columnheader" aria-sort={column.sort ? sorted : undefined} className={`table-cell${column.right ? ' right' : ''}`}>
            {column.sort ? (
              <button type="button" onClick={() => onSort(column)} title={`按${column.title}排序`}>
                {column.title} <i aria-hidden>{sorted === 'none' ? '↕' : sorted === 'ascending' ? '↑' : '↓'}</i>
              </button>
            ) : (
              column.title
            )}
          </div>
        );
      })}
    </div>
  );
}
