import { DomainError } from '../errors';
import { byDutyOfficer } from '../deferral/by-duty-officer';
import type { DeferralWay, Elsewhere, GoTo, Source, TermDeferral, TermMaterial, Terms } from '../terms';

/** What a clerk has in hand for one material: 未收 · 已收 · 共享获取 · 容缺 · 承诺 · 不符. */
export type MaterialStatus = 'missing' | 'received' | 'shared' | 'deferred' | 'undertaken' | 'defective';

/** What the applicant brought and who he is, as far as the verdict needs it. */
export interface Hand {
  readonly materials: Readonly<Record<string, MaterialStatus>>;
  /** Codes of the prohibitions (禁办情形) that apply to this applicant. */
  readonly prohibitions: readonly string[];
  /** Codes of the conditions (受理条件) that are not met. */
  readonly unmetConditions: readonly string[];
  /** The item need not be applied for at all (行政许可法 32(1)(一)). */
  readonly notNeeded: boolean;
  /** Recorded as having broken an earlier undertaking: no deferral and no further undertaking until his credit is restored. */
  readonly discredited: boolean;
}

export interface Verdict {
  readonly verdict: 'accept' | 'acceptDeferred' | 'supplement' | 'decline' | 'notNeeded' | 'handTo';
  /** 受理并办结: the counter may finish it now. */
  readonly finishNow: boolean;
  readonly missing: readonly { readonly code: string; readonly name: string; readonly source: Source }[];
  readonly deferred: readonly { readonly code: string; readonly name: string; readonly way: DeferralWay; readonly undertaking: boolean; readonly source: Source }[];
  /** What must be signed: codes of the papers an undertaking stands for, and `creditUndertaking`. */
  readonly undertakings: readonly string[];
  /** 告知向有权机关申请: every door the documents name; empty unless the applicant is sent elsewhere. */
  readonly goTo: readonly GoTo[];
  /** Always at least one: the sentence the clerk can say aloud, with where it is written. */
  readonly reasons: readonly { readonly text: string; readonly source: Source | null }[];
}

/** The 信用承诺 among the undertakings, which stands for no paper. */
export const creditUndertaking = 'credit-undertaking';

type Reason = Verdict['reasons'][number];
type Sorting = 'inHand' | 'undertaken' | 'deferred' | 'deferrable' | 'blocking';
interface Paper {
  readonly material: TermMaterial;
  readonly status: MaterialStatus;
  readonly sorting: Sorting;
}

/**
 * The one outcome the law and the terms leave for what is in hand, with every defect at once (行政许可法 32: told 一次).
 * The clerk never chooses it. What is refused everywhere goes before what another authority takes. Throws `invalid` for
 * a code the terms do not know.
 */
export function verdictOf(terms: Terms, hand: Hand): Verdict {
  requireKnown(terms, hand);
  if (hand.notNeeded) return { ...none, verdict: 'notNeeded', reasons: [{ text: `「${terms.item.name}」依法无需申请，不予收件。`, source: groundOf(terms) }] };
  const elsewhere = elsewhereOf(terms, hand);
  const told = elsewhere.map(({ text, source }) => ({ text, source }));
  const refusals = refusalsOf(terms, hand);
  if (refusals.length > 0) return { ...none, verdict: 'decline', reasons: [...refusals, ...told] };
  if (elsewhere.length > 0) return { ...none, verdict: 'handTo', goTo: elsewhere.flatMap(({ goTo }) => goTo), reasons: told };
  const papers = terms.materials.filter(({ required }) => required).map((material) => paperOf(material, hand));
  return papers.some(({ sorting }) => sorting === 'blocking') ? supplementOf(papers, hand) : acceptanceOf(terms, papers);
}

const none = { finishNow: false, missing: [], deferred: [], undertakings: [], goTo: [] } as const satisfies Partial<Verdict>;

function requireKnown(terms: Terms, hand: Hand): void {
  const asked = (paper: string): boolean => terms.materials.some(({ code, alternatives }) => code === paper || alternatives.includes(paper));
  const unknown = [
    ...Object.keys(hand.materials).filter((code) => !asked(code)),
    ...hand.prohibitions.filter((code) => !terms.prohibitions.some((each) => each.code === code)),
    ...hand.unmetConditions.filter((code) => !terms.conditions.some((each) => each.code === code)),
  ];
  if (unknown.length > 0) throw new DomainError('invalid', 'The terms know nothing of this.', { unknown });
}

const refusalsOf = (terms: Terms, hand: Hand): Reason[] => [
  ...terms.prohibitions.filter(({ code }) => hand.prohibitions.includes(code)).map(({ text, source }) => ({ text: `属于禁办情形：${text}`, source })),
  ...terms.conditions.filter(({ code, elsewhere }) => !elsewhere && hand.unmetConditions.includes(code)).map(({ text, source }) => ({ text: `不符合受理条件：${text}`, source })),
];

const elsewhereOf = (terms: Terms, hand: Hand): Elsewhere[] => [
  ...(terms.elsewhere ? [terms.elsewhere] : []),
  ...terms.conditions.flatMap(({ code, elsewhere }) => (elsewhere && hand.unmetConditions.includes(code) ? [elsewhere] : [])),
];

function paperOf(material: TermMaterial, hand: Hand): Paper {
  const status = statusOf(material, hand);
  return { material, status, sorting: sortingOf(status, hand.discredited ? null : material.deferral) };
}

const better: readonly MaterialStatus[] = ['received', 'shared', 'undertaken', 'deferred', 'defective', 'missing'];

/** Of a paper and its alternatives the best one counts: any one of them satisfies the requirement. */
function statusOf({ code, alternatives }: TermMaterial, hand: Hand): MaterialStatus {
  const own = hand.materials[code] ?? 'missing';
  if (alternatives.length === 0) return own;
  const statuses = [own, ...alternatives.map((each) => hand.materials[each] ?? 'missing')];
  return better.find((status) => statuses.includes(status)) ?? 'missing';
}

function sortingOf(status: MaterialStatus, deferral: TermDeferral | null): Sorting {
  switch (status) {
    case 'received':
    case 'shared':
      return 'inHand';
    case 'undertaken':
      return deferral?.way === 'undertaking' ? 'undertaken' : 'blocking';
    case 'deferred':
      return deferral ? 'deferred' : 'blocking';
    case 'missing':
      return deferral ? 'deferrable' : 'blocking';
    case 'defective':
      return 'blocking'; // a paper that is wrong is told and corrected, not put off
  }
}

/** What may be deferred is told too: whoever must come again should bring everything. */
function supplementOf(papers: readonly Paper[], hand: Hand): Verdict {
  const lacking = papers.filter(({ sorting }) => sorting === 'blocking' || sorting === 'deferrable');
  return {
    ...none,
    verdict: 'supplement',
    missing: lacking.map(({ material: { code, name, source } }) => ({ code, name, source })),
    deferred: papers.filter(({ sorting }) => sorting === 'deferred').flatMap(deferredOf),
    reasons: lacking.map((paper) => ({ text: lackSentence(paper, hand), source: paper.material.source })),
  };
}

function lackSentence({ material, status, sorting }: Paper, hand: Hand): string {
  if (sorting === 'deferrable') return `缺少「${material.name}」（可容缺，请一并补交）`;
  if (status === 'defective') return `材料「${material.name}」不符合要求，需要更正`;
  if (hand.discredited && material.deferral) return `不能容缺：申请人有未履行承诺的记录，缺少材料「${material.name}」`;
  if (status === 'undertaken') return `不能承诺代替：缺少材料「${material.name}」`;
  return status === 'deferred' ? `不能容缺：缺少材料「${material.name}」` : `缺少材料「${material.name}」，该材料不可容缺`;
}

function acceptanceOf(terms: Terms, papers: readonly Paper[]): Verdict {
  const deferred = papers.filter(({ sorting }) => sorting === 'deferred' || sorting === 'deferrable').flatMap(deferredOf);
  const promised = papers.filter(({ sorting }) => sorting === 'undertaken');
  const credit = terms.creditUndertaking;
  const undertakings = [...promised.map(({ material }) => material.code), ...deferred.filter(({ undertaking, way }) => undertaking || way === 'undertaking').map(({ code }) => code), ...(credit ? [creditUndertaking] : [])];
  const reasons = [
    ...deferred.map((row) => ({ text: deferralSentence(row), source: row.source })),
    ...promised.map(({ material }) => ({ text: `「${material.name}」以告知承诺代替，须签署告知承诺书`, source: material.deferral?.source ?? material.source })),
    ...(credit ? [{ text: '涉及资金支出，须签署信用承诺', source: credit }] : []),
  ];
  return {
    verdict: deferred.length > 0 ? 'acceptDeferred' : 'accept',
    finishNow: finishesNow(terms, deferred),
    missing: [],
    deferred,
    undertakings,
    goTo: [],
    reasons: reasons.length > 0 ? reasons : [{ text: terms.materials.length > 0 ? '材料齐全，符合受理条件，可以受理' : '不需要提供要件，可以受理', source: groundOf(terms) }],
  };
}

const deferredOf = ({ material: { code, name, deferral } }: Paper): Verdict['deferred'] =>
  deferral ? [{ code, name, way: deferral.way, undertaking: deferral.undertaking, source: deferral.source }] : [];

/** A deferral no document allows says who granted it, and why. */
const deferralSentence = ({ name, way, source }: Verdict['deferred'][number]): string =>
  ({
    beforeResult: `缺少「${name}」，${source.document === byDutyOfficer ? `${bySpecialGrant(source)}容缺` : '可容缺'}受理，补齐后出件`,
    afterResult: `缺少「${name}」，${source.document === byDutyOfficer ? bySpecialGrant(source) : '可'}先办后补，出件后在规定时间内补交`,
    internalCheck: `缺少「${name}」，由经办机构内部核查，不需申请人提供`,
    undertaking: `缺少「${name}」，可以告知承诺代替，须签署告知承诺书`,
  })[way];

const bySpecialGrant = ({ section, quote }: Source): string => `值班负责人 ${section} 特批（${quote.replace(/。$/, '')}）`;

/**
 * 受理并办结: only an item of the first 办理层级 whose deciding department delegated it, promised at once or not at all,
 * with no audit to follow; a licence has two reviewers (行政许可法 34), and a paper owed before the result holds it back.
 */
function finishesNow(terms: Terms, deferred: Verdict['deferred']): boolean {
  const instant = terms.promised === null || terms.promised.unit === 'minutes';
  const delegated = terms.handlingLevel === 1 && terms.counterFinish && terms.needsAudit !== true && terms.nature !== 'licence';
  return instant && delegated && deferred.every(({ way }) => way !== 'beforeResult');
}

/** Where it is written that the item may be had: its first material or condition, else its promise, else the rule on acceptance. */
const groundOf = ({ materials, conditions, promised, decideAcceptance }: Terms): Source =>
  materials[0]?.source ?? conditions[0]?.source ?? promised?.source ?? decideAcceptance.limit.source;
