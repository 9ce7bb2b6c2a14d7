import { addDays, addMonths, daysBetween, isPlainDate, parsePlainDate, shanghaiDate, shanghaiInstant, weekdayOf } from './plain-date';

describe('a plain date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-31', '20261120', '2026-11-20T00:00', '', '今天'])('is not %p', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });

  it('may be the leap day of a leap year', () => {
    expect(parsePlainDate('2028-02-29')).toBe('2028-02-29');
  });

  it('refuses a day that does not exist with the code invalid', () => {
    expect(() => parsePlainDate('2026-02-29')).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  it('crosses months, years and leap days when days are added', () => {
    expect([addDays('2026-12-31', 1), addDays('2027-01-01', -1), addDays('2028-02-28', 1)]).toEqual(['2027-01-01', '2026-12-31', '2028-02-29']);
    expect(daysBetween('2026-08-03', '2026-10-02')).toBe(60);
  });

  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-05-31', 12, '2027-05-31'],
  ])('%s plus %i months is the corresponding day or the month end: %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('knows its weekday, Monday first', () => {
    expect([weekdayOf('2026-11-20'), weekdayOf('2026-09-20'), weekdayOf('2026-11-23')]).toEqual([5, 7, 1]);
  });
});

describe('the day of an instant', () => {
  it('changes at midnight in Shanghai, whatever the zone of the machine', () => {
    expect(shanghaiDate(new Date('2026-11-20T15:59:59.999Z'))).toBe('2026-11-20');
    expect(shanghaiDate(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
  });

  it('is found again from date and time', () => {
    expect(shanghaiInstant('2026-12-11', '17:30').toISOString()).toBe('2026-12-11T09:30:00.000Z');
  });
});
