import { Input, Popover } from 'antd';
import type { InputRef } from 'antd';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useItems } from '../api/queries';
import { isSought, useSearch } from '../api/shell';
import { useDebounced } from '../ui/debounced';
import { isComposing } from '../ui/key-names';
import { actualKeys, useKeySettings } from '../ui/key-settings';
import { useKeys } from '../ui/keys';
import { useDesk } from './desk';
import { searchRows } from './search-rows';
import type { SearchRow } from './search-rows';

/** Milliseconds the typing pauses before the api is asked. */
const pause = 150;
const shownItems = 5;

/** `/` anywhere: the end of any number, the beginning of a name, or an item; ↑ ↓ and Enter open what was found. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const box = useRef<InputRef>(null);
  const list = useId();
  const navigate = useNavigate();
  const { singles } = useKeySettings();
  const { rows, answered } = useFound(text.trim());
  useKeys([{ keys: '/', name: '查找', group: '通用', run: () => box.current?.focus({ cursor: 'all' }) }]);
  const change = (value: string) => {
    setText(value);
    setAt(0);
  };
  const open = (row: SearchRow | undefined) => {
    if (row === undefined) return;
    change('');
    box.current?.blur();
    if (row.elsewhere) window.open(row.to, '_blank');
    else void navigate(row.to);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step !== undefined) setAt((at + step + Math.max(rows.length, 1)) % Math.max(rows.length, 1));
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') open(rows[at]);
    else if (event.code === 'Escape' && text !== '') change('');
    else return;
    event.preventDefault();
  };
  const expanded = isSought(text.trim()) && answered;
  return (
    <Popover open={expanded} placement="bottomLeft" arrow={false} styles={{ container: { padding: 4 } }} content={<FoundList id={list} rows={rows} at={at} onOpen={open} />}>
      <Input
        ref={box}
        type="search"
        role="combobox"
        aria-label="查找"
        aria-expanded={expanded}
        aria-controls={list}
        aria-activedescendant={expanded && rows[at] ? `${list}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={`${singles ? actualKeys('/') : ''} 编号、证件、手机末 4 位 · 姓名`}
        className="search"
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={press}
      />
    </Popover>
  );
}

function useFound(text: string): { rows: SearchRow[]; answered: boolean } {
  const { region } = useDesk();
  const asked = useDebounced(text, pause);
  const found = useSearch(asked);
  const { data: items = [] } = useItems(/\p{L}{2}/u.test(asked) ? region : '', asked);
  return { rows: searchRows(found.data, /\p{L}{2}/u.test(asked) ? items.slice(0, shownItems) : [], region), answered: asked === text && !found.isPlaceholderData && (found.isSuccess || found.isError) };
}

function FoundList({ id, rows, at, onOpen }: { id: string; rows: readonly SearchRow[]; at: number; onOpen: (row: SearchRow) => void }) {
  if (rows.length === 0) return <p className="secondary" role="status" style={{ margin: '6px 8px' }}>没有找到：请核对编号、证件号码或手机号的末 4 位以上，或姓名的前 2 个字。</p>;
  return (
    <div id={id} role="listbox" aria-label="查找结果" className="found people">
      {[...new Set(rows.map(({ group }) => group))].map((group) => (
        <div key={group} role="group" aria-label={group}>
          <div className="hint">{group}</div>
          {rows.map((row, index) =>
            row.group === group ? (
              // Enter in the box opens the active one; the pointer opens any
              <div key={row.key} id={`${id}-${index}`} role="option" aria-selected={index === at} onMouseDown={(event) => event.preventDefault()} onClick={() => onOpen(row)}>
                {row.text}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}
