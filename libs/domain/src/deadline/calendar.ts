import { DomainError } from '../errors';
import { addDays, weekdayOf } from './plain-date';
import type { PlainDate } from './plain-date';

/** One year as its State Council notice has it, or as the statute alone lets it be predicted. */
export interface CalendarYear {
  readonly year: number;
  /** `predicted`: no notice yet; statutory days only, 调休 unknown. */
  readonly status: 'published' | 'predicted';
  /** The notice's number, or the statute a prediction rests on. */
  readonly basis: string;
  readonly off: readonly { readonly from: PlainDate; readonly to: PlainDate; readonly holiday: string }[];
  /** Weekend days worked by 调休. */
  readonly working: readonly { readonly date: PlainDate; readonly why: string }[];
}

/** Days a region fixes for itself and everything below it (《全国年节及纪念日放假办法》第四条), each with what it rests on. */
export interface LocalDays {
  /** Region code. */
  readonly region: string;
  readonly off: readonly { readonly from: PlainDate; readonly to: PlainDate; readonly holiday: string; readonly basis: string }[];
  /** Weekend days worked there; a day off, national or local, is never one of them. */
  readonly working: readonly { readonly date: PlainDate; readonly why: string; readonly basis: string }[];
}

export interface Day {
  readonly date: PlainDate;
  readonly kind: 'workday' | 'weekend' | 'holiday' | 'makeUpDay';
  readonly working: boolean;
  readonly why: string;
  /** Lies in a year without a published notice. */
  readonly provisional: boolean;
  /** Number of working days from the first covered day up to and including this one. */
  readonly ordinal: number;
}

export interface Calendar {
  /** `CN`, or `CN-` and the code of the region whose days it adds. */
  readonly code: string;
  /** Changes whenever any day changes; starts with the last published day. */
  readonly revision: string;
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** The last day covered by a published notice. */
  readonly publishedThrough: PlainDate;
  /** What the calendar was built of, in order; `calendarOf(years, { code, local })` builds it again. */
  readonly years: readonly CalendarYear[];
  /** Days of the regions it holds for, the widest region's first. */
  readonly local: readonly LocalDays[];
  readonly days: ReadonlyMap<PlainDate, Day>;
  /** The working days in order; the one with ordinal n is at index n − 1. */
  readonly workingDays: readonly PlainDate[];
}

type Exception = Pick<Day, 'kind' | 'why'>;

export const nationalCalendar = 'CN';

/** Builds the calendar; throws `invalid` unless the years follow one another, published ones first. */
export function calendarOf(years: readonly CalendarYear[], { code = nationalCalendar, local = [] }: Partial<Pick<Calendar, 'code' | 'local'>> = {}): Calendar {
  const ordered = [...years].sort((a, b) => a.year - b.year);
  const first = ordered[0];
  const lastPublished = ordered.findLast((year) => year.status === 'published');
  if (!first || !lastPublished) throw new DomainError('invalid', 'A calendar needs at least one published year.');
  for (const [index, year] of ordered.entries()) {
    if (year.year !== first.year + index) throw new DomainError('invalid', 'The years of a calendar must follow one another.', { year: year.year });
    if (year.status === 'predicted' && year.year < lastPublished.year) throw new DomainError('invalid', 'A predicted year may not precede a published one.', { year: year.year });
  }
  const days = daysOf(ordered, withLocal(exceptionsOf(ordered), local));
  return {
    code,
    revision: `${lastPublished.year}-12-31.${fingerprint([...days.values()])}`,
    first: `${first.year}-01-01`,
    last: `${first.year + ordered.length - 1}-12-31`,
    publishedThrough: `${lastPublished.year}-12-31`,
    years: ordered,
    local,
    days,
    workingDays: [...days.values()].filter((day) => day.working).map((day) => day.date),
  };
}

/** Throws `calendar-gap`, naming the covered range, for a day no year file covers. */
export function dayOf(calendar: Calendar, date: PlainDate): Day {
  const day = calendar.days.get(date);
  if (!day) throw calendarGap(calendar, date);
  return day;
}

/** `date` is the day asked for, or the last known day when the count ran beyond it. */
export function calendarGap(calendar: Calendar, date: PlainDate): DomainError {
  const { first, last } = calendar;
  return new DomainError('calendar-gap', `The working-day calendar covers ${first} to ${last}; load the missing year.`, { date, first, last });
}

/** Why a date counted over a predicted year is only 预计, naming the coverage date; null for a date the notices settle. */
export function provisionalReason(calendar: Calendar, until: PlainDate): string | null {
  if (!dayOf(calendar, until).provisional) return null;
  return `放假安排通知仅公布至${calendar.publishedThrough}；其后按法定节假日预测扣除，调休未知，此日期为预计，以公布的通知为准。`;
}

/** A day as the database's table has it. */
export interface CalendarDay extends Pick<Day, 'working' | 'ordinal' | 'provisional' | 'why'> {
  readonly day: PlainDate;
  /** The day itself, or the first one after it that is worked; null where the calendar ends before. */
  readonly nextWorkday: PlainDate | null;
  /** The day itself, or the first one after it that is no holiday; null as above. */
  readonly afterHoliday: PlainDate | null;
}

/** The calendar as rows for the database's table of ordinals. */
export function ordinalsOf(calendar: Calendar): CalendarDay[] {
  let [nextWorkday, afterHoliday]: [PlainDate | null, PlainDate | null] = [null, null];
  const backwards = [...calendar.days.values()].reverse().map(({ date, kind, working, ordinal, provisional, why }) => {
    if (working) nextWorkday = date;
    if (kind !== 'holiday') afterHoliday = date;
    return { day: date, working, ordinal, provisional, why, nextWorkday, afterHoliday };
  });
  return backwards.reverse();
}

/** A notice may reach into the December before its year (元旦 2019 did), so exceptions are gathered before days are laid out. */
function exceptionsOf(years: readonly CalendarYear[]): Map<PlainDate, Exception> {
  const exceptions = new Map<PlainDate, Exception>();
  for (const { status, basis, off, working } of years) {
    for (const { from, to, holiday } of off) {
      const why = status === 'published' ? `${holiday}放假（${basis}）` : `${holiday}放假（预测，${basis}）`;
      for (let date = from; date <= to; date = addDays(date, 1)) exceptions.set(date, { kind: 'holiday', why });
    }
    for (const { date, why } of working) exceptions.set(date, { kind: 'makeUpDay', why: `${why}（${basis}）` });
  }
  return exceptions;
}

/** A local day off is off whatever the nation does; a local working day makes a weekend worked, and no holiday. */
function withLocal(national: ReadonlyMap<PlainDate, Exception>, local: readonly LocalDays[]): Map<PlainDate, Exception> {
  const exceptions = new Map(national);
  for (const { date, why, basis } of local.flatMap(({ working }) => working)) {
    if (exceptions.get(date)?.kind !== 'holiday') exceptions.set(date, { kind: 'makeUpDay', why: `${why}（${basis}）` });
  }
  for (const { from, to, holiday, basis } of local.flatMap(({ off }) => off)) {
    for (let date = from; date <= to; date = addDays(date, 1)) exceptions.set(date, { kind: 'holiday', why: `${holiday}放假（${basis}）` });
  }
  return exceptions;
}

function daysOf(years: readonly CalendarYear[], exceptions: ReadonlyMap<PlainDate, Exception>): Map<PlainDate, Day> {
  const days = new Map<PlainDate, Day>();
  let ordinal = 0;
  for (const { year, status } of years) {
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      const { kind, why } = exceptions.get(date) ?? ordinaryDay(date);
      const working = kind === 'workday' || kind === 'makeUpDay';
      if (working) ordinal += 1;
      days.set(date, { date, kind, working, why, provisional: status === 'predicted', ordinal });
    }
  }
  return days;
}

function ordinaryDay(date: PlainDate): Exception {
  const weekday = weekdayOf(date);
  if (weekday === 6) return { kind: 'weekend', why: '周六' };
  if (weekday === 7) return { kind: 'weekend', why: '周日' };
  return { kind: 'workday', why: '工作日' };
}

/** FNV-1a, 32 bits: tells revisions apart, guards nothing. */
function fingerprint(days: readonly Day[]): string {
  let hash = 0x811c9dc5;
  for (const character of days.map((day) => `${day.date}${day.kind}${day.provisional}`).join()) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
