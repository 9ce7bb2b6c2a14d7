import { officeCalendar, officeHours } from '../testing/calendar';
import { at } from '../testing/story';
import type { ClockKind } from '../clock/clock';
import { calendarOf, type Calendar } from './calendar';
import type { ClockHistory } from './from-scratch';
import { dueAfterPublications } from './publications';

/** 示例: 2027 as invented notices would have it. */
const published = (off: string[], working: string[] = []): Calendar =>
  calendarOf(officeCalendar.years.map((year) => (year.year === 2027 ? { ...year, status: 'published', off: [...year.off, ...off.map((day) => ({ from: day, to: day, holiday: '示例' }))], working: working.map((date) => ({ date, why: '示例' })) } : year)));
const later = published(['2027-01-04']);
const earlier = published([], ['2027-01-02', '2027-01-03', '2027-01-09', '2027-01-10']);
const history: ClockHistory = { limit: { unit: 'workdays', amount: 10 }, startsAt: at('2026-12-25 09:00'), segments: [], extensions: [] };
const after = (kind: ClockKind, ...changes: [string, Calendar][]) => {
  const { due, floors } = dueAfterPublications(kind, history, officeCalendar, changes.map(([when, calendar]) => ({ at: at(when), calendar })), officeHours);
  return [due.dueOn, floors];
};

describe('a date after a sequence of publications', () => {
  it('is the one it began with while nothing is published', () => {
    expect(after('promised')).toEqual(['2027-01-11', []]);
  });

  it('moves later and back with them', () => {
    expect(after('promised', ['2026-12-28 10:00', later])).toEqual(['2027-01-12', []]);
    expect(after('promised', ['2026-12-28 10:00', later], ['2026-12-29 10:00', earlier])).toEqual(['2027-01-07', []]);
  });

  it('moved earlier is held at the first working day after the publication, and so for good', () => {
    expect(after('promised', ['2027-01-10 10:00', earlier])).toEqual(['2027-01-11', ['2027-01-11']]);
    expect(after('promised', ['2027-01-10 10:00', earlier], ['2027-01-10 12:00', later])).toEqual(['2027-01-12', ['2027-01-11']]);
  });

  it('printed for the applicant’s own duty does not move earlier', () => {
    expect(after('supplement', ['2026-12-28 10:00', later], ['2026-12-29 10:00', earlier])).toEqual(['2027-01-12', ['2027-01-12']]);
  });

  it('that fell due keeps its day, whatever is published afterwards', () => {
    expect(after('promised', ['2027-01-12 10:00', later])).toEqual(['2027-01-11', []]);
  });
});
