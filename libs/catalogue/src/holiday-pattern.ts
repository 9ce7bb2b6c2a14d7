import type { CalendarYear } from '@zonggui/domain/deadline/calendar';
import { addDays, weekdayOf } from '@zonggui/domain/deadline/plain-date';
import type { PlainDate, Weekday } from '@zonggui/domain/deadline/plain-date';
import { daysFrom, statutoryRanges } from './predict-year';

/** A day that would probably be off; 参考, never counted. */
export interface HintedDay {
  readonly date: PlainDate;
  readonly holiday: string;
}

/** The notice that told how the yearly arrangements are made from 2025 on. */
export const patternSource = '国办发明电〔2024〕12号';

/** Days before and after a holiday of one day with which it becomes three, by its weekday; 周三 stays alone. */
const around: Readonly<Record<Weekday, readonly [before: number, after: number]>> = { 1: [2, 0], 2: [2, 0], 3: [0, 0], 4: [0, 2], 5: [0, 2], 6: [0, 2], 7: [1, 1] };

/**
 * The days off by the usual pattern, as the notice of 2024 names it: 春节 8 days from 除夕, 国庆 7 from 1 October (8 where 中秋 falls
 * in it), 劳动节 5, the others 3 with the adjoining weekend or, on a Wednesday, one. It does not say which weekends are worked.
 */
export function patternOf(year: number): HintedDay[] {
  const days = new Map<PlainDate, string>();
  for (const { from, to, holiday } of patternRanges(year)) for (const date of daysFrom(from, to)) days.set(date, days.get(date) ?? holiday);
  return [...days].map(([date, holiday]) => ({ date, holiday })).sort((a, b) => a.date.localeCompare(b.date));
}

/** What the pattern would add to the statutory days, as far as it falls into the year; 元旦 of the next year may reach into its December. */
export function hintOf(year: number): HintedDay[] {
  const statutory = new Set(statutoryRanges(year).flatMap(({ from, to }) => daysFrom(from, to)));
  return [...patternOf(year), ...patternOf(year + 1)].filter(({ date }) => date.startsWith(`${year}-`) && !statutory.has(date));
}

/** Where a year's notice and the pattern part: what only one of them gives off. */
export function differencesFrom({ year, off }: Pick<CalendarYear, 'year' | 'off'>): { readonly onlyNotice: readonly HintedDay[]; readonly onlyPattern: readonly HintedDay[] } {
  const given = off.flatMap(({ from, to, holiday }) => daysFrom(from, to).map((date) => ({ date, holiday })));
  const usual = patternOf(year);
  const without = (days: readonly HintedDay[], others: readonly HintedDay[]) => days.filter(({ date }) => !others.some((other) => other.date === date));
  return { onlyNotice: without(given, usual), onlyPattern: without(usual, given) };
}

function patternRanges(year: number): CalendarYear['off'] {
  const autumn = statutoryRanges(year).find(({ holiday }) => holiday === '中秋节')?.from ?? '';
  return statutoryRanges(year).map(({ from, to, holiday }) => {
    switch (holiday) {
      case '春节':
        return { from, to: addDays(from, 7), holiday };
      case '劳动节':
        return { from, to: addDays(from, 4), holiday };
      case '国庆节':
        return { from, to: addDays(from, from <= autumn && autumn <= addDays(from, 6) ? 7 : 6), holiday };
      default: {
        const [before, after] = around[weekdayOf(from)];
        return { from: addDays(from, -before), to: addDays(to, after), holiday };
      }
    }
  });
}
