import type { Calendar, LocalDays } from '@zonggui/domain/deadline/calendar';
import { weekdayOf } from '@zonggui/domain/deadline/plain-date';
import type { PlainDate } from '@zonggui/domain/deadline/plain-date';
import type { Faults } from './calendar-faults';
import { checkOverlaps } from './check-calendar';

/** The days a region adds to the nation's (`config/calendar/local/<region>.yaml`), or undefined when `faults` found any. */
export function checkLocalDays(document: unknown, region: string, national: Calendar, faults: Faults): LocalDays | undefined {
  const fields = faults.mapping('', document, ['region', 'off', 'working']);
  if (fields.region !== region) faults.wrong('region', fields.region, `must be "${region}", as the file is named`);
  const day = (value: unknown, field: string): PlainDate => dayWithin(national, value, field, faults);
  const off = faults.list('off', fields.off).map((entry, index) => offOf(entry, `off[${index}]`, day, faults));
  const working = faults.list('working', fields.working).map((entry, index) => workingOf(entry, `working[${index}]`, day, national, faults));
  checkOverlaps(off, working, faults);
  return faults.found.length > 0 ? undefined : { region, off, working };
}

type DayAt = (value: unknown, field: string) => PlainDate;

function offOf(entry: unknown, field: string, day: DayAt, faults: Faults): LocalDays['off'][number] {
  const range = faults.mapping(field, entry, ['from', 'to', 'holiday', 'basis']);
  const [from, to] = [day(range.from, `${field}.from`), day(range.to, `${field}.to`)];
  if (from > to || from.slice(0, 4) !== to.slice(0, 4)) faults.wrong(field, `${from}..${to}`, 'must end in the year it begins, and not before it begins');
  return { from, to, holiday: faults.text(`${field}.holiday`, range.holiday), basis: faults.text(`${field}.basis`, range.basis) };
}

/** The nation's days off are nobody's to take away. */
function workingOf(entry: unknown, field: string, day: DayAt, national: Calendar, faults: Faults): LocalDays['working'][number] {
  const fields = faults.mapping(field, entry, ['date', 'why', 'basis']);
  const date = day(fields.date, `${field}.date`);
  if (date !== '' && weekdayOf(date) < 6) faults.wrong(`${field}.date`, date, 'is not a Saturday or Sunday');
  if (national.days.get(date)?.kind === 'holiday') faults.wrong(`${field}.date`, date, 'is a holiday of the whole nation');
  return { date, why: faults.text(`${field}.why`, fields.why), basis: faults.text(`${field}.basis`, fields.basis) };
}

function dayWithin({ first, last }: Calendar, value: unknown, field: string, faults: Faults): PlainDate {
  const date = faults.date(field, value);
  if (date !== '' && (date < first || date > last)) faults.wrong(field, date, `must lie between ${first} and ${last}, the years on file`);
  return date;
}
