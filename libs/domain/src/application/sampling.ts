import { DomainError } from '../errors';
import type { Application, Matter } from './application';
import type { CommandOf } from './commands';
import type { Draft } from './draft';
import { requireReason } from './intake.rules';
import { pointsOf } from './points';

/** One in ten of what may be granted in batches is looked at by itself (ux 1.2). */
const oneIn = 10;

/** The last digits of an id are random, and nobody chooses them: whom the sample takes is known to nobody before. */
export const isSampled = (id: string): boolean => Number.parseInt(id.replaceAll('-', '').slice(-8), 16) % oneIn === 0;

/** 抽查, as the matter goes to its department: what was drawn stays drawn. */
export const drawnOnDispatch = ({ id, terms, drawn }: Matter): Matter['drawn'] => drawn ?? (terms.batch === true && isSampled(id) ? 'sample' : null);

export const mayBeDrawn = ({ state, drawn }: Matter): boolean => drawn === null && ['queued', 'reviewing'].includes(state);

/** A supervisor draws one himself, before it is decided. @throws DomainError `reason-required`, `verb-not-allowed` */
export function draw(draft: Draft, command: CommandOf<'draw'>): void {
  requireReason(command.reason);
  const matter = draft.matter(command.matterId);
  if (!mayBeDrawn(matter)) throw new DomainError('verb-not-allowed', 'Drawn already, or not under review.', { state: matter.state });
  draft.patchMatter(matter.id, { drawn: 'supervisor' });
  draft.record('drawn', matter.id);
}

/** Why a matter is decided by itself; nothing where it may be granted with others like it. */
export type BatchFault = 'item' | 'drawn' | 'owed' | 'papers' | 'differs';

/** 批量通过 (ux 1.2): items flagged for it, nothing owed or undertaken, every paper there, the usual course, and not drawn. */
export function batchFaults(application: Application, matter: Matter): BatchFault[] {
  const own = ({ matterId }: { readonly matterId: string | null }) => matterId === matter.id;
  const there = (code: string) => ['received', 'shared'].includes(application.papers.find(({ material }) => material === code)?.status ?? 'missing');
  const holds: Record<BatchFault, boolean> = {
    item: matter.terms.batch !== true,
    drawn: matter.drawn !== null,
    owed: pointsOf(application, matter).some(({ starred }) => starred) || application.deferrals.some((deferral) => own(deferral) && deferral.state === 'open'),
    papers: matter.terms.materials.some(({ required, code }) => required && !there(code)),
    differs: application.suspensions.some(own) || application.clocks.some((clock) => own(clock) && clock.extensions.length > 0),
  };
  // the keys of the record above
  return (Object.keys(holds) as BatchFault[]).filter((fault) => holds[fault]);
}

/** @throws DomainError `batch-not-allowed` with what stands against it */
export function assertBatch(application: Application, matter: Matter): void {
  const faults = batchFaults(application, matter);
  if (faults.length > 0) throw new DomainError('batch-not-allowed', 'This one is decided by itself.', { faults });
}
