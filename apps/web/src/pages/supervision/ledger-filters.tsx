import { Button, Popover, Select } from 'antd';
import { useState } from 'react';
import type { LedgerFilter } from '../../api/queries';
import { FilterChips } from '../../ui/filter-chips';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';

/** What a ledger can be narrowed by: what each is called, and the words of its values. */
export type Cuts<Cut extends keyof LedgerFilter = keyof LedgerFilter> = Readonly<Record<Cut, { readonly label: string; readonly words: Readonly<Record<string, string>> }>>;

/** Those of its cuts the address asks for. */
export function askedIn(cuts: Partial<Cuts>, search: URLSearchParams): LedgerFilter {
  return Object.fromEntries(Object.keys(cuts).flatMap((key) => (search.get(key) === null ? [] : [[key, search.get(key) ?? '']])));
}

/** The address with the cuts changed; undefined takes one off. */
export function changed(search: URLSearchParams, next: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...Object.fromEntries(search), ...next }).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

interface Props<Cut extends keyof LedgerFilter> {
  cuts: Cuts<Cut>;
  asked: LedgerFilter;
  change: (next: Partial<Record<Cut, string | undefined>>) => void;
}

/** 筛选: chosen in one place, worn as chips, taken off one by one. */
export function LedgerFilters<Cut extends keyof LedgerFilter>({ cuts, asked, change }: Props<Cut>) {
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'F', name: '筛选', group: '列表', run: () => setOpen(true) }]);
  // the keys of the table handed in
  const keys = Object.keys(cuts) as Cut[];
  const wordOf = (key: Cut, value: string): string => new Map<string, string>(Object.entries(cuts[key].words)).get(value) ?? value;
  const chips = keys.flatMap((key) => (asked[key] === undefined ? [] : [{ key, text: `${cuts[key].label}：${wordOf(key, asked[key])}` }]));
  const drop = (those: readonly string[]) => change(Object.fromEntries(those.map((key) => [key, undefined])) as Partial<Record<Cut, undefined>>); // as above
  const fields = (
    <div id="ledger-fields" className="stack" style={{ width: 280 }} role="group" aria-label="筛选">
      {keys.map((key) => (
        <label className="row" key={key}>
          <span className="label">{cuts[key].label}</span>
          <Select className="grow" size="small" allowClear aria-label={cuts[key].label} placeholder="不限" value={asked[key]} options={Object.entries(cuts[key].words).map(([value, label]) => ({ value, label }))} onChange={(value: string | undefined) => change({ [key]: value } as Partial<Record<Cut, string | undefined>>)} />
        </label>
      ))}
    </div>
  );
  return (
    <>
      <Popover trigger="click" placement="bottomLeft" arrow={false} open={open} onOpenChange={setOpen} content={fields} afterOpenChange={(shown) => shown && document.querySelector<HTMLElement>('#ledger-fields input')?.focus()} destroyOnHidden>
        <Button size="small">
          <KeyHint keys="F" /> 筛选
        </Button>
      </Popover>
      <FilterChips chips={chips} onRemove={(key) => drop([key])} onClear={() => drop(keys)} />
    </>
  );
}
