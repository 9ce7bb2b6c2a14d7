import { Input } from 'antd';
import type { AssessedMaterial, MaterialStatus, PaperInput } from '../api/contract';
import { deferralWayLabel, materialStatusLabel } from '../labels';
import { Chip } from '../ui/chip';
import { digitOf } from '../ui/stops';
import { isComposing } from '../ui/key-names';
import { defectReasons, statusesOf, type MaterialDetail } from './material-status';

const keyOf: Partial<Record<MaterialStatus, string>> = { shared: 'G', deferred: 'Q', undertaken: 'C', defective: 'X' };

interface Props {
  ordinal: number;
  material: AssessedMaterial;
  detail: MaterialDetail;
  paper: PaperInput | undefined;
  active: boolean;
  /** The reason of 不符 is being written. */
  writing: boolean;
  onActive: () => void;
  onStatus: (status: MaterialStatus) => void;
  onDefect: (defect: string) => void;
  onWritten: () => void;
  onImages: () => void;
}

export const rowId = (code: string): string => `material-${code}`;

export function MaterialRow({ ordinal, material, detail, paper, active, writing, onActive, onStatus, onDefect, onWritten, onImages }: Props) {
  const { code, name, deferrable } = material;
  const status = paper?.status ?? 'missing';
  const images = paper?.attachments?.length ?? 0;
  return (
    <tr id={rowId(code)} role="row" aria-selected={active} className={active ? 'active' : undefined} onMouseDown={onActive}>
      <td className="hint">{ordinal}</td>
      <td>
        {name}
        {material.usedBy > 1 && <span className="hint"> {material.usedBy} 个事项共用</span>}
      </td>
      <td className="nowrap">
        {material.required ? '必要' : '非必要'} {deferrable !== null && <Chip tone="deferred">{deferrable === 'undertaking' ? '承诺' : '容缺'}</Chip>}
      </td>
      <td className="nowrap hint">{detail.form}</td>
      <td className="nowrap hint">{detail.origin}</td>
      <td className="nowrap">
        <span className="choices" role="radiogroup" aria-label={name}>
          {statusesOf(material).map((value) => (
            <button key={value} type="button" role="radio" aria-checked={status === value} tabIndex={-1} className={value} onClick={() => onStatus(value)} title={value === 'deferred' && deferrable !== null ? deferralWayLabel[deferrable] : undefined}>
              {keyOf[value] !== undefined && <kbd>{keyOf[value]}</kbd>} {materialStatusLabel[value]}
            </button>
          ))}
        </span>
        {status === 'defective' && <Defect name={name} paper={paper} writing={writing} onDefect={onDefect} onWritten={onWritten} />}
      </td>
      <td className="nowrap">
        <button type="button" className="plain-button hint" tabIndex={-1} onClick={onImages} aria-label={`${name}的影像`}>
          {images === 0 ? '—' : `${images} 页`}
        </button>
      </td>
    </tr>
  );
}

/** A digit takes a reason from the list while nothing is written; Enter goes back to the list. */
function Defect({ name, paper, writing, onDefect, onWritten }: Pick<Props, 'paper' | 'writing' | 'onDefect' | 'onWritten'> & { name: string }) {
  const defect = paper?.defect ?? '';
  return (
    <Input
      aria-label={`${name}不符原因`}
      placeholder="不符原因，1–7 选用"
      size="small"
      style={{ width: 150, marginLeft: 6 }}
      maxLength={500}
      autoFocus={writing}
      value={defect}
      onChange={(event) => onDefect(event.target.value)}
      onKeyDown={(event) => {
        const reason = defect === '' ? defectReasons[digitOf(event.nativeEvent) - 1] : undefined;
        if (reason === undefined && (event.key !== 'Enter' || isComposing(event.nativeEvent))) return;
        event.preventDefault();
        event.stopPropagation();
        if (reason !== undefined) onDefect(reason);
        onWritten();
      }}
    />
  );
}
