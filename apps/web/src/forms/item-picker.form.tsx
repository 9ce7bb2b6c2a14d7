import { Button, Checkbox, Select, Tag } from 'antd';
import type { RefSelectProps } from 'antd';
import { useState } from 'react';
import type { Ref } from 'react';
import { useBundles, useItemFinder, useItems } from '../api/queries';
import type { Bundle, ItemHit } from '../api/contract';
import { Chip } from '../ui/chip';
import { useDebounced } from '../ui/debounced';
import type { Choice } from './visit';

interface Props {
  region: string;
  bundle: Bundle | null;
  items: readonly Choice[];
  picker: Ref<RefSelectProps>;
  onItems: (items: Choice[]) => void;
  onBundle: (bundle: Bundle | null) => void;
}

/** ② 事项: found by name, alias or code; or a whole 一件事, whose unticked required items wait as 待启动. */
export function ItemPicker({ region, bundle, items, picker, onItems, onBundle }: Props) {
  const { data: bundles } = useBundles(region);
  return (
    <div className="stack">
      <div className="row">
        {bundle === null && <ItemSearch region={region} picker={picker} onPick={(choice) => !items.some(({ code }) => code === choice.code) && onItems([...items, choice])} />}
        {(items.length === 0 || bundle !== null) && (
          <Select
            aria-label="一件事"
            placeholder="或选择一件事"
            style={{ width: 260 }}
            allowClear
            value={bundle?.code ?? null}
            options={(bundles ?? []).map(({ code, name, items: parts }) => ({ value: code, label: `${name}（${parts.length} 项）` }))}
            onChange={(code: string | undefined) => onBundle(bundles?.find((each) => each.code === code) ?? null)}
          />
        )}
        {bundle === null &&
          items.map((item) => (
            <Tag key={item.code} closable={{ 'aria-label': `移除${item.name}` }} onClose={() => onItems(items.filter(({ code }) => code !== item.code))} style={{ fontSize: 14, lineHeight: '28px' }}>
              {item.name}
            </Tag>
          ))}
      </div>
      {bundle !== null && <BundleItems bundle={bundle} items={items} onItems={onItems} />}
    </div>
  );
}

/** Enter takes the first hit of what was typed, never of what was typed before: pressed too early, it waits for the answer. */
function ItemSearch({ region, picker, onPick }: { region: string; picker: Ref<RefSelectProps>; onPick: (choice: Choice) => void }) {
  const [q, setQ] = useState('');
  const find = useItemFinder(region);
  const settled = useDebounced(q, 120);
  const { data, isFetching, isPlaceholderData } = useItems(region, settled);
  const fresh = settled === q && !isPlaceholderData;
  const hits = fresh ? (data ?? []) : [];
  const pick = (found: ItemHit | undefined) => {
    if (found?.specified) onPick({ code: found.code, name: found.name, later: false });
    setQ('');
  };
  const pickFirst = (text: string) => find(text).then((found) => pick(found[0]), () => undefined); // a failed search shows itself in the list
  return (
    <Select
      ref={picker}
      aria-label="事项"
      placeholder="F4 输入事项名称、俗名或编码"
      style={{ width: 380 }}
      showSearch={{ filterOption: false, onSearch: setQ, searchValue: q }}
      value={null}
      options={hits.map(({ code, name, specified }) => ({ value: code, label: name, disabled: !specified }))}
      notFoundContent={isFetching || !fresh ? '正在查找…' : '没有找到：换一个名称、俗名或编码再查'}
      optionRender={({ value }) => <Hit hit={hits.find(({ code }) => code === value)} />}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && !fresh && q !== '' && void pickFirst(q)}
      onSelect={(code: string | null) => pick(hits.find((hit) => hit.code === code))}
    />
  );
}

function Hit({ hit }: { hit: ItemHit | undefined }) {
  if (hit === undefined) return null;
  const others = hit.aliases.filter((alias) => alias !== hit.name).join('、');
  return (
    <span>
      {hit.name} <span className="hint">{hit.specified ? others : '本地没有办事指南，不能受理'}</span>
    </span>
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
