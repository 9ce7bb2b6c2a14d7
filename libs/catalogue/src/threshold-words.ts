import type { Post } from '@zonggui/domain/posts';
import type { CountingRule, Nature, SuspensionGround } from '@zonggui/domain/terms';
import type { PeriodEntry, RulesFile } from './file-shapes';

type Entry<K extends keyof RulesFile> = Extract<NonNullable<RulesFile[K]>, readonly unknown[]>[number];

const units = { minutes: '分钟', workdays: '工作日', days: '日', months: '个月' } as const satisfies Record<PeriodEntry['kind'], string>;
const starts = { received: '自收件起', accepted: '自受理起', madeUp: '自补齐起' } as const satisfies Record<NonNullable<PeriodEntry['startsOn']>, string>;
const natureWord = { licence: '行政许可', socialInsurance: '社会保险', service: '公共服务' } as const satisfies Record<Nature, string>;
const stepWord: Readonly<Record<string, string>> = { dispatch: '分办环节时限', review: '审批环节时限', audit: '审核环节时限', output: '出件环节时限' };
const postWord: Partial<Record<Post, string>> = { review: '业务审批岗', audit: '后台审核岗', supervise: '监督岗', duty: '值班负责人', intake: '综合受理岗', joint: '跨部门联办岗', issue: '综合出件岗' };
const groundWord = {
  hearing: '听证', bidding: '招标', auction: '拍卖', inspection: '检验', testing: '检测', quarantine: '检疫', appraisal: '鉴定', expertReview: '专家评审', awaitedConclusion: '等待有关机关结论',
  publicNotice: '公示', investigation: '调查', crossRegionCheck: '异地协查', other: '其他',
} as const satisfies Record<SuspensionGround, string>;
const countingWord = {
  next: '当日不计，自下一日起算', same: '当日起算', forward: '最后一日是休假日的，顺延至其后第一个工作日', forwardOverHolidays: '最后一日是法定休假日的顺延，周末不顺延', none: '不顺延', close: '停止办公的时刻', midnight: '二十四时',
} as const satisfies Record<CountingRule['startDay'] | CountingRule['roll'] | CountingRule['dayEnds'], string>;

const amount = ({ kind, amount: count }: PeriodEntry): string => `${count} ${units[kind]}`;

/** What the values of the rules are called on the page of thresholds. */
export const catalogueWords = {
  amount,
  period: (limit: PeriodEntry): string => (limit.startsOn === undefined ? amount(limit) : `${amount(limit)}，${starts[limit.startsOn]}`),
  warning: ({ percent, workdays, minutes }: Entry<'supervision'>['warning']): string => `剩余 ≤ ${workdays} 工作日与承诺时限 ${percent}% 的较大者；以分钟计的剩余 ≤ ${minutes} 分钟`,
  reply: (days: number): string => (days === 0 ? '当日' : `${days} 工作日`),
  posts: (posts: readonly Post[]): string => posts.map((post) => postWord[post] ?? post).join('、'),
  extension: ({ maxDays, times, approver }: Entry<'extension'>): string => `合计不超过 ${maxDays} 日（与承诺时限同单位），最多 ${times} 次${approver === undefined ? '' : `，经${approver === 'head' ? '本行政机关' : '本级人民政府'}负责人批准`}`,
  grounds: (grounds: readonly SuspensionGround[]): string => grounds.map((ground) => groundWord[ground]).join('、'),
  counting: (value: keyof typeof countingWord): string => countingWord[value],
  step: (step: string): string => stepWord[step] ?? step,
  applies: (natures: readonly Nature[], joint: boolean): string => `${natures.length === 3 ? '全部事项' : natures.map((nature) => natureWord[nature]).join('、')}${joint ? '（统一、联合、集中办理）' : ''}`,
} as const;
