import type { EntityManager } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import { rectificationVerbsOf, rectify, type Rectification } from '@zonggui/domain/rectification/rectification';
import { followRectification } from '@zonggui/domain/rectification/rectification-clocks';
import type { RectificationState, RectificationVerb } from '@zonggui/domain/rectification/rectification.machine';
import { applicationOf, clocksOf, writeBeside } from './beside-rows';
import type { BesideStep, BesideWork } from './beside-work';

export interface RectificationStep {
  readonly id: string;
  readonly state: RectificationState;
  readonly actions: readonly RectificationVerb[];
}

/** 差评整改 after the application is archived: its history goes on in the application's stream, its task closes with it. */
export class RectificationCommands {
  constructor(
    private readonly work: BesideWork,
    private readonly tx: EntityManager,
  ) {}

  /** @throws DomainError `not-found`, and what the rules of `rectify` refuse */
  async move(id: string, verb: RectificationVerb, note: string, actor: Actor): Promise<RectificationStep> {
    return this.work.run(await applicationOf(this.tx, 'rectification', id), actor, async (step) => {
      const after = rectify(await readRectification(step.tx, id), verb, note, actor);
      await this.keep(step, after, verb);
      const eventId = step.draft.record('rectificationMoved', null, { rectificationId: id, verb, state: after.state });
      step.draft.remark({ type: 'remark', eventId, matterId: null, words: { note } });
      return { id, state: after.state, actions: rectificationVerbsOf(after.state) };
    });
  }

  private async keep(step: BesideStep, { id, state, disputedBy, region }: Rectification, verb: RectificationVerb): Promise<void> {
    const { by } = step.draft;
    await step.tx.query('update rectification set state = $2, disputed_by = $3, closed_at = $4 where id = $1', [id, state, disputedBy, state === 'closed' ? by.now : null]);
    // an application has at least one matter
    const terms = step.held.application.matters[0]!.terms;
    const clocks = followRectification(await clocksOf(step.tx, id), { id, verb, state }, terms, by);
    const obligation = state === 'closed' ? null : { kind: 'rectify' as const, subjectId: id, matterId: null, region, post: 'supervise' as const, department: null, assignee: null };
    await writeBeside(step, id, { clocks, obligation });
  }
}

/** Behind the application's lock; it was found before, and rectifications are never deleted. */
async function readRectification(tx: EntityManager, id: string): Promise<Rectification> {
  const rows: Rectification[] = await tx.query(
    `select r.id, r.region_code as region, r.state, r.disputed_by as "disputedBy",
            array(select distinct e.actor_id from event e where e.stream_id = r.application_id and e.actor_kind = 'staff' and e.type <> all('{rectificationMoved,cardIssued,cardMoved,orderIssued,orderMoved}')) as concerned
       from rectification r where r.id = $1`,
    [id],
  );
  return rows[0]!;
}
