import * as fc from 'fast-check';
import { officeCalendar } from '../testing/calendar';
import { at } from '../testing/story';
import { pausedDaysOf, unionOf } from './pauses';
import { addDays, daysBetween, shanghaiDate } from './plain-date';

const interval = (from: string, until: string | null) => ({ fromAt: at(from), untilAt: until === null ? null : at(until) });
const start = at('2026-11-20 09:00');

describe('the time during which anything stood', () => {
  it.each([
    ['counts an overlap once', [interval('2026-11-23', '2026-11-26'), interval('2026-11-25', '2026-11-30')], [interval('2026-11-23', '2026-11-30')]],
    ['counts what lies within another once', [interval('2026-11-23', '2026-11-30'), interval('2026-11-25', '2026-11-26')], [interval('2026-11-23', '2026-11-30')]],
    ['lasts while any ground lasts', [interval('2026-11-23', null), interval('2026-11-25', '2026-11-26')], [interval('2026-11-23', null)]],
    ['joins what follows at the same instant', [interval('2026-11-25', '2026-11-30'), interval('2026-11-23', '2026-11-25')], [interval('2026-11-23', '2026-11-30')]],
    ['keeps apart what does not touch', [interval('2026-11-26', null), interval('2026-11-23', '2026-11-25')], [interval('2026-11-23', '2026-11-25'), interval('2026-11-26', null)]],
    ['begins with the clock at the earliest', [interval('2026-11-18', '2026-11-24'), interval('2026-11-17', '2026-11-18')], [interval('2026-11-20 09:00', '2026-11-24')]],
  ])('%s', (_rule, given, union) => {
    expect(unionOf(given, start)).toEqual(union);
  });
});

describe('days a clock stood', () => {
  const pause = (fromOn: string, untilOn: string | null) => ({ fromOn, untilOn });

  it('do not count the day it began and count the day it ended, in working days', () => {
    expect(pausedDaysOf([pause('2026-09-18', '2026-09-20')], 'workdays', officeCalendar)).toBe(1); // 调休: that Sunday is worked
    expect(pausedDaysOf([pause('2026-11-20', '2026-11-23')], 'workdays', officeCalendar)).toBe(1);
    expect(pausedDaysOf([pause('2026-11-20', '2026-11-22')], 'workdays', officeCalendar)).toBe(0);
  });

  it('are calendar days for periods of days and months', () => {
    expect(pausedDaysOf([pause('2026-11-20', '2026-11-23')], 'days', officeCalendar)).toBe(3);
    expect(pausedDaysOf([pause('2026-11-20', '2026-11-23')], 'months', officeCalendar)).toBe(3);
  });

  it('of a pause that lasts are counted when it ends', () => {
    expect(pausedDaysOf([pause('2026-11-20', null)], 'workdays', officeCalendar)).toBe(0);
  });

  it('are those on which it stood at the day\'s end, or the pause ended, however many grounds overlap', () => {
    const hour = fc.integer({ min: 0, max: 24 * 60 });
    const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
    fc.assert(
      fc.property(fc.array(fc.tuple(hour, hour), { maxLength: 6 }), (pairs) => {
        const grounds = pairs.map(([from, lasted]) => ({ fromAt: later(from), untilAt: later(from + lasted) }));
        const pauses = unionOf(grounds, start).map(({ fromAt, untilAt }) => ({ fromOn: shanghaiDate(fromAt), untilOn: untilAt === null ? null : shanghaiDate(untilAt) }));
        const first = shanghaiDate(start);
        const days = Array.from({ length: daysBetween(first, shanghaiDate(later(48 * 60))) + 1 }, (_, index) => addDays(first, index));
        const stood = days.filter((day) => grounds.some(({ fromAt, untilAt }) => day > shanghaiDate(fromAt) && day <= shanghaiDate(untilAt)));
        expect(pausedDaysOf(pauses, 'days', officeCalendar)).toBe(stood.length);
      }),
    );
  });
});
