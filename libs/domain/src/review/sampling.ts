import { DomainError } from '../errors';
import type { Terms } from '../terms';
import type { Application, Matter } from '../application/application';
import type { CommandOf } from '../application/commands';
import type { Draft, GrantedTogether } from '../application/draft';
import { requireReason } from '../intake/intake.rules';
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

/** A batch holds no more (ux 1.2). */
const most = 20;

/** What each fault asks for, in the words of the clerk. */
const remedies = {
  item: '事项未允许批量，请逐件审查',
  drawn: '已被抽查，请逐件审查',
  owed: '有容缺或承诺，请逐件审查',
  papers: '材料未齐，请逐件审查',
  differs: '有暂停或延期，请逐件审查',
  alike: '与本批已通过的办件不是同一事项、同一情形，请另批办理',
  full: `本批已通过 ${most} 件，请另批办理`,
} as const;

/** Why a matter is decided by itself; nothing where it may be granted with others like it. */
export type BatchFault = keyof typeof remedies;

/** 情形: what of the guide applies to it. */
const situationOf = ({ item, materials, conditions }: Terms): string => JSON.stringify([item.code, materials.map(({ code }) => code), conditions.map(({ code }) => code)]);

const noneYet: GrantedTogether = { count: 0, terms: null };

/** 批量通过 (ux 1.2): items flagged for it, nothing owed or undertaken, every paper there, the usual course, and not drawn; up to twenty that are alike. */
export function batchFaults(application: Application, matter: Matter, { count, terms }: GrantedTogether = noneYet): BatchFault[] {
  const own = ({ matterId }: { readonly matterId: string | null }) => matterId === matter.id;
  const there = (code: string) => ['received', 'shared'].includes(application.papers.find(({ material }) => material === code)?.status ?? 'missing');
  const holds: Record<BatchFault, boolean> = {
    item: matter.terms.batch !== true,
    drawn: matter.drawn !== null,
    owed: pointsOf(application, matter).some(({ starred }) => starred) || application.deferrals.some((deferral) => own(deferral) && deferral.state === 'open'),
    papers: matter.terms.materials.some(({ required, code }) => required && !there(code)),
    differs: application.suspensions.some(own) || application.clocks.some((clock) => own(clock) && clock.extensions.length > 0),
    alike: terms !== null && situationOf(terms) !== situationOf(matter.terms),
    full: count >= most,
  };
  // the keys of the record above
  return (Object.keys(holds) as BatchFault[]).filter((fault) => holds[fault]);
}

/** @throws DomainError `batch-not-allowed` with what stands against it, and what to do */
export function assertBatch(application: Application, matter: Matter, granted?: GrantedTogether): void {
  const faults = batchFaults(application, matter, granted);
  if (faults.length > 0) throw new DomainError('batch-not-allowed', 'This one is not granted with the others of its batch.', { faults, fields: faults.map((fault) => ({ field: 'batch', remedy: remedies[fault] })) });
}
