import { memo } from 'react';
import type { Column } from './contract';

/** Pixels; the stylesheet says the same. */
export const ROW_HEIGHT = 32;
export const HEAD_HEIGHT = 24;

interface Props<Row> {
  row: Row;
  id: string;
  index: number;
  top: number;
  name: string;
  columns: readonly Column<Row>[];
  here: boolean;
  /** Key of the cell that Ctrl+C copies; only where the cursor is. */
  cell: string | null;
  chosen: boolean | null;
  late: boolean;
  fresh: boolean;
}

/** One row of 32 px, drawn anew only when something of it has changed. What is done to it is heard by the table. */
function DrawnRow<Row>({ row, id, index, top, name, columns, here, cell, chosen, late, fresh }: Props<Row>) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-label={name}
      aria-selected={chosen ?? undefined}
      data-row={index}
      data-id={id}
      tabIndex={here ? 0 : -1}
      className={`table-row${chosen ? ' chosen' : ''}${late ? ' is-late' : ''}${fresh ? ' fresh' : ''}`}
      style={{ transform: `translateY(${top}px)`, height: ROW_HEIGHT }}
    >
      {chosen !== null && (
        <div role="gridcell" className="table-tick" data-tick>
          <span className={`tick${chosen ? ' on' : ''}`} role="checkbox" aria-checked={chosen} aria-label={`选择 ${name}`}>
            {chosen && '✓'}
          </span>
        </div>
      )}
      {columns.map((column) => (
        <div key={column.key} role="gridcell" data-cell={column.key} className={`table-cell${column.right ? ' right' : ''}${cell === column.key ? ' at' : ''}`} title={column.text(row)}>
          {column.draw ? column.draw(row) : column.text(row)}
        </div>
      ))}
    </div>
  );
}

// memo forgets that the component is generic
export const TableRow = memo(DrawnRow) as typeof DrawnRow;
