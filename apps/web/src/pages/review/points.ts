import type { EventView, MatterView } from '../../api/contract';
import type { Held } from '../../api/held';
import { markOf, type Marks, type Point } from '../../ui/checklist-panel';

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

/** The points that did not fit when this was decided, in the words of the terms. */
export function exceptionsIn(matters: readonly MatterView[], { matterId, looked }: EventView): string[] {
  const points = matters.find(({ id }) => id === matterId)?.points ?? [];
  return (looked?.exceptions ?? []).map((code) => `要点不符：${points.find((point) => point.code === code)?.text ?? code}`);
}
