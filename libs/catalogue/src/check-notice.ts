import type { CalendarYear } from '@zonggui/domain/deadline/calendar';
import { weekdayOf } from '@zonggui/domain/deadline/plain-date';
import type { PlainDate } from '@zonggui/domain/deadline/plain-date';
import { daysFrom, statutoryDays } from './predict-year';

/** Line 0 is the text as a whole. */
export type Fault = (line: number, what: string) => void;

/** Days with the line of the text they were read from. */
export interface Placed {
  readonly off: readonly { readonly line: number; readonly range: CalendarYear['off'][number] }[];
  readonly working: readonly { readonly line: number; readonly day: CalendarYear['working'][number] }[];
}

export interface NoticeDays extends Placed {
  readonly year: number;
}

export const statutoryHolidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;

/** Holds the days of a notice against the statute and against one another. */
export function checkNoticeDays(days: NoticeDays, fault: Fault): void {
  checkStatutory(days, fault);
  checkOff(days, fault);
  checkWorking(days, fault);
}

/** A notice has one paragraph for each holiday, or one for two that meet. */
export function checkHolidayNames(named: readonly string[], fault: Fault): void {
  for (const holiday of statutoryHolidays) {
    const times = named.filter((name) => name === holiday).length;
    if (times === 0) fault(0, `没有写${holiday}的安排`);
    if (times > 1) fault(0, `${holiday}写了${times}次`);
  }
}

function checkStatutory({ year, off }: NoticeDays, fault: Fault): void {
  const free = daysOff(off);
  for (const day of statutoryDays(year)) if (!free.has(day)) fault(0, `${day}是法定节假日，通知里没有放假`);
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

function daysOff(off: NoticeDays['off']): Set<PlainDate> {
  return new Set(off.flatMap(({ range }) => daysFrom(range.from, range.to)));
}
