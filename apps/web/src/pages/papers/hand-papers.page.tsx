import { Button, Checkbox, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PaperCandidate, PaperDesk } from '../../api/contract';
import { useHandPapers, usePaperCandidates } from '../../api/papers';
import { pageSheet } from '../../api/sheets';
import { explain } from '../../api/problem';
import { paths } from '../../paths';
import { useDesk, useMe } from '../../shell/desk';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';
import { useScan } from '../../ui/scan';
import { SheetPreview } from '../sheet-preview';
import { HandingTable } from './handing-table';
import { countText, desksOf, deskText } from './paper-words';
import { useHanding } from './use-handing';
import { useTarget } from './use-target';

/** 新交接单: what came today and lies here, to whom, F9. */
export function HandPapersPage() {
  const me = useMe();
  const desks = desksOf(me);
  const [desk, setDesk] = useState<PaperDesk>(desks[0] ?? 'counter');
  return (
    <div className="stack" style={{ height: '100%' }}>
      {desks.length > 1 && <Segmented aria-label="交出岗" style={{ alignSelf: 'flex-start' }} options={desks.map((value) => ({ value, label: deskText(value) }))} value={desk} onChange={setDesk} />}
      <Handing key={desk} desk={desk} />
    </div>
  );
}

function Handing({ desk }: { desk: PaperDesk }) {
  const { window } = useDesk();
  const [earlier, setEarlier] = useState(desk !== 'counter');
  const list = usePaperCandidates({ desk, window: window?.code, earlier });
  const target = useTarget(desk, list.data);
  const handing = useHanding(list.data ?? [], target.to);
  const [hand, go] = [useHandPapers(), useNavigate()];
  const send = () => {
    if (target.to === null || handing.chosen.length === 0 || hand.isPending) return;
    const from = { desk, ...(desk === 'counter' && window !== null && { window: window.code }) };
    hand.mutate({ ...from, to: { ...target.to, ...(target.staff !== undefined && { staff: target.staff }) }, rows: handing.sent() }, { onSuccess: ({ id }) => void go(paths.paperTransfer(id)) });
  };
  const choose = (next: string) => {
    target.choose(next);
    handing.forget();
  };
  return (
    <>
      <div className="between">
        <h1>新交接单</h1>
        <span className="secondary">{desk === 'counter' ? window?.name : deskText(desk)}</span>
        <span className="grow" />
        {desk === 'counter' && (
          <Checkbox checked={earlier} onChange={({ target: box }) => setEarlier(box.checked)}>
            含今天以前的
          </Checkbox>
        )}
        <ReceiverFields target={target} onChoose={choose} />
      </div>
      {list.isError && <Notice {...explain(list.error)} />}
      <Refusal of={hand} onRetry={() => hand.variables && hand.mutate(hand.variables)} />
      <div className="panel grow" style={{ minHeight: 0, overflow: 'auto', padding: 0 }}>
        {list.isPending ? <Loading /> : <HandingTable rows={list.data ?? []} handing={handing} empty={earlier ? '没有在本岗的纸质材料。' : '今天还没有可交出的纸质材料；勾选“含今天以前的”查看更早的。'} />}
      </div>
      <HandingFoot rows={list.data ?? []} handing={handing} busy={hand.isPending} onSend={send} />
    </>
  );
}

/** 接收岗, and the person where it is for one. */
function ReceiverFields({ target: { value, targets, staff, people, setStaff }, onChoose }: { target: ReturnType<typeof useTarget>; onChoose: (next: string) => void }) {
  return (
    <>
      <label className="row">
        交给
        <Select aria-label="接收岗" style={{ width: 280 }} showSearch={{ optionFilterProp: 'label' }} value={value} options={[...targets]} onChange={onChoose} placeholder="选择接收岗" />
      </label>
      <Select aria-label="接收人" style={{ width: 200 }} allowClear showSearch={{ optionFilterProp: 'label' }} value={staff ?? null} options={[...people]} onChange={(next: string | null) => setStaff(next ?? undefined)} placeholder="接收人（可不选）" notFoundContent="没有可选的人员" />
    </>
  );
}

interface FootProps {
  rows: readonly PaperCandidate[];
  handing: ReturnType<typeof useHanding>;
  busy: boolean;
  onSend: () => void;
}

/** What is ticked, counted; and what may be done with it. */
function HandingFoot({ rows, handing, busy, onSend }: FootProps) {
  const [labels, setLabels] = useState(false);
  const [scanned, setScanned] = useState<string | null>(null);
  const { chosen } = handing;
  const nothing = chosen.length === 0;
  useScan((code) => {
    const row = rows.find(({ number }) => number === code);
    if (row !== undefined) handing.say(row.applicationId, { leaves: true });
    setScanned(row === undefined ? `${code} 不在可交出的办件中；请核对是否已交出` : `已勾选 ${code}`);
    return true; // a folder is scanned here to leave, not to be opened
  });
  useKeys([
    { keys: 'F9', name: '确认交出', group: '材料交接', run: onSend },
    { keys: 'A', name: '全选或全不选', group: '材料交接', run: handing.all },
    { keys: 'L', name: '材料标签', group: '材料交接', run: () => setLabels(!nothing) },
  ]);
  return (
    <div className="row">
      <Button type="primary" loading={busy} disabled={nothing} onClick={onSend}>
        <KeyHint keys="F9" /> 确认交出
      </Button>
      <Button disabled={rows.length === 0} onClick={handing.all}>
        <KeyHint keys="A" /> {chosen.length < rows.length ? '全选' : '全不选'}
      </Button>
      <Button disabled={nothing} onClick={() => setLabels(true)}>
        <KeyHint keys="L" /> 材料标签
      </Button>
      <strong role="status">
        已选 {chosen.length} 个办件 · 合计 {countText({ files: handing.files, pages: handing.pages || null })}
      </strong>
      <span className="hint">{scanned ?? '扫材料标签可勾选'}</span>
      {labels && <SheetPreview title="材料标签" sheet={pageSheet('folderLabels', chosen.map(({ applicationId }) => applicationId))} onClose={() => setLabels(false)} />}
    </div>
  );
}
