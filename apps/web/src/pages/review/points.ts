import type { ApplicationView, MatterView } from '../../api/contract';

/** 审查要点: one thing that is looked at. */
export interface Point {
  readonly code: string;
  readonly text: string;
  /** ★: nobody has seen a paper for it, so it is ticked by hand. */
  readonly starred: boolean;
}

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

export type Marks = Readonly<Record<string, 'fits' | 'not' | undefined>>;

/** 默认符合: what is not starred fits until somebody says otherwise. */
export const markOf = (point: Point, marks: Marks): 'fits' | 'not' | undefined => marks[point.code] ?? (point.starred ? undefined : 'fits');
