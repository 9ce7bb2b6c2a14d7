import type { Nature, Source } from '@zonggui/domain/terms';
import type { Catalogue } from './catalogue';
import { natures, type PeriodEntry } from './file-shapes';
import { demoSource } from './guides-in-force';
import { findRules, type Rule } from './rules';
import { catalogueWords as words } from './threshold-words';

type RuleKey = Parameters<typeof findRules>[1];

/** A figure or a rule a region works by: what it says, of which items, where it is written and in which file it is set. */
export interface Threshold {
  readonly group: string;
  readonly name: string;
  /** '全部事项', '行政许可', or the name of an item or an office. */
  readonly applies: string;
  readonly value: string;
  readonly source: Source;
  /** The region whose rule it is; a wider one where the region has set none. */
  readonly region: { readonly code: string; readonly name: string };
  readonly demo: boolean;
  /** Below `config/`. */
  readonly file: string;
}

interface Where {
  readonly region: string;
  readonly on: string;
}

type Said<K extends RuleKey> = readonly [group: string, name: string, value: (rule: Rule<K>) => string];

/**
 * 口径与阈值: every rule and threshold a region works by on a day (Asia/Shanghai), each once with the kinds of item it is for; of several
 * regions the nearest. `demo`: whether what a bureau of the demonstration has set counts. @throws DomainError `unknown-region`
 */
export function thresholdsOf(catalogue: Catalogue, { region, on, demo }: Where & { readonly demo: boolean }): Threshold[] {
  const where = { region: catalogue.getRegion(region).code, on };
  const of = <K extends RuleKey>(key: K, ...said: readonly Said<K>[]): Threshold[] => settled(catalogue, key, where).flatMap((found) => said.map(([group, name, value]) => row(catalogue, found, { group, name, value: value(found.rule) })));
  const every = <K extends RuleKey>(key: K, [group, name, value]: Said<K>): Threshold[] => inForce(catalogue, key, where).map((found) => row(catalogue, found, { group, name, value: value(found.rule) }));
  const period = ({ limit }: { limit: PeriodEntry }) => words.period(limit);
  return [
    ...of('supervision', ['灯', '黄灯（临期）', ({ warning }) => words.warning(warning)], ['牌', '红牌', ({ redAfter }) => `超承诺时限满 ${redAfter} 工作日，或超法定时限`], ['牌', '黄牌未回复升红牌', ({ unansweredAfter }) => `发出后 ${unansweredAfter} 工作日内未回复`],
      ['牌', '黄牌回复期限', ({ reply }) => words.reply(reply.yellow)], ['牌', '红牌回复期限', ({ reply }) => words.reply(reply.red)], ['牌', '发牌同时告知', ({ tells }) => `黄牌：${words.posts(tells.yellow)}；红牌：${words.posts(tells.red)}`]),
    ...of('instant', ['时限', '即办时限', period]),
    ...of('statutory', ['时限', '一般法定时限', period]),
    ...of('decideAcceptance', ['时限', '受理决定', ({ limit, silence }) => `${words.period(limit)}；逾期未决定${silence === 'deemedAccepted' ? '视为受理' : '发黄牌'}`]),
    ...of('pickUp', ['时限', '领取提醒', period]),
    ...of('ratingDays', ['时限', '评价期限', ({ days }) => `邀请后 ${days} 日内`]),
    ...of('supplement', ['容缺与补正', '补正期限', ({ limit, countsAsReceipt, onLapse }) => `${words.amount(limit)}，自告知起；补齐之日${countsAsReceipt ? '为收件之日' : '不另计收件'}；逾期${onLapse === 'lapse' ? '退件' : '由监督岗决定'}`]),
    ...of('deferralOnLapse', ['容缺与补正', '容缺逾期（出件前）', ({ value }) => (value === 'lapse' ? '终止' : '由监督岗决定')]),
    ...of('deferralUndertaking', ['容缺与补正', '容缺须签告知承诺书', ({ value }) => (value ? '是' : '否')]),
    ...of('creditUndertaking', ['容缺与补正', '资金类事项签信用承诺', ({ value }) => (value ? '是' : '否')]),
    ...of('extension', ['延期与特别程序', '延期', words.extension]),
    ...every('suspensionGrounds', ['延期与特别程序', '特别程序', ({ grounds, basis }) => `${words.grounds(grounds)}（${basis}）`]),
    ...of('contact', ['差评', '回访', period]),
    ...of('rectify', ['差评', '整改', period]),
    ...of('report', ['差评', '报告单', (rule) => `整改完成后 ${period(rule)}`]),
    ...counting(catalogue, where),
    ...of('remedy', ['文书', '救济期限', ({ reviewDays, suitMonths }) => `行政复议 ${reviewDays} 日，行政诉讼 ${suitMonths} 个月`]),
    ...of('acceptanceBasis', ['文书', '受理依据', ({ text }) => text]),
    ...of('appointment', ['大厅', '预约', ({ days, perSlot }) => `${days} 日内（含当日），每半小时 ${perSlot} 人`]),
    ...of('homeVisit', ['大厅', '上门办', ({ grounds }) => grounds.map(({ text }) => text).join('、')]),
    ...every('duties', ['文件要求', '工作要求', ({ text }) => text]),
    ...(demo ? settingsOf(catalogue, where.region) : []),
    ...holesOf(catalogue, where.region),
  ];
}

interface Found<K extends RuleKey> {
  readonly rule: Rule<K>;
  readonly natures: readonly Nature[];
}

/** The rules that come first for some nature, each with the natures it comes first for; those for 联合办理 beside them. */
function settled<K extends RuleKey>(catalogue: Catalogue, key: K, where: Where, holds: (rule: Rule<K>) => boolean = () => true): Found<K>[] {
  return gathered([false, true].flatMap((joint) => natures.flatMap((nature) => {
    const rule = findRules(catalogue, key, { ...where, nature, joint }).find(holds);
    return rule === undefined || (joint && rule.joint !== true) ? [] : [{ rule, natures: [nature] }];
  })));
}

/** Every rule in force, however many of a kind. */
const inForce = <K extends RuleKey>(catalogue: Catalogue, key: K, where: Where): Found<K>[] => gathered(natures.flatMap((nature) => findRules(catalogue, key, { ...where, nature }).map((rule) => ({ rule, natures: [nature] }))));

/** One of each rule, with all the natures it was found for. */
function gathered<K extends RuleKey>(found: readonly Found<K>[]): Found<K>[] {
  const byText = new Map<string, Found<K>>();
  for (const { rule, natures: own } of found) {
    const text = JSON.stringify(rule);
    byText.set(text, { rule, natures: [...(byText.get(text)?.natures ?? []), ...own] });
  }
  return [...byText.values()];
}

function row<K extends RuleKey>(catalogue: Catalogue, { rule, natures: own }: Found<K>, said: Pick<Threshold, 'group' | 'name' | 'value'>): Threshold {
  const { region, joint, demo, written } = rule;
  return { ...said, applies: words.applies(own, joint === true), source: written, region: { code: region, name: catalogue.getRegion(region).name }, demo, file: `rules/${region}.yaml` };
}

function counting(catalogue: Catalogue, where: Where): Threshold[] {
  const parts = [['startDay', '起算日'], ['roll', '期末遇休假日'], ['dayEnds', '到期时刻']] as const;
  return parts.flatMap(([part, name]) => settled(catalogue, 'counting', where, (rule) => rule[part] !== undefined).map((found) => row(catalogue, found, { group: '计算规则', name, value: words.counting(found.rule[part] ?? 'next') })));
}

/** 环节时限 and 允许批量, as the bureau of the demonstration has set them by item. */
function settingsOf(catalogue: Catalogue, region: string): Threshold[] {
  const here = { source: demoSource('演示设置'), region: { code: region, name: catalogue.getRegion(region).name }, demo: true, file: 'catalogue/demo' };
  const set = catalogue.overlays.filter((overlay) => overlay.region === region).flatMap(({ settings = [] }) => settings);
  const nameOf = (code: string) => catalogue.items.get(code)?.name ?? code;
  const together = set.filter(({ batch }) => batch === true).map(({ item }) => ({ ...here, group: '批量与抽查', name: '允许批量通过', applies: nameOf(item), value: '每批不超过 20 件，抽查一成' }));
  const steps = set.flatMap(({ item, steps: own = {} }) => Object.entries(own).flatMap(([step, limit]) => (limit === undefined ? [] : [{ ...here, group: '时限', name: words.step(step), applies: nameOf(item), value: words.amount(limit) }])));
  return [...steps, ...together];
}

function holesOf(catalogue: Catalogue, region: string): Threshold[] {
  const offices = new Map(catalogue.organisation.offices.filter((office) => office.region === region).map(({ code, name }) => [code, name]));
  return catalogue.organisation.pigeonholes.flatMap(({ office, holes, demo = false }) => {
    const applies = offices.get(office);
    return applies === undefined ? [] : [{ group: '大厅', name: '存放格口', applies, value: `${holes} 个`, source: demoSource('大厅设置'), region: { code: region, name: catalogue.getRegion(region).name }, demo, file: 'organisation/pigeonholes.yaml' }];
  });
}
