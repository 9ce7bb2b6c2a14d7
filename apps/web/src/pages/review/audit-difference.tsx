import type { ApplicationView, MatterView } from '../../api/contract';
import { deferralStateLabel, limitUnitLabel, materialStatusLabel } from '../../labels';
import { DiffView, type DiffLine } from '../../ui/diff-view';
import { verdictText } from '../../ui/verdict-text';
import { dayText } from '../../ui/when';

/** 审核: the reviewer's result, and where it departs from what was applied for. */
export function AuditDifference({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  const opinion = application.events.findLast(({ type, matterId }) => type === 'submitted' && matterId === matter.id);
  const lines = [...linesOf(application, matter), ...pointLines(matter, opinion?.looked?.exceptions, '不符'), ...pointLines(matter, opinion?.looked?.ticked, '★ 已逐项核查')];
  const differing = lines.filter(({ differs }) => differs).length;
  return (
    <section className="difference" aria-label="审批结果与差异">
      <h2>
        审批结果：{matter.proposal === 'grant' ? '拟准予' : '拟不予'} <span className="hint">{opinion?.actor}</span>
      </h2>
      <p className="secondary">{opinion?.words === null || opinion === undefined ? '审批岗没有写意见。' : `“${opinion.words}”`}</p>
      <DiffView before="申请时" after="审批后" lines={lines} told={differing === 0 ? '与申请没有差异' : `与申请有 ${differing} 处差异`} />
    </section>
  );
}

function linesOf(application: ApplicationView, matter: MatterView): DiffLine[] {
  const promise = matter.clocks.find(({ kind }) => kind === 'promised');
  const { promised } = matter.terms;
  const line = (what: string, asked: string, reviewed: string): DiffLine => ({ what, before: asked, after: reviewed, differs: asked !== reviewed });
  const owed = application.deferrals.filter(({ matterId }) => matterId === matter.id);
  const first = promise?.extensions[0]?.fromDueOn ?? promise?.dueOn;
  return [
    { what: '结论', before: `核验：${verdictText(matter.verdict)}`, after: matter.proposal === 'grant' ? '拟准予' : '拟不予', differs: matter.proposal === 'deny' },
    ...matter.terms.materials.filter(({ required }) => required).map(({ code, name }) => line(name, materialStatusLabel.received, materialStatusLabel[application.papers.find(({ material }) => material === code)?.status ?? 'missing'])),
    ...owed.map(({ name, state }) => line(`容缺：${name}`, deferralStateLabel.madeUp, deferralStateLabel[state])),
    ...(promised !== null && promise && first ? [line('承诺办结', `${dayText(first)}（${promised.amount} ${limitUnitLabel[promised.unit]}）`, promise.extendedBy === 0 ? `${dayText(promise.dueOn)}（${promised.amount} ${limitUnitLabel[promised.unit]}）` : `${dayText(promise.dueOn)}（已延期 ${promise.extendedBy}）`)] : []),
    ...(matter.suspensions.length > 0 ? [line('特别程序', '无', `${matter.suspensions.length} 次`)] : []),
  ];
}

/** 要点 the reviewer said something of. */
const pointLines = ({ points }: MatterView, codes: readonly string[] | undefined, reviewed: string): DiffLine[] =>
  (codes ?? []).map((code) => ({ what: `要点：${points.find((point) => point.code === code)?.text ?? code}`, before: '符合', after: reviewed, differs: true }));
