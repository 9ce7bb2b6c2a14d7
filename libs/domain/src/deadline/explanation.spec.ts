import fc from 'fast-check';
import { officeCalendar as calendar, officeHours as hours } from '../testing/calendar';
import { explain } from './explanation';
import { dueFromScratch, type ClockHistory } from './from-scratch';
import { addDays, shanghaiInstant } from './plain-date';

const history = (more: Partial<ClockHistory> = {}): ClockHistory => ({
  limit: { unit: 'workdays', amount: 10 },
  startsAt: shanghaiInstant('2026-11-20', '10:00'),
  segments: [],
  extensions: [],
  ...more,
});

describe('逐日说明', () => {
  it('starts with the day of receipt, which does not count, and ends on the due day', () => {
    const { due, ledger } = explain(history(), calendar, hours);
    expect(due.dueOn).toBe('2026-12-04');
    expect(ledger[0]).toEqual({ date: '2026-11-20', counted: false, why: '起始日不计' });
    expect(ledger.at(-1)).toMatchObject({ date: '2026-12-04', counted: true });
    expect(ledger.filter((row) => row.counted)).toHaveLength(10);
  });

  it('says which days the clock stood, and which an extension added', () => {
    const { due, ledger } = explain(history({ segments: [{ fromOn: '2026-11-23', untilOn: '2026-11-25' }], extensions: [{ days: 2 }] }), calendar, hours);
    expect(due.dueOn).toBe('2026-12-10');
    expect(ledger.filter((row) => row.why === '暂停计时').map((row) => row.date)).toEqual(['2026-11-24', '2026-11-25']);
    expect(ledger.filter((row) => row.why.endsWith('延期')).map((row) => row.date)).toEqual(['2026-12-09', '2026-12-10']);
  });

  it('says why a period of days rolled over a holiday (民法典 203)', () => {
    const { due, ledger } = explain(history({ limit: { unit: 'days', amount: 60 }, startsAt: shanghaiInstant('2026-08-03', '10:00') }), calendar, hours);
    expect(due.dueOn).toBe('2026-10-08');
    expect(ledger.filter((row) => row.why === '期间末日非工作日，顺延').map((row) => row.date)).toEqual(['2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08']);
  });

  it('counts minutes over lunch and closing time', () => {
    const { due, ledger } = explain(history({ limit: { unit: 'minutes', amount: 30 }, startsAt: shanghaiInstant('2026-11-20', '17:10') }), calendar, hours);
    expect(due.dueAt).toEqual(shanghaiInstant('2026-11-23', '08:40'));
    expect(ledger.filter((row) => row.counted)).toEqual([
      { date: '2026-11-20', counted: true, why: '办公时间内 20 分钟' },
      { date: '2026-11-23', counted: true, why: '办公时间内 10 分钟' },
    ]);
  });

  it('counts the first day where the rule does', () => {
    const { due, ledger } = explain(history({ startDay: 'same' }), calendar, hours);
    expect(due.dueOn).toBe('2026-12-03');
    expect(ledger[0]).toEqual({ date: '2026-11-20', counted: true, why: '工作日，当日起算' });
    expect(explain(history({ startDay: 'same', startsAt: shanghaiInstant('2026-11-21', '10:00') }), calendar, hours).ledger[0]).toEqual({ date: '2026-11-21', counted: false, why: '周六' });
    expect(explain(history({ startDay: 'same', limit: { unit: 'days', amount: 3 } }), calendar, hours).ledger.filter((row) => row.counted)).toHaveLength(3);
  });

  it('walks to the very day the arithmetic finds, whatever stopped or was granted', () => {
    const days = fc.integer({ min: 0, max: 500 }).map((n) => addDays('2025-01-02', n));
    const pause = fc.tuple(days, fc.integer({ min: 0, max: 30 })).map(([fromOn, n]) => ({ fromOn, untilOn: addDays(fromOn, n) }));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), pause, fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 2 }), fc.constantFrom<'next' | 'same'>('next', 'same'), (start, amount, segment, added, startDay) => {
        const asked = history({ startDay, limit: { unit: 'workdays', amount }, startsAt: shanghaiInstant(start, '09:00'), segments: segment.fromOn >= start ? [segment] : [], extensions: added.map((n) => ({ days: n })) });
        const due = dueFromScratch(asked, calendar, hours);
        // a pause that begins after the due day cannot have happened: the clock had run out
        fc.pre(asked.segments.every(({ fromOn }) => fromOn < due.dueOn && fromOn < dueFromScratch({ ...asked, segments: [] }, calendar, hours).dueOn));
        const { ledger } = explain(asked, calendar, hours);
        expect(ledger.filter((row) => row.counted)).toHaveLength(amount + due.extendedBy);
        expect(ledger.at(-1)).toMatchObject({ date: due.dueOn, counted: true });
      }),
    );
  });
});
