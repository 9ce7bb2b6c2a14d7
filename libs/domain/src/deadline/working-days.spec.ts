import { join } from 'node:path';
import { isWorkday } from 'chinese-days';
import * as fc from 'fast-check';
import { loadCalendar } from '@zonggui/catalogue/load-calendar';
import { calendarOf, dayOf, ordinalsOf } from './calendar';
import { addDays } from './plain-date';
import { addWorkingDays, countWorkingDays, workingDaysBetween } from './working-days';

const calendar = loadCalendar(join(__dirname, '../../../../config/calendar'));
const published = [...calendar.days.values()].filter((day) => !day.provisional);
const dates = [...calendar.days.keys()];
const anyDate = fc.constantFrom(...dates);
const anyCount = fc.integer({ min: 1, max: 200 });
const refused = (act: () => unknown, code: string): void => expect(act).toThrow(expect.objectContaining({ code }));

describe('the published calendars', () => {
  it.each(['2025', '2026'])('give %s 248 working days', (year) => {
    expect(published.filter((day) => day.working && day.date.startsWith(year))).toHaveLength(248);
  });

  it('agree day by day with an independent calendar', () => {
    expect(published.filter((day) => day.working !== isWorkday(day.date))).toEqual([]);
  });

  it('say of every day why it is worked or not', () => {
    expect(dayOf(calendar, '2026-10-01')).toMatchObject({ working: false, why: '国庆节放假（国办发明电〔2025〕7号）' });
    expect(dayOf(calendar, '2026-09-20')).toMatchObject({ working: true, why: '国庆节调休上班（周日）（国办发明电〔2025〕7号）' });
    expect(dayOf(calendar, '2026-11-21')).toMatchObject({ working: false, why: '周六', provisional: false });
  });
});

describe('the predicted year', () => {
  it('counts off the thirteen statutory days and nothing else', () => {
    const holidays = [...calendar.days.values()].filter((day) => day.date.startsWith('2027') && day.kind === 'holiday').map((day) => day.date);
    expect(holidays).toEqual([
      '2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05', '2027-05-01', '2027-05-02',
      '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03',
    ]);
  });

  it('knows no working weekend', () => {
    expect([...calendar.days.values()].filter((day) => day.provisional && day.kind === 'makeUpDay')).toEqual([]);
  });
});

describe('n working days after a date', () => {
  it.each([
    ['2025-09-26', 5, '2025-10-10'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-18', 15, '2026-10-15'],
    ['2026-11-20', 10, '2026-12-04'],
    ['2026-11-27', 10, '2026-12-11'],
  ])('%s + %i ends on %s, by the notices', (from, n, date) => {
    expect(countWorkingDays(calendar, from, n)).toMatchObject({ date, provisional: false, reason: null });
    expect(addWorkingDays(calendar, from, n)).toBe(date);
  });

  it('2026-12-25 + 10 ends on 2027-01-11, provisionally, and names the day the notices reach', () => {
    expect(countWorkingDays(calendar, '2026-12-25', 10)).toMatchObject({ date: '2027-01-11', provisional: true, reason: expect.stringContaining('2026-12-31') });
  });

  it('agree with an independent calendar from every day of 2025 and 2026, up to 120 days, as far as the notices reach', () => {
    const worked = published.map((day) => day.date).filter((date) => isWorkday(date));
    const different: string[] = [];
    for (const { date: from } of published) {
      const following = worked.filter((date) => date > from).slice(0, 120);
      for (const [index, expected] of following.entries()) {
        if (addWorkingDays(calendar, from, index + 1) !== expected) different.push(`${from} + ${index + 1}`);
      }
    }
    expect(different).toEqual([]);
  });

  it('explain themselves day by day, the start day not counted', () => {
    expect(countWorkingDays(calendar, '2026-09-18', 2).ledger).toEqual([
      { date: '2026-09-18', counted: false, why: '起始日不计' },
      { date: '2026-09-19', counted: false, why: '周六' },
      { date: '2026-09-20', counted: true, why: '国庆节调休上班（周日）（国办发明电〔2025〕7号）' },
      { date: '2026-09-21', counted: true, why: '工作日' },
    ]);
  });

  it('refuse a count that is not a whole number from 1', () => {
    for (const n of [0, -1, 1.5, Number.NaN]) refused(() => addWorkingDays(calendar, '2026-11-20', n), 'invalid');
  });
});

describe('beyond the calendar', () => {
  it('a start is refused with the covered range', () => {
    for (const from of ['2024-12-31', '2029-01-01']) {
      expect(() => countWorkingDays(calendar, from, 1)).toThrow(expect.objectContaining({ code: 'calendar-gap', details: { date: from, first: '2025-01-01', last: '2028-12-31' } }));
    }
  });

  it('an end is refused by both ways of counting', () => {
    refused(() => addWorkingDays(calendar, '2028-12-31', 1), 'calendar-gap');
    refused(() => countWorkingDays(calendar, '2028-12-31', 1), 'calendar-gap');
  });
});

describe('counting working days', () => {
  const end = (from: string, n: number): string => {
    try {
      return addWorkingDays(calendar, from, n);
    } catch {
      return 'gap';
    }
  };

  it('never ends earlier for more days or a later start', () => {
    fc.assert(
      fc.property(anyDate, anyCount, fc.integer({ min: 0, max: 30 }), (from, n, later) => {
        const moved = addDays(from, later);
        // 'gap' sorts after every date, as the end it stands for would
        expect(end(from, n + 1) > end(from, n) || end(from, n) === 'gap').toBe(true);
        expect(end(moved > calendar.last ? calendar.last : moved, n) >= end(from, n)).toBe(true);
      }),
    );
  });

  it('counts exactly n days, each once, the last one worked, and steps to where the ordinals point', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (from, n) => {
        fc.pre(end(from, n) !== 'gap');
        const { date, ledger } = countWorkingDays(calendar, from, n);
        expect(ledger.filter((row) => row.counted)).toHaveLength(n);
        expect(ledger.map((row) => row.date)).toEqual(ledger.map((_, index) => addDays(from, index)));
        expect(ledger.at(-1)).toMatchObject({ date, counted: true });
        expect(date).toBe(addWorkingDays(calendar, from, n));
        expect(workingDaysBetween(calendar, from, date)).toBe(n);
      }),
    );
  });

  it('gives every covered day the number of working days so far', () => {
    const rows = ordinalsOf(calendar);
    expect(rows.map((row) => row.ordinal)).toEqual(rows.map((_, index) => rows.slice(0, index + 1).filter((row) => row.working).length));
    expect(rows[0]).toEqual({ day: '2025-01-01', working: false, ordinal: 0, provisional: false, why: '元旦放假（国办发明电〔2024〕12号）', nextWorkday: '2025-01-02', afterHoliday: '2025-01-02' });
  });
});

describe('a calendar', () => {
  const year = (number: number, status: 'published' | 'predicted') => ({ year: number, status, basis: '通知', off: [], working: [] });

  it('refuses a missing year, and a prediction before a notice', () => {
    refused(() => calendarOf([year(2025, 'published'), year(2027, 'predicted')]), 'invalid');
    refused(() => calendarOf([year(2025, 'predicted'), year(2026, 'published')]), 'invalid');
    refused(() => calendarOf([year(2025, 'predicted')]), 'invalid');
  });

  it('lets a notice reach into the December before its year', () => {
    const reaching = { ...year(2026, 'published'), working: [{ date: '2025-12-27', why: '元旦调休上班（周六）' }] };
    expect(dayOf(calendarOf([year(2025, 'published'), reaching]), '2025-12-27').working).toBe(true);
  });

  it('changes its revision when one day changes', () => {
    const before = calendarOf([year(2026, 'published')]);
    const after = calendarOf([{ ...year(2026, 'published'), working: [{ date: '2026-01-04', why: '元旦调休上班（周日）' }] }]);
    expect(after.revision).not.toBe(before.revision);
    expect(calendarOf([year(2026, 'published')]).revision).toBe(before.revision);
  });
});
