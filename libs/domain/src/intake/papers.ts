import { DomainError } from '../errors';
import type { Hand, MaterialStatus } from '../verdict/verdict';
import type { Application, Matter, Paper } from '../application/application';
import type { PaperInput } from '../application/commands';
import type { Draft } from '../application/draft';

/** Lays the papers now handed in over those already held. @throws DomainError `invalid` for a material no matter asks for. */
export function applyPapers(draft: Draft, inputs: readonly PaperInput[]): readonly Paper[] {
  const known = namesOf(draft.application);
  const held = new Map(draft.application.papers.map((paper) => [paper.material, paper]));
  for (const input of inputs) {
    const name = known.get(input.material);
    if (name === undefined) {
      throw new DomainError('invalid', 'No matter of this application asks for that material.', { field: 'papers', material: input.material, known: [...known.keys()] });
    }
    const id = held.get(input.material)?.id ?? draft.by.newId();
    held.set(input.material, { id, material: input.material, name, status: input.status, defect: input.defect ?? null, rescanFor: held.get(input.material)?.rescanFor ?? null });
  }
  return [...held.values()];
}

/** Every material some matter asks for, and every alternative that would do instead. */
function namesOf(application: Application): Map<string, string> {
  const materials = application.matters.flatMap((matter) => matter.terms.materials);
  return new Map(materials.flatMap(({ code, name, alternatives }) => [[code, name] as const, ...alternatives.map((other) => [other, name] as const)]));
}

/** What is in hand for one matter: the application's papers seen through the matter's list, and what was found out. */
export function handOf(application: Application, matter: Matter): Hand {
  const status = new Map<string, MaterialStatus>(application.papers.map((paper) => [paper.material, paper.status]));
  const codes = matter.terms.materials.flatMap(({ code, alternatives }) => [code, ...alternatives]);
  return { ...matter.findings, materials: Object.fromEntries(codes.map((code) => [code, status.get(code) ?? 'missing'])) };
}
