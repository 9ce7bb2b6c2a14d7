import { DomainError } from '../errors';
import type { Limit } from '../terms';
import { dayOf, provisionalReason } from './calendar';
import type { Calendar, Day } from './calendar';
import { addOpeningMinutes, closingOf, openingOf } from './opening-hours';
import type { OpeningHours } from './opening-hours';
import { addDays, addMonths, shanghaiDate } from './plain-date';
import type { PlainDate } from './plain-date';
import { addWorkingDays, workingDayAt, workingDaysBetween } from './working-days';

/**
 * What happens to a period of days or months whose last day is not worked (民法典 203): `forward` to the next working day;
 * `forwardOverHolidays` where the bureau does not take weekends for 法定休假日; `none`.
 */
export type Roll = 'forward' | 'forwardOverHolidays' | 'none';

const rollsOver = {
  forward: (day) => !day.working,
  forwardOverHolidays: (day) => day.kind === 'holiday',
  none: () => false,
} as const satisfies Record<Roll, (day: Day) => boolean>;

export interface DueInput {
  readonly limit: Pick<Limit, 'unit' | 'amount'>;
  /** The event the clock starts on; its day in Asia/Shanghai is not counted, its minute is. */
  readonly startsAt: Date;
  /** Days the clock stood, in the limit's own unit (calendar days for days and months). */
  readonly pausedDays?: number;
  /** Days granted by 延期, in the limit's own unit (calendar days for months). */
  readonly extendedBy?: number;
  /** Default `forward`; of no effect on working days and minutes. */
  readonly roll?: Roll;
  /** The due day is no earlier than this one, or than the first working day after it; of no effect on minutes. */
  readonly notBefore?: PlainDate;
}

export interface Due {
  readonly startOn: PlainDate;
  /** The legal fact. */
  readonly dueOn: PlainDate;
  /** The last day before it rolled or was held to a later one; null when neither. */
  readonly rolledFrom: PlainDate | null;
  /** `dueOn` at the close of business; for minutes, the minute itself. */
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
  const startOn = shanghaiDate(input.startsAt);
  const lastDay = lastDayOf(input, startOn, calendar);
  const counted = input.limit.unit === 'workdays' ? lastDay : rollOn(calendar, lastDay, input.roll ?? 'forward');
  const dueOn = input.notBefore !== undefined && input.notBefore > counted ? rollOn(calendar, input.notBefore, 'forward') : counted;
  return {
    startOn,
    dueOn,
    rolledFrom: dueOn === lastDay ? null : lastDay,
    dueAt: closingOf(hours, calendar, dueOn),
    warnAt: warnAt(input, startOn, dueOn, calendar, hours),
    ...provisionality(calendar, dueOn),
  };
}

function dueInMinutes({ limit, startsAt }: DueInput, calendar: Calendar, hours: OpeningHours): Due {
  const dueAt = addOpeningMinutes(hours, calendar, startsAt, limit.amount);
  const dueOn = shanghaiDate(dueAt);
  return {
    startOn: shanghaiDate(startsAt),
    dueOn,
    rolledFrom: null,
    dueAt,
    warnAt: addOpeningMinutes(hours, calendar, startsAt, (limit.amount * 2) / 3), // 20 of 30
    ...provisionality(calendar, dueOn),
  };
}

function lastDayOf({ limit, pausedDays = 0, extendedBy = 0 }: DueInput, startOn: PlainDate, calendar: Calendar): PlainDate {
  const added = pausedDays + extendedBy;
  if (limit.unit === 'workdays') return addWorkingDays(calendar, startOn, limit.amount + added);
  if (limit.unit === 'months') return addDays(addMonths(startOn, limit.amount), added);
  return addDays(startOn, limit.amount + added);
}

function rollOn(calendar: Calendar, lastDay: PlainDate, roll: Roll): PlainDate {
  let date = lastDay;
  while (rollsOver[roll](dayOf(calendar, date))) date = addDays(date, 1);
  return date;
}

/**
 * The opening of the first working day after the start on which no more than max(1, ⌈20 % of the promise⌉) working days remain.
 * The promise is measured in working days whatever its unit, without the days the clock stood.
 */
function warnAt(input: DueInput, startOn: PlainDate, dueOn: PlainDate, calendar: Calendar, hours: OpeningHours): Date {
  const { unit, amount } = input.limit;
  const promise = unit === 'workdays' ? amount + (input.extendedBy ?? 0) : workingDaysBetween(calendar, startOn, dueOn);
  const threshold = Math.max(1, Math.ceil(promise / 5));
  const firstCounted = dayOf(calendar, startOn).ordinal + 1;
  const due = dayOf(calendar, dueOn).ordinal;
  if (due < firstCounted) return input.startsAt; // no working day between start and due: it is near from the start
  return openingOf(hours, calendar, workingDayAt(calendar, Math.max(firstCounted, due - threshold)));
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
