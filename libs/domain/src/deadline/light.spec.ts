import { join } from 'node:path';
import { loadCalendar, loadOpeningHours } from '@zonggui/catalogue/load-calendar';
import { dueOf } from './due';
import { lightOf, remaining } from './light';
import { shanghaiInstant } from './plain-date';

const folder = join(__dirname, '../../../../config/calendar');
const calendar = loadCalendar(folder);
const hours = loadOpeningHours(folder);
const at = (text: string) => shanghaiInstant(text.slice(0, 10), text.slice(11));
const tenDays = dueOf({ limit: { unit: 'workdays', amount: 10 }, startsAt: at('2026-11-27 15:00') }, calendar, hours);
const running = { ...tenDays, paused: false, finishedAt: null };
const left = (now: string) => remaining(at(now), { unit: 'workdays', ...tenDays }, calendar, hours);

describe('the light of a promise due 2026-12-11 17:30', () => {
  it.each([
    ['2026-12-09 08:29', 'green'],
    ['2026-12-09 08:30', 'yellow'],
    ['2026-12-11 17:30', 'yellow'],
    ['2026-12-11 17:31', 'red'],
  ] as const)('at %s is %s', (now, light) => {
    expect(lightOf(at(now), running)).toBe(light);
  });

  it('is paused while the clock stands, even past the date, and finished for ever after', () => {
    expect(lightOf(at('2026-12-20 09:00'), { ...running, paused: true })).toBe('paused');
    expect(lightOf(at('2026-12-20 09:00'), { ...running, finishedAt: at('2026-12-10 09:00') })).toBe('finished');
  });
});

describe('what remains', () => {
  it('counts the working days after today', () => {
    expect(left('2026-12-03 10:00')).toEqual({ unit: 'workdays', amount: 6, overdue: false });
    expect(left('2026-12-05 10:00')).toEqual({ unit: 'workdays', amount: 5, overdue: false });
    expect(left('2026-12-11 10:00')).toEqual({ unit: 'workdays', amount: 0, overdue: false });
  });

  it('turns into an overrun at the close of business, a begun day counting whole', () => {
    expect(left('2026-12-11 17:31')).toEqual({ unit: 'workdays', amount: 1, overdue: true });
    expect(left('2026-12-13 10:00')).toEqual({ unit: 'workdays', amount: 1, overdue: true });
    expect(left('2026-12-15 10:00')).toEqual({ unit: 'workdays', amount: 2, overdue: true });
  });

  it('of a 即办 is told in opening minutes', () => {
    const instant = dueOf({ limit: { unit: 'minutes', amount: 30 }, startsAt: at('2026-11-20 11:50') }, calendar, hours);
    const clock = { unit: 'minutes', ...instant } as const;
    expect(remaining(at('2026-11-20 12:30'), clock, calendar, hours)).toEqual({ unit: 'minutes', amount: 20, overdue: false });
    expect(remaining(at('2026-11-20 13:55'), clock, calendar, hours)).toEqual({ unit: 'minutes', amount: 5, overdue: true });
  });
});
