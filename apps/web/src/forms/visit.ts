import type { AssessInput, Assessment, Bundle, Channel, DeliveryMethod, Fact, Findings, Guide, MatterInput, Outcome, PaperInput, SpecialService } from '../api/contract';
import { fromWallClock } from '../ui/when';

export interface Choice {
  readonly code: string;
  readonly name: string;
  /** 待启动: a required part of the bundle that is left for later. */
  readonly later: boolean;
}

/** Everything of one visit that the verdict depends on. The person's data stays in its own form. */
export interface Visit {
  readonly bundle: Bundle | null;
  readonly items: readonly Choice[];
  /** Answers by fact code; asked once for the whole visit. */
  readonly facts: Readonly<Record<string, string>>;
  readonly papers: Readonly<Record<string, PaperInput>>;
  readonly findings: Readonly<Record<string, Findings>>;
  readonly deliveryMethod: DeliveryMethod;
  readonly undertakingSigned: boolean;
  readonly services: readonly SpecialService[];
  /** 文书 on paper; null = as is usual, on paper with 绿色通道. */
  readonly paper: boolean | null;
  /** 备注(内部). */
  readonly note: string;
  /** 补录: null where the papers come now. */
  readonly outage: OutageFields | null;
}

/** As the clerk types them. */
export interface OutageFields {
  /** 断网收件单号; its last digits will do at one's own window. */
  readonly sheet: string;
  readonly typed: string;
  /** 实际收件时间 as `readTime` reads what was typed; '' until it is a time. */
  readonly at: string;
}

export const emptyVisit: Visit = { bundle: null, items: [], facts: {}, papers: {}, findings: {}, deliveryMethod: 'window', undertakingSigned: false, services: [], paper: null, note: '', outage: null };
export const noFindings: Findings = { prohibitions: [], unmetConditions: [], notNeeded: false, discredited: false };

/** 文书 on paper: as the clerk said, else for whoever has 绿色通道. */
export const onPaper = ({ paper, services }: Visit): boolean => paper ?? services.includes('greenChannel');

/** The parts of a bundle that are done now unless the clerk says otherwise: the required ones. */
export const choicesOf = (bundle: Bundle): Choice[] =>
  bundle.items.filter(({ specified, kind }) => specified && kind === 'required').map(({ code, name }) => ({ code, name, later: false }));

/** 代办 is answered by the form of the person, every other question by the clerk. */
export const factsOf = (visit: Visit, withAgent: boolean): Record<string, string> => ({ ...visit.facts, ...(withAgent ? { agent: 'yes' } : {}) });

/** Each question once, however many items ask it. */
export function questionsOf(guides: readonly (Guide | undefined)[]): Fact[] {
  const all = guides.flatMap((guide) => guide?.facts ?? []).filter(({ code }) => code !== 'agent');
  return all.filter(({ code }, index) => all.findIndex((fact) => fact.code === code) === index);
}

/** What the guide finds from the facts, and what the clerk ticked besides. */
export function findingsOf(visit: Visit, item: string, guide: Guide | undefined): Findings {
  const ticked = visit.findings[item] ?? noFindings;
  const applies = (guide?.prohibitions ?? []).filter((row) => row.applies).map(({ code }) => code);
  const unmet = (guide?.conditions ?? []).filter((row) => row.unmet).map(({ code }) => code);
  return { ...ticked, prohibitions: [...new Set([...applies, ...ticked.prohibitions])], unmetConditions: [...new Set([...unmet, ...ticked.unmetConditions])] };
}

export function mattersOf(visit: Visit, facts: Readonly<Record<string, string>>, guides: readonly (Guide | undefined)[]): MatterInput[] {
  return visit.items.map(({ code, later }, index) => {
    const guide = guides[index];
    const asked = Object.entries(facts).filter(([fact]) => guide?.facts.some((each) => each.code === fact));
    return { item: code, facts: Object.fromEntries(asked), findings: findingsOf(visit, code, guide), ...(later ? { later } : {}) };
  });
}

/** Papers that some guide still asks for; one that no longer applies is not sent. */
export function papersOf(visit: Visit, guides: readonly (Guide | undefined)[]): PaperInput[] {
  const asked = new Set(guides.flatMap((guide) => guide?.materials.map(({ code }) => code) ?? []));
  return Object.values(visit.papers).filter(({ material, status }) => status !== 'missing' && asked.has(material));
}

/** null until every guide is there: a verdict on half the questions would mislead. */
export function assessInputOf(visit: Visit, withAgent: boolean, guides: readonly (Guide | undefined)[], place: { region: string; office: string; channel?: Channel; instructions?: string[] }): AssessInput | null {
  if (visit.items.length === 0 || guides.length !== visit.items.length || guides.some((guide) => guide === undefined)) return null;
  const at = visit.outage?.at ?? '';
  return { channel: 'window', ...place, matters: mattersOf(visit, factsOf(visit, withAgent), guides), papers: papersOf(visit, guides), ...(at === '' ? {} : { receivedAt: fromWallClock(at) }) };
}

/** 断网收件单号 as it is printed, from what was typed at this window. */
export const sheetNumberOf = (typed: string, window: string | undefined): string => (/^\d{1,5}$/.test(typed.trim()) && window !== undefined ? `D-${window}-${typed.trim().padStart(5, '0')}` : typed.trim());

/** The verdicts the clerk was shown, by item code; what waits for later has none yet. */
export function expectedOf(visit: Visit, assessment: Assessment): Record<string, Outcome> {
  const now = visit.items.filter(({ later }) => !later).map(({ code }) => code);
  return Object.fromEntries(assessment.matters.filter(({ item }) => now.includes(item.code)).map(({ item, verdict }) => [item.code, verdict.verdict]));
}
