import { Button, Drawer, Input } from 'antd';
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useMailImports, useMailing, useMailingCheck, useMailTemplate, useUndoMailing } from '../../api/hand-outs';
import { explain } from '../../api/problem';
import type { CheckedRow } from '../../api/contract';
import { CheckedTable, ImportDone, ImportWizard, type ImportColumn, type Imported } from '../../ui/import-wizard';
import { KeyHint, KeyLayer } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { EmptyLine, Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';
import { instantText } from '../../ui/when';

/** 运单号, from the carrier's file or pair by pair from a scanner; shown row by row, then taken whole or not at all, and taken back on the day. */
export function MailingDrawer({ way, onClose }: { way: 'file' | 'scan'; onClose: () => void }) {
  const first = useRef<HTMLDivElement>(null);
  const focus = () => first.current?.querySelector<HTMLElement>(way === 'file' ? 'button' : 'input')?.focus();
  return (
    <Drawer open title={way === 'file' ? '导入运单号' : '扫码配对'} size={760} onClose={onClose} afterOpenChange={(open) => open && focus()} destroyOnHidden>
      <KeyLayer>
        <div ref={first} className="stack" style={{ gap: 16 }}>
          {way === 'file' ? <FromFile onClose={onClose} /> : <ByScanner onClose={onClose} />}
          <ImportsOfToday />
        </div>
      </KeyLayer>
    </Drawer>
  );
}

const columns: readonly ImportColumn<CheckedRow>[] = [
  { title: '办件编号', text: ({ number }) => number },
  { title: '运单号', text: ({ tracking }) => tracking },
  { title: '揽收时间', text: ({ collected }) => collected },
];

function FromFile({ onClose }: { onClose: () => void }) {
  const [template, check, take, undo] = [useMailTemplate(), useMailingCheck(), useMailing('file'), useUndoMailing()];
  return (
    <>
      {template.isError && <Notice {...explain(template.error)} onClose={template.reset} />}
      <ImportWizard<CheckedRow> what="填好运单号的寄递清单或模板（xlsx）" columns={columns} onTemplate={() => template.mutate()} check={check} take={take} undo={undo} word="确认已寄" onClose={onClose} />
    </>
  );
}

function ByScanner({ onClose }: { onClose: () => void }) {
  const [rows, setRows] = useState<readonly CheckedRow[]>([]);
  const [imported, setImported] = useState<Imported | null>(null);
  const [mailing, undo] = [useMailing('scan'), useUndoMailing()];
  const send = () => imported === null && rows.length > 0 && !mailing.isPending && mailing.mutate(rows, { onSuccess: setImported });
  useKeys(imported === null ? [{ keys: 'F9', name: '确认已寄', run: send }] : []);
  if (imported !== null) return <ImportDone imported={imported} undo={undo} onClose={onClose} />;
  return (
    <div className="stack">
      <Pairs onPair={(number, tracking) => setRows((before) => [...before, { line: (before.at(-1)?.line ?? 0) + 1, number, tracking, collected: '', remedy: null }])} />
      <Refusal of={mailing} onRetry={() => mailing.variables && mailing.mutate(mailing.variables, { onSuccess: setImported })} />
      {rows.length > 0 && <CheckedTable columns={columns.slice(0, 2)} rows={rows} onRemove={(gone) => setRows((before) => before.filter((row) => row.line !== gone.line))} />}
      <div className="row">
        <Button type="primary" disabled={rows.length === 0} loading={mailing.isPending} onClick={send}>
          <KeyHint keys="F9" /> 确认已寄 {rows.length} 行
        </Button>
        <span className="hint">全部成功才入库，任何一行有误都不写入</span>
      </div>
    </div>
  );
}

/** 办件码, then 运单码; Enter, which a scanner sends by itself, goes on. */
function Pairs({ onPair }: { onPair: (number: string, tracking: string) => void }) {
  const [number, setNumber] = useState('');
  const [tracking, setTracking] = useState('');
  const [first, second] = [useRef<InputRef>(null), useRef<InputRef>(null)];
  const pair = () => {
    if (number.trim() === '' || tracking.trim() === '') return;
    onPair(number.replace(/[\s-]/g, '').toUpperCase(), tracking.trim());
    setNumber('');
    setTracking('');
    first.current?.focus();
  };
  return (
    <div className="row">
      <Input ref={first} aria-label="办件码" placeholder="先扫办件码" style={{ width: 260 }} value={number} onChange={({ target }) => setNumber(target.value)} onPressEnter={() => second.current?.focus()} />
      <Input ref={second} aria-label="运单码" placeholder="再扫运单码" style={{ width: 260 }} value={tracking} onChange={({ target }) => setTracking(target.value)} onPressEnter={pair} />
    </div>
  );
}

/** What was taken in today, and may still be taken back. */
function ImportsOfToday() {
  const imports = useMailImports();
  const undo = useUndoMailing();
  if (imports.data === undefined) return null;
  return (
    <section className="stack" aria-label="今日导入" style={{ gap: 4 }}>
      <h3>今日导入</h3>
      <Refusal of={undo} onRetry={() => undo.variables && undo.mutate(undo.variables)} />
      {imports.data.length === 0 ? (
        <EmptyLine>今日还没有导入。</EmptyLine>
      ) : (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">导入编号</th>
              <th scope="col">方式</th>
              <th scope="col">件数</th>
              <th scope="col">时间 · 经办</th>
              <th scope="col">状态</th>
            </tr>
          </thead>
          <tbody>
            {imports.data.map(({ id, number, source, rows, importedAt, importedBy, undoneAt, mayUndo }) => (
              <tr key={id}>
                <td>{number}</td>
                <td>{source === 'file' ? '文件' : '扫码'}</td>
                <td className="number">{rows}</td>
                <td>{instantText(importedAt)} {importedBy}</td>
                <td>
                  {undoneAt !== null ? `已撤销 ${instantText(undoneAt)}` : mayUndo ? <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(id)} aria-label={`撤销导入 ${number}`}>撤销</Button> : <span className="hint">已寄出，不能撤销</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
