import type { Clock } from '../clock/clock';
import { officeCalendar as calendar, officeHours as hours } from '../testing/calendar';
import { countingSentence, sentencesOf } from './clock-sentences';
import { usualCounting, usualWarning } from './due';
import { dueFromScratch } from './from-scratch';
import { shanghaiInstant } from './plain-date';

const at = (date: string, time = '09:00'): Date => shanghaiInstant(date, time);

function told(change: Partial<Clock> = {}, stored: Partial<Clock> = {}): string[] {
  const rule = { ...usualCounting, ...usualWarning, ...(change.startDay && { startDay: change.startDay }), ...(change.roll && { roll: change.roll }), ...(change.dayEnds && { dayEnds: change.dayEnds }) };
  const own = { unit: 'workdays' as const, amount: 10, startAt: at('2026-11-20'), segments: [], extensions: [], ...change };
  const due = dueFromScratch({ limit: { unit: own.unit, amount: own.amount }, startsAt: own.startAt, ...rule, segments: own.segments, extensions: own.extensions }, calendar, hours);
  const clock: Clock = {
    id: 'c', matterId: 'm', deferralId: null, subjectId: null, kind: 'promised', step: null, escalateAt: null, escalatedAt: null, startsOn: 'accepted', state: 'running', pausedSince: null, warnedAt: null, firedAt: null, endedAt: null,
    notBefore: null, ...rule, calendar: calendar.code, schedule: hours.code, calendarRevision: calendar.revision, firstDueOn: due.dueOn, firstDueAt: due.dueAt, ...due, ...own, ...stored,
  };
  return sentencesOf(clock, due);
}

describe('为什么是这一天', () => {
  it('says the limit, its start and its end', () => {
    expect(told()).toEqual(['承诺时限 10 个工作日，自 2026-11-20（受理）起算，当日不计，至 2026-12-04 17:30 届满。', '计算规则：自次日起算，末日以停止办公的时间为截止时间。']);
  });

  it('says what stopped it and what was granted, told in writing or by telephone', () => {
    const pause = { id: 's', cause: 'suspension' as const, fromAt: at('2026-11-23'), untilAt: at('2026-11-25'), fromOn: '2026-11-23', untilOn: '2026-11-25' };
    const undone = { ...pause, id: 'u', untilAt: pause.fromAt, untilOn: pause.fromOn };
    const extension = { id: 'e', days: 2, extendedAt: at('2026-12-01'), fromDueOn: '2026-12-08', toDueOn: '2026-12-10', approver: null, noticeWay: 'telephone' as const };
    expect(told({ segments: [undone, pause], extensions: [extension] }).slice(1, 3)).toEqual([
      '2026-11-23 至 2026-11-25 因特别程序暂停计时，暂停当日照计，其后至恢复当日不计。',
      '延期 2 个工作日（电话告知），由 2026-12-08 延至 2026-12-10。',
    ]);
  });

  it('says that a clock that stands has no last day yet', () => {
    const open = { id: 's', cause: 'supplement' as const, fromAt: at('2026-11-23'), untilAt: null, fromOn: '2026-11-23', untilOn: null };
    expect(told({ segments: [open] })[1]).toBe('2026-11-23 起因申请人补正暂停计时，恢复后到期日相应顺延。');
  });

  it('says that a last day off rolls on, and that a date beyond the notices is 预计', () => {
    expect(told({ unit: 'days', amount: 60, startAt: at('2026-08-03') })[1]).toBe('期间末日 2026-10-02 非工作日，顺延至 2026-10-08。');
    expect(told({ startAt: at('2026-12-25') })[2]).toContain('此日期为预计');
  });

  it('says by which rule it counts, and where each part of the rule is written', () => {
    expect(told({ unit: 'days', amount: 1, startAt: at('2026-11-20'), startDay: 'same', roll: 'none', dayEnds: 'midnight' })).toEqual([
      '承诺时限 1 日，自 2026-11-20（受理）起算，当日计入，至 2026-11-20 24:00 届满。',
      '计算规则：自当日起算，末日不顺延，末日以二十四时为截止时间。',
    ]);
    expect(told({ unit: 'days', amount: 60, startAt: at('2026-08-03'), roll: 'forwardOverHolidays' })[1]).toBe('期间末日 2026-10-02 为节假日，顺延至 2026-10-08。');
    const law = (section: string) => ({ document: '民法典', section, row: null, quote: '' });
    expect(countingSentence(usualCounting, 'months', { startDay: law('第二百零一条第一款'), roll: law('第二百零三条第一款'), dayEnds: { ...law('本局'), document: '示例' } })).toBe(
      '计算规则：自次日起算（参照《民法典》第二百零一条第一款），末日非工作日的顺延至下一工作日（参照《民法典》第二百零三条第一款），末日以停止办公的时间为截止时间（示例）。',
    );
  });

  it('tells both days where the stored date is not what today’s calendar gives', () => {
    expect(told({}, { dueOn: '2026-12-07', dueAt: at('2026-12-07', '17:30') })[1]).toContain('按现行日历推算为 2026-12-04');
    expect(told({}, { kind: 'makeUp', dueOn: '2026-12-01', dueAt: at('2026-12-01', '17:30') })[1]).toBe('补交不迟于承诺办结日 2026-12-01；按补交期限本身推算为 2026-12-04。');
  });
});
