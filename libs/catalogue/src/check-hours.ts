import type { OpeningHours, Shift } from '@zonggui/domain/deadline/opening-hours';
import type { PlainDate, Weekday } from '@zonggui/domain/deadline/plain-date';
import { isMapping, type Faults } from './calendar-faults';

/** The opening hours a file describes, or undefined when `faults` found any. */
export function checkOpeningHours(document: unknown, code: string, faults: Faults): OpeningHours | undefined {
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
  return faults.found.length > 0 ? undefined : { code, usual, weekly, makeUpDay, dates };
}

function checkShifts(value: unknown, field: string, faults: Faults): readonly Shift[] {
  const shifts = faults.list(field, value).map((shift, index) => checkShift(shift, `${field}[${index}]`, faults));
  for (const [index, shift] of shifts.entries()) {
    const before = shifts[index - 1];
    if (before && shift.opens < before.closes) faults.wrong(`${field}[${index}]`, `${shift.opens}..${shift.closes}`, 'begins before the shift before it ends');
  }
  return shifts;
}

function checkShift(value: unknown, field: string, faults: Faults): Shift {
  const shift = faults.mapping(field, value, ['opens', 'closes']);
  const opens = checkTime(shift.opens, `${field}.opens`, faults);
  const closes = checkTime(shift.closes, `${field}.closes`, faults);
  if (opens >= closes) faults.wrong(field, `${opens}..${closes}`, 'must open before it closes');
  return { opens, closes };
}

function checkTime(value: unknown, field: string, faults: Faults): string {
  if (typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return value;
  faults.wrong(field, value, 'must be a time, HH:mm in quotes');
  return '';
}
