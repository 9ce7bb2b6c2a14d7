import { DomainError } from '../errors';
import type { Application, Matter } from '../application/application';
import type { Looked } from '../application/commands';

/** 审查要点: one thing a reviewer looks at. */
export interface Point {
  readonly code: string;
  readonly text: string;
  /** ★: nobody has seen a paper for it, so it is ticked by hand. */
  readonly starred: boolean;
}

/**
 * The terms hold the conditions and the papers, and no list of points beside them; so these are the points. What stands on an undertaking or is
 * still owed is starred: somebody must look at it himself.
 */
export function pointsOf(application: Application, matter: Matter): Point[] {
  const { terms } = matter;
  return [
    ...terms.conditions.map(({ code, text }) => ({ code: `condition:${code}`, text, starred: false })),
    ...terms.materials.filter(({ required }) => required).map(({ code, name }) => {
      const owed = owedAs(application, matter, code);
      return { code: `paper:${code}`, text: owed === null ? `${name}有效、与申请一致` : `${name}（${owed}，须核查）`, starred: owed !== null };
    }),
  ];
}

function owedAs({ papers, deferrals }: Application, { id }: Matter, code: string): string | null {
  const status = papers.find(({ material }) => material === code)?.status;
  const deferral = deferrals.find(({ matterId, material, state }) => matterId === id && material === code && state === 'open');
  if (status === 'undertaken' || deferral?.way === 'undertaking') return '告知承诺';
  return status === 'deferred' || deferral !== undefined ? '容缺待补' : null;
}

/** What the event of a decision keeps of the points: codes, which the terms put into words; nothing where all fitted and none was starred. */
export function lookedAt(application: Application, matter: Matter, { exceptions = [], ticked = [] }: Looked): Looked {
  const known = new Set(pointsOf(application, matter).map(({ code }) => code));
  const unknown = [...exceptions, ...ticked].find((code) => !known.has(code));
  if (unknown !== undefined) throw new DomainError('invalid', 'No such point of review.', { field: exceptions.includes(unknown) ? 'exceptions' : 'ticked', known: [...known] });
  return { ...(exceptions.length > 0 && { exceptions }), ...(ticked.length > 0 && { ticked }) };
}

/** What does not fit is not granted: it is supplemented, sent back or refused. @throws DomainError `points-not-met` */
export function assertFits({ exceptions = [] }: Looked): void {
  if (exceptions.length > 0) throw new DomainError('points-not-met', 'A point of review does not fit.', { exceptions });
}
