import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { predictedYaml } from './calendar-yaml';
import { differencesFrom, hintOf, patternOf } from './holiday-pattern';
import { loadCalendar } from './load-calendar';
import { daysFrom, predictYear, statutoryDays } from './predict-year';

const folder = join(__dirname, '../../../config/calendar');
const fileOf = (year: number) => readFileSync(join(folder, `${year}.yaml`), 'utf8');
const years = new Map(loadCalendar(folder).years.map((year) => [year.year, year]));
const published = (year: number) => {
  const found = years.get(year);
  if (found?.status !== 'published') throw new Error(`${year} is not published`);
  return found;
};

describe('a year without a notice', () => {
  it.each([2027, 2028])('is predicted for %i as config/calendar has it', (year) => {
    expect(predictYear(year)).toEqual(years.get(year));
  });

  it('is written down to the letter, but for a remark on the moon', () => {
    expect(predictedYaml(predictYear(2028))).toBe(fileOf(2028));
    expect(predictedYaml(predictYear(2027))).toBe(fileOf(2027).replace(/#\n# 春节[^]*?(?=^year:)/m, ''));
  });

  it.each([2025, 2026])('would have been right about %i: each statutory day lies in the notice under the same name', (year) => {
    const off = published(year).off;
    for (const range of predictYear(year).off) {
      expect(off).toContainEqual(expect.objectContaining({ holiday: expect.stringContaining(range.holiday) as string }));
      for (const date of daysFrom(range.from, range.to)) expect(off.filter(({ from, to }) => from <= date && date <= to)).toHaveLength(1);
    }
  });

  it('has thirteen statutory days, and twelve where 中秋 falls into 国庆 (2028, 2031, 2039)', () => {
    const counts = Array.from({ length: 16 }, (_, index) => [2025 + index, statutoryDays(2025 + index).length]);
    expect(counts.filter(([, days]) => days !== 13)).toEqual([[2028, 12], [2031, 12], [2039, 12]]);
    expect(predictYear(2028).off.at(-1)).toEqual({ from: '2028-10-01', to: '2028-10-03', holiday: '国庆节、中秋节' });
  });
});

describe('the usual pattern (参考)', () => {
  it('is what the notice of 2025 gave off, day by day', () => {
    expect(differencesFrom(published(2025))).toEqual({ onlyNotice: [], onlyPattern: [] });
  });

  it('is what the notice of 2026 gave off but for one day: that notice begins 春节 on the Sunday before 除夕', () => {
    expect(differencesFrom(published(2026))).toEqual({ onlyNotice: [{ date: '2026-02-15', holiday: '春节' }], onlyPattern: [] });
  });

  it('adds to the statutory days of 2027 what would make 8 days of 春节, 5 of 劳动节, 7 of 国庆 and 3 of the others, save on a Wednesday', () => {
    const added = new Map<string, string[]>();
    for (const { date, holiday } of hintOf(2027)) added.set(holiday, [...(added.get(holiday) ?? []), date]);
    expect(Object.fromEntries(added)).toEqual({
      元旦: ['2027-01-02', '2027-01-03'],
      春节: ['2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
      清明节: ['2027-04-03', '2027-04-04'],
      劳动节: ['2027-05-03', '2027-05-04', '2027-05-05'],
      国庆节: ['2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'],
    });
  });

  it('makes eight days of 国庆 where 中秋 falls in it, and reaches into the December before a 元旦 on a Monday', () => {
    expect(patternOf(2028).filter(({ date }) => date >= '2028-09-25').map(({ date }) => date)).toEqual(daysFrom('2028-10-01', '2028-10-08'));
    expect(hintOf(2030).filter(({ date }) => date >= '2030-12-01')).toEqual([]);
    expect(hintOf(2028).filter(({ date }) => date >= '2028-12-01')).toEqual([{ date: '2028-12-30', holiday: '元旦' }, { date: '2028-12-31', holiday: '元旦' }]);
  });
});
