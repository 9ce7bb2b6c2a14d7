import type { EntityManager } from 'typeorm';
import { Faults } from '@zonggui/catalogue/calendar-faults';
import { checkLocalDays } from '@zonggui/catalogue/check-local-days';
import { nearestNames } from '@zonggui/catalogue/names';
import { parseNotice } from '@zonggui/catalogue/parse-notice';
import { calendarOf, type CalendarYear, type LocalDays } from '@zonggui/domain/deadline/calendar';
import { DomainError } from '@zonggui/domain/errors';
import type { CalendarFamily } from './calendar-family';

/** The days a region adds to one year, and the text that fixes them. */
export interface LocalDraft extends Pick<LocalDays, 'off' | 'working'> {
  readonly region: string;
  readonly year: number;
  readonly text: string;
}

/** The year a notice fixes. @throws DomainError `invalid` with `faults` */
export function yearIn(text: string): CalendarYear {
  const { notice, faults } = parseNotice(text);
  if (notice === null) throw new DomainError('invalid', 'The text is no notice that can be read.', { field: 'text', faults });
  return notice.year;
}

/** All the days of the region as they will be. @throws DomainError `unknown-region`, `invalid` with `faults` */
export async function assertLocalDays(tx: EntityManager, { region, year, off, working }: LocalDraft, { years, locals }: CalendarFamily): Promise<LocalDays> {
  const regions: { code: string; name: string }[] = await tx.query('select code, name from region order by code');
  if (!regions.some(({ code }) => code === region) || region === '000000') {
    throw new DomainError('unknown-region', 'No such region.', { field: 'region', value: region, nearest: nearestNames(region, regions.flatMap(({ code, name }) => [code, name])) });
  }
  const faults = new Faults('');
  for (const [index, { from }] of off.entries()) if (!from.startsWith(`${year}-`)) faults.wrong(`off[${index}].from`, from, `lies outside ${year}`);
  for (const [index, { date }] of working.entries()) if (!date.startsWith(`${year}-`)) faults.wrong(`working[${index}].date`, date, `lies outside ${year}`);
  const had = locals.find((each) => each.region === region);
  const otherYear = (day: string): boolean => !day.startsWith(`${year}-`);
  checkLocalDays({ region, off, working }, region, calendarOf(years), faults);
  if (faults.found.length > 0) throw new DomainError('invalid', 'These are no days a region can add.', { field: 'days', faults: faults.found });
  return { region, off: [...(had?.off ?? []).filter(({ from }) => otherYear(from)), ...off], working: [...(had?.working ?? []).filter(({ date }) => otherYear(date)), ...working] };
}
