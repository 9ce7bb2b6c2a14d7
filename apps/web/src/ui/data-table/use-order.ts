import { useMemo, useState } from 'react';
import type { Column, DataTableProps, Sort } from './contract';

/** The rows in the order asked for: by the columns here, or as the server gave them where the page asks it. */
export function useOrder<Row>({ rows: given, columns, sort: asked, onSort }: DataTableProps<Row>) {
  const [own, setOwn] = useState<Sort | undefined>(undefined);
  const sort = asked ?? own;
  const column = columns.find(({ key }) => key === sort?.key);
  const order = column?.sort;
  const descending = sort?.descending ?? false;
  const rows = useMemo(() => {
    if (typeof order !== 'function') return given;
    const sorted = [...given].sort(order);
    return descending ? sorted.reverse() : sorted;
    // comparators are written inside the page's render and differ in nothing but identity
  }, [given, sort?.key, descending]);
  const sortBy = ({ key }: Column<Row>) => {
    const next = { key, descending: sort?.key === key && !descending };
    setOwn(next);
    onSort?.(next);
  };
  return { rows, sort, sortBy, saidOfSort: column === undefined ? '' : `按${column.title}${descending ? '降序' : '升序'}排列` };
}
