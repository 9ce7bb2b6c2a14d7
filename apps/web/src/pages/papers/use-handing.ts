import { useState } from 'react';
import type { HandPapersInput, PaperCandidate } from '../../api/contract';

/** Whether the file goes there next, as far as the record knows. */
const goesTo = ({ department, decided }: PaperCandidate, { desk, department: chosen }: HandPapersInput['to']): boolean => (desk === 'issue' ? decided : desk === 'counter' ? true : !decided && department?.code === chosen);

/** What leaves: ticked as the record would have it until the clerk says otherwise, with 页数 and 是否密封 by file. */
export function useHanding(rows: readonly PaperCandidate[], to: HandPapersInput['to'] | null) {
  const [said, setSaid] = useState<Readonly<Record<string, { leaves?: boolean; pages?: number | null; sealed?: boolean }>>>({});
  const of = (row: PaperCandidate) => {
    const { leaves, pages, sealed } = said[row.applicationId] ?? {};
    return { leaves: leaves ?? (to !== null && goesTo(row, to)), pages: pages ?? null, sealed: sealed ?? false };
  };
  const say = (id: string, more: { leaves?: boolean; pages?: number | null; sealed?: boolean }) => setSaid((before) => ({ ...before, [id]: { ...before[id], ...more } }));
  const chosen = rows.filter((row) => of(row).leaves);
  return {
    of, say, chosen,
    /** Ticks everything, or nothing where everything was. */
    all: () => setSaid((before) => Object.fromEntries(rows.map(({ applicationId }) => [applicationId, { ...before[applicationId], leaves: chosen.length < rows.length }]))),
    /** Another receiver: what was ticked for the one before says nothing of him. */
    forget: () => setSaid((before) => Object.fromEntries(Object.entries(before).map(([id, { pages, sealed }]) => [id, { ...(pages !== undefined && { pages }), ...(sealed !== undefined && { sealed }) }]))),
    sent: (): HandPapersInput['rows'] => chosen.map((row) => ({ applicationId: row.applicationId, sealed: of(row).sealed, ...(of(row).pages !== null && { pages: of(row).pages! }) })),
    files: chosen.reduce((sum, { files }) => sum + files, 0),
    pages: chosen.reduce((sum, row) => sum + (of(row).pages ?? 0), 0),
  };
}
