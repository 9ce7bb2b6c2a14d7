import type { Clock, ClockKind } from '../clock/clock';
import type { CountingRule, CountingTerms, LimitUnit, Source } from '../terms';
import type { DueFromScratch } from './from-scratch';
import { shanghaiClock, shanghaiDate } from './plain-date';

export const clockWord = {
  promised: '承诺时限', statutory: '法定时限', step: '环节时限', decideAcceptance: '受理决定时限', makeUp: '补交期限', supplement: '补正期限', instant: '即办时限', delivery: '送达时限',
  contact: '回访时限', rectify: '整改时限', report: '报告单时限', pickUp: '领取期限', rating: '评价期限', reply: '牌的回复期限', feedback: '督办反馈期限',
} as const satisfies Record<ClockKind, string>;

const startWord = {
  received: '收到申请', accepted: '受理', madeUp: '材料补齐', decided: '作出决定', deferred: '容缺受理', notified: '告知', invited: '邀请评价', entered: '进入环节',
  issued: '出件', rated: '评价', rectified: '整改完成', carded: '发牌', ordered: '督办',
} as const satisfies Record<Clock['startsOn'], string>;

const unitWords = { minutes: '分钟', workdays: '个工作日', days: '日', months: '个月' } as const satisfies Record<LimitUnit, string>;
/** Months are stopped and extended by days. */
const dayWord = (unit: LimitUnit): string => (unit === 'workdays' ? '个工作日' : '日');

/**
 * Why the clock ends on the day it ends, to be read aloud: the limit and its start, what it stood for, what was granted, and what is
 * still open. `due` is what the same clock comes to by today's calendar; `sources` say where the counting rule is written.
 */
export function sentencesOf(clock: Clock, due: DueFromScratch, sources?: CountingTerms['sources']): string[] {
  return [...clockStory(clock), ...rollSentence(clock, due), ...differences(clock, due), ...(clock.unit === 'minutes' ? [] : [countingSentence(clock, clock.unit, sources)]), ...(clock.reason === null ? [] : [clock.reason])];
}

/** Its limit and start, what it stood for and what was granted: the clock as it is, without looking at any calendar. */
export function clockStory(clock: Clock): string[] {
  return [limitSentence(clock), ...clock.segments.flatMap((segment) => stopSentence(segment, clock)), ...clock.extensions.map((extension) => extensionSentence(extension, clock))];
}

function limitSentence({ kind, unit, amount, startsOn, startAt, startOn, startDay, dueOn, dueAt }: Clock): string {
  const start = unit === 'minutes' ? `${startOn} ${shanghaiClock(startAt)}（${startWord[startsOn]}）起计` : `${startOn}（${startWord[startsOn]}）起算，${startDay === 'same' ? '当日计入' : '当日不计'}`;
  return `${clockWord[kind]} ${amount} ${unitWords[unit]}，自 ${start}，至 ${dueOn} ${shanghaiDate(dueAt) > dueOn ? '24:00' : shanghaiClock(dueAt)} 届满。`;
}

const countingWords = {
  startDay: { next: '自次日起算', same: '自当日起算' },
  roll: { forward: '末日非工作日的顺延至下一工作日', forwardOverHolidays: '末日为节假日的顺延至节假日结束的次日', none: '末日不顺延' },
  dayEnds: { close: '末日以停止办公的时间为截止时间', midnight: '末日以二十四时为截止时间' },
} as const satisfies { [K in keyof CountingRule]: Record<CountingRule[K], string> };

/** 计算规则: which rule of start, roll and end the date follows, and where each is written. */
export function countingSentence({ startDay, roll, dayEnds }: CountingRule, unit: LimitUnit, sources?: CountingTerms['sources']): string {
  const parts = [
    countingWords.startDay[startDay] + writtenIn(sources?.startDay),
    ...(unit === 'workdays' ? [] : [countingWords.roll[roll] + writtenIn(sources?.roll)]),
    countingWords.dayEnds[dayEnds] + writtenIn(sources?.dayEnds),
  ];
  return `计算规则：${parts.join('，')}。`;
}

const writtenIn = (source: Source | undefined): string => {
  if (source === undefined) return '';
  return source.document === '示例' ? '（示例）' : `（参照《${source.document}》${source.section}）`;
};

function stopSentence({ cause, fromOn, untilOn, fromAt, untilAt }: Clock['segments'][number], { unit }: Clock): string[] {
  if (fromAt.getTime() === untilAt?.getTime()) return []; // a back-dated end undid it
  const word = cause === 'suspension' ? '特别程序' : '申请人补正';
  if (unit === 'minutes') return [];
  return [untilOn === null ? `${fromOn} 起因${word}暂停计时，恢复后到期日相应顺延。` : `${fromOn} 至 ${untilOn} 因${word}暂停计时，暂停当日照计，其后至恢复当日不计。`];
}

function extensionSentence({ days, fromDueOn, toDueOn, noticeWay }: Clock['extensions'][number], { unit }: Clock): string {
  return `延期 ${days} ${dayWord(unit)}（${noticeWay === 'written' ? '书面' : '电话'}告知），由 ${fromDueOn} 延至 ${toDueOn}。`;
}

function rollSentence({ unit, roll, dueOn }: Clock, { rolledFrom, dueOn: found }: DueFromScratch): string[] {
  if (unit === 'minutes' || rolledFrom === null || found !== dueOn) return [];
  return [`期间末日 ${rolledFrom} ${roll === 'forwardOverHolidays' ? '为节假日' : '非工作日'}，顺延至 ${dueOn}。`];
}

/** A printed date is not re-dated behind the applicant's back: where another day now comes out, both are told. */
function differences({ kind, unit, dueOn, calendarRevision }: Clock, due: DueFromScratch): string[] {
  if (unit === 'minutes' || due.dueOn === dueOn) return [];
  if (kind === 'makeUp') return [`补交不迟于承诺办结日 ${dueOn}；按补交期限本身推算为 ${due.dueOn}。`];
  return [`到期日 ${dueOn} 按当时的工作日历（${calendarRevision.slice(0, 10)} 前已公布）确定；按现行日历推算为 ${due.dueOn}。`];
}
