import type { ApplicationView, MatterView } from '../../api/contract';
import type { Point } from '../../ui/checklist-panel';

/**
 * The terms hold the conditions and the papers, and no list of points beside them; so these are the points. What stands on an undertaking or is still
 * owed is starred: somebody must look at it himself.
 */
export function pointsOf(application: ApplicationView, matter: MatterView): Point[] {
  const statusOf = (code: string) => application.papers.find(({ material }) => material === code)?.status;
  const papers = matter.terms.materials.filter(({ required }) => required);
  return [
    ...matter.terms.conditions.map(({ code, text }) => ({ code: `condition:${code}`, text, starred: false })),
    ...papers.map(({ code, name }) => {
      const owed = ['deferred', 'undertaken'].includes(statusOf(code) ?? '');
      return { code: `paper:${code}`, text: owed ? `${name}（${statusOf(code) === 'deferred' ? '容缺待补' : '告知承诺'}，须核查）` : `${name}有效、与申请一致`, starred: owed };
    }),
  ];
}
