import { DomainError } from '../errors';
import type { DeferralWay, Source, TermDeferral, TermMaterial, Terms } from '../terms';
import { verdictOf, type Hand } from '../verdict/verdict';
import { byDutyOfficer } from './by-duty-officer';

/** 特批容缺: a duty officer puts off papers that the documents do not let be put off, for one applicant and with his reason. */
export interface SpecialDeferral {
  /** Codes of the materials. */
  readonly materials: readonly string[];
  readonly way: SpecialWay;
  /** Who granted it, as screens and prints name him. */
  readonly name: string;
  readonly reason: string;
}

export const specialWays = ['beforeResult', 'afterResult'] as const satisfies readonly DeferralWay[];
export type SpecialWay = (typeof specialWays)[number];

/**
 * The terms as they stand after the grants. An undertaking is always signed with it; the promise in days bounds it, else the region's
 * limit for 补正, for no document gives a period of its own.
 */
export function withGrants(terms: Terms, grants: readonly SpecialDeferral[]): Terms {
  if (grants.length === 0) return terms;
  return { ...terms, materials: terms.materials.map((material) => ({ ...material, deferral: material.deferral ?? granted(terms, material, grants) })) };
}

function granted({ promised, supplement }: Terms, { code }: TermMaterial, grants: readonly SpecialDeferral[]): TermDeferral | null {
  const grant = grants.find(({ materials }) => materials.includes(code));
  if (grant === undefined) return null;
  const source: Source = { document: byDutyOfficer, section: grant.name, row: null, quote: grant.reason };
  const bounded = promised !== null && promised.unit !== 'minutes';
  return { way: grant.way, period: bounded ? null : supplement.limit, undertaking: true, source };
}

/**
 * Only a paper that is not there can be put off. What is refused or sent elsewhere stays so; a licence needs every paper (行政许可法 32(1)(四)、(五));
 * whoever broke an undertaking, and a paper that is wrong, get no deferral from anybody.
 * @throws DomainError `reason-required`, `invalid`, `deferral-not-allowed`
 */
export function assertGrantable(terms: Terms, hand: Hand, { materials, reason }: Pick<SpecialDeferral, 'materials' | 'reason'>): void {
  if (reason.trim() === '') throw new DomainError('reason-required', 'A grant needs its reason.', { field: 'reason' });
  if (materials.length === 0) throw new DomainError('invalid', 'A grant names its papers.', { fields: [{ field: 'materials', remedy: '请选择要特批容缺的材料' }] });
  const { verdict, reasons } = verdictOf(terms, hand);
  if (verdict === 'decline' || verdict === 'handTo' || verdict === 'notNeeded') throw excluded('依结论不能收件，值班负责人也不能特批；请按结论办理', reasons);
  if (terms.nature === 'licence') throw excluded('行政许可的材料不齐全，应当一次告知补正（行政许可法第三十二条），不能特批容缺；请补正');
  if (hand.discredited) throw excluded('申请人有未履行承诺的记录，不能容缺；请补齐材料');
  for (const code of materials) assertLacking(terms, hand, code);
}

/** @throws DomainError `invalid`, `deferral-not-allowed` */
function assertLacking({ materials }: Terms, hand: Hand, code: string): void {
  const material = materials.find((each) => each.code === code);
  if (!material?.required) throw unfit(`「${material?.name ?? code}」不是本事项的必要材料，不必特批`);
  if (material.deferral !== null) throw unfit(`「${material.name}」本可容缺，不必特批`);
  const statuses = [code, ...material.alternatives].map((each) => hand.materials[each] ?? 'missing');
  if (statuses.some((status) => status === 'received' || status === 'shared')) throw unfit(`「${material.name}」已收，不必特批`);
  if (statuses.includes('defective')) throw excluded(`「${material.name}」不符合要求，须更正，不能容缺；请补正`);
}

const unfit = (remedy: string): DomainError => new DomainError('invalid', 'The paper needs no grant.', { fields: [{ field: 'materials', remedy }] });

const excluded = (remedy: string, reasons: readonly { text: string; source: Source | null }[] = []): DomainError =>
  new DomainError('deferral-not-allowed', 'This may not be granted by anybody.', { ...(reasons.length > 0 && { reasons }), fields: [{ field: 'materials', remedy }] });
