import type { RectificationAction } from './rectification.machine';

/** 回访方式、反馈方式. */
export const contactWays = ['telephone', 'inPerson', 'message', 'other'] as const;
export type ContactWay = (typeof contactWays)[number];

/** 核实结论: 属实、部分属实、不属实、误评、恶意评价 (ux.md 2.13). */
export const findings = ['true', 'partly', 'untrue', 'mistaken', 'malicious'] as const;
export type Finding = (typeof findings)[number];

/** 问题类型: 态度、效率、能力、一次性告知、政策、系统、环境、其他 (ux.md 2.13). */
export const problemCategories = ['attitude', 'efficiency', 'competence', 'notice', 'policy', 'system', 'environment', 'other'] as const;
export type ProblemCategory = (typeof problemCategories)[number];

/** 处理方式: 立行立改、限期整改、解释说明、不予采纳 (002 二（四）2). */
export const handlings = ['atOnce', 'byDate', 'explain', 'setAside'] as const;
export type Handling = (typeof handlings)[number];

/** 二次满意度: 1 满意, 2 基本满意, 3 不满意. */
export const satisfactions = [1, 2, 3] as const;
export type Satisfaction = (typeof satisfactions)[number];

/** 核实情况, as every way of handling begins with it. */
interface Verified {
  readonly finding: Finding;
  readonly category: ProblemCategory;
  /** 服务对象诉求. */
  readonly demand?: string;
  /** 调查经过. */
  readonly inquiry: string;
}

/** One step with what was said in it. Instants are ISO 8601 with their zone, days 'YYYY-MM-DD' in Asia/Shanghai. */
export type RectificationStep =
  | { readonly verb: 'contact'; readonly at: string; readonly way: ContactWay; readonly connected: boolean; readonly content: string }
  | { readonly verb: 'skipContact'; readonly reason: string }
  | (Verified & { readonly verb: 'rectify'; readonly handling: 'atOnce' | 'byDate'; readonly due?: string })
  | (Verified & { readonly verb: 'explain'; readonly handling: 'explain' })
  | (Verified & { readonly verb: 'dispute'; readonly handling: 'setAside'; readonly evidence: string })
  | { readonly verb: 'upholdRating' | 'setAside' | 'close'; readonly opinion: string }
  | { readonly verb: 'finish'; readonly measures: string; readonly unit: string; readonly person?: string; readonly finishedOn: string; readonly lessons?: string; readonly evidence?: string }
  | { readonly verb: 'revisit'; readonly at: string; readonly way: ContactWay | 'online'; readonly satisfaction: Satisfaction | null; readonly said?: string }
  | { readonly verb: 'report'; readonly note?: string };

/** What can stand in a step, whichever it was: for reading it again. */
export type StepSaid = Partial<
  Omit<Verified, 'finding'> & {
    readonly at: string; readonly way: ContactWay | 'online'; readonly connected: boolean; readonly content: string; readonly reason: string; readonly finding: Finding; readonly handling: Handling;
    readonly due: string; readonly evidence: string; readonly opinion: string; readonly measures: string; readonly unit: string; readonly person: string; readonly finishedOn: string; readonly lessons: string;
    readonly satisfaction: Satisfaction | null; readonly said: string; readonly note: string;
  }
>;

/** Free text: kept beside the event, so that a person can be erased. Everything else of a step is a code or a date and stands in the event. */
export const stepWords = ['content', 'reason', 'demand', 'inquiry', 'evidence', 'opinion', 'measures', 'unit', 'person', 'lessons', 'said', 'note'] as const satisfies readonly (keyof StepSaid)[];

/** The step as its event and the words beside it keep it. */
export function keptOf({ verb: _verb, ...said }: RectificationStep): { readonly codes: Readonly<Record<string, unknown>>; readonly words: Readonly<Record<string, string>> } {
  const given = Object.entries(said).filter(([, value]) => value !== undefined && value !== '');
  const isWord = ([name]: [string, unknown]): boolean => stepWords.some((word) => word === name);
  return { codes: Object.fromEntries(given.filter((pair) => !isWord(pair))), words: Object.fromEntries(given.filter(isWord).map(([name, value]) => [name, String(value)])) };
}

/** What each step must say, beside its codes. */
export const mustSay: { readonly [Action in RectificationAction]: readonly (typeof stepWords)[number][] } = {
  contact: ['content'], skipContact: ['reason'], rectify: ['inquiry'], explain: ['inquiry'], dispute: ['inquiry'], upholdRating: ['opinion'], setAside: ['opinion'], finish: ['measures', 'unit'], revisit: [], report: [], close: ['opinion'],
};

/** 评价编号: an application is rated once, so its number serves, with P in the place of B; the check digit stays true. */
export const ratingNumberOf = (applicationNumber: string): string => applicationNumber.replace(/^B/, 'P');
