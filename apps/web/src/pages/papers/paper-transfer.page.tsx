import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PaperTransfer } from '../../api/contract';
import { usePaperTransfer, useReceivePapers, useWithdrawPapers } from '../../api/papers';
import { pageSheet } from '../../api/sheets';
import { explain } from '../../api/problem';
import { paths } from '../../paths';
import { Chip } from '../../ui/chip';
import { Field } from '../../ui/fields';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';
import { useScan } from '../../ui/scan';
import { SheetPreview } from '../sheet-preview';
import { countText, sideText, transferStateWord, transferTone } from './paper-words';
import { TransferTable } from './transfer-table';
import { useReceiving } from './use-receiving';

/** One 交接单: the receiver ticks or scans each folder and signs by F9; the giver may take it back before. */
export function PaperTransferPage() {
  const { id } = useParams();
  const { data, error } = usePaperTransfer(id);
  if (error !== null && data === undefined) return <Notice {...explain(error)} />;
  if (data === undefined) return <Loading />;
  return (
    <div className="stack" style={{ height: '100%' }}>
      <Head transfer={data} />
      {data.mayReceive ? <Receiving key={data.id} transfer={data} /> : <Standing transfer={data} />}
    </div>
  );
}

function Head({ transfer }: { transfer: PaperTransfer }) {
  const [shown, setShown] = useState<'print' | 'labels' | null>(null);
  useKeys([
    { keys: 'P', name: '打印交接单', group: '材料交接', run: () => setShown('print') },
    { keys: 'L', name: '材料标签', group: '材料交接', run: () => setShown('labels') },
  ]);
  return (
    <header className="panel stack" style={{ gap: 4 }}>
      <div className="row">
        <h1>交接单 {transfer.number}</h1>
        <Chip tone={transferTone[transfer.state]}>{transferStateWord[transfer.state]}</Chip>
        <span className="secondary">
          {transfer.cases} 个办件 · 合计 {countText(transfer)}
        </span>
        <span className="grow" />
        <Button onClick={() => setShown('print')}>
          <KeyHint keys="P" /> 打印交接单
        </Button>
        <Button onClick={() => setShown('labels')}>
          <KeyHint keys="L" /> 材料标签
        </Button>
        <Link to={paths.paperTransfers}>全部交接单</Link>
      </div>
      <div className="pair">
        <Field name="交出">{sideText(transfer.from)}</Field>
        <Field name="接收">{sideText(transfer.to)}</Field>
      </div>
      {shown === 'print' && <SheetPreview title={`材料流转交接单 ${transfer.number}`} sheet={pageSheet('paperTransfer', [transfer.id])} onClose={() => setShown(null)} />}
      {shown === 'labels' && <SheetPreview title="材料标签" sheet={pageSheet('folderLabels', transfer.rows.map(({ applicationId }) => applicationId))} onClose={() => setShown(null)} />}
    </header>
  );
}

function Receiving({ transfer }: { transfer: PaperTransfer }) {
  const receiving = useReceiving(transfer.rows);
  const receive = useReceivePapers(transfer.id);
  const [told, setTold] = useState<string | null>(null);
  const sign = () => {
    if (receive.isPending) return;
    const [first] = receiving.open;
    if (first === undefined) return receive.mutate(receiving.sent());
    setTold(`还有 ${receiving.open.length} 件没有核对：勾选收到，或填写差异说明`);
    document.querySelector<HTMLInputElement>(`input[data-difference="${first.applicationId}"]`)?.focus();
  };
  useScan((code) => {
    const row = transfer.rows.find(({ number }) => number === code);
    if (row !== undefined) receiving.say(row.applicationId, { arrived: true });
    setTold(row === undefined ? `${code} 不在本单上；请退还交出人，或请其另填交接单` : `已收到 ${code}`);
    return true; // a folder is scanned here to be received, not to be opened
  });
  useKeys([
    { keys: 'F9', name: '确认接收', group: '材料交接', run: sign },
    { keys: 'A', name: '全部收到', group: '材料交接', run: receiving.all },
  ]);
  return (
    <>
      <Refusal of={receive} onRetry={() => receive.variables && receive.mutate(receive.variables)} />
      <div className="panel grow" style={{ minHeight: 0, overflow: 'auto', padding: 0 }}>
        <TransferTable rows={transfer.rows} receiving={receiving} />
      </div>
      <div className="row">
        <Button type="primary" loading={receive.isPending} onClick={sign}>
          <KeyHint keys="F9" /> 确认接收
        </Button>
        <Button onClick={receiving.all}>
          <KeyHint keys="A" /> 全部收到
        </Button>
        <strong role="status">{told ?? (receiving.open.length === 0 ? '都已核对' : `还有 ${receiving.open.length} 件没有核对`)}</strong>
        <span className="hint">逐件扫材料标签，或勾选</span>
      </div>
    </>
  );
}

function Standing({ transfer }: { transfer: PaperTransfer }) {
  const withdraw = useWithdrawPapers(transfer.id);
  const takeBack = () => transfer.mayWithdraw && !withdraw.isPending && withdraw.mutate(undefined);
  useKeys(transfer.mayWithdraw ? [{ keys: 'W', name: '撤回交接单', group: '材料交接', run: takeBack }] : []);
  return (
    <>
      <Refusal of={withdraw} onRetry={() => withdraw.mutate(undefined)} />
      <div className="panel grow" style={{ minHeight: 0, overflow: 'auto', padding: 0 }}>
        <TransferTable rows={transfer.rows} receiving={null} />
      </div>
      {transfer.mayWithdraw && (
        <div className="row">
          <Button danger loading={withdraw.isPending} onClick={takeBack}>
            <KeyHint keys="W" /> 撤回
          </Button>
          <span className="hint">接收人确认前可以撤回；撤回后材料仍在本岗。</span>
        </div>
      )}
    </>
  );
}
