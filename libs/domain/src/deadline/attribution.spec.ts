import fc from 'fast-check';
import { eventOf } from '../application/events';
import { officeCalendar as calendar, officeHours as hours } from '../testing/calendar';
import { attributionOf, sumOf, type Stop } from './attribution';
import { dueFromScratch } from './from-scratch';
import { latenessOf, overrunOf } from './lateness';
import { openingMinutesBetween } from './opening-hours';
import { unionOf } from './pauses';
import { shanghaiDate, shanghaiInstant } from './plain-date';
import type { TimedEvent } from './turns';
import { workingDaysBetween } from './working-days';

const told = (type: TimedEvent['type'], instant: string, id: string, data: TimedEvent['data'] = {}): TimedEvent => ({ type, occurredAt: on(instant), actor: { kind: 'staff', id }, data });
const on = (instant: string): Date => shanghaiInstant(instant.slice(0, 10), instant.slice(11));

/** Received on a Friday, ten working days promised, decided twelve working days later. */
const story = [
  told('registered', '2026-11-20 09:00', 'clerk'),
  told('accepted', '2026-11-20 09:05', 'clerk'),
  told('dispatched', '2026-11-23 10:00', 'clerk', { department: 'renjiu' }),
  told('claimed', '2026-11-24 09:00', 'reviewer'),
  told('submitted', '2026-12-04 10:00', 'reviewer'),
  told('confirmed', '2026-12-08 10:00', 'auditor'),
];
const span = { from: on('2026-11-20 09:05'), to: on('2026-12-08 10:00') };
const attributed = (stops: readonly Stop[] = []) => attributionOf(story, stops, span, calendar, hours);

describe('时间去哪了', () => {
  it('tells who had the matter, from when to when, and for how much working time', () => {
    expect(attributed().segments.map(({ unit, holder, department, workdays }) => ({ unit, holder, department, workdays }))).toEqual([
      { unit: 'dispatch', holder: 'clerk', department: null, workdays: 1 },
      { unit: 'review', holder: null, department: 'renjiu', workdays: 1 },
      { unit: 'review', holder: 'reviewer', department: 'renjiu', workdays: 8 },
      { unit: 'audit', holder: 'auditor', department: 'renjiu', workdays: 2 },
    ]);
  });

  it('takes off what a 特别程序 stopped, whoever held the matter, and goes back to the reviewer afterwards', () => {
    const stop: Stop = { cause: 'suspension', fromAt: on('2026-11-25 10:00'), untilAt: on('2026-11-27 10:00') };
    const { segments, elapsed, used } = attributed([stop]);
    expect(segments.map(({ unit }) => unit)).toEqual(['dispatch', 'review', 'review', 'excluded', 'review', 'audit']);
    expect(elapsed.workdays - used.workdays).toBe(2);
  });

  it('leaves the matter excluded while another ground lasts', () => {
    const grounds = [told('suspended', '2026-11-25 10:00', 'reviewer', { suspensionId: 'a' }), told('suspended', '2026-11-26 10:00', 'reviewer', { suspensionId: 'b' }), told('resumed', '2026-11-27 10:00', 'reviewer', { suspensionId: 'a' }), told('resumed', '2026-11-30 10:00', 'reviewer', { suspensionId: 'b' })];
    const { segments } = attributionOf([...story, ...grounds], [], span, calendar, hours);
    expect(segments.filter(({ unit }) => unit === 'excluded')).toMatchObject([{ from: on('2026-11-25 10:00'), to: on('2026-11-30 10:00'), holder: 'reviewer' }]);
  });

  it('gives the applicant and the department asked their own time, and a matter sent back its way', () => {
    const asked = [
      told('supplementRequested', '2026-11-25 09:00', 'reviewer'), told('supplemented', '2026-11-26 09:00', 'clerk'),
      told('assistanceAsked', '2026-11-26 10:00', 'reviewer', { toDepartment: 'xinxi' }), told('answered', '2026-11-27 10:00', 'other'),
      told('sentBack', '2026-11-27 11:00', 'reviewer', { from: 'reviewing' }), told('resubmitted', '2026-11-30 11:00', 'clerk'),
    ];
    const { segments } = attributionOf([...story, ...asked], [], span, calendar, hours);
    expect(segments.map(({ unit, holder }) => `${unit} ${holder ?? '-'}`)).toEqual([
      'dispatch clerk', 'review -', 'review reviewer', 'applicant -', 'review reviewer', 'assistance other', 'review reviewer', 'window clerk', 'review -', 'audit auditor',
    ]);
    expect(segments.find(({ unit }) => unit === 'assistance')?.department).toBe('xinxi');
  });

  it('is nothing before it began', () => {
    expect(attributionOf(story, [], { from: span.to, to: span.from }, calendar, hours)).toMatchObject({ segments: [], elapsed: { minutes: 0, workdays: 0 } });
  });

  const days = 120 * 24 * 60;
  const instant = fc.integer({ min: 0, max: days * 60 }).map((seconds) => new Date(on('2026-09-01 00:00').getTime() + seconds * 1000));
  const types = fc.constantFrom('registered' as const, 'deemedAccepted' as const, 'warned' as const, ...Object.values(eventOf));
  const anyEvent = fc.record({ type: types, occurredAt: instant, actor: fc.record({ kind: fc.constantFrom('staff' as const, 'system' as const), id: fc.constantFrom('a', 'b') }), data: fc.record({ suspensionId: fc.constantFrom('x', 'y') }) });
  const anyStop = fc.record({ cause: fc.constantFrom('suspension' as const, 'supplement' as const), fromAt: instant, untilAt: fc.option(instant) });

  it('makes exactly the whole of its parts, whatever happened and whatever stood', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 25 }), fc.array(anyStop, { maxLength: 4 }), instant, instant, (events, stops, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const { segments, elapsed, used } = attributionOf(events, stops, { from, to }, calendar, hours);
        expect(elapsed).toEqual({ minutes: openingMinutesBetween(hours, calendar, from, to), workdays: workingDaysBetween(calendar, shanghaiDate(from), shanghaiDate(to)) });
        expect(sumOf(segments.filter(({ counted }) => !counted)).minutes).toBe(elapsed.minutes - used.minutes);
        expect(segments.every(({ minutes, workdays }) => minutes >= 0 && workdays >= 0)).toBe(true);
        expect(segments.map((segment) => segment.from)).toEqual([from, ...segments.map((segment) => segment.to)].slice(0, segments.length));
        expect(segments.at(-1)?.to ?? to).toEqual(to);
      }),
    );
  });

  it('counts a clock late by exactly what its units used beyond the promise', () => {
    const stop = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })).map(([after, length]) => ({ after, length }));
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 10 }), instant, fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 5 }), fc.array(stop, { maxLength: 3 }), fc.integer({ min: 0, max: 40 }), (events, from, amount, granted, pauses, more) => {
        const later = (at: Date, count: number) => new Date(at.getTime() + count * 86_400_000);
        const stops = unionOf(pauses.map(({ after, length }) => ({ fromAt: later(from, after), untilAt: later(from, after + length) })), from).map((pause): Stop => ({ ...pause, cause: 'suspension' }));
        const segments = stops.map(({ fromAt, untilAt }) => ({ fromOn: shanghaiDate(fromAt), untilOn: untilAt && shanghaiDate(untilAt) }));
        const due = dueFromScratch({ limit: { unit: 'workdays', amount }, startsAt: from, segments, extensions: [{ days: granted }] }, calendar, hours);
        const to = later(due.dueAt, more);
        fc.pre(stops.every(({ untilAt }) => untilAt !== null && untilAt <= to));
        const { used } = attributionOf(events, stops, { from, to }, calendar, hours);
        expect(used.workdays - amount - granted).toBe(overrunOf({ unit: 'workdays', ...due }, to, calendar, hours)?.amount ?? 0);
      }),
    );
  });
});

describe('超期归因', () => {
  const due = { unit: 'workdays' as const, dueOn: '2026-12-04', dueAt: on('2026-12-04 17:30') };
  const overrun = overrunOf(due, span.to, calendar, hours);

  it('without step limits names the unit that used most, every working day told', () => {
    expect(latenessOf(attributed().segments, 'workdays', overrun)).toMatchObject({ named: ['review'], sentence: '超期 2 工作日：审批环节用 9，审核环节用 2，待分办用 1。' });
  });

  it('with step limits names only who used more than his share', () => {
    const { named, sentence } = latenessOf(attributed().segments, 'workdays', overrun, { dispatch: 1, review: 8, audit: 2 });
    expect(named).toEqual(['review']);
    expect(sentence).toBe('超期 2 工作日：待分办用 1（限 1），审批环节用 9（限 8），审核环节用 2（限 2）。');
  });

  it('says what was taken off beside what was used', () => {
    const stop: Stop = { cause: 'suspension', fromAt: on('2026-11-25 10:00'), untilAt: on('2026-11-27 10:00') };
    expect(latenessOf(attributed([stop]).segments, 'workdays', null)).toMatchObject({ named: [], sentence: '已用 10 工作日：审批环节用 7，审核环节用 2，待分办用 1；另有特别程序 2 工作日不计入。' });
  });

  it('after the close of business of the last day is late by less than a working day', () => {
    expect(overrunOf(due, on('2026-12-04 17:30'), calendar, hours)).toBeNull();
    const after = overrunOf(due, on('2026-12-04 17:31'), calendar, hours);
    expect(latenessOf([], 'workdays', after).sentence).toBe('超期不足 1 工作日。');
  });

  it('counts 即办 in opening minutes, over lunch', () => {
    const [from, to] = [on('2026-11-20 11:40'), on('2026-11-20 13:52')];
    const late = overrunOf({ unit: 'minutes', dueOn: '2026-11-20', dueAt: on('2026-11-20 13:40') }, to, calendar, hours);
    const { segments } = attributionOf([told('registered', '2026-11-20 11:40', 'clerk')], [], { from, to }, calendar, hours);
    expect(latenessOf(segments, 'minutes', late).sentence).toBe('超期 12 分钟：窗口用 42。');
  });
});
