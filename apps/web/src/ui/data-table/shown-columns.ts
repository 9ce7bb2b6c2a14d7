import { useMemo } from 'react';
import { useTableColumns } from '../../api/table-columns';
import type { Column } from './contract';

/** The columns this person wants of this table, the same on every computer; keys only, nothing of what stands in them. */
export function useShownColumns<Row>(table: string, columns: readonly Column<Row>[]) {
  const { chosen, keep } = useTableColumns(table);
  const isShown = (column: Column<Row>): boolean => wants(chosen, column);
  const shown = useMemo(() => columns.filter((column) => wants(chosen, column)), [columns, chosen]);
  const show = (key: string, on: boolean) => keep({ ...chosen, [key]: on });
  return { shown, isShown, show };
}

const wants = <Row>(chosen: Readonly<Record<string, boolean>>, { key, always, spare }: Column<Row>): boolean => always === true || (chosen[key] ?? spare !== true);
