import { join } from 'node:path';
import { loadCalendar, loadOpeningHours } from '@zonggui/catalogue/load-calendar';
import { dayOf } from './calendar';
import { addOpeningMinutes, closingOf, openingMinutesBetween, openingOf } from './opening-hours';
import type { OpeningHours } from './opening-hours';
import { shanghaiInstant } from './plain-date';
import { addWorkingDays } from './working-days';

const folder = join(__dirname, '../../../../config/calendar');
const calendar = loadCalendar(folder);
const hours = loadOpeningHours(folder);
const openOnSaturday: OpeningHours = { ...hours, weekly: { ...hours.weekly, 6: [{ opens: '09:00', closes: '11:00' }] } };
const shutOnMakeUpDays: OpeningHours = { ...hours, makeUpDay: [] };
const at = (text: string) => shanghaiInstant(text.slice(0, 10), text.slice(11));

describe('thirty minutes at the counter', () => {
  it.each([
    ['on an ordinary morning', '2026-11-20 09:00', '2026-11-20 09:30'],
    ['that end as lunch begins', '2026-11-20 11:30', '2026-11-20 12:00'],
    ['do not run through lunch', '2026-11-20 11:50', '2026-11-20 13:50'],
    ['received at lunch begin after it', '2026-11-20 12:40', '2026-11-20 14:00'],
    ['received before opening begin at opening', '2026-11-20 07:10', '2026-11-20 09:00'],
    ['that end at closing', '2026-11-20 17:00', '2026-11-20 17:30'],
    ['do not run through the weekend', '2026-11-20 17:20', '2026-11-23 08:50'],
    ['do not run through a public holiday', '2026-09-30 17:20', '2026-10-08 08:50'],
    ['run on a make-up Sunday on which the hall is open', '2026-09-19 10:00', '2026-09-20 09:00'],
  ])('%s', (_, from, to) => {
    expect(addOpeningMinutes(hours, calendar, at(from), 30)).toEqual(at(to));
  });

  it('run on a Saturday on which the hall is open', () => {
    expect(addOpeningMinutes(openOnSaturday, calendar, at('2026-11-20 17:20'), 30)).toEqual(at('2026-11-21 09:20'));
  });

  it('refuse to run beyond the calendar', () => {
    expect(() => addOpeningMinutes(hours, calendar, at('2028-12-31 17:20'), 30)).toThrow(expect.objectContaining({ code: 'calendar-gap' }));
  });

  it('are thirty again when measured, over lunch and over the weekend', () => {
    expect(openingMinutesBetween(hours, calendar, at('2026-11-20 11:50'), at('2026-11-20 13:50'))).toBe(30);
    expect(openingMinutesBetween(hours, calendar, at('2026-11-20 17:20'), at('2026-11-23 08:50'))).toBe(30);
    expect(openingMinutesBetween(hours, calendar, at('2026-11-20 10:00'), at('2026-11-20 09:00'))).toBe(0);
  });
});

describe('legal working days and opening hours are two calendars', () => {
  it('a Saturday the hall is open is not a working day', () => {
    expect(openingOf(openOnSaturday, calendar, '2026-11-21')).toEqual(at('2026-11-21 09:00'));
    expect(dayOf(calendar, '2026-11-21').working).toBe(false);
    expect(addWorkingDays(calendar, '2026-11-20', 1)).toBe('2026-11-23');
  });

  it('a make-up Sunday is a working day even if the hall is shut, and ends at the usual hour', () => {
    expect(addWorkingDays(calendar, '2026-09-18', 1)).toBe('2026-09-20');
    expect(addOpeningMinutes(shutOnMakeUpDays, calendar, at('2026-09-20 10:00'), 30)).toEqual(at('2026-09-21 09:00'));
    expect(closingOf(shutOnMakeUpDays, calendar, '2026-09-20')).toEqual(at('2026-09-20 17:30'));
  });

  it('a date with hours of its own closes by them', () => {
    const shortDay: OpeningHours = { ...hours, dates: new Map([['2026-12-31', [{ opens: '08:30', closes: '12:00' }]]]) };
    expect(closingOf(shortDay, calendar, '2026-12-31')).toEqual(at('2026-12-31 12:00'));
  });
});
