import { join } from 'node:path';
import { parse } from 'yaml';
import { Faults } from './calendar-faults';
import { checkCalendarYear } from './check-calendar';
import { checkOpeningHours } from './check-hours';
import { loadCalendar, loadOpeningHours } from './load-calendar';

const folder = join(__dirname, '../../../config/calendar');
const faultsOf = (text: string): string[] => {
  const faults = new Faults('2026.yaml');
  checkCalendarYear(parse(text), 2026, faults);
  return faults.found;
};
const year = (...lines: string[]) => ['year: 2026', 'status: published', 'notice: { number: 通知, date: 2025-11-04 }', ...lines].join('\n');

describe('the calendar files', () => {
  it('cover 2025 to 2028, published through 2026', () => {
    expect(loadCalendar(folder)).toMatchObject({ first: '2025-01-01', last: '2028-12-31', publishedThrough: '2026-12-31' });
  });

  it('give the demo offices Monday to Friday, 08:30 to 17:30 with a lunch break', () => {
    const shifts = [{ opens: '08:30', closes: '12:00' }, { opens: '13:30', closes: '17:30' }];
    expect(loadOpeningHours(folder).weekly).toEqual({ 1: shifts, 2: shifts, 3: shifts, 4: shifts, 5: shifts, 6: [], 7: [] });
  });

  it('are refused in one clear sentence where there are none', () => {
    expect(() => loadCalendar(join(folder, '..', '..', 'docs'))).toThrow('no <year>.yaml file');
  });
});

describe('a year file', () => {
  it('is refused with every fault, each by file and field', () => {
    const text = year(
      'holidays: []',
      'off:',
      '  - { from: 2026-02-30, to: 2026-03-01, holiday: 春节 }',
      '  - { from: 2026-05-05, to: 2026-05-01, holiday: 劳动节 }',
      '  - { from: 2026-10-01, to: 2026-10-07 }',
      '  - { from: 2026-10-07, to: 2026-10-08, holiday: 中秋节 }',
      '  - { from: 2027-01-01, to: 2027-01-01, holiday: 元旦 }',
      'working:',
      '  - { date: 2026-10-09, why: 调休 }',
      '  - { date: 2026-10-03, why: 调休 }',
    );
    expect(faultsOf(text)).toEqual([
      '2026.yaml: holidays: [], no such field; one of year, status, notice, basis, off, working',
      '2026.yaml: off[0].from: "2026-02-30", must be a date that exists, YYYY-MM-DD',
      '2026.yaml: off[1]: "2026-05-05..2026-05-01", ends before it begins',
      '2026.yaml: off[2].holiday: (missing), must be a text',
      '2026.yaml: off[4].from: "2027-01-01", lies outside 2026',
      '2026.yaml: off[4].to: "2027-01-01", lies outside 2026',
      '2026.yaml: working[0].date: "2026-10-09", is not a Saturday or Sunday',
      '2026.yaml: off[3]: "2026-10-07..2026-10-08", overlaps off[2]',
      '2026.yaml: working[1].date: "2026-10-03", is also a day off',
    ]);
  });

  it('may not predict 调休, nor be published without its notice, nor be named for another year', () => {
    expect(faultsOf('year: 2027\nstatus: predicted\nbasis: 办法\noff: []\nworking: [{ date: 2026-10-10, why: 调休 }]')).toEqual([
      '2026.yaml: year: 2027, must be 2026, as the file is named',
      '2026.yaml: working: a predicted year knows no 调休',
    ]);
    expect(faultsOf('year: 2026\nstatus: published\noff: []\nworking: []')).toContain('2026.yaml: notice: (missing), must be a mapping');
    expect(faultsOf('[]')).toContain('2026.yaml: [], must be a mapping');
  });

  it('passes when nothing is wrong', () => {
    expect(faultsOf(year('off: []', 'working: []'))).toEqual([]);
  });
});

describe('an hours file', () => {
  it('is refused when shifts overlap, run backwards or are no times', () => {
    const faults = new Faults('hours.yaml');
    const weekly = '{ 1: [{ opens: "08:30", closes: "12:00" }, { opens: "11:30", closes: "17:30" }], 2: [{ opens: 8, closes: "07:00" }], 3: [], 4: [], 5: [], 6: [], 7: [] }';
    checkOpeningHours(parse(`source: 示例\nusual: { opens: "17:30", closes: "08:30" }\nweekly: ${weekly}\nmakeUpDay: []\ndates: { 2026-02-30: [] }`), 'default', faults);
    expect(faults.found).toEqual([
      'hours.yaml: usual: "17:30..08:30", must open before it closes',
      'hours.yaml: weekly.1[1]: "11:30..17:30", begins before the shift before it ends',
      'hours.yaml: weekly.2[0].opens: 8, must be a time, HH:mm in quotes',
      'hours.yaml: dates.2026-02-30: "2026-02-30", must be a date that exists, YYYY-MM-DD',
    ]);
  });
});
