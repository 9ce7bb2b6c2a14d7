import type { CalendarYear } from '@zonggui/domain/deadline/calendar';
import { addDays, weekdayOf } from '@zonggui/domain/deadline/plain-date';
import type { PlainDate } from '@zonggui/domain/deadline/plain-date';

/** Line 0 is the text as a whole. */
export type Fault = (line: number, what: string) => void;

/** Days with the line of the text they were read from. */
export interface Placed {
  readonly off: readonly { readonly line: number; readonly range: CalendarYear['off'][number] }[];
  readonly working: readonly { readonly line: number; readonly day: CalendarYear['working'][number] }[];
}

export interface NoticeDays extends Placed {
  readonly year: number;
  /** The holidays the text has paragraphs for. */
  readonly named: readonly string[];
  /** The statutory days of the year as far as the caller knows them. */
  readonly statutory: readonly PlainDate[];
}

export const statutoryHolidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;

/** 《全国年节及纪念日放假办法》（2024年11月10日修订）第二条: the days that do not follow the moon. */
const fixedDays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
/** The same article: how many days each holiday has at least. */
const leastDays = { 春节: 4 } as const;
/** 清明 is the day the sun reaches 15°: always one of these. */
const qingming = ['04-04', '04-05', '04-06'];

/** Holds the days of a notice against the statute and against one another. */
export function checkNoticeDays(days: NoticeDays, fault: Fault): void {
  checkNames(days.named, fault);
  checkStatutory(days, fault);
  checkOff(days, fault);
  checkWorking(days, fault);
}

function checkNames(named: readonly string[], fault: Fault): void {
  for (const holiday of statutoryHolidays) {
    const times = named.filter((name) => name === holiday).length;
    if (times === 0) fault(0, `没有写${holiday}的安排`);
    if (times > 1) fault(0, `${holiday}写了${times}次`);
  }
}

function checkStatutory({ year, off, statutory }: NoticeDays, fault: Fault): void {
  const free = daysOff(off);
  const wanted = [...new Set([...fixedDays.map((day) => `${year}-${day}`), ...statutory])].sort();
  for (const day of wanted) if (!free.has(day)) fault(0, `${day}是法定节假日，通知里没有放假`);
  for (const { line, range } of off) {
    const { from, to, holiday } = range;
    if (holiday === '清明节' && !qingming.some((day) => free.has(`${year}-${day}`))) fault(line, `清明节应在4月4日至6日之间，写的是${from}至${to}`);
    if (holiday === '春节' && daysOff([{ range }]).size < leastDays.春节) fault(line, `春节的法定节假日是${leastDays.春节}天，写的是${from}至${to}`);
  }
}

function checkOff({ year, off }: NoticeDays, fault: Fault): void {
  for (const [index, { line, range }] of off.entries()) {
    if (range.to.slice(0, 4) !== String(year)) fault(line, `${range.holiday}放假到${range.to}，不在${year}年`);
    const other = off.find((each, at) => at < index && each.range.from <= range.to && range.from <= each.range.to);
    if (other) fault(line, `${range.holiday}与${other.range.holiday}的放假日期重叠`);
  }
}

function checkWorking({ year, off, working }: NoticeDays, fault: Fault): void {
  const free = daysOff(off);
  const seen = new Set<PlainDate>();
  for (const { line, day } of working) {
    const { date } = day;
    if (weekdayOf(date) < 6) fault(line, `${date}不是周六或周日，不能是调休上班日`);
    if (free.has(date)) fault(line, `${date}既放假又上班`);
    if (seen.has(date)) fault(line, `${date}上班写了两次`);
    if (!date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`)) fault(line, `${date}不在${year}年`);
    seen.add(date);
  }
}

function daysOff(off: readonly Pick<NoticeDays['off'][number], 'range'>[]): Set<PlainDate> {
  const days = new Set<PlainDate>();
  for (const { range } of off) for (let date = range.from; date <= range.to; date = addDays(date, 1)) days.add(date);
  return days;
}
