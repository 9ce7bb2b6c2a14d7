import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { calendarOf } from '@zonggui/domain/deadline/calendar';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import { checkCalendarYear, checkOpeningHours, Faults } from './check-calendar';

/** A folder of calendar files that may not be used; the message has one line per fault, each naming file and field. */
export class CalendarFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'CalendarFault';
  }
}

/** Reads every `<year>.yaml` of the folder; throws `CalendarFault` with all faults of all files at once. */
export function loadCalendar(dir: string): Calendar {
  const faults: string[] = [];
  const names = readdirSync(dir).filter((name) => /^\d{4}\.yaml$/.test(name)).sort();
  if (names.length === 0) throw new CalendarFault([`${dir}: no <year>.yaml file`]);
  const years = names.flatMap((name) => {
    const inFile = new Faults(name);
    const year = checkCalendarYear(read(dir, name, inFile), Number(name.slice(0, 4)), inFile);
    faults.push(...inFile.found);
    return year ? [year] : [];
  });
  if (faults.length > 0) throw new CalendarFault(faults);
  return calendarOf(years);
}

/** Reads `hours.yaml` of the folder; throws `CalendarFault`. */
export function loadOpeningHours(dir: string): OpeningHours {
  const faults = new Faults('hours.yaml');
  const hours = checkOpeningHours(read(dir, 'hours.yaml', faults), faults);
  if (!hours) throw new CalendarFault(faults.found);
  return hours;
}

function read(dir: string, name: string, faults: Faults): unknown {
  try {
    return parse(readFileSync(join(dir, name), 'utf8'));
  } catch (error) {
    faults.add('', error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error));
    return {};
  }
}
