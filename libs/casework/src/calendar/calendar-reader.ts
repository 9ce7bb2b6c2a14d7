import type { EntityManager } from 'typeorm';
import { calendarOf, type Calendar, type CalendarYear, type LocalDays } from '@zonggui/domain/deadline/calendar';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import { nation } from '@zonggui/domain/deadline/regional-calendar';
import { DomainError } from '@zonggui/domain/errors';
import { nearestCalendar } from '@zonggui/store/calendar-sql';
import { hoursFrom, type StoredHours } from '@zonggui/store/opening-sql';

/** By which days a place counts and by which hours it opens. */
export interface DaysAndHours {
  readonly calendar: Calendar;
  readonly hours: OpeningHours;
}

interface Marks {
  readonly code: string | null;
  readonly revision: string | null;
  readonly schedule: string | null;
  readonly hoursRevision: string | null;
}

/** Keeps calendars and opening hours in memory and reads one again only when its revision in the database is another one. */
export class CalendarReader {
  private readonly calendars = new Map<string, Calendar>();
  private readonly schedules = new Map<string, { readonly revision: string; readonly hours: OpeningHours }>();

  /**
   * The calendar of the nearest region around this one that has a calendar of its own, and the hours of the office.
   * @throws DomainError `calendar-gap` when none is loaded
   */
  async at(tx: EntityManager, { region, office }: { readonly region: string; readonly office: string | null }): Promise<DaysAndHours> {
    const [marks] = await tx.query<Marks[]>(
      `select near.code, near.revision, s.code as schedule, s.revision as "hoursRevision"
         from (select coalesce((select o.hours from office o where o.code = $2), 'default') as hours) kept
         left join opening_schedule s on s.code = kept.hours left join ${nearestCalendar('$1')} near on true`,
      [region, office],
    );
    // an aggregate of one row, outer joined, always is one
    const { code, revision, schedule, hoursRevision } = marks!;
    if (code === null || revision === null) throw notLoaded('calendar');
    if (schedule === null || hoursRevision === null) throw notLoaded('opening hours');
    return { calendar: await this.calendar(tx, code, revision), hours: await this.hours(tx, schedule, hoursRevision) };
  }

  /** The calendar of a region; without one, the nation's. @throws DomainError `calendar-gap` */
  async current(tx: EntityManager, region: string = nation): Promise<Calendar> {
    const [near] = await tx.query<{ code: string; revision: string }[]>(`select code, revision from ${nearestCalendar('$1')} near`, [region]);
    if (near === undefined) throw notLoaded('calendar');
    return this.calendar(tx, near.code, near.revision);
  }

  private async calendar(tx: EntityManager, code: string, revision: string): Promise<Calendar> {
    const held = this.calendars.get(code);
    if (held?.revision === revision) return held;
    const [row] = await tx.query<{ years: CalendarYear[]; local: LocalDays[] }[]>('select years, local from calendar where code = $1', [code]);
    const calendar = calendarOf(row?.years ?? [], { code, local: row?.local ?? [] });
    this.calendars.set(code, calendar);
    return calendar;
  }

  private async hours(tx: EntityManager, code: string, revision: string): Promise<OpeningHours> {
    const held = this.schedules.get(code);
    if (held?.revision === revision) return held.hours;
    const [row] = await tx.query<{ hours: StoredHours; revision: string }[]>('select hours, revision from opening_schedule where code = $1', [code]);
    if (row === undefined) throw notLoaded('opening hours');
    const hours = hoursFrom(row.hours);
    this.schedules.set(code, { revision: row.revision, hours });
    return hours;
  }
}

const notLoaded = (what: string): DomainError => new DomainError('calendar-gap', `No ${what} loaded; run \`zonggui demo load\` or import one.`);
