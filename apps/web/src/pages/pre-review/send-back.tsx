import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { AssessedMaterial, SendBackInput } from '../../api/contract';
import type { Visit } from '../../forms/visit';
import { KeyHint } from '../../ui/key-hint';
import { isComposing } from '../../ui/key-names';
import { useKeys } from '../../ui/keys';

interface Props {
  visit: Visit;
  materials: readonly AssessedMaterial[];
  /** It was sent back before: a second time needs its own reason. */
  again: boolean;
  busy: boolean;
  onSendBack: (back: SendBackInput) => void;
  onClose: () => void;
}

interface Lacking {
  readonly code: string;
  readonly name: string;
  readonly defect: string;
}

/** 退回 (Shift+F9): every paper that is missing or wrong, each with its reason, and what else is to be mended; told once. */
export function SendBack({ visit, materials, again, busy, onSendBack, onClose }: Props) {
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const [remark, setRemark] = useState('');
  const [reason, setReason] = useState('');
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const lacking = lackingOf(visit, materials).map((paper) => ({ ...paper, defect: said[paper.code] ?? paper.defect }));
  const fault = faultOf(lacking, remark, again ? reason : null);
  const run = () => fault === null && !busy && onSendBack({ defects: lacking.map(({ code, defect }) => ({ material: code, defect: defect.trim() })), ...(remark.trim() && { remark: remark.trim() }), ...(again && { reason: reason.trim() }) });
  useKeys([{ keys: 'Ctrl+Enter', name: '退回申请人', group: '窗口', run }]);
  const enter = (event: React.KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.code === 'Escape') onClose();
    else if (event.key === 'Enter' && !event.ctrlKey && event.target instanceof HTMLInputElement) run();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section ref={place} className="panel stack courses" role="dialog" aria-label="预审退回" onKeyDown={enter}>
      <div className="between">
        <strong>退回申请人，一次告知需要修改的全部内容</strong>
        <span className="grow" />
        <Button type="text" onClick={onClose}>
          <kbd>Esc</kbd> 返回
        </Button>
      </div>
      {lacking.length === 0 && <span className="hint">没有缺少或不符的材料；可在材料清单用 X 标出不符的，或在下面写明要修改什么。</span>}
      {lacking.map(({ code, name, defect }) => (
        <label key={code} className="row" style={{ flexWrap: 'nowrap' }}>
          <span style={{ flex: '0 0 220px' }} className="clip" title={name}>{name}</span>
          <Input aria-label={`${name}的修改要求`} maxLength={500} value={defect} onChange={(event) => setSaid({ ...said, [code]: event.target.value })} />
        </label>
      ))}
      <Input aria-label="其他修改要求" placeholder="其他要修改的内容（申请人能看到）" maxLength={500} value={remark} onChange={(event) => setRemark(event.target.value)} />
      {again && <Input aria-label="首次为何未告知" placeholder="首次为何未告知（值班负责人或审核岗填写，申请人看不到）" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
      <div className="row">
        <span className="hint grow" role="status">{fault}</span>
        <Button type="primary" disabled={fault !== null} title={fault ?? undefined} loading={busy} onClick={run} aria-keyshortcuts="Control+Enter">
          <KeyHint keys="Ctrl+Enter" /> 退回申请人
        </Button>
      </div>
    </section>
  );
}

/** Required and not in hand, or found wrong. */
function lackingOf({ papers }: Visit, materials: readonly AssessedMaterial[]): Lacking[] {
  return materials.flatMap(({ code, name, required, deferrable }) => {
    const status = papers[code]?.status ?? 'missing';
    if (status === 'defective') return [{ code, name, defect: papers[code]?.defect ?? '' }];
    return status === 'missing' && required && deferrable === null ? [{ code, name, defect: '未提供，请补充' }] : [];
  });
}

function faultOf(lacking: readonly Lacking[], remark: string, reason: string | null): string | null {
  const unsaid = lacking.find(({ defect }) => defect.trim() === '');
  if (unsaid !== undefined) return `请写明“${unsaid.name}”要怎样改`;
  if (lacking.length === 0 && remark.trim() === '') return '请写明要修改什么';
  return reason !== null && reason.trim() === '' ? '再次退回须写明“首次为何未告知”' : null;
}
