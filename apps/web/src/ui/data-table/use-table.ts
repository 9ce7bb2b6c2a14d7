import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { Column, DataTableProps } from './contract';
import { csvOf, download } from './csv';
import { onTableKey } from './table-keys';
import { useArrivals } from './use-arrivals';
import { useChoice } from './use-choice';
import { useCursor } from './use-cursor';
import { useFocus } from './use-focus';
import { useOrder } from './use-order';
import { useRefused } from './use-refused';
import { useTableKeys } from './use-table-keys';

export type Table<Row> = ReturnType<typeof useTable<Row>>;

/** Everything a table remembers and does; its drawing is the component's. */
export function useTable<Row>(props: DataTableProps<Row>, shown: readonly Column<Row>[], grid: RefObject<HTMLDivElement | null>) {
  const { idOf, list = '', paging, choosing = false, onOpen } = props;
  const stale = props.stale === true || props.loading === true;
  const { rows, sort, sortBy, saidOfSort } = useOrder(props);
  // what tells rows apart does not change while a page stands
  const ids = useMemo(() => rows.map(idOf), [rows]);
  const places = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);
  const cursor = useCursor(ids, places, `${props.name}/${list}`);
  const choice = useChoice(ids);
  const arrivals = useArrivals({ list, stale, ids, more: paging?.more ?? false });
  const focus = useFocus(grid, cursor.index, ids, props.focusFirst ?? false);
  const [column, setColumn] = useState(0);
  const [said, setSaid] = useState('');
  const cell = shown[Math.min(column, shown.length - 1)];
  const here = rows[cursor.index];

  const targets = (): readonly Row[] => {
    const ticked = choice.chosen.size === 0 ? [] : rows.filter((row) => choice.chosen.has(idOf(row)));
    return ticked.length > 0 || here === undefined ? ticked : [here];
  };
  const refused = useRefused(targets().map(idOf).join());
  const inside = (to: number): number => Math.max(0, Math.min(to, rows.length - 1));
  const go = (to: number) => {
    cursor.put(inside(to));
    focus.bring(inside(to));
  };
  const end = useEnd(rows.length, paging?.more ?? false, () => go(rows.length - 1));
  const step = (by: number, stretching: boolean) => {
    if (stretching && choosing) choice.stretch(cursor.index, inside(cursor.index + by));
    else choice.endRange();
    go(cursor.index + by);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    end.forget();
    const aside = (by: number) => setColumn(Math.max(0, Math.min(column + by, shown.length - 1)));
    const moves = { step, aside, first: () => go(0), last: end.seek };
    onTableKey(event, here === undefined ? moves : { ...moves, open: () => onOpen(here), preview: () => props.onPreview?.(here), tick: () => choosing && choice.toggle(idOf(here)) });
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    const row = place === null ? undefined : rows[place.index];
    if (place === null || row === undefined) return;
    if (event.shiftKey && choosing) choice.stretch(cursor.index, place.index);
    else if (place.onTick) choice.toggle(idOf(row));
    else if (getSelection()?.isCollapsed ?? true) onOpen(row);
    cursor.put(place.index);
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    focus.came();
    if (target.dataset.row !== undefined) cursor.put(Number(target.dataset.row));
  };
  /** The cell of the cursor, unless text was marked with the mouse: that the browser copies as always. */
  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (here === undefined || cell === undefined || !(getSelection()?.isCollapsed ?? true)) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', cell.text(here));
    setSaid(`已复制：${cell.text(here)}`);
  };
  useTableKeys({ step, tick: () => here !== undefined && choosing && choice.toggle(idOf(here)) }, props.actions ?? [], targets, refused.refuse);
  const save = () => download(`${props.label}.csv`, csvOf(shown, rows));
  const heard = { onKeyDown, onClick, onFocus, onCopy, onBlur: focus.left };
  return { rows, ids, cursor, choice, arrivals, heard, cell: cell?.key ?? null, said: said || saidOfSort, sort, sortBy, targets, refused: refused.line, save };
}

/** To the last row, over as many pages as there are still to come; any other key lets go. */
function useEnd(count: number, more: boolean, toLast: () => void) {
  const seeking = useRef(false);
  useEffect(() => {
    if (!seeking.current) return;
    seeking.current = more;
    toLast();
  }, [count, more]);
  const seek = () => {
    seeking.current = more;
    toLast();
  };
  return { seek, forget: () => void (seeking.current = false) };
}

function placeOf(target: EventTarget | null): { index: number; onTick: boolean } | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row === null || !(target instanceof Element) ? null : { index: Number(row.dataset.row), onTick: target.closest('[data-tick]') !== null };
}
