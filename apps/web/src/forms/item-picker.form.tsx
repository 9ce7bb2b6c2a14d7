import { Button, Checkbox, Select, Tag } from 'antd';
import type { RefSelectProps } from 'antd';
import type { KeyboardEvent, Ref } from 'react';
import { useFavourites, useStar } from '../api/catalogue';
import { useBundles } from '../api/queries';
import type { Bundle } from '../api/contract';
import { Chip } from '../ui/chip';
import { isComposing } from '../ui/key-names';
import { moveOn } from '../ui/stops';
import { FavouriteBar, ItemSearch } from './item-search.form';
import type { Choice } from './visit';

interface Props {
  region: string;
  /** Whose favourites; null = nobody sits at a window. */
  window: string | null;
  bundle: Bundle | null;
  items: readonly Choice[];
  picker: Ref<RefSelectProps>;
  onItems: (items: Choice[]) => void;
  onBundle: (bundle: Bundle | null) => void;
}

/** ② 事项: found by `ItemSearch`; or a whole 一件事, whose unticked required items wait as 待启动. */
export function ItemPicker({ region, window, bundle, items, picker, onItems, onBundle }: Props) {
  const { data: bundles } = useBundles(region);
  const add = ({ code, name }: { code: string; name: string }) => !items.some((item) => item.code === code) && onItems([...items, { code, name, later: false }]);
  return (
    <div className="stack">
      <div className="row">
        {bundle === null && (
          <span data-stop="item" onKeyDownCapture={(event) => items.length > 0 && enterLeaves(event)}>
            {/* a digit takes a favourite only while nothing is chosen: afterwards it may be meant for what comes next */}
            <ItemSearch region={region} window={items.length === 0 ? window : null} picker={picker} onPick={add} />
          </span>
        )}
        {(items.length === 0 || bundle !== null) && (
          <Select
            aria-label="一件事"
            placeholder="或选择一件事"
            style={{ width: 260 }}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            virtual={false}
            value={bundle?.code ?? null}
            options={(bundles ?? []).map(({ code, name, items: parts }) => ({ value: code, label: `${name}（${parts.length} 项）` }))}
            onChange={(code: string | undefined) => onBundle(bundles?.find((each) => each.code === code) ?? null)}
          />
        )}
        {bundle === null &&
          items.map((item) => (
            <span key={item.code} className="row" style={{ gap: 0 }}>
              <Tag closable={{ 'aria-label': `移除${item.name}` }} onClose={() => onItems(items.filter(({ code }) => code !== item.code))} style={{ fontSize: 14, lineHeight: '28px', marginInlineEnd: 0 }}>
                {item.name}
              </Tag>
              {window !== null && <StarButton item={item} window={window} />}
            </span>
          ))}
      </div>
      {bundle === null && items.length === 0 && <FavouriteBar window={window} onPick={add} />}
      {bundle !== null && <BundleItems bundle={bundle} items={items} onItems={onItems} />}
    </div>
  );
}

/** Enter in the empty box goes on: what was to be chosen is chosen. */
function enterLeaves(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || isComposing(event.nativeEvent) || !(event.target instanceof HTMLInputElement) || event.target.value !== '') return;
  event.preventDefault();
  event.stopPropagation();
  moveOn(event.currentTarget);
}

/** 收藏: kept for everybody who sits at this window. */
function StarButton({ item, window }: { item: Choice; window: string }) {
  const { data: favourites = [] } = useFavourites(window);
  const star = useStar(window);
  const starred = favourites.some(({ code, starred: kept }) => kept && code === item.code);
  return (
    <Button size="small" type="text" loading={star.isPending} aria-pressed={starred} aria-label={`${starred ? '取消收藏' : '收藏'}${item.name}`} title={starred ? '取消收藏' : '收藏到本窗口，以后按数字键选'} onClick={() => star.mutate({ item: item.code, starred: !starred })}>
      {starred ? '★' : '☆'}
    </Button>
  );
}

function BundleItems({ bundle, items, onItems }: { bundle: Bundle; items: readonly Choice[]; onItems: (items: Choice[]) => void }) {
  const all = bundle.items.filter(({ specified }) => specified).map(({ code, name }) => ({ code, name, later: false }));
  const change = (part: Bundle['items'][number], chosen: boolean) => {
    const next = bundle.items
      .filter(({ specified }) => specified)
      .map((each) => {
        const before = items.find(({ code }) => code === each.code);
        if (each.code !== part.code) return before;
        if (chosen) return { code: each.code, name: each.name, later: false };
        return each.kind === 'required' ? { code: each.code, name: each.name, later: true } : undefined;
      });
    onItems(next.filter((each) => each !== undefined));
  };
  return (
    <div>
      <ul className="plain row" aria-label="一件事所含事项" style={{ columnGap: 20 }}>
        {bundle.items.map((part) => (
          <li key={part.code}>
            <Checkbox checked={items.some(({ code, later }) => code === part.code && !later)} disabled={!part.specified} onChange={(event) => change(part, event.target.checked)}>
              {part.name} <Chip tone={part.kind === 'required' ? 'brand' : 'plain'}>{part.kind === 'required' ? '必做' : '情形'}</Chip>
              {!part.specified && <span className="hint"> 没有办事指南，不能受理</span>}
            </Checkbox>
          </li>
        ))}
        <li>
          <Button size="small" onClick={() => onItems(all)} disabled={items.length === all.length && items.every(({ later }) => !later)}>
            全选 {all.length} 项
          </Button>
        </li>
      </ul>
      {items.length === 0 && <div className="hint">请勾选本次要办的事项。</div>}
      {items.some(({ later }) => later) && <div className="hint">未勾选的必做事项登记为“待启动”，以后再办。</div>}
      {bundle.remarks.length > 0 && <div className="hint">备注：{bundle.remarks.join(' ')}</div>}
    </div>
  );
}
