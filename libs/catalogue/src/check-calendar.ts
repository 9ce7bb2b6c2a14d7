import type { CalendarYear } from '@zonggui/domain/deadline/calendar';
import type { OpeningHours, Shift } from '@zonggui/domain/deadline/opening-hours';
import { isPlainDate, weekdayOf } from '@zonggui/domain/deadline/plain-date';
import type { PlainDate, Weekday } from '@zonggui/domain/deadline/plain-date';

type Fields = Readonly<Record<string, unknown>>;

/** Collects what is wrong with one file, as `file: field: what`. */
export class Faults {
  readonly found: string[] = [];

  constructor(private readonly file: string) {}

  add(field: string, what: string): void {
    this.found.push([this.file, field, what].filter((part) => part !== '').join(': '));
  }

  /** The mapping under `field`, or an empty one and a fault; unknown keys are faults too, so that no misspelt key passes. */
  mapping(field: string, value: unknown, known: readonly string[]): Fields {
    if (!isMapping(value)) {
      this.add(field, 'must be a mapping');
      return {};
    }
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) this.add(under(field, key), 'no such field');
    }
    return value;
  }

  list(field: string, value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.add(field, 'must be a list');
    return [];
  }

  text(field: string, value: unknown): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.add(field, 'must be a text');
    return '';
  }

  date(field: string, value: unknown): PlainDate {
    if (typeof value === 'string' && isPlainDate(value)) return value;
    this.add(field, 'must be a date that exists, YYYY-MM-DD');
    return '';
  }
}

/** The year a file describes, or undefined when `faults` found any. */
export function checkCalendarYear(document: unknown, expected: number, faults: Faults): CalendarYear | undefined {
  const fields = faults.mapping('', document, ['year', 'status', 'notice', 'basis', 'off', 'working']);
  if (fields.year !== expected) faults.add('year', `must be ${expected}, as the file is named`);
  const { status } = fields;
  if (status !== 'published' && status !== 'predicted') faults.add('status', 'must be published or predicted');
  const off = faults.list('off', fields.off).map((entry, index) => checkOff(entry, `off[${index}]`, expected, faults));
  const working = faults.list('working', fields.working).map((entry, index) => checkWorking(entry, `working[${index}]`, expected, faults));
  checkOverlaps(off, working, faults);
  if (status === 'predicted' && working.length > 0) faults.add('working', 'a predicted year knows no 调休');
  const basis = status === 'predicted' ? faults.text('basis', fields.basis) : noticeNumber(fields.notice, faults);
  if (faults.found.length > 0 || (status !== 'published' && status !== 'predicted')) return undefined;
  return { year: expected, status, basis, off, working };
}

/** The opening hours a file describes, or undefined when `faults` found any. */
export function checkOpeningHours(document: unknown, faults: Faults): OpeningHours | undefined {
  const fields = faults.mapping('', document, ['source', 'usual', 'weekly', 'makeUpDay', 'dates']);
  faults.text('source', fields.source);
  const usual = checkShift(fields.usual, 'usual', faults);
  const week = faults.mapping('weekly', fields.weekly, ['1', '2', '3', '4', '5', '6', '7']);
  const shiftsOf = (weekday: Weekday) => checkShifts(week[weekday], `weekly.${weekday}`, faults);
  const weekly = { 1: shiftsOf(1), 2: shiftsOf(2), 3: shiftsOf(3), 4: shiftsOf(4), 5: shiftsOf(5), 6: shiftsOf(6), 7: shiftsOf(7) };
  if (Object.values(weekly).every((shifts) => shifts.length === 0)) faults.add('weekly', 'an office opens at least once a week');
  const makeUpDay = checkShifts(fields.makeUpDay, 'makeUpDay', faults);
  const dates = new Map<PlainDate, readonly Shift[]>();
  const byDate = isMapping(fields.dates) ? fields.dates : faults.mapping('dates', fields.dates, []);
  for (const [date, shifts] of Object.entries(byDate)) dates.set(faults.date(`dates.${date}`, date), checkShifts(shifts, `dates.${date}`, faults));
  return faults.found.length > 0 ? undefined : { usual, weekly, makeUpDay, dates };
}

function noticeNumber(value: unknown, faults: Faults): string {
  const notice = faults.mapping('notice', value, ['number', 'date']);
  faults.date('notice.date', notice.date);
  return faults.text('notice.number', notice.number);
}

function checkOff(entry: unknown, field: string, year: number, faults: Faults): CalendarYear['off'][number] {
  const range = faults.mapping(field, entry, ['from', 'to', 'holiday']);
  const from = dateOfYear(range.from, `${field}.from`, year, faults);
  const to = dateOfYear(range.to, `${field}.to`, year, faults);
  if (from > to) faults.add(field, 'ends before it begins');
  return { from, to, holiday: faults.text(`${field}.holiday`, range.holiday) };
}

function checkWorking(entry: unknown, field: string, year: number, faults: Faults): CalendarYear['working'][number] {
  const day = faults.mapping(field, entry, ['date', 'why']);
  const date = dateOfYear(day.date, `${field}.date`, year, faults);
  if (date !== '' && weekdayOf(date) < 6) faults.add(`${field}.date`, 'is not a Saturday or Sunday');
  return { date, why: faults.text(`${field}.why`, day.why) };
}

/** A notice names days of its year and, rarely, of the December before. */
function dateOfYear(value: unknown, field: string, year: number, faults: Faults): PlainDate {
  const date = faults.date(field, value);
  if (date !== '' && !date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`)) faults.add(field, `lies outside ${year}`);
  return date;
}

function checkOverlaps(off: CalendarYear['off'], working: CalendarYear['working'], faults: Faults): void {
  for (const [index, { from, to }] of off.entries()) {
    const other = off.findIndex((range, at) => at < index && range.from <= to && from <= range.to);
    if (other >= 0) faults.add(`off[${index}]`, `overlaps off[${other}]`);
  }
  for (const [index, { date }] of working.entries()) {
    if (off.some(({ from, to }) => from <= date && date <= to)) faults.add(`working[${index}].date`, 'is also a day off');
    if (working.findIndex((day) => day.date === date) < index) faults.add(`working[${index}].date`, 'is named twice');
  }
}

function checkShifts(value: unknown, field: string, faults: Faults): readonly Shift[] {
  const shifts = faults.list(field, value).map((shift, index) => checkShift(shift, `${field}[${index}]`, faults));
  for (const [index, shift] of shifts.entries()) {
    const before = shifts[index - 1];
    if (before && shift.opens < before.closes) faults.add(`${field}[${index}]`, 'begins before the shift before it ends');
  }
  return shifts;
}

function checkShift(value: unknown, field: string, faults: Faults): Shift {
  const shift = faults.mapping(field, value, ['opens', 'closes']);
  const opens = checkTime(shift.opens, `${field}.opens`, faults);
  const closes = checkTime(shift.closes, `${field}.closes`, faults);
  if (opens >= closes) faults.add(field, 'must open before it closes');
  return { opens, closes };
}

function checkTime(value: unknown, field: string, faults: Faults): string {
  if (typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return value;
  faults.add(field, 'must be a time, HH:mm in quotes');
  return '';
}

function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function under(field: string, key: string): string {
  return field === '' ? key : `${field}.${key}`;
}
