import type { ReactNode } from 'react';

/** One column. `text` is what is copied, exported and told by a tooltip; `draw` is what is seen, the text when left out. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** Pixels; left out: takes what the others leave, and at least 120. */
  readonly width?: number;
  readonly text: (row: Row) => string;
  readonly draw?: (row: Row) => ReactNode;
  /** Numbers stand at the right. */
  readonly right?: boolean;
  /** Orders the rows that are there; a table whose server sorts says `true` and listens to `onSort`. */
  readonly sort?: true | ((a: Row, b: Row) => number);
  /** Cannot be hidden: what tells one row from another. */
  readonly always?: boolean;
  /** Hidden until the person asks for it. */
  readonly spare?: boolean;
}

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

/** Rows that come page by page as one scrolls. */
export interface Paging {
  /** There are more, and the last try to get them did not fail: a broken line is not asked again and again. */
  readonly more: boolean;
  readonly loading: boolean;
  readonly load: () => void;
  /** How many there are in all, where the server says so; for `aria-rowcount`. */
  readonly total?: number | undefined;
}

/** Something that is done with the rows chosen, or with the row of the cursor when none is; by a button and by its key, anywhere on the page. */
export interface RowAction<Row> {
  /** As the key house writes it: 'C'. */
  readonly keys: string;
  readonly word: string;
  readonly act: (rows: readonly Row[]) => void;
  /** Why not now; the button stays and says it. */
  readonly unless?: (rows: readonly Row[]) => string | null;
}

export interface DataTableProps<Row> {
  /** Short and stable: columns are remembered under it, and the file of the export begins with it. */
  readonly name: string;
  /** What the table is called aloud. */
  readonly label: string;
  /** The rows name people who are not staff: who looks, and when, stands faintly beneath them. */
  readonly people: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** What a row is called aloud: '打开办件 B…'. */
  readonly nameOf: (row: Row) => string;
  /** What list this is; another view or filter is another list, and its rows are not new arrivals. */
  readonly list?: string;
  /** The rows are still those of the list before. */
  readonly stale?: boolean;
  readonly loading?: boolean;
  readonly empty?: ReactNode;
  readonly paging?: Paging;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Enter or a click. */
  readonly onOpen: (row: Row) => void;
  /** Space. */
  readonly onPreview?: (row: Row) => void;
  /** Rows may be ticked; actions are about them. */
  readonly choosing?: boolean;
  readonly actions?: readonly RowAction<Row>[];
  /** Red bar at the left. */
  readonly isLate?: (row: Row) => boolean;
  /** The cursor stands in the table when the page opens. */
  readonly focusFirst?: boolean;
  /** Stands before the tools at the top: chips, a search box. */
  readonly children?: ReactNode;
}
