import { shanghaiDate, shanghaiTimeOfDay, weekdayOf } from '@zonggui/domain/deadline/plain-date';
import type { DocumentKind } from '@zonggui/domain/application/effects';
import type { DeliveryMethod } from '@zonggui/domain/application/application';
import type { DeferralWay, LimitUnit, SuspensionGround } from '@zonggui/domain/terms';
import type { BasisFacts, MaterialFacts } from './facts';

/** 2026年11月20日. */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

export const dayOf = (instant: string): string => longDay(shanghaiDate(new Date(instant)));

/** 2026年11月20日 09:05, Asia/Shanghai. */
export function minuteOf(instant: string): string {
  const at = new Date(instant);
  const minutes = Math.floor(shanghaiTimeOfDay(at) / 60_000);
  return `${longDay(shanghaiDate(at))} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export const weekday = (day: string): string => `星期${'一二三四五六日'[weekdayOf(day) - 1]}`;

/** A day that a notice not yet published may move says so. */
export const dueDay = ({ dueOn, provisional }: { dueOn: string | null; provisional: boolean }): string | null => (dueOn === null ? null : `${longDay(dueOn)}${provisional ? '（预计）' : ''}`);

export const unitWord: Readonly<Record<LimitUnit, string>> = { minutes: '分钟', workdays: '个工作日', days: '日', months: '个月' };

export const kindWord: Readonly<Record<DocumentKind, string>> = {
  收: '收件凭证', 受: '受理通知书', 补: '材料补正一次性告知书', 不受: '不予受理通知书', 容: '容缺受理告知承诺书', 诺: '证明事项告知承诺书', 特: '特别程序告知书', 延: '延期办理告知书',
  准: '办结通知书（准予办理）', 不准: '办结通知书（不予办理）', 终: '终止办理告知书', 撤: '撤回确认书', 送: '送达回证', 差整: '政务服务差评事项核查整改情况报告单', 督: '督办通知单',
};

export const deliveryWord: Readonly<Record<DeliveryMethod, string>> = { window: '窗口领取', mail: '邮寄', electronic: '短信告知、线上查询', none: '短信告知' };

/** 结果反馈方式; 绿色通道 is telephoned in place of an SMS. */
export const feedbackWord = (method: DeliveryMethod, telephoned: boolean): string => (telephoned ? deliveryWord[method].replace('短信', '电话') : deliveryWord[method]);

export const wayWord: Readonly<Record<DeferralWay, string>> = { beforeResult: '补齐后出件', afterResult: '先办后补', internalCheck: '内部核查', undertaking: '告知承诺' };

export const groundWord: Readonly<Record<SuspensionGround, string>> = {
  hearing: '听证', bidding: '招标', auction: '拍卖', inspection: '检验', testing: '检测', quarantine: '检疫', appraisal: '鉴定', expertReview: '专家评审',
  awaitedConclusion: '等待司法机关或者有关行政主管部门的结论', publicNotice: '公示', investigation: '调查', crossRegionCheck: '异地协查', other: '其他程序',
};

/** 原件1份、复印件2份; a count nobody has set is left for the pen. */
export function formOf({ original, copy }: { original: number | null; copy: number | null }): string {
  const parts = [...(original === null ? [] : [`原件${original}份`]), ...(copy === null ? [] : [`复印件${copy}份`])];
  return parts.join('、');
}

const idWord: Readonly<Record<string, string>> = { 'resident-id': '居民身份证', uscc: '统一社会信用代码', passport: '护照', 'travel-permit': '港澳台居民证件', other: '其他证件' };

/** The kind of an identity document and its last four characters; the rest never prints. */
export const idOf = ({ idType, last4 }: { idType: string; last4: string | null }): string => `${idWord[idType] ?? idType} ${last4 === null ? '' : `**************${last4}`}`.trim();

export const phoneOf = ({ phoneLast4 }: { phoneLast4: string | null }): string | null => (phoneLast4 === null ? null : `*******${phoneLast4}`);

/** B341000-261120-00123-7, with the place in a 一件事 behind it. */
export function groupedNumber(number: string, matter: { readonly ordinal: number; readonly several: boolean } | null): string {
  const grouped = number.replace(/^(B\d{6})(\d{6})(\d{5})(\d)$/, '$1-$2-$3-$4');
  return matter?.several ? `${grouped}-${String(matter.ordinal).padStart(2, '0')}` : grouped;
}

/** 《…》 with its section. An example has no document to name. */
export function basisOf({ document, section, row }: BasisFacts, titles: Titles): string {
  if (document === '示例') return '示例';
  const numbered = /^\d/.test(section) ? `第${section}项` : section;
  return `《${titles.get(document) ?? document}》${numbered}${row === null ? '' : `第${row}行`}`;
}

const postWord: Readonly<Record<string, string>> = { intake: '综合受理岗', joint: '跨部门联办岗', duty: '值班负责人', review: '业务审批岗', audit: '后台审核岗', issue: '综合出件岗', supervise: '监督岗' };
export const postOf = (post: string): string => postWord[post] ?? post;

const levelWord: Readonly<Record<string, string>> = { warning: '预警', yellow: '黄牌', red: '红牌' };
export const levelOf = (level: string | null): string => (level === null ? '无' : (levelWord[level] ?? level));

/** Titles of the documents that sources name by code, and names of bundles. */
export type Titles = ReadonlyMap<string, string>;

export const materialRow = ({ name, original, copy, way }: MaterialFacts, index: number): string[] => {
  const form = way === 'shared' ? '共享获取' : way === 'undertaken' ? '告知承诺' : [...(original === null ? [] : ['原件']), ...(copy === null ? [] : ['复印件'])].join('、');
  const sets = way === 'received' ? [original, copy].filter((count) => count !== null).reduce((sum, count) => sum + count, 0) : 0;
  return [String(index + 1), name, form, sets === 0 ? '' : String(sets), '', '', ''];
};

/** Of the materials handed in, typed or by hand. */
export const materialColumns = { head: ['序号', '材料名称', '形式', '份数', '页数', '是否留存', '备注'], widths: [1.5, 6.4, 3, 1.5, 1.5, 2.5, 2.2] };

/** ux.md 2.1: pages and what is kept are counted by hand with the papers on the table. */
export const materialTable = (materials: readonly MaterialFacts[]) => ({
  kind: 'table' as const,
  ...materialColumns,
  rows: materials.map(materialRow),
});
