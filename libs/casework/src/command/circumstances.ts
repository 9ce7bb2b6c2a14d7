import type { EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import type { Circumstances } from '@zonggui/domain/application/draft';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import type { CalendarReader } from '../calendar/calendar-reader';

/** Who acts, when, and by the days of which region and the hours of which office: those that accepted the matter. */
export type CircumstancesOf = (tx: EntityManager, place: Pick<Application, 'region' | 'office'>, actor: Actor, now: Date) => Promise<Circumstances>;

export const circumstancesBy =
  (calendars: CalendarReader): CircumstancesOf =>
  async (tx, place, actor, now) => ({ actor, now, newId, ...(await calendars.at(tx, place)) });
