import { DomainError } from '../errors';
import type { CountingRule, Limit, Roll, WarningRule } from '../terms';
import { dayOf, provisionalReason } from './calendar';
import type { Calendar, Day } from './calendar';
import { addOpeningMinutes, closingOf, openingOf } from './opening-hours';
import type { OpeningHours } from './opening-hours';
import { addDays, addMonths, shanghaiDate, shanghaiInstant } from './plain-date';
import type { PlainDate } from './plain-date';
import { workingDayAt } from './working-days';

/** Where nobody rules otherwise. */
export const usualCounting: CountingRule = { startDay: 'next', roll: 'forward', dayEnds: 'close' };

/** Where a bureau has set nothing: at one fifth, one working day at least, ten minutes of thirty. */
export const usualWarning: WarningRule = { warnPercent: 20, warnWorkdays: 1, warnMinutes: 10 };

const rollsOver = {
  forward: (day) => !day.working,
  forwardOverHolidays: (day) => day.kind === 'holiday',
  none: () => false,
} as const satisfies Record<Roll, (day: Day) => boolean>;

/** Of the rules, whatever is left out is `usualCounting` and `usualWarning`. */
export interface DueInput extends Partial<CountingRule>, Partial<WarningRule> {
  readonly limit: Pick<Limit, 'unit' | 'amount'>;
  /** The event the clock starts on; `startDay` says whether its day in Asia/Shanghai counts. */
  readonly startsAt: Date;
  /** Days the clock stood, in the limit's own unit (calendar days for days and months). */
  readonly pausedDays?: number;
  /** Days granted by 延期, in the limit's own unit (calendar days for months). */
  readonly extendedBy?: number;
  /** The due day is no earlier than this one, or than the first working day after it; of no effect on minutes. */
  readonly notBefore?: PlainDate;
}

export interface Due {
  readonly startOn: PlainDate;
  /** The legal fact. */
  readonly dueOn: PlainDate;
  /** The last day before it rolled or was held to a later one; null when neither. */
  readonly rolledFrom: PlainDate | null;
  /** `dueOn` at the close of business or at 24:00; for minutes, the minute itself. */
  readonly dueAt: Date;
  readonly warnAt: Date;
  readonly provisional: boolean;
  /** Why provisional, in Chinese; null when it is not. */
  readonly reason: string | null;
}

/** Computes when a limit ends and when its light turns yellow; throws `calendar-gap` beyond the calendar, `invalid` for amounts no clock can have. */
export function dueOf(input: DueInput, calendar: Calendar, hours: OpeningHours): Due {
  requireAmounts(input);
  if (input.limit.unit === 'minutes') return dueInMinutes(input, calendar, hours);
  const { startOn, dueOn, rolledFrom } = dueDayOf(input, calendar);
  return {
    startOn,
    dueOn,
    rolledFrom,
    dueAt: endOf(input, dueOn, calendar, hours),
    warnAt: warnAt(input, startOn, dueOn, calendar, hours),
    ...provisionality(calendar, dueOn),
  };
}

/** The day alone, of a limit that is not in minutes; throws as `dueOf` does. */
export function dueDayOf(input: DueInput, calendar: Calendar): Pick<Due, 'startOn' | 'dueOn' | 'rolledFrom'> {
  const startOn = shanghaiDate(input.startsAt);
  const lastDay = lastDayOf(input, startOn, calendar);
  const counted = input.limit.unit === 'workdays' ? lastDay : rollOn(calendar, lastDay, input.roll ?? 'forward');
  const dueOn = input.notBefore !== undefined && input.notBefore > counted ? rollOn(calendar, input.notBefore, 'forward') : counted;
  return { startOn, dueOn, rolledFrom: dueOn === lastDay ? null : lastDay };
}

function dueInMinutes({ limit, startsAt, warnMinutes = usualWarning.warnMinutes }: DueInput, calendar: Calendar, hours: OpeningHours): Due {
  const dueAt = addOpeningMinutes(hours, calendar, startsAt, limit.amount);
  const dueOn = shanghaiDate(dueAt);
  return {
    startOn: shanghaiDate(startsAt),
    dueOn,
    rolledFrom: null,
    dueAt,
    warnAt: limit.amount > warnMinutes ? addOpeningMinutes(hours, calendar, startsAt, limit.amount - warnMinutes) : startsAt,
    ...provisionality(calendar, dueOn),
  };
}

function lastDayOf({ limit, startDay, pausedDays = 0, extendedBy = 0 }: DueInput, startOn: PlainDate, calendar: Calendar): PlainDate {
  const added = pausedDays + extendedBy;
  if (limit.unit === 'workdays') return workingDayAt(calendar, ordinalBefore(calendar, startOn, startDay) + limit.amount + added);
  if (limit.unit === 'months') return addDays(monthsAfter(startOn, limit.amount, startDay), added);
  return addDays(startOn, limit.amount + added - (startDay === 'same' ? 1 : 0));
}

/** The number of working days before the first day that counts. */
function ordinalBefore(calendar: Calendar, startOn: PlainDate, startDay: DueInput['startDay']): number {
  const { ordinal, working } = dayOf(calendar, startOn);
  return startDay === 'same' && working ? ordinal - 1 : ordinal;
}

/** A month whose first day counts ends the day before the corresponding day; where there is none, with its month (民法典 202). */
function monthsAfter(startOn: PlainDate, months: number, startDay: DueInput['startDay']): PlainDate {
  const last = addMonths(startOn, months);
  return startDay === 'same' && last.slice(8) === startOn.slice(8) ? addDays(last, -1) : last;
}

/** A period that began after business ended on its very last day has that day until 24:00. */
function endOf({ startsAt, dayEnds }: DueInput, dueOn: PlainDate, calendar: Calendar, hours: OpeningHours): Date {
  const closing = closingOf(hours, calendar, dueOn);
  return dayEnds !== 'midnight' && closing > startsAt ? closing : shanghaiInstant(addDays(dueOn, 1), '00:00');
}

function rollOn(calendar: Calendar, lastDay: PlainDate, roll: Roll): PlainDate {
  let date = lastDay;
  while (rollsOver[roll](dayOf(calendar, date))) date = addDays(date, 1);
  return date;
}

/**
 * The opening of the first counted working day on which no more than max(`warnWorkdays`, ⌈`warnPercent` % of the promise⌉) working days
 * remain, never before the start. The promise is measured in working days whatever its unit, without the days the clock stood.
 */
function warnAt(input: DueInput, startOn: PlainDate, dueOn: PlainDate, calendar: Calendar, hours: OpeningHours): Date {
  const { unit, amount } = input.limit;
  const before = ordinalBefore(calendar, startOn, input.startDay);
  const due = dayOf(calendar, dueOn).ordinal;
  if (due <= before) return input.startsAt; // no working day between start and due: it is near from the start
  const promise = unit === 'workdays' ? amount + (input.extendedBy ?? 0) : due - before;
  const { warnPercent = usualWarning.warnPercent, warnWorkdays = usualWarning.warnWorkdays } = input;
  const threshold = Math.max(warnWorkdays, Math.ceil((promise * warnPercent) / 100));
  const opening = openingOf(hours, calendar, workingDayAt(calendar, Math.max(before + 1, due - threshold)));
  return opening > input.startsAt ? opening : input.startsAt;
}

function provisionality(calendar: Calendar, dueOn: PlainDate): Pick<Due, 'provisional' | 'reason'> {
  const reason = provisionalReason(calendar, dueOn);
  return { provisional: reason !== null, reason };
}

function requireAmounts({ limit, pausedDays = 0, extendedBy = 0 }: DueInput): void {
  const added = pausedDays + extendedBy;
  if (!Number.isInteger(limit.amount) || limit.amount < 1) throw new DomainError('invalid', 'A limit must be a whole number from 1.', { amount: limit.amount });
  if (![pausedDays, extendedBy].every((days) => Number.isInteger(days) && days >= 0)) throw new DomainError('invalid', 'Paused and extended days must be whole numbers from 0.', { pausedDays, extendedBy });
  if (limit.unit === 'minutes' && added > 0) throw new DomainError('invalid', 'A limit in minutes is neither paused nor extended by days.', { pausedDays, extendedBy });
}
