import type { Guide, GuideDeferral, GuideMaterial } from '../api/contract';
import { deferralWayLabel } from '../labels';
import { Chip } from '../ui/chip';
import { Basis } from './basis';
import { limitText } from './limit-text';

/** 材料清单: what to bring, in what form, and what may come later or be promised instead. */
export function GuidePapers({ guide }: { guide: Guide }) {
  if (guide.materials.length === 0) return <p>不需要提供材料。</p>;
  return (
    <table className="papers">
      <thead>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">材料名称</th>
          <th scope="col">形式、份数</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {guide.materials.map((material, index) => (
          <tr key={`${material.code}-${index}`}>
            <td>{index + 1}</td>
            <td>
              {material.name} <Basis source={material.source} />
            </td>
            <td data-label="形式、份数：">{formOf(material)}</td>
            <td>
              <Notes guide={guide} material={material} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function formOf({ original, copy, sets }: GuideMaterial): string {
  const parts = [original === null ? null : `原件 ${original} 份`, copy === null ? null : `复印件 ${copy} 份`, sets === null ? null : `一式 ${sets} 份`].filter((part) => part !== null);
  return parts.length > 0 ? parts.join('、') : '未写明';
}

function Notes({ guide, material }: { guide: Guide; material: GuideMaterial }) {
  const deferral = guide.deferrals.find((each) => each.material === material.code);
  return (
    <>
      {linesOf(guide, material).map((line) => (
        <div key={line}>{line}</div>
      ))}
      {deferral !== undefined && (
        <div>
          <Chip tone="deferred">{deferralWayLabel[deferral.way]}</Chip> {laterText(deferral, material)} <Basis source={deferral.source} />
        </div>
      )}
    </>
  );
}

function laterText({ way, period, origin }: GuideDeferral, material: GuideMaterial): string {
  const from = origin === null || origin === material.origin ? '' : `来源：${origin}`;
  if (way === 'undertaking' || way === 'internalCheck') return from;
  return [period === null ? '文件未定补交时间' : `${limitText(period)}内补交`, from].filter(Boolean).join('；');
}

/** The condition is left out once the answers have settled it: the paper is on this reader's list. */
function linesOf({ facts }: Guide, { condition, when, alternatives, stamp, kept, shared, origin }: GuideMaterial): string[] {
  const settled = when !== null && facts.every(({ code, given }) => when[code] === undefined || given !== null);
  return [
    condition === null || settled ? null : `适用情形：${condition}`,
    alternatives === null ? null : `下列之一即可：${alternatives.map(({ name }) => name).join('、')}`,
    stamp === null ? null : `需有${stamp}`,
    kept === false ? '不留存' : null,
    shared,
    origin === null ? null : `来源：${origin}`,
  ].filter((line) => line !== null);
}
