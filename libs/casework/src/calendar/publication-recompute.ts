import type { EntityManager } from 'typeorm';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import { unlessBeyondCalendar } from '@zonggui/domain/deadline/beyond-calendar';
import { dueOf } from '@zonggui/domain/deadline/due';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { floorOf } from '@zonggui/domain/deadline/publications';
import { dryRunSql, moveSql, moveTasksSql, type Target } from '@zonggui/store/recompute-sql';
import { targetsOf } from './calendar-family';

/** What a recomputation counts by. */
export interface Recount {
  readonly publicationId: string;
  readonly publishedAt: Date;
  /** The calendars the publication changes, as it changes them. */
  readonly calendars: readonly Calendar[];
  readonly schedules: readonly OpeningHours[];
  readonly targets: readonly Target[];
}

export interface Moved {
  readonly passed: number;
  readonly moved: number;
  readonly applications: readonly string[];
  readonly promised_later: readonly string[];
}

/** `countedBy`: under which codes the days of the calendars lie; a dry run has shadows of its own. */
export function recountOf(publicationId: string, publishedAt: Date, calendars: readonly Calendar[], schedules: readonly OpeningHours[], countedBy?: (code: string) => string): Recount {
  return { publicationId, publishedAt, calendars, schedules, targets: targetsOf(calendars, { countedBy, floor: (calendar) => floorOf(calendar, publishedAt) }) };
}

/** Writes the moves of all open clocks, and touches none of them. */
export async function rehearse(tx: EntityManager, recount: Recount): Promise<{ moved: number; uncovered: number }> {
  const [row] = await tx.query<{ moved: number; uncovered: number }[]>(dryRunSql, [...(await parametersOf(tx, recount, null)), recount.publicationId]);
  return row ?? { moved: 0, uncovered: 0 };
}

/** Moves the open clocks of these applications, whose rows the caller has locked, and what hangs on them. */
export async function moveClocks(tx: EntityManager, recount: Recount, applications: readonly string[]): Promise<Moved> {
  const [row] = await tx.query<Moved[]>(moveSql, [...(await parametersOf(tx, recount, applications)), recount.publicationId, applications]);
  const moved = row ?? { passed: 0, moved: 0, applications: [], promised_later: [] };
  if (moved.applications.length > 0) await tx.query(moveTasksSql, [moved.applications]);
  return moved;
}

async function parametersOf(tx: EntityManager, recount: Recount, applications: readonly string[] | null): Promise<unknown[]> {
  return [JSON.stringify(recount.targets), recount.publishedAt, JSON.stringify(await minuteClocks(tx, recount, applications))];
}

interface MinuteClock {
  readonly id: string;
  readonly amount: number;
  readonly warnMinutes: number;
  readonly start_at: Date;
  readonly due_at: Date;
  readonly warn_at: Date;
  readonly calendar: string;
  readonly schedule: string;
}

/** Periods in minutes run in opening hours, which only TypeScript knows; they are few and short. None moves earlier. */
async function minuteClocks(tx: EntityManager, { targets, calendars, schedules }: Recount, applications: readonly string[] | null): Promise<object[]> {
  const clocks: MinuteClock[] = await tx.query(
    `select c.id, c.amount, c.warn_minutes as "warnMinutes", c.start_at, c.due_at, coalesce(c.warn_at, c.due_at) as warn_at, near.calendar, c.schedule
       from clock c cross join lateral (
         select t.calendar from jsonb_to_recordset($1::jsonb) as t (calendar text, region text)
          where t.region in (c.region_code, left(c.region_code, 4) || '00', left(c.region_code, 2) || '0000', '000000') order by t.region desc limit 1) near
      where c.unit = 'minutes' and c.state in ('running','paused')${applications === null ? '' : ' and c.application_id = any($2::uuid[])'}`,
    applications === null ? [JSON.stringify(targets)] : [JSON.stringify(targets), applications],
  );
  return clocks.flatMap(({ id, amount, warnMinutes, start_at, due_at, warn_at, ...names }) => {
    const [calendar, hours] = [calendars.find(({ code }) => code === names.calendar), schedules.find(({ code }) => code === names.schedule)];
    const due = calendar && hours ? unlessBeyondCalendar(() => dueOf({ limit: { unit: 'minutes', amount }, startsAt: start_at, warnMinutes }, calendar, hours)) : null;
    if (due === null) return [];
    const [dueAt, warnAt] = due.dueAt > due_at ? [due.dueAt, due.warnAt] : [due_at, warn_at];
    return [{ id, due_on: shanghaiDate(dueAt), due_at: dueAt, warn_at: warnAt }];
  });
}
