import type { CalendarYear } from '@zonggui/domain/deadline/calendar';
import { weekdayOf } from '@zonggui/domain/deadline/plain-date';
import type { PlainDate } from '@zonggui/domain/deadline/plain-date';
import type { Faults } from './calendar-faults';

/** The year a file describes, or undefined when `faults` found any. */
export function checkCalendarYear(document: unknown, expected: number, faults: Faults): CalendarYear | undefined {
  const fields = faults.mapping('', document, ['year', 'status', 'notice', 'basis', 'off', 'working']);
  if (fields.year !== expected) faults.wrong('year', fields.year, `must be ${expected}, as the file is named`);
  const { status } = fields;
  if (status !== 'published' && status !== 'predicted') faults.wrong('status', status, 'must be published or predicted');
  const off = faults.list('off', fields.off).map((entry, index) => checkOff(entry, `off[${index}]`, expected, faults));
  const working = faults.list('working', fields.working).map((entry, index) => checkWorking(entry, `working[${index}]`, expected, faults));
  checkOverlaps(off, working, faults);
  if (status === 'predicted' && working.length > 0) faults.add('working', 'a predicted year knows no 调休');
  const basis = status === 'predicted' ? faults.text('basis', fields.basis) : noticeNumber(fields.notice, faults);
  if (faults.found.length > 0 || (status !== 'published' && status !== 'predicted')) return undefined;
  return { year: expected, status, basis, off, working };
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
  if (from > to) faults.wrong(field, `${from}..${to}`, 'ends before it begins');
  return { from, to, holiday: faults.text(`${field}.holiday`, range.holiday) };
}

function checkWorking(entry: unknown, field: string, year: number, faults: Faults): CalendarYear['working'][number] {
  const day = faults.mapping(field, entry, ['date', 'why']);
  const date = dateOfYear(day.date, `${field}.date`, year, faults);
  if (date !== '' && weekdayOf(date) < 6) faults.wrong(`${field}.date`, date, 'is not a Saturday or Sunday');
  return { date, why: faults.text(`${field}.why`, day.why) };
}

/** A notice names days of its year and, rarely, of the December before. */
function dateOfYear(value: unknown, field: string, year: number, faults: Faults): PlainDate {
  const date = faults.date(field, value);
  if (date !== '' && !date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`)) faults.wrong(field, date, `lies outside ${year}`);
  return date;
}

/** No day is named twice, and none is both off and worked. */
export function checkOverlaps(off: readonly { from: PlainDate; to: PlainDate }[], working: readonly { date: PlainDate }[], faults: Faults): void {
  for (const [index, { from, to }] of off.entries()) {
    const other = off.findIndex((range, at) => at < index && range.from <= to && from <= range.to);
    if (other >= 0) faults.wrong(`off[${index}]`, `${from}..${to}`, `overlaps off[${other}]`);
  }
  for (const [index, { date }] of working.entries()) {
    if (off.some(({ from, to }) => from <= date && date <= to)) faults.wrong(`working[${index}].date`, date, 'is also a day off');
    if (working.findIndex((day) => day.date === date) < index) faults.wrong(`working[${index}].date`, date, 'is named twice');
  }
}
