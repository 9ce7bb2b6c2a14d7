import type { DataSource, EntityManager } from 'typeorm';
import type { DomainEvent } from '@zonggui/domain/application/events';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { rectificationVerbsOf, rectify, type Rectification } from '@zonggui/domain/rectification/rectification';
import type { RectificationState, RectificationVerb } from '@zonggui/domain/rectification/rectification.machine';
import { newId } from '@zonggui/store/uuid';
import type { BusinessClock } from './business-clock';
import { sealWords } from './remarks';
import { appendEvents } from './stream-writer';
import { inTransaction } from './transaction';

export interface RectificationStep {
  readonly id: string;
  readonly state: RectificationState;
  readonly actions: readonly RectificationVerb[];
}

/** 差评整改 after the application is archived: its history goes on in the application's stream, its task closes with it. */
export class RectificationCommands {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws DomainError `not-found`, and what the rules of `rectify` refuse */
  async move(id: string, verb: RectificationVerb, note: string, actor: Actor): Promise<RectificationStep> {
    return inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      const { rectification, applicationId } = await lock(tx, id);
      const after = rectify(rectification, verb, note, actor);
      const closedAt = after.state === 'closed' ? now : null;
      await tx.query('update rectification set state = $2, disputed_by = $3, closed_at = $4 where id = $1', [id, after.state, after.disputedBy, closedAt]);
      if (closedAt !== null) await tx.query('update task set closed_at = $2, closed_by = $3 where subject_id = $1 and closed_at is null', [id, now, actor.id]);
      await this.record(tx, applicationId, { id, verb, state: after.state }, note, actor, now);
      return { id, state: after.state, actions: rectificationVerbsOf(after.state) };
    });
  }

  private async record(tx: EntityManager, applicationId: string, data: { id: string; verb: RectificationVerb; state: string }, note: string, actor: Actor, now: Date): Promise<void> {
    const { kind, id, onBehalfOf } = actor;
    const event: DomainEvent = { id: newId(), type: 'rectificationMoved', matterId: null, occurredAt: now, actor: { kind, id, onBehalfOf }, data: { rectificationId: data.id, verb: data.verb, state: data.state } };
    const words = sealWords(applicationId, [{ type: 'remark', eventId: event.id, matterId: null, words: { note } }]);
    await appendEvents(tx, { id: applicationId, kind: 'application' }, [event], now, words);
  }
}

/** The application's row first, as every command locks it. */
async function lock(tx: EntityManager, id: string): Promise<{ rectification: Rectification; applicationId: string }> {
  const found: { application_id: string }[] = await tx.query('select application_id from rectification where id = $1', [id]);
  const applicationId = found[0]?.application_id;
  if (applicationId === undefined) throw new DomainError('not-found', 'No such rectification.', { rectificationId: id });
  await tx.query('select from application where id = $1 for update', [applicationId]);
  const rows: (Omit<Rectification, 'id'> & { id: string })[] = await tx.query(
    `select r.id, r.region_code as region, r.state, r.disputed_by as "disputedBy",
            array(select distinct e.actor_id from event e where e.stream_id = r.application_id and e.actor_kind = 'staff' and e.type <> 'rectificationMoved') as concerned
       from rectification r where r.id = $1 for update`,
    [id],
  );
  // it was found two lines above, and rectifications are never deleted
  return { rectification: rows[0]!, applicationId };
}
