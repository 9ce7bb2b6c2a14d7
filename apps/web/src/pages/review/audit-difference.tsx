import type { ApplicationView, MatterView } from '../../api/contract';
import { deferralStateLabel, limitUnitLabel, materialStatusLabel } from '../../labels';
import { verdictText } from '../../ui/verdict-text';
import { dayText } from '../../ui/when';

interface Line {
  readonly what: string;
  readonly asked: string;
  readonly reviewed: string;
  readonly differs: boolean;
}

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
      <table className="grid">
        <caption className="hint">{differing === 0 ? '与申请没有差异' : `与申请有 ${differing} 处差异`}</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">申请时</th>
            <th scope="col">审批后</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ what, asked, reviewed, differs }) => (
            <tr key={what} className={differs ? 'differs' : ''}>
              <td>{what}</td>
              <td>{asked}</td>
              <td>
                {differs && <b aria-label="有差异">≠ </b>}
                {reviewed}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function linesOf(application: ApplicationView, matter: MatterView): Line[] {
  const promise = matter.clocks.find(({ kind }) => kind === 'promised');
  const { promised } = matter.terms;
  const line = (what: string, asked: string, reviewed: string): Line => ({ what, asked, reviewed, differs: asked !== reviewed });
  const owed = application.deferrals.filter(({ matterId }) => matterId === matter.id);
  const first = promise?.extensions[0]?.fromDueOn ?? promise?.dueOn;
  return [
    { what: '结论', asked: `核验：${verdictText(matter.verdict)}`, reviewed: matter.proposal === 'grant' ? '拟准予' : '拟不予', differs: matter.proposal === 'deny' },
    ...matter.terms.materials.filter(({ required }) => required).map(({ code, name }) => line(name, materialStatusLabel.received, materialStatusLabel[application.papers.find(({ material }) => material === code)?.status ?? 'missing'])),
    ...owed.map(({ name, state }) => line(`容缺：${name}`, deferralStateLabel.madeUp, deferralStateLabel[state])),
    ...(promised !== null && promise && first ? [line('承诺办结', `${dayText(first)}（${promised.amount} ${limitUnitLabel[promised.unit]}）`, promise.extendedBy === 0 ? `${dayText(promise.dueOn)}（${promised.amount} ${limitUnitLabel[promised.unit]}）` : `${dayText(promise.dueOn)}（已延期 ${promise.extendedBy}）`)] : []),
    ...(matter.suspensions.length > 0 ? [line('特别程序', '无', `${matter.suspensions.length} 次`)] : []),
  ];
}

/** 要点 the reviewer said something of. */
const pointLines = ({ points }: MatterView, codes: readonly string[] | undefined, reviewed: string): Line[] =>
  (codes ?? []).map((code) => ({ what: `要点：${points.find((point) => point.code === code)?.text ?? code}`, asked: '符合', reviewed, differs: true }));
