import { Button, DatePicker, Input, Popover, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Organisation, TaskRow } from '../../api/contract';
import { useOrganisation } from '../../api/queries';
import type { TaskAsk } from '../../api/tasks';
import { flagLabel, taskKindLabel } from '../../labels';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { FilterChips } from '../../ui/filter-chips';
import { chipKeys, type ChipKey } from './use-ask';

interface Props {
  ask: TaskAsk;
  /** What is in the list tells the names of items and people. */
  rows: readonly TaskRow[];
  change: (next: Readonly<Record<string, string | undefined>>) => void;
}

/** 筛选: chosen in one place, worn as chips, taken off one by one. */
export function QueueFilters({ ask, rows, change }: Props) {
  const [open, setOpen] = useState(false);
  const { data: organisation } = useOrganisation();
  useKeys([{ keys: 'F', name: '筛选', group: '列表', run: () => setOpen(true) }]);
  const chips = chipKeys.flatMap((key) => (ask[key] === undefined ? [] : [{ key, text: chipText(key, ask[key], rows, organisation) }]));
  return (
    <>
      <Popover trigger="click" placement="bottomLeft" arrow={false} open={open} onOpenChange={setOpen} content={<Fields ask={ask} rows={rows} organisation={organisation} change={change} />} afterOpenChange={(shown) => shown && document.querySelector<HTMLElement>('#queue-fields input')?.focus()} destroyOnHidden>
        <Button size="small">
          <KeyHint keys="F" /> 筛选
        </Button>
      </Popover>
      <Input.Search key={ask.q ?? ''} size="small" aria-label="关键字" placeholder="编号末位、姓名、证件后 4 位" defaultValue={ask.q} allowClear onSearch={(q) => change({ q: q.trim() })} style={{ width: 210 }} />
      <FilterChips chips={chips} onRemove={(key) => change({ [key]: undefined })} onClear={() => change(Object.fromEntries(chipKeys.map((key) => [key, undefined])))} />
    </>
  );
}

function Fields({ ask, rows, organisation, change }: Props & { organisation: Organisation | undefined }) {
  const pick = (key: ChipKey, label: string, options: { value: string; label: string }[]) => (
    <label className="row" key={key}>
      <span className="label">{label}</span>
      <Select className="grow" size="small" allowClear showSearch={{ optionFilterProp: 'label' }} aria-label={label} placeholder="不限" value={ask[key]} options={options} onChange={(value: string | undefined) => change({ [key]: value })} />
    </label>
  );
  const day = (key: 'receivedFrom' | 'receivedTo', label: string) => (
    <label className="row" key={key}>
      <span className="label">{label}</span>
      <DatePicker className="grow" size="small" value={ask[key] === undefined ? null : dayjs(ask[key])} onChange={(value) => change({ [key]: value?.format('YYYY-MM-DD') })} />
    </label>
  );
  return (
    <div id="queue-fields" className="stack" style={{ width: 320 }} role="group" aria-label="筛选">
      {pick('item', '事项', distinct(rows, ({ item }) => item && [item.code, item.name]))}
      {pick('department', '部门', (organisation?.departments ?? []).map(({ code, name }) => ({ value: code, label: name })))}
      {pick('window', '窗口', (organisation?.windows ?? []).map(({ code, name }) => ({ value: code, label: name })))}
      {pick('kind', '环节', distinct(rows, ({ kind }) => [kind, taskKindLabel[kind]]))}
      {pick('flag', '标记', Object.entries(flagLabel).map(([value, { mark, word }]) => ({ value, label: `${mark} ${word}` })))}
      {pick('assignee', '承办人', distinct(rows, ({ assignee }) => assignee && [assignee.id, assignee.name]))}
      {day('receivedFrom', '受理自')}
      {day('receivedTo', '受理至')}
    </div>
  );
}

function distinct(rows: readonly TaskRow[], of: (row: TaskRow) => readonly [string, string] | null): { value: string; label: string }[] {
  const found = new Map(rows.flatMap((row) => [of(row) ?? []]).filter((pair): pair is [string, string] => pair.length === 2));
  return [...found].map(([value, label]) => ({ value, label }));
}

const keyLabel: Record<ChipKey, string> = { item: '事项', department: '部门', window: '窗口', assignee: '承办人', flag: '标记', receivedFrom: '受理自', receivedTo: '受理至', q: '关键字', kind: '环节' };

function chipText(key: ChipKey, value = '', rows: readonly TaskRow[], organisation: Organisation | undefined): string {
  const named: Partial<Record<ChipKey, readonly { code: string; name: string }[]>> = {
    department: organisation?.departments ?? [],
    window: organisation?.windows ?? [],
    item: rows.flatMap(({ item }) => item ?? []),
    assignee: rows.flatMap(({ assignee }) => (assignee ? [{ code: assignee.id, name: assignee.name }] : [])),
    kind: Object.entries(taskKindLabel).map(([code, name]) => ({ code, name })),
    flag: Object.entries(flagLabel).map(([code, { word }]) => ({ code, name: word })),
  };
  return `${keyLabel[key]}：${named[key]?.find(({ code }) => code === value)?.name ?? value}`;
}
