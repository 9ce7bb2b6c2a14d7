import type { EntityManager } from 'typeorm';
import { provisionalReason, type Calendar } from '@zonggui/domain/deadline/calendar';
import { dueOf } from '@zonggui/domain/deadline/due';
import { closingOf, openingOf, type OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import { shanghaiDate, type PlainDate } from '@zonggui/domain/deadline/plain-date';
import { addWorkingDays } from '@zonggui/domain/deadline/working-days';
import { DomainError } from '@zonggui/domain/errors';
import { dryRunSql, moveSql, moveTasksSql } from '@zonggui/store/publication-sql';

/** What a recomputation counts by. */
export interface Recount {
  readonly publicationId: string;
  /** The code under which the new days lie in the table of ordinals; a dry run has a shadow of its own. */
  readonly countedBy: string;
  /** The code of the calendar the clocks name. */
  readonly calendarCode: string;
  readonly calendar: Calendar;
  readonly hours: OpeningHours;
  readonly publishedAt: Date;
}

export interface Moved {
  readonly passed: number;
  readonly moved: number;
  readonly applications: readonly string[];
  readonly promised_later: readonly string[];
}

/** Writes the moves of all open clocks, and touches none of them. */
export async function rehearse(tx: EntityManager, recount: Recount): Promise<{ moved: number; uncovered: number }> {
  const parameters = await parametersOf(tx, recount, null);
  const [row] = await tx.query<{ moved: number; uncovered: number }[]>(dryRunSql, [...parameters, recount.publicationId]);
  return row ?? { moved: 0, uncovered: 0 };
}

/** Moves the open clocks of these applications, whose rows the caller has locked, and what hangs on them. */
export async function moveClocks(tx: EntityManager, recount: Recount, applications: readonly string[]): Promise<Moved> {
  const { publicationId, calendar } = recount;
  const parameters = await parametersOf(tx, recount, applications);
  const [row] = await tx.query<Moved[]>(moveSql, [...parameters, publicationId, applications, calendar.revision, provisionalWord(calendar)]);
  const moved = row ?? { passed: 0, moved: 0, applications: [], promised_later: [] };
  if (moved.applications.length > 0) await tx.query(moveTasksSql, [moved.applications]);
  return moved;
}

/** The first working day after the publication; nothing moved earlier falls before its close of business. */
export function floorOf(calendar: Calendar, publishedAt: Date): PlainDate {
  return addWorkingDays(calendar, shanghaiDate(publishedAt), 1);
}

async function parametersOf(tx: EntityManager, recount: Recount, applications: readonly string[] | null): Promise<unknown[]> {
  const { countedBy, calendarCode, calendar, publishedAt } = recount;
  const minutes = await minuteClocks(tx, recount, applications);
  return [countedBy, ...instantsOf(recount), publishedAt, floorOf(calendar, publishedAt), JSON.stringify(minutes), calendarCode];
}

const instants = new WeakMap<Calendar, [PlainDate[], Date[], Date[]]>();

/** The days of the calendar with the instants at which business begins and ends. */
function instantsOf({ calendar, hours }: Recount): [PlainDate[], Date[], Date[]] {
  const known = instants.get(calendar);
  if (known) return known;
  const days = [...calendar.days.keys()];
  const made: [PlainDate[], Date[], Date[]] = [days, days.map((day) => openingOf(hours, calendar, day)), days.map((day) => closingOf(hours, calendar, day))];
  instants.set(calendar, made);
  return made;
}

interface MinuteClock {
  readonly id: string;
  readonly amount: number;
  readonly start_at: Date;
  readonly due_at: Date;
  readonly warn_at: Date;
}

/** Periods in minutes run in opening hours, which only TypeScript knows; they are few and short. None moves earlier. */
async function minuteClocks(tx: EntityManager, { calendarCode, calendar, hours }: Recount, applications: readonly string[] | null): Promise<object[]> {
  const clocks: MinuteClock[] = await tx.query(
    `select id, amount, start_at, due_at, coalesce(warn_at, due_at) as warn_at from clock
      where calendar = $1 and unit = 'minutes' and state in ('running','paused') and ($2::uuid[] is null or application_id = any($2::uuid[]))`,
    [calendarCode, applications],
  );
  return clocks.flatMap(({ id, amount, start_at, due_at, warn_at }) => {
    const due = dueOrNull(() => dueOf({ limit: { unit: 'minutes', amount }, startsAt: start_at }, calendar, hours));
    if (due === null) return [];
    const [dueAt, warnAt] = due.dueAt > due_at ? [due.dueAt, due.warnAt] : [due_at, warn_at];
    return [{ id, due_on: shanghaiDate(dueAt), due_at: dueAt, warn_at: warnAt }];
  });
}

function dueOrNull<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-gap') return null;
    throw error;
  }
}

/** The reason every provisional date has, whichever day it is; null where the calendar has none. */
function provisionalWord(calendar: Calendar): string | null {
  const first = [...calendar.days.values()].find((day) => day.provisional);
  return first ? provisionalReason(calendar, first.date) : null;
}
