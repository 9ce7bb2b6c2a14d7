import { Button } from 'antd';
import { useState } from 'react';
import type { WaitingPrint } from '../api/contract';
import { explain } from '../api/problem';
import { usePrintWaiting, useWaitingPrints, useWaitingStep } from '../api/waiting-prints';
import { useLamps } from '../devices/status';
import { TextField } from '../forms/reason.form';
import { WorkForm } from '../forms/work-form';
import { documentLabel, sheetLabel } from '../labels';
import { CaseNumber } from '../ui/case-number';
import { Chip } from '../ui/chip';
import { KeyHint, KeyLayer } from '../ui/key-hint';
import { useKeys } from '../ui/keys';
import { EmptyLine, Notice } from '../ui/notice';
import { SideDrawer } from '../ui/side-drawer';
import { instantText } from '../ui/when';

/** 待打印(n) beside the lamp of the printer; nothing where nothing waits. */
export function WaitingPrints() {
  const { data = [] } = useWaitingPrints();
  const { printer } = useLamps();
  const [open, setOpen] = useState(false);
  useKeys(data.length === 0 ? [] : [{ name: '待打印', group: '通用', run: () => setOpen(true) }]);
  if (data.length === 0 && !open) return null;
  return (
    <>
      <Button type="text" size="small" className="plain-button" onClick={() => setOpen(true)} title={printer === 'offline' ? '打印机恢复后再打印' : printer === 'online' ? '打印机已连接，可以打印' : '由浏览器打印'}>
        <Chip tone={printer === 'offline' ? 'yellow' : 'green'}>
          {printer === 'offline' ? '▲' : '●'} 待打印({data.length})
        </Chip>
      </Button>
      {open && (
        <SideDrawer title={`待打印(${data.length})`} width={420} onClose={() => setOpen(false)}>
          <KeyLayer>
            <Waiting rows={data} />
          </KeyLayer>
        </SideDrawer>
      )}
    </>
  );
}

function Waiting({ rows }: { rows: readonly WaitingPrint[] }) {
  const print = usePrintWaiting();
  const { printer } = useLamps();
  const [striking, setStriking] = useState<WaitingPrint | null>(null);
  const all = () => rows.length > 0 && !print.busy && print.run(rows);
  useKeys([{ keys: 'P', name: '全部打印', group: '待打印', run: all }]);
  return (
    <div className="stack">
      <div className="row">
        <Button type="primary" loading={print.busy} disabled={rows.length === 0} onClick={all}>
          <KeyHint keys="P" /> 全部打印
        </Button>
        <span className="hint">{printer === 'offline' ? '打印机未连接：现在打印的仍留在这里，纸已出来的请划去。' : '打印后即不再列在这里。'}</span>
      </div>
      {print.error !== null && <Notice {...explain(print.error)} />}
      {rows.length === 0 && <EmptyLine>没有待打印的。</EmptyLine>}
      <ul className="plain rows">
        {rows.map((row) => (
          <li key={row.id} style={{ display: 'block', paddingBlock: 4 }} aria-label={`待打印 ${nameOf(row)}`}>
            <div>
              {labelOf(row)} <span className="secondary">{row.number}</span>
            </div>
            <div className="row">
              <span className="hint">
                {aboutOf(row)}{instantText(row.queuedAt)} {row.queuedBy}
              </span>
              <span className="grow" />
              <Button size="small" disabled={print.busy} onClick={() => print.run([row])} aria-label={`打印 ${nameOf(row)}`}>
                打印
              </Button>
              <Button size="small" onClick={() => setStriking(row)} aria-label={`划去 ${nameOf(row)}`}>
                划去
              </Button>
            </div>
            {striking?.id === row.id && <Strike row={row} onDone={() => setStriking(null)} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

const labelOf = ({ series, kind }: WaitingPrint): string => (series === null ? sheetLabel[kind] : documentLabel[series]);
const nameOf = (row: WaitingPrint): string => [labelOf(row), row.number ?? row.applicationNumber].filter((part) => part !== null).join(' ');

/** The 办件, or how many of them. */
function aboutOf({ applicationNumber, ids }: WaitingPrint) {
  if (applicationNumber !== null) return <><CaseNumber number={applicationNumber} /> · </>;
  return ids.length > 1 ? `共 ${ids.length} 件 · ` : null;
}

function Strike({ row: { id }, onDone }: { row: WaitingPrint; onDone: () => void }) {
  const step = useWaitingStep();
  return (
    <WorkForm error={step.error} onFinish={({ reason }: { reason: string }) => step.mutate({ step: `/${id}/strike`, body: { reason } }, { onSuccess: onDone })}>
      {step.isError && <Notice {...explain(step.error)} />}
      <TextField name="reason" label="划去原因" />
      <Button htmlType="submit" type="primary" size="small" loading={step.isPending}>
        划去，不再打印
      </Button>
    </WorkForm>
  );
}
