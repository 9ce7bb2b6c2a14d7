import { officeCalendar, officeHours } from '../testing/calendar';
import type { LocalDays } from './calendar';
import { calendarOf, dayOf } from './calendar';
import { dueOf } from './due';
import { shanghaiInstant } from './plain-date';
import { calendarCodeOf, calendarsWithin, regionalCalendar, regionOf } from './regional-calendar';
import { addWorkingDays } from './working-days';

/** 示例: days no government fixed. */
const province: LocalDays = { region: '530000', off: [{ from: '2026-03-19', to: '2026-03-20', holiday: '示例节', basis: '示例〔2026〕1号' }], working: [{ date: '2026-03-22', why: '示例调休', basis: '示例〔2026〕1号' }] };
const prefecture: LocalDays = { region: '532900', off: [{ from: '2026-04-20', to: '2026-04-20', holiday: '示例街', basis: '示例〔2026〕2号' }], working: [] };
const calendarFor = (region: string) => regionalCalendar(officeCalendar.years, [prefecture, province], region);

describe('the days a region fixes for itself (放假办法 4)', () => {
  it('hold there and everywhere below it, and nowhere else', () => {
    expect(addWorkingDays(calendarFor('530000'), '2026-03-18', 1)).toBe('2026-03-22');
    expect(addWorkingDays(calendarFor('532901'), '2026-03-18', 1)).toBe('2026-03-22');
    expect(addWorkingDays(calendarFor('210300'), '2026-03-18', 1)).toBe('2026-03-19');
  });

  it('lie on top of those of the regions around it', () => {
    expect(addWorkingDays(calendarFor('532901'), '2026-04-17', 1)).toBe('2026-04-21');
    expect(addWorkingDays(calendarFor('530100'), '2026-04-17', 1)).toBe('2026-04-20');
  });

  it('are named after the nearest region that has some', () => {
    expect(['000000', '530000', '530100', '532900', '532901', '210300'].map((region) => calendarFor(region).code)).toEqual(['CN', 'CN-530000', 'CN-530000', 'CN-532900', 'CN-532900', 'CN']);
    expect(['CN', 'CN-530000'].map(regionOf)).toEqual(['000000', '530000']);
    expect(calendarCodeOf('000000')).toBe('CN');
  });

  it('say on what they rest', () => {
    expect(dayOf(calendarFor('530000'), '2026-03-19')).toMatchObject({ working: false, kind: 'holiday', why: '示例节放假（示例〔2026〕1号）' });
    expect(dayOf(calendarFor('530000'), '2026-03-22')).toMatchObject({ working: true, kind: 'makeUpDay', why: '示例调休（示例〔2026〕1号）' });
  });

  it('roll the last day of a period as any other holiday does', () => {
    const due = dueOf({ limit: { unit: 'days', amount: 1 }, startsAt: shanghaiInstant('2026-03-18', '10:00'), roll: 'forwardOverHolidays' }, calendarFor('530000'), officeHours);
    expect(due).toMatchObject({ dueOn: '2026-03-21', rolledFrom: '2026-03-19' });
  });

  it('stay on top of whatever the nation publishes: a worked weekend is off, and a national holiday is never worked', () => {
    const years = officeCalendar.years.map((year) => (year.year === 2026 ? { ...year, off: [...year.off, { from: '2026-03-21', to: '2026-03-22', holiday: '示例' }], working: [...year.working, { date: '2026-04-19', why: '示例' }] } : year));
    const locals = [{ ...prefecture, off: [{ from: '2026-04-19', to: '2026-04-20', holiday: '示例街', basis: '示例' }] }, province];
    const after = regionalCalendar(years, locals, '532900');
    expect(dayOf(after, '2026-03-22').working).toBe(false);
    expect(dayOf(after, '2026-04-19').working).toBe(false);
  });

  it('make a calendar whose revision is its own', () => {
    const calendars = calendarsWithin('000000', officeCalendar.years, [prefecture, province]);
    expect(calendars.map(({ code }) => code)).toEqual(['CN', 'CN-530000', 'CN-532900']);
    expect(new Set(calendars.map(({ revision }) => revision)).size).toBe(3);
    expect(calendarsWithin('530000', officeCalendar.years, [prefecture, province]).map(({ code }) => code)).toEqual(['CN-530000', 'CN-532900']);
    for (const { code, years, local, revision } of calendars) expect(calendarOf(years, { code, local }).revision).toBe(revision);
  });
});
