import type { MatterView } from '../../api/contract';
import type { Held } from '../../api/held';

/** 审查要点: one thing that is looked at. */
export type Point = MatterView['points'][number];

export type Marks = Readonly<Record<string, 'fits' | 'not' | undefined>>;

/** 默认符合: what is not starred fits until somebody says otherwise. */
export const markOf = (point: Point, marks: Marks): 'fits' | 'not' | undefined => marks[point.code] ?? (point.starred ? undefined : 'fits');

/** What goes with the decision: the exceptions, and what had to be ticked; the rest stands as it stood. */
export function lookedAt(points: readonly Point[], marks: Marks): { exceptions: string[]; ticked: string[] } {
  const codesOf = (kept: readonly Point[]) => kept.map(({ code }) => code);
  return { exceptions: codesOf(points.filter((point) => markOf(point, marks) === 'not')), ticked: codesOf(points.filter((point) => point.starred && marks[point.code] === 'fits')) };
}

/** As they stood when it was taken back. */
export function marksBefore(takenBack: Held | null): Marks {
  const codes = (of: unknown): string[] => (Array.isArray(of) ? of.filter((each) => typeof each === 'string') : []);
  const { exceptions, ticked } = takenBack?.body ?? {};
  return { ...Object.fromEntries(codes(ticked).map((code) => [code, 'fits'])), ...Object.fromEntries(codes(exceptions).map((code) => [code, 'not'])) };
}
