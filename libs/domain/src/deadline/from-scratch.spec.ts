import { officeCalendar, officeHours } from '../testing/calendar';
import { at } from '../testing/story';
import { dueFromScratch, type ClockHistory } from './from-scratch';

const history = (rest: Partial<ClockHistory> = {}): ClockHistory => ({ limit: { unit: 'workdays', amount: 10 }, startsAt: at('2026-11-20 09:00'), segments: [], extensions: [], ...rest });
const dueOn = (rest: Partial<ClockHistory> = {}) => dueFromScratch(history(rest), officeCalendar, officeHours).dueOn;

describe('a due date follows from the start alone, with what stopped and what extended it', () => {
  it('as it was promised', () => {
    expect(dueFromScratch(history(), officeCalendar, officeHours)).toMatchObject({ dueOn: '2026-12-04', pausedDays: 0, extendedBy: 0 });
  });

  it('with every pause and every extension, whatever their order', () => {
    const segments = [{ fromOn: '2026-11-23', untilOn: '2026-11-25' }, { fromOn: '2026-11-30', untilOn: '2026-12-01' }];
    expect(dueFromScratch(history({ segments, extensions: [{ days: 2 }, { days: 1 }] }), officeCalendar, officeHours)).toMatchObject({ dueOn: '2026-12-14', pausedDays: 3, extendedBy: 3 });
  });

  it('in calendar days before the last day rolls', () => {
    const days = history({ limit: { unit: 'days', amount: 15 }, segments: [{ fromOn: '2026-11-23', untilOn: '2026-11-25' }] });
    expect(dueFromScratch(days, officeCalendar, officeHours)).toMatchObject({ dueOn: '2026-12-07', rolledFrom: null, pausedDays: 2 });
  });
});

describe('a due date that may not move earlier', () => {
  it('stays on the day that was printed', () => {
    expect(dueOn({ printedOn: '2026-12-08' })).toBe('2026-12-08');
    expect(dueOn({ printedOn: '2026-12-01' })).toBe('2026-12-04');
  });

  it('and on the latest day any publication left it', () => {
    expect(dueOn({ printedOn: '2026-12-07', floors: ['2026-12-09', '2026-12-08'] })).toBe('2026-12-09');
  });

  it('or on the first working day after it, where that day is not worked any more', () => {
    expect(dueOn({ floors: ['2026-12-05'] })).toBe('2026-12-07');
  });

  it('closes that day and warns by it', () => {
    expect(dueFromScratch(history({ printedOn: '2026-12-08' }), officeCalendar, officeHours)).toMatchObject({ dueAt: at('2026-12-08 17:30'), warnAt: at('2026-12-04 08:30') });
  });
});
