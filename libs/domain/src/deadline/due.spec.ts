import { join } from 'node:path';
import * as fc from 'fast-check';
import { loadCalendar, loadOpeningHours } from '@zonggui/catalogue/load-calendar';
import type { LimitUnit, Roll } from '../terms';
import { calendarOf, dayOf } from './calendar';
import { dueOf } from './due';
import type { Due, DueInput } from './due';
import { shanghaiInstant } from './plain-date';
import { workingDaysBetween } from './working-days';

const folder = join(__dirname, '../../../../config/calendar');
const calendar = loadCalendar(folder);
const hours = loadOpeningHours(folder);
const at = (text: string) => shanghaiInstant(text.slice(0, 10), text.slice(11));
const input = (unit: LimitUnit, amount: number, start: string, more: Partial<DueInput> = {}): DueInput => ({ limit: { unit, amount }, startsAt: at(start), ...more });
const due = (unit: LimitUnit, amount: number, start: string, more: Partial<DueInput> = {}): Due => dueOf(input(unit, amount, start, more), calendar, hours);

describe('a promise of ten working days, received 2026-11-20, papers supplied 2026-11-27', () => {
  it('started by acceptance ends 2026-12-11 at the close of business', () => {
    expect(due('workdays', 10, '2026-11-27 15:00')).toMatchObject({ startOn: '2026-11-27', dueOn: '2026-12-11', dueAt: at('2026-12-11 17:30'), provisional: false, reason: null });
  });

  it('started by receipt ends 2026-12-11 where the supply counts as receipt, 2026-12-04 where it does not', () => {
    expect(due('workdays', 10, '2026-11-27 09:00').dueOn).toBe('2026-12-11');
    expect(due('workdays', 10, '2026-11-20 09:00').dueOn).toBe('2026-12-04');
  });

  it('does not depend on the hour of the day it started', () => {
    expect(due('workdays', 10, '2026-11-20 00:00')).toMatchObject({ dueOn: '2026-12-04' });
    expect(due('workdays', 10, '2026-11-20 23:59')).toMatchObject({ dueOn: '2026-12-04' });
  });

  it('ends as many working days later as the clock stood or was extended', () => {
    expect(due('workdays', 10, '2026-11-27 15:00', { pausedDays: 4 }).dueOn).toBe('2026-12-17');
    expect(due('workdays', 10, '2026-11-27 15:00', { extendedBy: 4 }).dueOn).toBe('2026-12-17');
  });
});

describe('the end of a period of days or months', () => {
  it('60 days from 2026-08-03 lie inside the holiday and roll to 2026-10-08', () => {
    expect(due('days', 60, '2026-08-03 10:00')).toMatchObject({ dueOn: '2026-10-08', rolledFrom: '2026-10-02', dueAt: at('2026-10-08 17:30') });
  });

  it('stays where it is when the bureau does not roll', () => {
    expect(due('days', 60, '2026-08-03 10:00', { roll: 'none' })).toMatchObject({ dueOn: '2026-10-02', rolledFrom: null, dueAt: at('2026-10-02 17:30') });
  });

  it('rolls over a weekend, unless the bureau takes only public holidays for 法定休假日', () => {
    expect(due('days', 1, '2026-11-20 10:00').dueOn).toBe('2026-11-23');
    expect(due('days', 1, '2026-11-20 10:00', { roll: 'forwardOverHolidays' }).dueOn).toBe('2026-11-21');
    expect(due('days', 60, '2026-08-03 10:00', { roll: 'forwardOverHolidays' }).dueOn).toBe('2026-10-08');
  });

  it('does not roll off a make-up Sunday', () => {
    expect(due('days', 2, '2026-09-18 10:00')).toMatchObject({ dueOn: '2026-09-20', rolledFrom: null });
  });

  it('of months is the same day, or the month end', () => {
    expect(due('months', 1, '2026-10-20 10:00').dueOn).toBe('2026-11-20');
    expect(due('months', 1, '2026-03-31 10:00').dueOn).toBe('2026-04-30');
    expect(due('months', 1, '2026-01-31 10:00')).toMatchObject({ dueOn: '2026-02-28', rolledFrom: null });
  });

  it('moves by calendar days when the clock stood', () => {
    expect(due('days', 60, '2026-08-03 10:00', { pausedDays: 7 })).toMatchObject({ dueOn: '2026-10-09', rolledFrom: null });
  });
});

describe('the end of a month', () => {
  const leap = calendarOf([2027, 2028, 2029].map((year) => ({ year, status: 'published', basis: '示例', off: [], working: [] })));
  const last = (months: number, start: string, more: Partial<DueInput> = {}): string => dueOf(input('months', months, `${start} 10:00`, { roll: 'none', ...more }), leap, hours).dueOn;

  it.each([
    ['2027-01-31', 1, '2027-02-28', 'has no corresponding day: the month end'],
    ['2028-01-31', 1, '2028-02-29', 'in a leap year: its last day'],
    ['2028-02-29', 12, '2029-02-28', 'from a leap day: the month end of a year without one'],
    ['2028-12-31', 2, '2029-02-28', 'from December of a leap year'],
    ['2028-12-29', 2, '2029-02-28', 'from December of a leap year'],
    ['2027-12-31', 2, '2028-02-29', 'into the leap year'],
    ['2027-02-28', 1, '2027-03-28', 'the corresponding day, not the month end'],
    ['2027-08-31', 1, '2027-09-30', 'has no corresponding day'],
  ])('%s + %i months ends on %s: %s (民法典 202)', (start, months, end) => {
    expect(last(months, start)).toBe(end);
  });

  it.each([
    ['2027-03-01', 1, '2027-03-31'],
    ['2027-01-28', 1, '2027-02-27'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-01', 1, '2028-02-29'],
  ])('%s + %i months counted from the day itself ends on %s', (start, months, end) => {
    expect(last(months, start, { startDay: 'same' })).toBe(end);
  });
});

describe('a counting rule of the bureau', () => {
  it('当日起算 counts the day of the event, where it is worked', () => {
    expect(due('workdays', 10, '2026-11-20 10:00', { startDay: 'same' }).dueOn).toBe('2026-12-03');
    expect(due('workdays', 1, '2026-11-20 10:00', { startDay: 'same' })).toMatchObject({ dueOn: '2026-11-20', dueAt: at('2026-11-20 17:30'), warnAt: at('2026-11-20 10:00') });
    expect(due('workdays', 1, '2026-11-21 10:00', { startDay: 'same' }).dueOn).toBe('2026-11-23');
    expect(due('days', 15, '2026-11-20 10:00', { startDay: 'same' }).dueOn).toBe('2026-12-04');
  });

  it('二十四时 gives the last day to its end (民法典 203)', () => {
    expect(due('workdays', 10, '2026-11-20 10:00', { dayEnds: 'midnight' })).toMatchObject({ dueOn: '2026-12-04', dueAt: at('2026-12-05 00:00') });
  });

  it('that begins after business ended on its very last day leaves that day until 24:00', () => {
    expect(due('workdays', 1, '2026-11-20 18:00', { startDay: 'same' })).toMatchObject({ dueOn: '2026-11-20', dueAt: at('2026-11-21 00:00') });
  });

  it('of start and roll has no effect on minutes', () => {
    expect(due('minutes', 30, '2026-11-20 17:10', { startDay: 'same', roll: 'none', dayEnds: 'midnight' })).toEqual(due('minutes', 30, '2026-11-20 17:10'));
  });

  it('never ends before it begins, and counting the first day never ends later', () => {
    const rules = fc.record({ roll: fc.constantFrom<Roll>('forward', 'forwardOverHolidays', 'none'), dayEnds: fc.constantFrom<'close' | 'midnight'>('close', 'midnight') });
    const units = fc.constantFrom<LimitUnit>('workdays', 'days', 'months');
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 12 }), fc.constantFrom(...[...calendar.days.keys()].slice(0, 600)), fc.constantFrom('07:00', '12:30', '23:00'), rules, (unit, amount, start, time, rule) => {
        const [next, same] = [due(unit, amount, `${start} ${time}`, rule), due(unit, amount, `${start} ${time}`, { ...rule, startDay: 'same' })];
        expect(same.dueOn <= next.dueOn).toBe(true);
        for (const { dueAt, warnAt } of [next, same]) expect([dueAt > at(`${start} ${time}`), warnAt >= at(`${start} ${time}`)]).toEqual([true, true]);
      }),
    );
  });
});

describe('a date counted over a year without a notice', () => {
  it.each([
    ['workdays', 10, '2026-12-25 10:00', '2027-01-11'],
    ['days', 30, '2026-12-25 10:00', '2027-01-25'],
    ['months', 3, '2026-11-05 10:00', '2027-02-09'],
    ['minutes', 30, '2026-12-31 17:20', '2027-01-04'],
  ] as const)('%s %i from %s ends on %s and says up to which day the notices reach', (unit, amount, start, dueOn) => {
    expect(due(unit, amount, start)).toMatchObject({ dueOn, provisional: true, reason: expect.stringMatching(/公布至2026-12-31.*预计/) });
  });

  it('is settled when it ends with the last published day', () => {
    expect(due('workdays', 4, '2026-12-25 10:00')).toMatchObject({ dueOn: '2026-12-31', provisional: false });
  });

  it('is refused beyond the predicted years', () => {
    expect(() => due('months', 26, '2026-11-20 10:00')).toThrow(expect.objectContaining({ code: 'calendar-gap', details: expect.objectContaining({ last: '2028-12-31' }) }));
  });
});

describe('the warning', () => {
  it.each([
    ['one day: at the opening of the due day', 1, '2026-11-23 08:30'],
    ['five days: one working day before', 5, '2026-11-26 08:30'],
    ['ten days: two working days before', 10, '2026-12-02 08:30'],
    ['eleven days: 20 % rounded up is three', 11, '2026-12-02 08:30'],
    ['twenty days: four working days before', 20, '2026-12-14 08:30'],
  ])('of a promise of %s', (_, amount, warnAt) => {
    expect(due('workdays', amount, '2026-11-20 10:00').warnAt).toEqual(at(warnAt));
  });

  it('of a 即办 comes at 20 of its 30 minutes, in opening time', () => {
    expect(due('minutes', 30, '2026-11-20 11:50')).toMatchObject({ warnAt: at('2026-11-20 13:40'), dueAt: at('2026-11-20 13:50'), dueOn: '2026-11-20' });
  });

  it('comes earlier or later where the region has it so', () => {
    expect(due('workdays', 10, '2026-11-20 10:00', { warnPercent: 50 }).warnAt).toEqual(at('2026-11-27 08:30'));
    expect(due('workdays', 10, '2026-11-20 10:00', { warnPercent: 1, warnWorkdays: 3 }).warnAt).toEqual(at('2026-12-01 08:30'));
    expect(due('workdays', 2, '2026-11-20 10:00', { warnWorkdays: 5 }).warnAt).toEqual(at('2026-11-23 08:30')); // never before the first day that counts
    expect(due('minutes', 30, '2026-11-20 11:50', { warnMinutes: 25 }).warnAt).toEqual(at('2026-11-20 11:55'));
    expect(due('minutes', 30, '2026-11-20 11:50', { warnMinutes: 40 }).warnAt).toEqual(at('2026-11-20 11:50'));
  });

  it('of calendar days measures the promise in working days: 15 days hold 11, so three remain', () => {
    expect(due('days', 15, '2026-11-20 10:00')).toMatchObject({ dueOn: '2026-12-07', warnAt: at('2026-12-02 08:30') });
  });

  it('is there from the start when no working day lies between', () => {
    expect(due('days', 1, '2026-11-20 10:00', { roll: 'none' }).warnAt).toEqual(at('2026-11-20 10:00'));
  });

  it('always comes before the due instant, which lies on a working day no further off than the promise', () => {
    const units = fc.constantFrom<LimitUnit>('workdays', 'days');
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 90 }), fc.constantFrom(...[...calendar.days.keys()].slice(0, 700)), (unit, amount, start) => {
        const { dueOn, dueAt, warnAt } = due(unit, amount, `${start} 10:00`);
        expect(warnAt < dueAt).toBe(true);
        expect(dayOf(calendar, dueOn).working).toBe(true);
        const workingDays = workingDaysBetween(calendar, start, dueOn);
        expect(unit === 'workdays' ? workingDays === amount : workingDays <= amount).toBe(true);
      }),
    );
  });
});

describe('amounts no clock can have', () => {
  it.each([
    input('workdays', 0, '2026-11-20 10:00'),
    input('days', 1.5, '2026-11-20 10:00'),
    input('workdays', 5, '2026-11-20 10:00', { pausedDays: -1 }),
    input('minutes', 30, '2026-11-20 10:00', { pausedDays: 1 }),
  ])('are refused', (wrong) => {
    expect(() => dueOf(wrong, calendar, hours)).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});
