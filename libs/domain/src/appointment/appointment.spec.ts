import { join } from 'node:path';
import { loadCalendar, loadOpeningHours } from '@zonggui/catalogue/load-calendar';
import { shanghaiInstant } from '../deadline/plain-date';
import type { Actor, Post } from '../posts';
import { refusalOf } from '../testing/refusal';
import { assertGround, assertMayReceive, cancelAppointment, comeOfIt, moveAppointment, standing, takeNumber } from './appointment';
import type { AppointmentState, AppointmentVerb } from './appointment.machine';
import { assertSlotFree, openSlots, slotsOn, type SlotTimes } from './slots';

const folder = join(__dirname, '../../../../config/calendar');
const [calendar, hours] = [loadCalendar(folder), loadOpeningHours(folder)];
const when = (text: string): SlotTimes => ({ calendar, hours, now: shanghaiInstant(text.slice(0, 10), text.slice(11)) });
const rule = { days: 7, perSlot: 2 };

describe('an appointment', () => {
  it('goes from 已预约 to 已到, 爽约 or 已取消; 上门办 is agreed to, also at another time, or refused; what is agreed takes place or cannot', () => {
    const states: readonly AppointmentState[] = ['booked', 'asked', 'agreed', 'arrived', 'missed', 'cancelled', 'done', 'unmet', 'refused'];
    const verbs: readonly AppointmentVerb[] = ['arrive', 'miss', 'fail', 'cancel', 'agree', 'refuse'];
    const table = states.map((state) => [state, verbs.filter((verb) => refusalOf(() => moveAppointment(state, verb)) === null).map((verb) => `${verb} → ${moveAppointment(state, verb)}`)]);
    expect(Object.fromEntries(table)).toEqual({
      booked: ['arrive → arrived', 'miss → missed', 'cancel → cancelled'],
      asked: ['cancel → cancelled', 'agree → agreed', 'refuse → refused'],
      agreed: ['arrive → done', 'fail → unmet', 'cancel → cancelled', 'agree → agreed'],
      arrived: [], missed: [], cancelled: [], done: [], unmet: [], refused: [],
    });
  });

  it('is 爽约 once its day is over, and not before', () => {
    expect([standing('booked', '2026-11-20', '2026-11-20'), standing('booked', '2026-11-20', '2026-11-21'), standing('arrived', '2026-11-20', '2026-11-21'), standing('agreed', '2026-11-20', '2026-11-21')]).toEqual(['booked', 'missed', 'arrived', 'agreed']);
  });

  it('is come to on its day, 上门办 also said afterwards, and never ahead of it', () => {
    const on = (day: string, state: AppointmentState, verb: 'arrive' | 'fail' = 'arrive') => refusalOf(() => comeOfIt({ state, day, slot: '10:00' }, verb, '2026-11-20'));
    expect([on('2026-11-20', 'booked'), on('2026-11-23', 'booked'), on('2026-11-20', 'agreed'), on('2026-11-18', 'agreed', 'fail'), on('2026-11-23', 'agreed', 'fail')]).toEqual([null, 'verb-not-allowed', null, null, 'verb-not-allowed']);
  });

  it('gives a number before the others from half an hour ahead until its half hour is over, and then one like any other', () => {
    const at = (time: string) => takeNumber({ state: 'booked', day: '2026-11-20', slot: '10:00' }, shanghaiInstant('2026-11-20', time));
    expect([at('09:30'), at('10:29'), at('10:30')]).toEqual([{ state: 'arrived', priority: 'appointment' }, { state: 'arrived', priority: 'appointment' }, { state: 'arrived', priority: null }]);
    expect([refusalOf(() => at('09:29')), refusalOf(() => takeNumber({ state: 'agreed', day: '2026-11-20', slot: '10:00' }, shanghaiInstant('2026-11-20', '10:00')))]).toEqual(['verb-not-allowed', 'verb-not-allowed']);
  });

  it('is cancelled until its time begins', () => {
    const booked = { state: 'booked' as const, day: '2026-11-20', slot: '10:00' };
    expect(cancelAppointment(booked, shanghaiInstant('2026-11-20', '09:59'))).toBe('cancelled');
    expect(refusalOf(() => cancelAppointment(booked, shanghaiInstant('2026-11-20', '10:00')))).toBe('verb-not-allowed');
    expect(cancelAppointment({ state: 'asked', day: null, slot: null }, shanghaiInstant('2026-11-20', '10:00'))).toBe('cancelled');
  });

  it('is 上门办 only for what the documents name', () => {
    const grounds = [{ code: 'elderly', text: '老年人' }];
    expect([refusalOf(() => assertGround(grounds, 'elderly')), refusalOf(() => assertGround(grounds, 'busy')), refusalOf(() => assertGround([], 'elderly'))]).toEqual([null, 'invalid', 'invalid']);
  });

  it('is received by the windows of the region', () => {
    const staff = (post: Post, region: string): Actor => ({ kind: 'staff', id: post, onBehalfOf: null, grants: [{ post, region, department: null }] });
    expect([refusalOf(() => assertMayReceive(staff('intake', '341000'), '341000')), refusalOf(() => assertMayReceive(staff('intake', '210300'), '341000')), refusalOf(() => assertMayReceive(staff('review', '341000'), '341000'))]).toEqual([null, 'post-required', 'post-required']);
  });
});

describe('the half hours of an office', () => {
  it('lie within its opening hours, with lunch left out; a weekend has none, one worked by 调休 has', () => {
    const friday = slotsOn({ calendar, hours }, '2026-11-20');
    expect(friday).toEqual(['08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '13:30', '14:00', '14:30', '15:00', '15:30', '16:00', '16:30', '17:00']);
    expect([slotsOn({ calendar, hours }, '2026-11-21'), slotsOn({ calendar, hours }, '2026-10-01'), slotsOn({ calendar, hours }, '2026-09-20').length]).toEqual([[], [], 15]);
  });

  it('leave out what does not last to closing', () => {
    const short = { ...hours, weekly: { ...hours.weekly, 5: [{ opens: '08:45', closes: '10:00' }] } };
    expect(slotsOn({ calendar, hours: short }, '2026-11-20')).toEqual(['08:45', '09:15']);
  });

  it('are offered so many days ahead, from the next one on that has not begun', () => {
    const open = openSlots(when('2026-11-20 16:30'), rule, (day, at) => (day === '2026-11-23' && at === '09:00' ? 5 : 0));
    expect(open.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']);
    expect(open[0]?.slots).toEqual([{ at: '17:00', left: 2 }]);
    expect(open[1]?.slots[1]).toEqual({ at: '09:00', left: 0 });
  });

  it('take no more than their places, and nothing outside them', () => {
    const asked = (day: string, at: string, taken: number) => refusalOf(() => assertSlotFree(when('2026-11-20 09:10'), rule, { day, at }, taken));
    expect([asked('2026-11-20', '10:00', 1), asked('2026-11-20', '10:00', 2)]).toEqual([null, 'appointment-full']);
    expect([asked('2026-11-20', '09:00', 0), asked('2026-11-20', '12:30', 0), asked('2026-11-20', '10:15', 0), asked('2026-11-21', '10:00', 0), asked('2026-11-27', '10:00', 0)]).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'invalid']);
  });
});
