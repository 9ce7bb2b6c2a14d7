import type { PaperInput } from '../../api/contract';
import { noFindings } from '../../forms/visit';
import type { Visit } from '../../forms/visit';
import type { Course, Verdicts } from './use-verdict';

export type CourseName = 'defer' | 'supplement' | 'decline' | 'later' | 'keep' | 'lateEntry';

export interface CourseOffered {
  readonly name: CourseName;
  readonly label: string;
  /** What the reason should say. */
  readonly asks: string;
  /** Why it cannot be taken now; null when it can. */
  readonly why: string | null;
  /** What the refusal may rest on: `item code`. */
  readonly grounds?: readonly { readonly value: string; readonly label: string }[];
  readonly course: (reason: string, ground: string | null) => Course;
}

/** What may be done beside F9, in the order of its digits. A course changes what is in hand or found, and the server computes the verdict of that. */
export function coursesOf(visit: Visit, verdicts: Verdicts): CourseOffered[] {
  const lacking = lackingOf(visit, verdicts);
  const grounds = groundsOf(visit, verdicts);
  return [
    { name: 'defer', label: '容缺', asks: '容缺的原因', why: whyNotDeferred(verdicts), course: (reason) => ({ gesture: 'verdict', reason }) },
    {
      name: 'supplement',
      label: '补正',
      asks: '要求申请人补正什么，一次写全',
      why: lacking.length > 0 ? null : '没有缺少或不符的材料；先在材料清单用 X 标出不符的材料。',
      course: (reason) => ({ gesture: 'verdict', reason, visit: { ...visit, papers: { ...visit.papers, ...Object.fromEntries(lacking.map((material) => [material, told(visit, material, reason)])) } } }),
    },
    {
      name: 'decline',
      label: '不予受理',
      asks: '事实和理由，写入通知书',
      why: grounds.length > 0 ? null : '办事指南没有列出受理条件或禁办情形，不能不予受理；存疑的请转办。',
      grounds,
      course: (reason, ground) => ({ gesture: 'verdict', reason, refuses: true, visit: refusedOn(visit, ground) }),
    },
    { name: 'later', label: '转办', asks: '交由值班负责人或联办岗决定什么（仅收件，五个工作日内决定）', why: null, course: (reason) => ({ gesture: 'register', reason }) },
    { name: 'keep', label: '暂存', asks: '', why: null, course: () => ({ gesture: 'register' }) },
    { name: 'lateEntry', label: '补录', asks: '', why: null, course: () => ({ gesture: 'register' }) },
  ];
}

function whyNotDeferred({ now }: Verdicts): string | null {
  if (now.some(({ verdict }) => verdict.verdict === 'acceptDeferred')) return null;
  const blocked = now.find(({ verdict }) => verdict.verdict === 'supplement');
  return blocked === undefined ? '材料齐全，无需容缺。' : `不能容缺：${blocked.verdict.reasons.map(({ text }) => text).join('；')}`;
}

/** Required papers not in hand, and papers found wrong. */
function lackingOf({ papers }: Visit, { assessment }: Verdicts): string[] {
  const held = ['received', 'shared'];
  return (assessment?.materials ?? []).filter(({ code, required }) => (required && !held.includes(papers[code]?.status ?? 'missing')) || papers[code]?.status === 'defective').map(({ code }) => code);
}

const told = ({ papers }: Visit, material: string, reason: string): PaperInput => ({ ...papers[material], material, status: 'defective', defect: papers[material]?.defect ?? reason });

function groundsOf(visit: Visit, { guides }: Verdicts) {
  return visit.items.flatMap(({ code, name }, index) => {
    const guide = guides[index];
    const named = (text: string) => (visit.items.length > 1 ? `${name}：${text}` : text);
    return [
      ...(guide?.prohibitions ?? []).map((clause) => ({ value: `${code} prohibitions ${clause.code}`, label: named(`禁办：${clause.text}`) })),
      ...(guide?.conditions ?? []).map((clause) => ({ value: `${code} unmetConditions ${clause.code}`, label: named(`不符合：${clause.text}`) })),
    ];
  });
}

function refusedOn(visit: Visit, ground: string | null): Visit {
  const [item = '', list, clause = ''] = (ground ?? '').split(' ');
  if (list !== 'prohibitions' && list !== 'unmetConditions') return visit;
  const findings = visit.findings[item] ?? noFindings;
  return { ...visit, findings: { ...visit.findings, [item]: { ...findings, [list]: [...findings[list], clause] } } };
}
