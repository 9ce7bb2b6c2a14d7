import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingOf } from '@zonggui/domain/deadline/opening-hours';
import { shanghaiInstant } from '@zonggui/domain/deadline/plain-date';
import { checkCalendarFolder, countingAt } from './check-calendar-folder';

/** 示例: a copy of the configuration with files no bureau wrote. */
let folder: string;
const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const hours = (closes: string): string => `source: 示例\nusual: { opens: "09:00", closes: "${closes}" }\nweekly: { 1: [{ opens: "09:00", closes: "${closes}" }], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }\nmakeUpDay: []\ndates: {}\n`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
  cpSync(join(__dirname, '../../../config'), folder, { recursive: true });
  mkdirSync(join(folder, 'calendar/local'), { recursive: true });
  mkdirSync(join(folder, 'calendar/hours'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the calendar folder', () => {
  it('as it is shipped has no fault, no invented local day, and one schedule for every office', () => {
    expect(checkCalendarFolder(join(__dirname, '../../../config'))).toMatchObject({ faults: [], locals: [], schedules: [{ code: 'default' }] });
  });

  it('gives a region its days and an office its hours', () => {
    write('calendar/local/341000.yaml', "region: '341000'\noff: [{ from: 2026-03-19, to: 2026-03-20, holiday: 示例节, basis: 示例 }]\nworking: []\n");
    write('calendar/hours/half-day.yaml', hours('12:00'));
    const checked = checkCalendarFolder(folder);
    expect(checked.faults).toEqual([]);
    const { calendar, hours: kept } = countingAt(checked, '341000', { hours: 'half-day' });
    expect([calendar.code, calendar.days.get('2026-03-19')?.working]).toEqual(['CN-341000', false]);
    expect(closingOf(kept, calendar, '2026-03-16')).toEqual(shanghaiInstant('2026-03-16', '12:00'));
    expect(countingAt(checked, '210300')).toMatchObject({ calendar: { code: 'CN' }, hours: { code: 'default' } });
  });

  it('is refused with every fault of every file at once, each naming file, field, value and what is allowed', () => {
    write('calendar/local/341000.yaml', ["region: '341001'", 'off:', '  - { from: 2026-03-19, to: 2026-02-30, holiday: 示例节, basis: 示例 }', '  - { from: 2029-01-05, to: 2029-01-05, holiday: 示例节 }', 'working:', '  - { date: 2026-10-03, why: 示例, basis: 示例 }', '  - { date: 2026-11-18, why: 示例, basis: 示例 }', ''].join('\n'));
    write('calendar/local/999900.yaml', "region: '999900'\noff: []\nworking: []\n");
    write('calendar/local/黄山.yaml', '');
    write('calendar/hours/evening.yaml', hours('08:00'));
    write('organisation/offices.yaml', "offices: [{ code: hs-zhengwu, name: 示例, region: '341000', address: 示例, hours: night, demo: true }]\n");
    expect(checkCalendarFolder(folder).faults).toEqual([
      'local/341000.yaml: region: "341001", must be "341000", as the file is named',
      'local/341000.yaml: off[0].to: "2026-02-30", must be a date that exists, YYYY-MM-DD',
      'local/341000.yaml: off[0]: "2026-03-19..", must end in the year it begins, and not before it begins',
      'local/341000.yaml: off[1].from: "2029-01-05", must lie between 2025-01-01 and 2028-12-31, the years on file',
      'local/341000.yaml: off[1].to: "2029-01-05", must lie between 2025-01-01 and 2028-12-31, the years on file',
      'local/341000.yaml: off[1].basis: (missing), must be a text',
      'local/341000.yaml: working[0].date: "2026-10-03", is a holiday of the whole nation',
      'local/341000.yaml: working[1].date: "2026-11-18", is not a Saturday or Sunday',
      'hours/evening.yaml: usual: "09:00..08:00", must open before it closes',
      'hours/evening.yaml: weekly.1[0]: "09:00..08:00", must open before it closes',
      'local/黄山.yaml: "黄山.yaml", must be named <region code>.yaml',
      'local/999900.yaml: region: "999900", must be a region of organisation/regions.yaml',
      'organisation/offices.yaml: offices[0].hours: "night", must be one of default',
    ]);
  });
});
