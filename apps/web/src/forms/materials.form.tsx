import { Button, Input, Radio } from 'antd';
import type { AssessedMaterial, MaterialStatus, PaperInput } from '../api/contract';
import { deferralWayLabel, materialStatusLabel } from '../labels';
import { Chip } from '../ui/chip';
import { useKeys } from '../ui/keys';
import { EmptyLine } from '../ui/notice';
import { SourceNote } from '../ui/source-note';

interface Props {
  materials: readonly AssessedMaterial[];
  papers: Readonly<Record<string, PaperInput>>;
  saved: number;
  onPapers: (papers: PaperInput[]) => void;
}

/** ③ 材料: one row per paper, however many items use it. `A` marks everything as received. */
export function MaterialsForm({ materials, papers, saved, onPapers }: Props) {
  const all = () => onPapers(materials.map(({ code }) => ({ material: code, status: 'received' as const })));
  useKeys([{ keys: 'A', name: '全部已收', run: all }]);
  const inHand = materials.filter(({ code }) => ['received', 'shared'].includes(papers[code]?.status ?? 'missing')).length;
  return (
    <section className="panel" aria-label="材料">
      <div className="between">
        <h2>
          ③ 材料 {inHand}/{materials.length}
          {saved > 0 && <span className="hint"> 一次收取、多处使用，少交 {saved} 份</span>}
        </h2>
        <Button size="small" onClick={all} disabled={materials.length === 0} aria-keyshortcuts="A">
          A 全部已收
        </Button>
      </div>
      {materials.length === 0 ? (
        <EmptyLine>不需要提供材料。</EmptyLine>
      ) : (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">材料名称</th>
              <th scope="col">必要性</th>
              <th scope="col">依据</th>
              <th scope="col">状态</th>
            </tr>
          </thead>
          <tbody>
            {materials.map((material, index) => (
              <MaterialRow key={material.code} ordinal={index + 1} material={material} paper={papers[material.code]} onPaper={(paper) => onPapers([paper])} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function MaterialRow({ ordinal, material, paper, onPaper }: { ordinal: number; material: AssessedMaterial; paper: PaperInput | undefined; onPaper: (paper: PaperInput) => void }) {
  const { code, name, deferrable } = material;
  const status = paper?.status ?? 'missing';
  return (
    <tr>
      <td className="hint">{ordinal}</td>
      <td>
        {name} <span className="hint">{[copiesOf(material), material.usedBy > 1 && `${material.usedBy} 个事项共用`].filter(Boolean).join(' · ')}</span>
      </td>
      <td className="nowrap">
        {material.required ? '必要' : '非必要'} {deferrable !== null && <Chip tone="deferred">{deferralWayLabel[deferrable]}</Chip>}
      </td>
      <td style={{ maxWidth: 116 }} className="clip">
        <SourceNote source={material.source} />
      </td>
      <td className="nowrap">
        <Radio.Group
          aria-label={name}
          optionType="button"
          buttonStyle="solid"
          size="small"
          options={statusesOf(material).map((value) => ({ value, label: materialStatusLabel[value] }))}
          value={status}
          // one of the options above
          onChange={(event) => onPaper({ material: code, status: event.target.value as MaterialStatus })}
        />
        {status === 'defective' && (
          <Input
            aria-label={`${name}不符原因`}
            placeholder="不符原因"
            size="small"
            style={{ width: 140, marginLeft: 8 }}
            value={paper?.defect ?? ''}
            onChange={(event) => onPaper({ material: code, status: 'defective', defect: event.target.value })}
          />
        )}
      </td>
    </tr>
  );
}

function statusesOf({ deferrable }: AssessedMaterial): MaterialStatus[] {
  const owed: MaterialStatus[] = deferrable === null ? [] : deferrable === 'undertaking' ? ['undertaken'] : ['deferred'];
  return ['missing', 'received', 'shared', ...owed, 'defective'];
}

const copiesOf = ({ original, copy }: AssessedMaterial): string => [original === null ? '' : `原件 ${original}`, copy === null ? '' : `复印件 ${copy}`].filter(Boolean).join('、');
