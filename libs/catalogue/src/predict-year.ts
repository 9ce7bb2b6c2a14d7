import { LunarDay, SolarTerm } from 'tyme4ts';
import type { SolarDay } from 'tyme4ts';
import type { CalendarYear } from '@zonggui/domain/deadline/calendar';
import { addDays } from '@zonggui/domain/deadline/plain-date';
import type { PlainDate } from '@zonggui/domain/deadline/plain-date';

type Range = CalendarYear['off'][number];

/** What every prediction rests on. */
export const holidayStatute = '《全国年节及纪念日放假办法》（2024年11月10日修订）';

/**
 * A year of which no notice is known: the statutory days (放假办法 第二条: 1 + 4 + 1 + 2 + 1 + 1 + 3 = 13) and nothing else, for 调休 and
 * 补假 cannot be known. Where 中秋 falls into 国庆, both are one range, and the days off are twelve.
 */
export function predictYear(year: number): CalendarYear {
  return { year, status: 'predicted', basis: holidayStatute, off: merged(statutoryRanges(year)), working: [] };
}

/** The statutory days of a year, in order. */
export function statutoryDays(year: number): PlainDate[] {
  return predictYear(year).off.flatMap(({ from, to }) => daysFrom(from, to));
}

/** Each holiday by itself; the lunar days by the moon over Beijing, 清明 the day the sun reaches 15°. */
export function statutoryRanges(year: number): Range[] {
  const newYear = lunar(year, 1, 1);
  const one = (date: PlainDate, holiday: string): Range => ({ from: date, to: date, holiday });
  return [
    one(`${year}-01-01`, '元旦'),
    { from: addDays(newYear, -1), to: addDays(newYear, 2), holiday: '春节' },
    one(plain(SolarTerm.fromName(year, '清明').getJulianDay().getSolarDay()), '清明节'),
    { from: `${year}-05-01`, to: `${year}-05-02`, holiday: '劳动节' },
    one(lunar(year, 5, 5), '端午节'),
    one(lunar(year, 8, 15), '中秋节'),
    { from: `${year}-10-01`, to: `${year}-10-03`, holiday: '国庆节' },
  ];
}

/** Every day from one to the other, both included. */
export function daysFrom(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Ranges that overlap become one, named as notices name it: 国庆节、中秋节. */
function merged(ranges: readonly Range[]): Range[] {
  const [autumn, national] = [ranges.find(({ holiday }) => holiday === '中秋节'), ranges.find(({ holiday }) => holiday === '国庆节')];
  const inOrder = [...ranges].sort((a, b) => a.from.localeCompare(b.from));
  if (!autumn || !national || autumn.to < national.from || autumn.from > national.to) return inOrder;
  return inOrder.filter((range) => range !== autumn).map((range) => (range === national ? { ...national, holiday: '国庆节、中秋节' } : range));
}

const lunar = (year: number, month: number, day: number): PlainDate => plain(LunarDay.fromYmd(year, month, day).getSolarDay());

const plain = (day: SolarDay): PlainDate => [String(day.getYear()).padStart(4, '0'), ...[day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0'))].join('-');
