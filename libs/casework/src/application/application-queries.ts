import type { DataSource, EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import { indicatorsFor } from '@zonggui/domain/output/rating-indicators';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { readApplication, type Held } from '../command/aggregate-reader';
import { viewOf } from './application-view';
import type { BusinessClock } from '../time/business-clock';
import { latest, promiseOf } from '../command/command-receipt';
import { readDocuments } from '../document/document-list';
import { maskNumber, maskPhone } from '../party/masking';
import { missingPapers } from '../counter/missing-papers';
import { readNames } from '../organisation/names-reader';
import { feedbackOf } from '../applicant/progress-feedback';
import { nextSteps, remaining, statusSentence, type Promise as Promised } from '../applicant/progress-sentences';
import { formsIn, wordsOf } from '../command/remarks';
import { cardsOfApplication, ordersOfApplication } from '../supervision/supervision-queries';
import type { ApplicationView, EventView, PartyView, ProgressView } from './views';

/** Reads of one application, straight from SQL; nothing here writes. */
export class ApplicationQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    /** What came online and is no application yet. */
    private readonly submitted: (number: string, queryCode: string) => Promise<ProgressView | null>,
  ) {}

  /** @throws DomainError `not-found`, also for what the person's grants do not reach */
  async view(id: string, actor: Actor): Promise<ApplicationView> {
    const tx = this.dataSource.manager;
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const reached: unknown[] = await tx.query(`select from application a where a.id = $1 and ${scope.sql}`, [id, ...scope.params]);
    if (reached.length === 0) throw new DomainError('not-found', 'No such application.', { applicationId: id });
    const held = await readApplication(tx, id);
    const { application, registered } = held;
    const now = await this.clock.now();
    return viewOf(application, registered, await this.beside(tx, held, actor, now), actor, now);
  }

  private async beside(tx: EntityManager, { application, registered }: Held, actor: Actor, now: Date) {
    const events = await eventsOf(tx, application.id);
    const parties = await partiesOf(tx, [registered.partyId, registered.agentPartyId]);
    const approvers = [...application.suspensions, ...application.clocks.flatMap((clock) => clock.extensions)].map(({ approver }) => approver);
    const staff = [...application.matters.map((matter) => matter.holder), ...approvers, ...events.flatMap((event) => [event.actor_id, event.on_behalf_of])].filter((id): id is string => id !== null && isUuid(id));
    const codes = [application.region, application.office, application.window, ...application.matters.map((matter) => matter.department)].filter((code): code is string => code !== null);
    const names = await readNames(tx, { codes, staff: [...new Set(staff)] });
    const party = parties.get(registered.partyId) ?? unknownParty;
    const agent = registered.agentPartyId === null ? null : { ...(parties.get(registered.agentPartyId) ?? unknownParty), relation: registered.agentRelation };
    const actorName = (row: EventRow): string =>
      row.actor_kind === 'system' ? '系统' : row.actor_kind === 'applicant' ? '申请人' : row.on_behalf_of === null ? names.staff(row.actor_id) : `${names.staff(row.actor_id)} 代 ${names.staff(row.on_behalf_of)}`;
    return {
      names,
      party,
      agent,
      forms: formsIn(events),
      firstForms: formsIn(events, { first: true }),
      documents: await readDocuments(tx, application.id),
      cards: await cardsOfApplication(tx, application.id, actor, now),
      orders: await ordersOfApplication(tx, application.id, actor, now),
      events: events.map((row): EventView => ({ seq: row.seq, type: row.type, matterId: row.matter_id, occurredAt: row.occurred_at.toISOString(), recordedAt: row.recorded_at.toISOString(), actor: actorName(row), words: wordsOf(row.words), looked: lookedOf(row), batch: row.batch })),
    };
  }

  /** The applicant's page. @throws DomainError `wrong-query-code`, never saying which half was wrong */
  async progress(number: string, queryCode: string): Promise<ProgressView> {
    const submitted = await this.submitted(number, queryCode);
    if (submitted !== null) return submitted;
    return this.progressOf(await this.applicationIdOf(number, queryCode));
  }

  /** For whoever has proved to be its applicant. @throws DomainError `not-found` */
  async progressOf(applicationId: string): Promise<ProgressView> {
    const tx = this.dataSource.manager;
    const { application } = await readApplication(tx, applicationId);
    const events = await eventsOf(tx, application.id);
    const [promise, missing, feedback] = [await this.promise(application), missingPapers(application), await feedbackOf(tx, application.id)];
    return {
      number: application.number,
      sentence: statusSentence(application, promise),
      remaining: remaining(application, promise),
      next: nextSteps(application, missing, feedback?.asked),
      missing,
      telephone: await telephoneOf(tx, application),
      state: application.state,
      receivedOn: shanghaiDate(application.receivedAt),
      promisedOn: latest(application.matters.map((matter) => promiseOf(application, matter.id)?.dueOn ?? null)),
      rating: application.rating,
      indicators: indicatorsFor(application.channel),
      feedback,
      matters: application.matters.map((matter) => {
        const promise = promiseOf(application, matter.id);
        return { item: matter.terms.item.name, state: matter.state, dueOn: promise?.dueOn ?? null, provisional: promise?.provisional ?? false, outcome: matter.outcome };
      }),
      owed: application.deferrals
        .filter((deferral) => deferral.state === 'open')
        .map((deferral) => ({ name: deferral.name, dueOn: application.clocks.find((clock) => clock.deferralId === deferral.id)?.dueOn ?? null })),
      timeline: events.filter((event) => told.has(event.type)).map((event) => ({ type: event.type, on: shanghaiDate(event.occurred_at) })),
      preReview: null,
    };
  }

  /** The last of the promises, with the working days to it by its own calendar. */
  private async promise(application: Application): Promise<Promised | null> {
    const clocks = application.matters.map(({ id }) => promiseOf(application, id)).filter((clock) => clock !== null);
    const last = clocks.reduce<(typeof clocks)[number] | null>((a, b) => (a === null || b.dueOn > a.dueOn ? b : a), null);
    if (last === null) return null;
    const rows: { left: number }[] = await this.dataSource.query(
      'select (due.ordinal - today.ordinal)::integer as left from calendar_day due join calendar_day today on today.calendar = due.calendar where due.calendar = $1 and due.day = $2::date and today.day = $3::date',
      [last.calendar, last.dueOn, shanghaiDate(await this.clock.now())],
    );
    return { dueOn: last.dueOn, provisional: last.provisional, left: rows[0]?.left ?? null };
  }

  /** @throws DomainError `wrong-query-code` */
  async applicationIdOf(number: string, queryCode: string): Promise<string> {
    const rows: { id: string }[] = await this.dataSource.query(
      'select a.id from application_number n join application a on a.id = n.application_id where n.number = $1 and a.query_code = $2',
      [number, queryCode],
    );
    const found = rows[0];
    if (found === undefined) throw new DomainError('wrong-query-code', 'Number and query code do not fit together.');
    return found.id;
  }
}

/** What an applicant is told of: what became of the matter, never who did it or what was said inside. */
const told = new Set([
  'registered', 'accepted', 'acceptedDeferred', 'deemedAccepted', 'supplementRequested', 'supplemented', 'declined', 'foundNotNeeded', 'withdrawn', 'dispatched', 'suspended', 'resumed',
  'extended', 'approved', 'denied', 'confirmed', 'issued', 'delivered', 'mailed', 'unmailed', 'redirected', 'mailArrived', 'deferralMadeUp', 'lapsed', 'rated', 'archived',
]);

const unknownParty: PartyView = { kind: 'person', name: '（已删除）', idType: 'other', idNumberMasked: '（已删除）', phoneMasked: null };

interface EventRow {
  readonly seq: number;
  readonly type: string;
  readonly matter_id: string | null;
  readonly occurred_at: Date;
  readonly recorded_at: Date;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly on_behalf_of: string | null;
  /** Canonical JSON of what was written with the event. */
  readonly words: string | null;
  readonly exceptions: readonly string[] | null;
  readonly ticked: readonly string[] | null;
  readonly batch: boolean;
}

/** 咨询电话 of the office, else of the organ; null where neither has entered one. */
async function telephoneOf(tx: EntityManager, { office, region }: Application): Promise<string | null> {
  const rows: { telephone: string | null }[] = await tx.query('select coalesce((select telephone from office where code = $1), (select telephone from organ where region_code = $2)) as telephone', [office, region]);
  return rows[0]?.telephone ?? null;
}

const lookedOf = ({ exceptions, ticked }: EventRow): EventView['looked'] => (exceptions === null && ticked === null ? null : { exceptions: exceptions ?? [], ticked: ticked ?? [] });

const isUuid = (text: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);

function eventsOf(tx: EntityManager, applicationId: string): Promise<EventRow[]> {
  return tx.query(`select e.seq, e.type, e.matter_id, e.occurred_at, e.recorded_at, e.actor_kind, e.actor_id, e.on_behalf_of, r.words, e.body::jsonb #> '{data,exceptions}' as exceptions, e.body::jsonb #> '{data,ticked}' as ticked,
              e.body::jsonb #> '{data,batch}' is not null as batch
       from event e left join remark r on r.event_id = e.id where e.stream_id = $1 order by e.seq`, [applicationId]);
}

async function partiesOf(tx: EntityManager, ids: readonly (string | null)[]): Promise<Map<string, PartyView>> {
  const rows: { id: string; kind: 'person' | 'organisation'; name: string | null; id_type: string; id_number_last4: string | null; phone_last4: string | null }[] = await tx.query(
    'select id, kind, name, id_type, id_number_last4, phone_last4 from party where id = any($1)',
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map((row) => [row.id, { kind: row.kind, name: row.name ?? '（已删除）', idType: row.id_type, idNumberMasked: maskNumber(row.id_number_last4), phoneMasked: maskPhone(row.phone_last4) }]));
}
