import type { EntityManager } from 'typeorm';
import type { Circumstances } from '@zonggui/domain/application/draft';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import type { CalendarReader } from './calendar-reader';

/** Who acts, when, and by which calendar and hours. */
export type CircumstancesOf = (tx: EntityManager, actor: Actor, now: Date) => Promise<Circumstances>;

export const circumstancesBy =
  (calendars: CalendarReader, hours: OpeningHours): CircumstancesOf =>
  async (tx, actor, now) => ({ actor, now, calendar: await calendars.current(tx), hours, newId });
