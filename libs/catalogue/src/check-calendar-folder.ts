import { join } from 'node:path';
import { regionalCalendar } from '@zonggui/domain/deadline/regional-calendar';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import { CalendarFault, readCalendarFolder, type CalendarFolder } from './load-calendar';
import { loadOrganisation, type Organisation } from './organisation';

/** Every fault of `config/calendar`, and of what it and the organisation say of each other, in one run. */
export function checkCalendarFolder(configDir: string): CalendarFolder & { readonly faults: readonly string[] } {
  const folder = readCalendarFolder(join(configDir, 'calendar'));
  const organisation = loadOrganisation(configDir);
  return { ...folder, faults: [...folder.faults, ...unknownRegions(folder, organisation), ...unknownSchedules(folder, organisation)] };
}

function unknownRegions({ locals }: CalendarFolder, { regions }: Organisation): string[] {
  return locals.filter(({ region }) => !regions.some(({ code }) => code === region)).map(({ region }) => `local/${region}.yaml: region: ${JSON.stringify(region)}, must be a region of organisation/regions.yaml`);
}

function unknownSchedules({ schedules }: CalendarFolder, { offices }: Organisation): string[] {
  const known = schedules.map(({ code }) => code);
  return offices.flatMap(({ hours }, index) =>
    hours === undefined || known.includes(hours) ? [] : [`organisation/offices.yaml: offices[${index}].hours: ${JSON.stringify(hours)}, must be one of ${known.join(', ')}`],
  );
}

/** The calendar a region counts by, and the hours of one of its offices; without an office, the usual ones. @throws CalendarFault for hours that are not on file */
export function countingAt({ years, locals, schedules }: CalendarFolder, region: string, office?: { readonly hours?: string }): { calendar: Calendar; hours: OpeningHours } {
  const hours = schedules.find(({ code }) => code === (office?.hours ?? schedules[0]?.code));
  if (hours === undefined) throw new CalendarFault([`calendar/hours: no schedule ${office?.hours ?? 'at all'}`]);
  return { calendar: regionalCalendar(years, locals, region), hours };
}
