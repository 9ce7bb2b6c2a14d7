import { Button, Popover, Select } from 'antd';
import { useState } from 'react';
import type { LedgerFilter } from '../../api/queries';
import { findingLabel, problemLabel, ratingLabel } from '../../labels';
import { FilterChips } from '../../ui/filter-chips';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';

/** What 差评台账 can be narrowed by, and what each is called. */
const cuts = {
  code: { label: '等级', words: { 4: ratingLabel[4], 5: ratingLabel[5] } },
  signed: { label: '实名', words: { named: '实名', anonymous: '匿名' } },
  finding: { label: '核实结论', words: findingLabel },
  category: { label: '类型', words: problemLabel },
} as const satisfies Partial<Record<keyof LedgerFilter, { label: string; words: Readonly<Record<string, string>> }>>;

type Cut = keyof typeof cuts;
// the keys of the table above
export const cutKeys = Object.keys(cuts) as Cut[];

interface Props {
  asked: LedgerFilter;
  change: (next: Partial<Record<Cut, string | undefined>>) => void;
}

/** 筛选: chosen in one place, worn as chips, taken off one by one. */
export function RectificationFilters({ asked, change }: Props) {
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'F', name: '筛选', group: '列表', run: () => setOpen(true) }]);
  const wordOf = (key: Cut, value: string): string => new Map<string, string>(Object.entries(cuts[key].words)).get(value) ?? value;
  const chips = cutKeys.flatMap((key) => (asked[key] === undefined ? [] : [{ key, text: `${cuts[key].label}：${wordOf(key, asked[key])}` }]));
  const fields = (
    <div id="rectification-fields" className="stack" style={{ width: 280 }} role="group" aria-label="筛选">
      {cutKeys.map((key) => (
        <label className="row" key={key}>
          <span className="label">{cuts[key].label}</span>
          <Select className="grow" size="small" allowClear aria-label={cuts[key].label} placeholder="不限" value={asked[key]} options={Object.entries(cuts[key].words).map(([value, label]) => ({ value, label }))} onChange={(value: string | undefined) => change({ [key]: value })} />
        </label>
      ))}
    </div>
  );
  return (
    <>
      <Popover trigger="click" placement="bottomLeft" arrow={false} open={open} onOpenChange={setOpen} content={fields} afterOpenChange={(shown) => shown && document.querySelector<HTMLElement>('#rectification-fields input')?.focus()} destroyOnHidden>
        <Button size="small">
          <KeyHint keys="F" /> 筛选
        </Button>
      </Popover>
      <FilterChips chips={chips} onRemove={(key) => change({ [key]: undefined })} onClear={() => change(Object.fromEntries(cutKeys.map((key) => [key, undefined])))} />
    </>
  );
}
