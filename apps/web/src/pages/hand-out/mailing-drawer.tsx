import { Button, Drawer, Input } from 'antd';
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useMailing, useMailingCheck } from '../../api/hand-outs';
import { explain } from '../../api/problem';
import type { CheckedRow, MailedRow } from '../../api/contract';
import { CaseNumber } from '../../ui/case-number';
import { KeyHint, KeyLayer } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';

/** 运单号, from the carrier's file or pair by pair from a scanner; shown row by row, then taken whole or not at all. */
export function MailingDrawer({ way, onClose }: { way: 'file' | 'scan'; onClose: () => void }) {
  const first = useRef<HTMLDivElement>(null);
  return (
    <Drawer open title={way === 'file' ? '导入运单号' : '扫码配对'} size={640} onClose={onClose} afterOpenChange={() => first.current?.querySelector<HTMLElement>('input')?.focus()} destroyOnHidden>
      <KeyLayer>
        <div ref={first}>
          <MailingForm way={way} onClose={onClose} />
        </div>
      </KeyLayer>
    </Drawer>
  );
}

function MailingForm({ way, onClose }: { way: 'file' | 'scan'; onClose: () => void }) {
  const [rows, setRows] = useState<CheckedRow[]>([]);
  const [check, mailing] = [useMailingCheck(), useMailing()];
  const wrong = rows.filter(({ remedy }) => remedy !== null).length;
  const ready = rows.length > 0 && wrong === 0;
  const send = () => ready && !mailing.isPending && mailing.mutate({ rows: rows.map(({ remedy: _, ...row }): MailedRow => row) }, { onSuccess: onClose });
  useKeys([{ keys: 'F9', name: '确认已寄', run: send }]);
  return (
    <div className="stack">
      {way === 'file' ? (
        <label className="stack" style={{ gap: 4 }}>
          <span>填好运单号的寄递清单（xlsx）</span>
          <input type="file" accept=".xlsx" onChange={({ target }) => target.files?.[0] && check.mutate(target.files[0], { onSuccess: setRows })} />
        </label>
      ) : (
        <Pairs onPair={(number, tracking) => setRows((before) => [...before, { line: before.length + 1, number, tracking, remedy: null }])} />
      )}
      {check.isError && <Notice {...explain(check.error)} />}
      <Refusal of={mailing} onRetry={() => mailing.variables && mailing.mutate(mailing.variables, { onSuccess: onClose })} />
      {rows.length > 0 && <RowsTable rows={rows} onRemove={way === 'scan' ? (line) => setRows((before) => before.filter((row) => row.line !== line)) : null} />}
      <div className="row">
        <Button type="primary" disabled={!ready} loading={mailing.isPending} onClick={send}>
          <KeyHint keys="F9" /> 确认已寄 {rows.length} 件
        </Button>
        <span className="hint" role="status">
          {wrong > 0 ? `还有 ${wrong} 行需要处理；全部无误才能提交` : '全部成功才入库，任何一行有误都不写入'}
        </span>
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

function RowsTable({ rows, onRemove }: { rows: readonly CheckedRow[]; onRemove: ((line: number) => void) | null }) {
  return (
    <table className="grid" aria-label="运单号">
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">办件编号</th>
          <th scope="col">运单号</th>
          <th scope="col">检查</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, number, tracking, remedy }) => (
          <tr key={line}>
            <td>{line}</td>
            <td>
              <CaseNumber number={number} />
            </td>
            <td className="nowrap">{tracking}</td>
            <td>
              {remedy === null ? <span className="good">✓ 可寄出</span> : <span className="bad">✗ {remedy}</span>}{' '}
              {onRemove !== null && (
                <Button size="small" type="link" onClick={() => onRemove(line)}>
                  删除
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
