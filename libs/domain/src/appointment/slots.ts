import type { Calendar } from '../deadline/calendar';
import { shiftsOn, type OpeningHours } from '../deadline/opening-hours';
import { addDays, shanghaiDate, shanghaiInstant, type PlainDate } from '../deadline/plain-date';
import { DomainError } from '../errors';

/** How an office lets itself be visited by appointment; set by its region (示例). */
export interface VisitRule {
  /** How many days ahead, today included; days on which the office is shut count, too. */
  readonly days: number;
  /** Persons in each half hour. */
  readonly perSlot: number;
}

export interface Slot {
  /** 'HH:mm', Asia/Shanghai. */
  readonly at: string;
  /** Places that are left. */
  readonly left: number;
}

export interface SlotDay {
  readonly day: PlainDate;
  readonly slots: readonly Slot[];
}

/** By which days and hours the office works, and what it is now. */
export interface SlotTimes {
  readonly calendar: Calendar;
  readonly hours: OpeningHours;
  readonly now: Date;
}

/** Minutes. */
const length = 30;

/** The half hours of a day in which the office is open from beginning to end: lunch, holidays and what is left of an hour at closing are none. */
export function slotsOn({ calendar, hours }: Pick<SlotTimes, 'calendar' | 'hours'>, day: PlainDate): string[] {
  return shiftsOn(hours, calendar, day).flatMap(({ opens, closes }) => {
    const [from, to] = [minutesOf(opens), minutesOf(closes)];
    return Array.from({ length: Math.max(0, Math.floor((to - from) / length)) }, (_, index) => timeOf(from + index * length));
  });
}

/** What can still be booked: slots that have not begun, with the places left; `taken` counts those of a day and time that hold a place. */
export function openSlots(times: SlotTimes, { days, perSlot }: VisitRule, taken: (day: PlainDate, at: string) => number): SlotDay[] {
  const today = shanghaiDate(times.now);
  return Array.from({ length: days }, (_, index) => addDays(today, index))
    .map((day) => ({ day, slots: slotsOn(times, day).filter((at) => !begun(times.now, day, at)).map((at) => ({ at, left: Math.max(0, perSlot - taken(day, at)) })) }))
    .filter(({ slots }) => slots.length > 0);
}

/** @throws DomainError `invalid` for a time that is none of the office's or lies outside the days ahead; `appointment-full` */
export function assertSlotFree(times: SlotTimes, rule: VisitRule, { day, at }: { readonly day: PlainDate; readonly at: string }, taken: number): void {
  const slot = openSlots(times, rule, (one, time) => (one === day && time === at ? taken : 0)).find((one) => one.day === day)?.slots.find((one) => one.at === at);
  if (slot === undefined) throw new DomainError('invalid', 'No such slot.', { fields: [{ field: 'slot', remedy: '这个时段不能预约，请从列出的日期和时段中另选' }] });
  if (slot.left === 0) throw new DomainError('appointment-full', 'Every place of the slot is taken.', { day, slot: at });
}

/** Whether the slot has begun: from then on it is neither booked nor cancelled. */
export const begun = (now: Date, day: PlainDate, at: string): boolean => now >= shanghaiInstant(day, at);

/** Whether somebody who is there now comes for the slot: from half an hour before it begins until it is over. */
export function timely(now: Date, day: PlainDate, at: string): 'early' | 'timely' | 'late' {
  const minutes = (now.getTime() - shanghaiInstant(day, at).getTime()) / 60_000;
  if (minutes < -length) return 'early';
  return minutes < length ? 'timely' : 'late';
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
