import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { calendarOf } from '@zonggui/domain/deadline/calendar';
import type { Calendar, CalendarYear, LocalDays } from '@zonggui/domain/deadline/calendar';
import { usualSchedule, type OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import { DomainError } from '@zonggui/domain/errors';
import { Faults } from './calendar-faults';
import { checkCalendarYear } from './check-calendar';
import { checkOpeningHours } from './check-hours';
import { checkLocalDays } from './check-local-days';

/** A folder of calendar files that may not be used; the message has one line per fault, each naming file and field. */
export class CalendarFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'CalendarFault';
  }
}

/** What `config/calendar` says: the nation's years, the days regions add to them, and how offices open. */
export interface CalendarFolder {
  readonly years: readonly CalendarYear[];
  readonly locals: readonly LocalDays[];
  /** The usual one first. */
  readonly schedules: readonly OpeningHours[];
}

/** Reads the whole folder; throws `CalendarFault` with all faults of all files at once. */
export function loadCalendarFolder(dir: string): CalendarFolder {
  const { faults, ...folder } = readCalendarFolder(dir);
  if (faults.length > 0) throw new CalendarFault(faults);
  return folder;
}

/** Reads every `<year>.yaml` of the folder: the nation's calendar; throws `CalendarFault` with all faults of all files at once. */
export function loadCalendar(dir: string): Calendar {
  const { faults, calendar } = readYears(dir);
  if (faults.length > 0 || calendar === null) throw new CalendarFault(faults);
  return calendar;
}

/** Reads `hours.yaml` of the folder, what every office keeps that names no other schedule; throws `CalendarFault`. */
export function loadOpeningHours(dir: string): OpeningHours {
  const { faults, hours } = readHours(dir, 'hours.yaml', usualSchedule);
  if (hours === undefined) throw new CalendarFault(faults);
  return hours;
}

/** As far as the folder can be read, with every fault of every file. */
export function readCalendarFolder(dir: string): CalendarFolder & { readonly faults: readonly string[] } {
  const { faults: inYears, calendar } = readYears(dir);
  const locals = calendar === null ? [] : namesOf(dir, 'local', /^(\d{6})\.yaml$/).map(({ path, name }) => readLocal(dir, path, name, calendar));
  const schedules = [{ path: 'hours.yaml', name: usualSchedule }, ...namesOf(dir, 'hours', /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.yaml$/)].map(({ path, name }) => readHours(dir, path, name));
  const twice = namesOf(dir, 'hours', /^(.*)$/).filter(({ name }) => name === `${usualSchedule}.yaml`).map(({ path }) => `${path}: ${usualSchedule} is what hours.yaml is called; must be another name`);
  return {
    years: calendar?.years ?? [],
    locals: locals.flatMap(({ local }) => local ?? []),
    schedules: schedules.flatMap(({ hours }) => hours ?? []),
    faults: [...inYears, ...locals.flatMap(({ faults }) => faults), ...schedules.flatMap(({ faults }) => faults), ...twice, ...strangers(dir)],
  };
}

function readYears(dir: string): { faults: readonly string[]; calendar: Calendar | null } {
  const names = existsSync(dir) ? readdirSync(dir).filter((name) => /^\d{4}\.yaml$/.test(name)).sort() : [];
  if (names.length === 0) return { faults: [`${dir}: no <year>.yaml file`], calendar: null };
  const read = names.map((name) => {
    const faults = new Faults(name);
    return { year: checkCalendarYear(contentOf(dir, name, faults), Number(name.slice(0, 4)), faults), faults: faults.found };
  });
  const faults = read.flatMap((each) => each.faults);
  if (faults.length > 0) return { faults, calendar: null };
  try {
    return { faults, calendar: calendarOf(read.flatMap(({ year }) => year ?? [])) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { faults: [`${dir}: ${error.message}`], calendar: null };
  }
}

function readLocal(dir: string, path: string, region: string, national: Calendar): { local: LocalDays | undefined; faults: readonly string[] } {
  const faults = new Faults(path);
  return { local: checkLocalDays(contentOf(dir, path, faults), region, national, faults), faults: faults.found };
}

function readHours(dir: string, path: string, code: string): { hours: OpeningHours | undefined; faults: readonly string[] } {
  const faults = new Faults(path);
  return { hours: checkOpeningHours(contentOf(dir, path, faults), code, faults), faults: faults.found };
}

function namesOf(dir: string, folder: string, form: RegExp): { path: string; name: string }[] {
  if (!existsSync(join(dir, folder))) return [];
  return readdirSync(join(dir, folder)).sort().flatMap((file) => {
    const name = form.exec(file)?.[1];
    return name === undefined ? [] : [{ path: `${folder}/${file}`, name }];
  });
}

/** A file nobody reads is a mistake in its name. */
function strangers(dir: string): string[] {
  const wrong = (folder: string, form: RegExp, allowed: string): string[] =>
    namesOf(dir, folder, /^(.*)$/).filter(({ name }) => !form.test(name)).map(({ path, name }) => `${path}: ${JSON.stringify(name)}, must be named ${allowed}`);
  return [...wrong('local', /^\d{6}\.yaml$/, '<region code>.yaml'), ...wrong('hours', /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.yaml$/, '<schedule code>.yaml')];
}

function contentOf(dir: string, name: string, faults: Faults): unknown {
  try {
    return parse(readFileSync(join(dir, name), 'utf8'));
  } catch (error) {
    faults.add('', error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error));
    return {};
  }
}
