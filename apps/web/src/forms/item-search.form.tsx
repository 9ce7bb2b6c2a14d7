import { Button, Select } from 'antd';
import type { RefSelectProps } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { useFavourites } from '../api/catalogue';
import { useItemFinder, useItems } from '../api/queries';
import type { ItemHit } from '../api/contract';
import { Chip } from '../ui/chip';
import { useDebounced } from '../ui/debounced';
import { isComposing } from '../ui/key-names';

interface Props {
  region: string;
  window: string | null;
  picker: Ref<RefSelectProps>;
  onPick: (item: { code: string; name: string }) => void;
  autoFocus?: boolean;
}

/**
 * 事项 by name, pinyin initials, alias or code; 1–9 takes a favourite while the box is empty. Enter takes the first hit of what was typed,
 * never of what was typed before: pressed too early, it waits for the answer. While an input method composes, every key is its own.
 */
export function ItemSearch({ region, window, picker, onPick, autoFocus = false }: Props) {
  const [q, setQ] = useState('');
  const [here, setHere] = useState(false);
  const find = useItemFinder(region);
  const settled = useDebounced(q, 120);
  const { data, isFetching, isPlaceholderData } = useItems(region, settled);
  const { data: favourites = [] } = useFavourites(window);
  const fresh = settled === q && !isPlaceholderData;
  const hits = fresh ? (data ?? []) : [];
  const pick = (found: ItemHit | undefined) => {
    if (found?.specified) onPick({ code: found.code, name: found.name });
    setQ('');
  };
  // a failed search shows itself in the list; what only comes near is looked at before it is taken
  const pickFirst = (text: string) => find(text).then(([first]) => first?.near !== true && pick(first), () => undefined);
  const press = (event: KeyboardEvent) => {
    const favourite = q === '' && /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey ? favourites[Number(event.key) - 1] : undefined;
    if (favourite !== undefined) {
      event.preventDefault();
      pick(favourite);
    } else if (event.key === 'Enter' && !fresh && q !== '') void pickFirst(q);
  };
  return (
    <div onKeyDownCapture={(event) => isComposing(event.nativeEvent) && event.stopPropagation()}>
      <Select
        ref={picker}
        open={here && q !== ''} // an empty box has nothing to offer, and one that was left covers what comes next
        onFocus={() => setHere(true)}
        onBlur={() => setHere(false)}
        autoFocus={autoFocus}
        aria-label="事项"
        placeholder="F4 输入名称、拼音首字母、俗名或编码"
        style={{ width: 380 }}
        showSearch={{ filterOption: false, onSearch: setQ, searchValue: q }}
        value={null}
        options={hits.map(({ code, name, specified }) => ({ value: code, label: name, disabled: !specified }))}
        notFoundContent={isFetching || !fresh ? '正在查找…' : '没有找到：换一个名称、拼音首字母、俗名或编码再查'}
        optionRender={({ value }) => <Hit hit={hits.find(({ code }) => code === value)} />}
        onKeyDown={press}
        onSelect={(code: string | null) => pick(hits.find((hit) => hit.code === code))}
      />
    </div>
  );
}

/** 常用与收藏 of the window, each with the digit that takes it in the empty box. */
export function FavouriteBar({ window, onPick }: Pick<Props, 'window' | 'onPick'>) {
  const { data: favourites = [] } = useFavourites(window);
  if (favourites.length === 0) return null;
  return (
    <ul className="plain row" aria-label="本窗口常用事项" style={{ gap: 6 }}>
      {favourites.map((item, index) => (
        <li key={item.code}>
          <Button size="small" onClick={() => onPick(item)} title={item.starred ? `${item.name}（本窗口收藏）` : `${item.name}（近 30 天收件 ${item.registered} 次）`} aria-keyshortcuts={String(index + 1)} style={{ maxWidth: 240 }}>
            <span className="clip">
              <span className="secondary">{index + 1}</span> {item.starred && '★ '}
              {item.name}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Hit({ hit }: { hit: ItemHit | undefined }) {
  if (hit === undefined) return null;
  const others = hit.aliases.filter((alias) => alias !== hit.name).join('、');
  return (
    <span>
      {hit.name} {hit.near && <Chip>相近</Chip>} <span className="hint">{hit.specified ? others : '本地没有办事指南，不能受理'}</span>
    </span>
  );
}
