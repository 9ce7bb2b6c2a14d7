import type { EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import { besideKinds, type Clock } from '@zonggui/domain/clock/clock';
import type { Circumstances, Decision } from '@zonggui/domain/application/draft';
import { applyBesideTime, type Beside } from '@zonggui/domain/supervision/beside-time';
import { clockOf, type Json } from '../command/aggregate-reader';
import { cardOf, orderOf } from '../supervision/beside-rows';
import { supervisionOf } from '../supervision/supervision-terms';

/** A clock beside an application on which time has something to do, with what it is about. */
export interface DueBeside {
  readonly clock: Clock;
  readonly subject: Beside;
}

/** What lives beside these applications and is due at `now`, by application; read behind their locks, in one statement. */
export async function dueBeside(tx: EntityManager, applicationIds: readonly string[], now: Date): Promise<ReadonlyMap<string, readonly DueBeside[]>> {
  const rows: { application_id: string; clock: Json; card: Json | null; supervision_order: Json | null }[] = await tx.query(
    `select c.application_id, to_jsonb(c) as clock, to_jsonb(k) as card, to_jsonb(o) as supervision_order
       from clock c left join card k on k.id = c.subject_id and c.kind = 'reply' left join supervision_order o on o.id = c.subject_id and c.kind = 'feedback'
      where c.application_id = any($1) and c.kind = any($2) and c.next_at <= $3 order by c.next_at, c.id`,
    [applicationIds, besideKinds, now],
  );
  const due = new Map<string, DueBeside[]>();
  for (const { application_id, clock, card, supervision_order } of rows) due.set(application_id, [...(due.get(application_id) ?? []), { clock: clockOf(clock, { clock_segment: [], clock_extension: [] }), subject: subjectOf(clock, card, supervision_order) }]);
  return due;
}

function subjectOf(clock: Json, card: Json | null, order: Json | null): Beside {
  if (card !== null) return { type: 'card', card: cardOf(card) };
  if (order !== null) return { type: 'order', order: orderOf(order) };
  return { type: 'rectification', id: String(clock.subject_id) };
}

/** What time did to them, after what it did to the application itself. */
export function caughtUp(application: Application, due: readonly DueBeside[], by: Omit<Circumstances, 'actor'>): { readonly decisions: readonly Decision[]; readonly clocks: readonly Clock[] } {
  const timed = due.map(({ clock, subject }) => applyBesideTime(application, subject, clock, supervisionOf(application, clock.matterId), by));
  return { decisions: timed.map(({ events, effects }) => ({ application, events, effects })), clocks: timed.map(({ clock }) => clock) };
}
