import { Button, Segmented, Select, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { useOrganisation } from '../../api/queries';
import type { Scope } from '../../api/reports';
import { useMe } from '../../shell/desk';
import { regionCovers } from '../../shell/reach';

export const spans = [{ value: 'today', label: '今日' }, { value: 'week', label: '本周' }, { value: 'month', label: '本月' }] as const;
export type Span = (typeof spans)[number]['value'];

/** What the address asks for; everything a supervisor looks at is cut by it, and a copied address shows the same. */
export function useScope(): { scope: Scope; span: Span; patch: (change: Readonly<Record<string, string | null>>) => void } {
  const [search, setSearch] = useSearchParams();
  const one = (key: string) => search.get(key) ?? undefined;
  const [region, department, window] = [one('region'), one('department'), one('window')];
  const span = spans.find(({ value }) => value === search.get('span'))?.value ?? 'today';
  const patch = (change: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(change)) {
      if (value === null || value === '') next.delete(key);
      else next.set(key, value);
    }
    setSearch(next, { replace: true });
  };
  return { span, patch, scope: { ...(region === undefined ? {} : { region }), ...(department === undefined ? {} : { department }), ...(window === undefined ? {} : { window }) } };
}

/** 范围、部门、窗口、期间, of what the person's grants reach. */
export function ScopeBar() {
  const { scope, span, patch } = useScope();
  const { data } = useOrganisation();
  const mine = useMe().grants;
  const reach = (region: string) => mine.some((grant) => regionCovers(grant.region, region));
  const officeRegion = (code: string) => data?.offices.find((office) => office.code === code)?.region ?? '';
  const select = (key: keyof Scope, label: string, options: { value: string; label: string }[]) => (
    <Select aria-label={label} style={{ width: 136 }} value={scope[key] ?? ''} onChange={(value) => patch({ [key]: value })} options={[{ value: '', label: `${label}：全部` }, ...options]} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} />
  );
  return (
    <div className="row no-print">
      {select('region', '区域', (data?.regions ?? []).filter(({ code }) => reach(code)).map(({ code, name }) => ({ value: code, label: name })))}
      {select('department', '部门', (data?.departments ?? []).filter(({ region }) => reach(region)).map(({ code, name }) => ({ value: code, label: name })))}
      {select('window', '窗口', (data?.windows ?? []).filter(({ office }) => reach(officeRegion(office))).map(({ code, name }) => ({ value: code, label: name })))}
      <Segmented aria-label="期间" options={[...spans]} value={span} onChange={(value) => patch({ span: value })} />
    </div>
  );
}

const chipWord: Readonly<Record<string, string>> = { region: '区域', department: '部门', window: '窗口', item: '事项', kind: '时限', dueFrom: '到期自', dueTo: '到期至', from: '自', to: '至（不含）' };
const valueWord: Readonly<Record<string, string>> = { promise: '承诺' };

/** The filters of a list as chips one takes away; what each says is in words, not codes. */
export function FilterChips({ filter, fixed = [], onDrop }: { filter: Readonly<Record<string, string>>; fixed?: readonly string[]; onDrop: (key: string) => void }) {
  const { data } = useOrganisation();
  const named = [...(data?.regions ?? []), ...(data?.departments ?? []), ...(data?.windows ?? [])];
  const shown = Object.entries(filter).filter(([key]) => key in chipWord);
  if (shown.length === 0) return null;
  return (
    <span className="row" style={{ gap: 4 }} aria-label="筛选条件">
      {shown.map(([key, value]) => (
        <Tag key={key} closable={!fixed.includes(key)} onClose={(event) => { event.preventDefault(); onDrop(key); }}>
          {chipWord[key]} {named.find(({ code }) => code === value)?.name ?? valueWord[value] ?? value}
        </Tag>
      ))}
      {shown.some(([key]) => !fixed.includes(key)) && (
        <Button type="link" size="small" onClick={() => shown.filter(([key]) => !fixed.includes(key)).forEach(([key]) => onDrop(key))}>
          清除
        </Button>
      )}
    </span>
  );
}
