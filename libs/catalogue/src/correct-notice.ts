import { addDays, weekdayOf } from '@zonggui/domain/deadline/plain-date';
import type { PlainDate } from '@zonggui/domain/deadline/plain-date';
import type { NoticeDays, Placed } from './check-notice';
import { daysFrom } from './predict-year';

/** What a person makes of a day beside the notice's text; `ordinary` follows the weekday. */
export interface DayCorrection {
  readonly date: PlainDate;
  readonly kind: 'ordinary' | 'off' | 'makeUpDay';
}

interface Held<T> {
  readonly line: number;
  readonly value: T;
}

/** The days of a notice with a person's corrections; what is corrected stands in no line of the text (line 0). */
export function corrected<Days extends NoticeDays>(notice: Days, corrections: readonly DayCorrection[]): Days {
  const off = new Map<PlainDate, Held<string>>(notice.off.flatMap(({ line, range }) => daysFrom(range.from, range.to).map((date) => [date, { line, value: range.holiday }] as const)));
  const working = new Map<PlainDate, Held<string>>(notice.working.map(({ line, day }) => [day.date, { line, value: day.why }]));
  for (const { date, kind } of [...corrections].sort((a, b) => a.date.localeCompare(b.date))) {
    off.delete(date);
    working.delete(date);
    if (kind === 'off') off.set(date, { line: 0, value: (off.get(addDays(date, -1)) ?? off.get(addDays(date, 1)))?.value ?? '放假' });
    if (kind === 'makeUpDay') working.set(date, { line: 0, value: `调休上班（${weekdayOf(date) === 6 ? '周六' : '周日'}，人工改正）` });
  }
  return corrections.length === 0 ? notice : { ...notice, off: rangesOf(off), working: [...working].map(([date, { line, value }]) => ({ line, day: { date, why: value } })) };
}

/** Days in a row of one holiday are one range again. */
function rangesOf(days: ReadonlyMap<PlainDate, Held<string>>): Placed['off'] {
  const ranges: { line: number; range: { from: PlainDate; to: PlainDate; holiday: string } }[] = [];
  for (const [date, { line, value }] of [...days].sort(([a], [b]) => a.localeCompare(b))) {
    const last = ranges.at(-1);
    if (last && last.range.holiday === value && addDays(last.range.to, 1) === date) ranges[ranges.length - 1] = { line: last.line || line, range: { ...last.range, to: date } };
    else ranges.push({ line, range: { from: date, to: date, holiday: value } });
  }
  return ranges;
}
