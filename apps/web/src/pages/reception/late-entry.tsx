import { AutoComplete, Button, Input } from 'antd';
import type { InputRef, RefSelectProps } from 'antd';
import { useEffect, useId, type RefObject } from 'react';
import { useSheets } from '../../api/outage';
import type { OutageFields } from '../../forms/visit';
import { readTime } from '../../forms/written-time';
import { useDesk } from '../../shell/desk';
import { KeyHint } from '../../ui/key-hint';
import { isComposing } from '../../ui/key-names';
import { useNow } from '../../ui/use-now';

interface Props {
  fields: OutageFields;
  /** What the server said of either, by field. */
  remedies: Readonly<Record<string, string>>;
  boxes: { readonly sheet: RefObject<RefSelectProps | null>; readonly at: RefObject<InputRef | null> };
  onChange: (fields: OutageFields) => void;
  onDrop: () => void;
}

/** 补录: on which sheet the papers were taken in, and when they really were. Every clock counts from that. */
export function LateEntry({ fields, remedies, boxes, onChange, onDrop }: Props) {
  const { window } = useDesk();
  const now = useNow();
  const { data } = useSheets(window?.code);
  const [sheetId, atId] = [useId(), useId()];
  const unused = (data?.rows ?? []).filter(({ state }) => state === 'unused').map(({ number }) => number);
  const offered = unused.filter((number) => number.includes(fields.sheet.trim())).slice(0, 8);
  useEffect(() => boxes.sheet.current?.focus(), [boxes.sheet]);
  return (
    <section className="panel row late-entry" aria-label="补录">
      <h2>补录</h2>
      <label htmlFor={sheetId}>断网收件单号</label>
      <AutoComplete
        ref={boxes.sheet}
        id={sheetId}
        data-stop="sheet"
        style={{ width: 220 }}
        value={fields.sheet}
        options={offered.map((value) => ({ value }))}
        defaultActiveFirstOption={false}
        placeholder="照单填写，本窗口可只填末几位"
        maxLength={100}
        status={remedies['outage.sheet'] === undefined ? '' : 'error'}
        onChange={(sheet: string) => onChange({ ...fields, sheet })}
        onInputKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && boxes.at.current?.focus()}
      />
      <label htmlFor={atId}>实际收件时间</label>
      <Input
        ref={boxes.at}
        id={atId}
        data-stop="receivedAt"
        style={{ width: 160 }}
        placeholder="11-20 16:50"
        maxLength={20}
        value={fields.typed}
        status={remedies['outage.receivedAt'] === undefined ? '' : 'error'}
        onChange={({ target }) => onChange({ ...fields, typed: target.value, at: readTime(target.value, now) })}
        onBlur={() => fields.at !== '' && onChange({ ...fields, typed: fields.at.replace('T', ' ') })}
      />
      <span className="grow hint">各项时限自实际收件时间起算</span>
      <Button size="small" onClick={onDrop}>
        取消补录
      </Button>
      {['sheet', 'receivedAt'].map((field) => remedies[`outage.${field}`] !== undefined && <p key={field} role="alert" className="late-fault">{remedies[`outage.${field}`]}</p>)}
    </section>
  );
}

/** The way in, with its key. */
export const LateEntryButton = ({ onOpen }: { onOpen: () => void }) => (
  <Button size="small" type="text" title="补录断网时手写收下的材料" onClick={onOpen}>
    <KeyHint keys="Shift+F2" /> 补录
  </Button>
);
