import { useMemo, useState } from 'react';
import type { Column } from './contract';

const placeOf = (table: string, person: string): string => `zonggui.columns.${table}.${person}`;

/** The columns this person wants of this table, on this computer; keys only, nothing of what stands in them. */
export function useShownColumns<Row>(table: string, person: string, columns: readonly Column<Row>[]) {
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>(() => remembered(placeOf(table, person)));
  const isShown = (column: Column<Row>): boolean => wants(chosen, column);
  const shown = useMemo(() => columns.filter((column) => wants(chosen, column)), [columns, chosen]);
  const show = (key: string, on: boolean) => {
    const next = { ...chosen, [key]: on };
    localStorage.setItem(placeOf(table, person), JSON.stringify(next));
    setChosen(next);
  };
  return { shown, isShown, show };
}

const wants = <Row>(chosen: Readonly<Record<string, boolean>>, { key, always, spare }: Column<Row>): boolean => always === true || (chosen[key] ?? spare !== true);

function remembered(place: string): Record<string, boolean> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    const pairs = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return Object.fromEntries(pairs.filter((pair): pair is [string, boolean] => typeof pair[1] === 'boolean'));
  } catch {
    return {}; // something else was written there: the table as it comes
  }
}
