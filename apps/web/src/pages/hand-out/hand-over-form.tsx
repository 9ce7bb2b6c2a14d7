import { Button, Checkbox, Input, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useHandOver, useOutputSide } from '../../api/hand-outs';
import type { ApplicationView, CommandReceipt, FoundHandOut, MatterView } from '../../api/contract';
import { ErrorSummary } from '../../ui/error-summary';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Refusal } from '../../ui/refusal';
import { SignaturePad, type Signature } from '../../ui/signature-pad';
import { VerbButtons } from '../application/verb-buttons';
import { sideSentence } from './columns';
import { noReceiver, PersonCheck, receiverFault, receiverInput, type Receiver } from './person-check';

interface Props {
  application: ApplicationView;
  person: FoundHandOut['person'];
  onDone: (receipt: CommandReceipt) => void;
}

/** 领取: person, results, signature, F9. What stands in the way is said on the button, and what was entered stays. */
export function HandOverForm({ application, person, onDone }: Props) {
  const open = application.deliveries.find(({ state }) => state === 'open');
  const results = application.matters.filter(({ id, actions }) => actions.includes('issue') || (open?.matterIds.includes(id) ?? false));
  const [receiver, setReceiver] = useState<Receiver>(() => noReceiver(person, application));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [way, setWay] = useState<'pad' | 'paper'>('pad');
  const [signature, setSignature] = useState<Signature | null>(null);
  const [note, setNote] = useState('');
  const handOver = useHandOver(application.id);
  const method = open?.method ?? application.deliveryMethod;
  const place = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);
  const to = (part: Part) => () => place.current?.querySelector<HTMLElement>(focusOf[part])?.focus();
  const faults = holdsOf({ method, open: open?.matterIds ?? [], ticked, receiver, signed: way === 'paper' || signature !== null }).map(({ text, part }) => ({ text, focus: to(part) }));
  const send = () => {
    if (handOver.isPending) return;
    if (faults.length > 0) return setAttempt(attempt + 1);
    const signed = way === 'pad' && signature !== null ? { way, strokes: JSON.stringify(signature.strokes), picture: signature.picture } : { way: 'paper' as const };
    const matterIds = results.filter(({ id }) => ticked.has(id) && !(open?.matterIds.includes(id) ?? false)).map(({ id }) => id);
    handOver.mutate({ matterIds, ...receiverInput(receiver), signature: signed, ...(note.trim() === '' ? {} : { note: note.trim() }) }, { onSuccess: onDone });
  };
  const tickAll = () => setTicked(new Set(results.map(({ id }) => id)));
  useKeys([
    { keys: 'A', name: '全部核对', run: tickAll },
    { keys: 'H', name: '改用纸质送达回证', run: () => setWay(way === 'pad' ? 'paper' : 'pad') },
    { keys: 'F9', name: '确认领取', run: send },
  ]);
  return (
    <div ref={place} className="stack">
      <Refusal of={handOver} onRetry={() => handOver.variables && handOver.mutate(handOver.variables, { onSuccess: onDone })} />
      <ErrorSummary attempt={attempt} errors={faults} />
      {method !== 'window' && <NotHere application={application} method={method} deliveryId={open?.id} />}
      <div data-part="receiver">
        <PersonCheck application={application} receiver={receiver} onChange={setReceiver} />
      </div>
      <div data-part="results">
        <Results results={results} ticked={ticked} application={application} onTick={setTicked} onAll={tickAll} />
      </div>
      <div data-part="signature" className="stack" style={{ gap: 4 }}>
        <div className="between">
          <h3>签名</h3>
          <span className="row" style={{ gap: 4 }}>
            <KeyHint keys="H" />
            <Segmented size="small" aria-label="签名方式" options={[{ value: 'pad', label: '签名板' }, { value: 'paper', label: '纸质送达回证' }]} value={way} onChange={setWay} />
          </span>
        </div>
        {way === 'pad' ? <SignaturePad onChange={setSignature} /> : <span className="hint">确认后打印送达回证，请领取人在纸上签名后归档。</span>}
      </div>
      <Input aria-label="备注" placeholder="备注：拒收、留置、见证人（可不填）" maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
      <div className="row">
        <Button type="primary" loading={handOver.isPending} onClick={send}>
          <KeyHint keys="F9" /> 确认领取
        </Button>
        {faults[0] !== undefined && <span className="hint" role="status">{faults[0].text}</span>}
      </div>
    </div>
  );
}

type Part = 'results' | 'receiver' | 'signature';

/** Where the hand goes for each part. */
const focusOf: Record<Part, string> = { results: '[data-part=results] input', receiver: '[data-part=receiver] input:not([type=radio])', signature: '[data-part=signature] input' };

/** What stands between here and F9, part by part. */
function holdsOf({ method, open, ticked, receiver, signed }: { method: string; open: readonly string[]; ticked: ReadonlySet<string>; receiver: Receiver; signed: boolean }): { text: string; part: Part }[] {
  if (method !== 'window') return [{ text: method === 'mail' ? '先改为窗口领取' : '没有纸质结果，不用领取', part: 'results' }];
  const person = receiverFault(receiver);
  return [
    ...(person === null ? [] : [{ text: person, part: 'receiver' as const }]),
    ...(ticked.size === 0 || open.some((id) => !ticked.has(id)) ? [{ text: '请先核对结果物（A 全部核对）', part: 'results' as const }] : []),
    ...(signed ? [] : [{ text: '请申请人签名，或按 H 改用纸质', part: 'signature' as const }]),
  ];
}

function NotHere({ application, method, deliveryId }: { application: ApplicationView; method: string; deliveryId: string | undefined }) {
  const ready = application.matters.filter(({ actions }) => actions.includes('issue'));
  const side = useOutputSide(application.id).data?.side ?? null;
  const sentence = sideSentence({ side, method });
  return (
    <div className="stack" style={{ gap: 4 }}>
      {sentence !== null && <strong>{sentence}</strong>}
      <span>{method === 'mail' ? '本件选择邮寄；申请人到场领取的，先改送达方式。' : '结果可在线上查询；完成出件即可。'}</span>
      {deliveryId !== undefined && <VerbButtons actions={application.actions.filter((verb) => verb === 'redirect')} about={{ application, subject: { deliveryId } }} keys={{ redirect: 'W' }} />}
      {ready.map((matter) => (
        <div key={matter.id} className="row">
          <span className="grow">{matter.item.name}</span>
          <VerbButtons actions={['issue']} about={{ application, matter }} />
        </div>
      ))}
    </div>
  );
}

function Results({ results, ticked, application, onTick, onAll }: { results: readonly MatterView[]; ticked: ReadonlySet<string>; application: ApplicationView; onTick: (ticked: ReadonlySet<string>) => void; onAll: () => void }) {
  const tick = (id: string, on: boolean) => onTick(new Set(on ? [...ticked, id] : [...ticked].filter((each) => each !== id)));
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="between">
        <h3>结果物 {ticked.size}/{results.length}</h3>
        <Button size="small" onClick={onAll}>
          <KeyHint keys="A" /> 全部核对
        </Button>
      </div>
      {results.map((matter) => (
        <div key={matter.id} className="between">
          <Checkbox checked={ticked.has(matter.id)} onChange={({ target }) => tick(matter.id, target.checked)}>
            {matter.item.name} <span className="hint">{matter.outcome === 'denied' ? '不予决定书' : [matter.result?.name, matter.result?.number].filter(Boolean).join(' ') || '办结通知书'} ×1</span>
          </Checkbox>
          {matter.actions.includes('produce') && <VerbButtons actions={['produce']} about={{ application, matter }} />}
        </div>
      ))}
    </div>
  );
}
