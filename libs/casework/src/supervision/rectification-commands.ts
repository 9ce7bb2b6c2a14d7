import type { EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { answerFeedback, rectificationActionsOf, rectify, type Answer, type Moved } from '@zonggui/domain/rectification/rectification';
import type { Rectification } from '@zonggui/domain/rectification/rectification-record';
import { followRectification } from '@zonggui/domain/rectification/rectification-clocks';
import { keptOf, type RectificationStep, type StepSaid } from '@zonggui/domain/rectification/rectification-steps';
import type { RectificationAction, RectificationState } from '@zonggui/domain/rectification/rectification.machine';
import { tell } from '@zonggui/domain/clock/consequences';
import { applicationOf, clocksOf, writeBeside } from './beside-rows';
import type { BesideStep, BesideWork } from './beside-work';
import type { Envelope } from '../command/requests';

export interface RectificationMoved {
  readonly id: string;
  readonly state: RectificationState;
  readonly actions: readonly RectificationAction[];
}

/** 差评整改 after the application is archived: its history goes on in the application's stream, its task closes with it. */
export class RectificationCommands {
  constructor(
    private readonly work: BesideWork,
    private readonly tx: EntityManager,
  ) {}

  /** @throws DomainError `not-found`, `key-reused`, and what the rules of `rectify` refuse */
  async move(id: string, said: RectificationStep, envelope: Envelope): Promise<RectificationMoved> {
    const { actor } = envelope;
    return this.work.runOnce(await applicationOf(this.tx, 'rectification', id), envelope, async (step) => {
      const moved = rectify(await readRectification(step.tx, id), said, actor, step.draft.by.now);
      await keepStep(step, moved, said);
      return stepOf(moved.after, actor);
    });
  }

  /** 差评反馈 by whoever rated; the application is known by number and query code. @throws DomainError `rating-closed` when nothing is asked, `key-reused` */
  async answer(applicationId: string, answer: Answer, key: string): Promise<RectificationMoved> {
    const actor: Actor = { kind: 'applicant', id: applicationId, onBehalfOf: null, grants: [] };
    const id = await idOfApplication(this.tx, applicationId);
    return this.work.runOnce(applicationId, { actor, key, body: answer }, async (step) => {
      const { step: answered, ...moved } = answerFeedback(await readRectification(step.tx, id), answer, step.draft.by.now);
      await keepStep(step, moved, answered);
      return stepOf(moved.after, actor);
    });
  }
}

const stepOf = (after: Rectification, actor: Actor): RectificationMoved => ({ id: after.id, state: after.state, actions: rectificationActionsOf(after, actor) });

async function keepStep(step: BesideStep, { after, verb }: Moved, said: RectificationStep): Promise<void> {
  const { draft } = step;
  const { id, state } = after;
  await keepRow(step, after, said);
  const { codes, words } = keptOf(said);
  const eventId = draft.record('rectificationMoved', null, { rectificationId: id, verb, state, ...codes });
  if (Object.keys(words).length > 0) draft.remark({ type: 'remark', eventId, matterId: null, words });
  if (verb === 'report' || verb === 'setAside') draft.document('差整', null);
  if (verb === 'finish' || verb === 'setAside') tell(draft, `event:${eventId}`, { kind: 'applicant' }, 'A25', null);
  // an application has at least one matter
  const terms = step.held.application.matters[0]!.terms;
  const clocks = followRectification(await clocksOf(step.tx, id), { id, verb, state }, terms, draft.by);
  const obligation = state === 'closed' ? null : { kind: 'rectify' as const, subjectId: id, matterId: null, region: after.region, post: 'supervise' as const, department: null, assignee: null };
  await writeBeside(step, id, { clocks, obligation });
}

/** What lists are cut by stands in the row; a step that says nothing of it leaves it. */
async function keepRow({ tx, draft }: BesideStep, { id, state, disputedBy, round }: Rectification, said: StepSaid): Promise<void> {
  await tx.query(
    `update rectification set state = $2, disputed_by = $3, closed_at = $4, round = $5, finding = coalesce($6, finding), category = coalesce($7, category), handling = coalesce($8, handling), satisfaction = coalesce($9, satisfaction)
      where id = $1`,
    [id, state, disputedBy, state === 'closed' ? draft.by.now : null, round, said.finding ?? null, said.category ?? null, said.handling ?? null, said.satisfaction ?? null],
  );
}

/** The only one there can be. @throws DomainError `rating-closed` */
async function idOfApplication(tx: EntityManager, applicationId: string): Promise<string> {
  const rows: { id: string }[] = await tx.query('select id from rectification where application_id = $1', [applicationId]);
  if (rows[0] === undefined) throw new DomainError('rating-closed', 'There was no bad rating to answer.', {});
  return rows[0].id;
}

/** Staff who acted on the application itself; to watch over it (a note, 抽查, cards, orders, the complaint itself) is no part of the service. */
export const concernedSql = (application: string): string =>
  `array(select distinct e.actor_id from event e where e.stream_id = ${application} and e.actor_kind = 'staff' and e.type <> all('{noted,drawn,rectificationMoved,cardIssued,cardMoved,orderIssued,orderMoved}'))`;

/** Behind the application's lock; it was found before, and rectifications are never deleted. */
async function readRectification(tx: EntityManager, id: string): Promise<Rectification> {
  const rows: (Omit<Rectification, 'tries'> & { tries: string[] })[] = await tx.query(
    `select r.id, r.region_code as region, r.state, r.round, r.disputed_by as "disputedBy", r.opened_at as "openedAt", not coalesce(g.anonymous, false) as named, ${concernedSql('r.application_id')} as concerned,
            array(select e.body::jsonb #>> '{data,at}' from event e where e.stream_id = r.application_id and e.type = 'rectificationMoved' and e.body::jsonb #>> '{data,verb}' = 'tryContact') as tries
       from rectification r left join rating g on g.application_id = r.application_id where r.id = $1`,
    [id],
  );
  const { tries, ...row } = rows[0]!;
  return { ...row, tries: tries.map((at) => new Date(at)) };
}
