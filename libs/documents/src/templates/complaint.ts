import type { RectificationVerb } from '@zonggui/domain/rectification/rectification.machine';
import { findings, handlings, problemCategories, satisfactions, type ContactWay, type StepSaid } from '@zonggui/domain/rectification/rectification-steps';
import { categoryWord, findingWord, handlingWord, indicatorWord, ratingWord, satisfactionWord } from '../complaint-words';
import { BLANK, box, GAP } from '../fill';
import type { ComplaintFacts, Paper } from '../facts';
import type { Block, Field, Sheet } from '../sheet';
import { caseNumberOf, clerkOf, heading, sealOf, sheet, type Register } from './parts';
import { dayOf, longDay, minuteOf } from '../words';

const wayWord: Readonly<Record<ContactWay | 'online', string>> = { telephone: '电话', inPerson: '当面', message: '短信或线上消息', other: '其他', online: '网上' };

const boxes = <Value extends string | number>(values: readonly Value[], words: Readonly<Record<Value, string>>, ticked: Value | null | undefined): string => values.map((value) => `${box(value === ticked)}${words[value]}`).join(GAP);

/** 政务服务差评事项核查整改情况报告单 (ux.md 2.13; 002 二（四）2), handed in within the limit after the end of the rectification. */
export function complaintSheet(paper: Paper<'差整'>, register: Register): Sheet {
  const { names, common, own } = paper;
  const complaint: ComplaintFacts | null = names.complaint ?? null;
  if (complaint === null) throw new Error('A report is about a rating.');
  const told = toldIn(complaint);
  return sheet(paper, register, {
    title: '政务服务差评事项核查整改情况报告单',
    style: 'receipt',
    copies: '本报告单一式两份，责任单位、政务服务管理办公室（行风办）各一份',
    blocks: [
      { kind: 'fields', columns: 1, fields: [['差评编号', own.ratingNumber]] },
      ...section('一、差评信息', rated(complaint, paper)),
      ...section('二、核实情况', verified(complaint, told)),
      ...section('三、整改情况', putRight(told)),
      ...section('四、反馈情况', answered(told)),
      ...section('五、审核', reviewed(complaint)),
      sealOf(paper, { seal: '填报单位章', beside: [`填报人：${clerkOf(names)}`, `填报日期：${dayOf(common.issuedAt)}`] }),
    ],
  });
}

const section = (title: string, rows: readonly (readonly Field[])[]): Block[] => [heading(title), { kind: 'form', rows }];

interface Told {
  readonly handled: StepSaid;
  readonly finished: StepSaid;
  readonly answered: StepSaid;
}

/** Of several rounds the last one counts; what an earlier one said is in the history. */
function toldIn({ steps }: ComplaintFacts): Told {
  const last = (...verbs: readonly RectificationVerb[]): StepSaid => steps.findLast(({ verb }) => verbs.includes(verb))?.said ?? {};
  return { handled: last('rectify', 'explain', 'dispute'), finished: last('finish'), answered: last('revisit', 'reopen') };
}

const rated = ({ rating, items }: ComplaintFacts, { common, names }: Paper): (readonly Field[])[] => [
  [['办件编号', caseNumberOf(common)], ['事项', items.join('、')]],
  [['评价对象', common.channel === 'window' ? [names.office.name, names.window].filter((part) => part !== null).join(' ') : '平台'], ['评价时间', minuteOf(rating.ratedAt)]],
  [['等级', boxes([4, 5], ratingWord, rating.code)], ['实名', `${box(!rating.anonymous)}实名${GAP}${box(rating.anonymous)}匿名`]],
  [['评价内容', [rating.indicators.map((indicator) => indicatorWord[indicator]).join('、'), rating.comment].filter((part) => part !== null && part !== '').join('；') || '未填写']],
];

function verified({ steps, rating }: ComplaintFacts, { handled }: Told): (readonly Field[])[] {
  const calls = steps.flatMap(({ verb, by, said }) => (verb === 'contact' || verb === 'tryContact' ? [`${minuteOf(said.at ?? '')} ${wayWord[said.way ?? 'other']} ${by} ${said.connected ? '接通' : '未接通'}：${said.content ?? ''}`] : []));
  const skipped = steps.find(({ verb }) => verb === 'skipContact')?.said.reason;
  const listed = calls.map((call, index) => `第${index + 1}次 ${call}`);
  return [
    [['收到时间', minuteOf(rating.ratedAt)]],
    [['回访记录', listed.length > 0 ? listed.join('\n') : `未回访：${skipped ?? BLANK}`]],
    [['服务对象诉求', handled.demand ?? BLANK]],
    [['调查经过', handled.inquiry ?? BLANK]],
    [['核实结论', boxes(findings, findingWord, handled.finding)]],
    [['问题类型', boxes(problemCategories, categoryWord, handled.category)]],
  ];
}

const putRight = ({ handled, finished }: Told): (readonly Field[])[] => [
  [['处理方式', boxes(handlings, { ...handlingWord, setAside: '不予采纳（附证据，双人签字）', byDate: `限期整改${handled.due === undefined ? '' : `（至 ${longDay(handled.due)}）`}` }, handled.handling)]],
  [['整改措施', finished.measures ?? (handled.handling === 'setAside' ? '—' : BLANK)]],
  [['责任单位、责任人', [finished.unit, finished.person].filter((part) => part !== undefined).join(' ') || '—'], ['完成时间', finished.finishedOn === undefined ? '—' : longDay(finished.finishedOn)]],
  [['举一反三措施', finished.lessons ?? '—']],
  [['证据', handled.evidence ?? finished.evidence ?? '—']],
];

const answered = ({ answered: said }: Told): (readonly Field[])[] => [
  [['反馈时间', said.at === undefined ? '—' : minuteOf(said.at)], ['方式', said.way === undefined ? '—' : wayWord[said.way]]],
  [['服务对象意见', `${boxes(satisfactions, satisfactionWord, said.satisfaction)}${said.said === undefined ? '' : `${GAP}${said.said}`}`]],
];

function reviewed({ steps }: ComplaintFacts): (readonly Field[])[] {
  const [asked, decided] = [steps.findLast(({ verb }) => verb === 'dispute'), steps.findLast(({ verb }) => verb === 'setAside')];
  const signed: (readonly Field[])[] = decided === undefined ? [] : [[['不予采纳提出人', asked?.by ?? BLANK], ['决定人', decided.by]], [['决定意见', decided.said.opinion ?? BLANK]]];
  return [...signed, [['责任单位负责人签字', ''], ['归档日期', '']], [['行风办意见', '\n']], [['附件', `${box(false)}整改前后对比${GAP}${box(false)}回访录音编号 ＿＿＿＿${GAP}${box(false)}情况说明`]]];
}
