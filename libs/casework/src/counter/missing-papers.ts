import type { Application } from '@zonggui/domain/application/application';

/** Whether the counter still lacks it: asked for by a matter that is open, and not in hand; or owed. */
export function isMissing({ matters, papers, deferrals }: Application, material: string): boolean {
  const status = papers.find((paper) => paper.material === material)?.status ?? 'missing';
  const asked = matters.some(({ state, terms }) => (state === 'received' || state === 'supplementing') && terms.materials.some(({ code, alternatives }) => code === material || alternatives.includes(material)));
  return (asked && status !== 'received' && status !== 'shared') || deferrals.some((deferral) => deferral.state === 'open' && deferral.material === material);
}

/** A paper the applicant is to bring, and until when. */
export interface MissingPaper {
  readonly material: string;
  readonly name: string;
  readonly dueOn: string | null;
}

/** Everything the applicant still has to bring: what a matter was asked to complete, and what was put off. */
export function missingPapers(application: Application): MissingPaper[] {
  const until = (matterId: string | null, deferralId: string | null): string | null =>
    application.clocks.find((clock) => clock.state === 'running' && (deferralId === null ? clock.kind === 'supplement' && clock.matterId === matterId : clock.deferralId === deferralId))?.dueOn ?? null;
  const asked = application.matters.filter(({ state }) => state === 'supplementing').flatMap(({ id, terms }) =>
    terms.materials.filter(({ code, required }) => required && isMissing(application, code)).map(({ code, name }) => ({ material: code, name, dueOn: until(id, null) })));
  const owed = application.deferrals.filter(({ state, way }) => state === 'open' && way !== 'internalCheck').map(({ id, material, name }) => ({ material, name, dueOn: until(null, id) }));
  return [...asked, ...owed].filter((paper, index, all) => all.findIndex(({ material }) => material === paper.material) === index);
}
