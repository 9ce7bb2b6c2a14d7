import { getNextTransitions, transition } from 'xstate';
import type { Calendar } from '../deadline/calendar';
import type { OpeningHours } from '../deadline/opening-hours';
import { deferralMachine, type DeferralVerb } from '../deferral/deferral.machine';
import { DomainError } from '../errors';
import { matterMachine, type MatterState, type MatterVerb } from '../matter/matter.machine';
import type { Actor } from '../posts';
import type { Terms } from '../terms';
import type { Application, Deferral, Matter } from './application';
import { applicationMachine, type ApplicationFact } from './application.machine';
import type { DocumentEffect, DocumentKind, Effect, RemarkEffect } from './effects';
import type { DomainEvent, EventType } from './events';
import { tally } from './fold';

/** Everything a decision may look at beside the application: who, when, and by which calendar. Nothing is read from the world. */
export interface Circumstances {
  readonly actor: Actor;
  readonly now: Date;
  readonly calendar: Calendar;
  readonly hours: OpeningHours;
  readonly newId: () => string;
  /** 补录: from when acceptance counts that is decided with the recording; `now` when left out. */
  readonly countsFrom?: Date;
  /** 批量通过: what was granted before in the batch the command names. */
  readonly batch?: GrantedTogether;
}

/** What a batch holds already: how many, and the terms of one of them. */
export interface GrantedTogether {
  readonly count: number;
  readonly terms: Terms | null;
}

export interface Decision {
  readonly application: Application;
  readonly events: readonly DomainEvent[];
  readonly effects: readonly Effect[];
}

const interruptions: readonly MatterState[] = ['supplementing', 'suspended', 'assisting', 'sentBack'];

/** The working copy of one decision: it moves machines, collects events and effects, and is thrown away afterwards. */
export class Draft {
  private readonly events: DomainEvent[] = [];
  private readonly effects: Effect[] = [];
  private readonly remarks: RemarkEffect[] = [];

  constructor(
    public application: Application,
    readonly by: Circumstances,
  ) {}

  /** What was recorded so far, in order. */
  get recorded(): readonly DomainEvent[] {
    return this.events;
  }

  decision(): Decision {
    return { application: this.application, events: this.events, effects: [...this.remarks, ...this.effects] };
  }

  /** @throws DomainError `not-found` */
  matter(id: string): Matter {
    const found = this.application.matters.find((matter) => matter.id === id);
    if (found === undefined) throw new DomainError('not-found', 'No such matter in this application.', { matterId: id });
    return found;
  }

  /** @throws DomainError `not-found` */
  deferral(id: string): Deferral {
    const found = this.application.deferrals.find((deferral) => deferral.id === id);
    if (found === undefined) throw new DomainError('not-found', 'No such deferral in this application.', { deferralId: id });
    return found;
  }

  /** @throws DomainError `verb-not-allowed` with the state and the verbs it allows. */
  moveMatter(id: string, verb: MatterVerb, patch: Partial<Matter> = {}): Matter {
    const before = this.matter(id);
    const lasting = this.application.suspensions.filter((suspension) => suspension.matterId === id && suspension.endedAt === null);
    const snapshot = snapshotOf({ ...before, ...patch, state: before.state }, lasting.length);
    if (!snapshot.can({ type: verb })) {
      throw new DomainError('verb-not-allowed', `The matter is ${before.state}; ${verb} is not possible now.`, { state: before.state, allowed: verbsOf(before) });
    }
    // a flat machine's value is one of its state names
    const state = transition(matterMachine, snapshot, { type: verb })[0].value as MatterState;
    const interrupted = interruptions.includes(state) && state !== before.state;
    const from = interrupted ? before.state : state === before.state ? before.from : null;
    return this.patchMatter(id, { ...patch, state, from });
  }

  patchMatter(id: string, patch: Partial<Matter>): Matter {
    const before = this.matter(id);
    const after: Matter = { ...before, ...patch, version: before.version + 1 };
    this.patch({ matters: this.application.matters.map((matter) => (matter.id === id ? after : matter)) });
    return after;
  }

  moveDeferral(id: string, verb: DeferralVerb, patch: Partial<Deferral> = {}): void {
    const before = this.deferral(id);
    const snapshot = deferralMachine.resolveState({ value: before.state });
    if (!snapshot.can({ type: verb })) throw new DomainError('verb-not-allowed', `The deferral is ${before.state}.`, { state: before.state, allowed: before.state === 'open' ? ['makeUp', 'waive', 'lapse'] : [] });
    // a flat machine's value is one of its state names
    const state = transition(deferralMachine, snapshot, { type: verb })[0].value as Deferral['state'];
    this.patch({ deferrals: this.application.deferrals.map((deferral) => (deferral.id === id ? { ...deferral, ...patch, state } : deferral)) });
  }

  patch(patch: Partial<Application>): void {
    this.application = { ...this.application, ...patch };
  }

  /** The application's own machine listens; a fact it has no arrow for changes nothing. */
  hear(fact: ApplicationFact['type']): void {
    const after = tally(foldInput(this.application));
    const snapshot = applicationMachine.resolveState({ value: this.application.state });
    // a flat machine's value is one of its state names
    const state = transition(applicationMachine, snapshot, { type: fact, after })[0].value as Application['state'];
    if (state !== this.application.state) this.patch({ state });
  }

  record(type: EventType, matterId: string | null, data: DomainEvent['data'] = {}, occurredAt: Date = this.by.now): string {
    const { kind, id, onBehalfOf } = this.by.actor;
    const event: DomainEvent = { id: this.by.newId(), type, matterId, occurredAt, actor: { kind, id, onBehalfOf }, data };
    this.events.push(event);
    return event.id;
  }

  effect(effect: Exclude<Effect, RemarkEffect | DocumentEffect>): void {
    this.effects.push(effect);
  }

  /** A 文书 to be numbered, in the name of whoever acts. */
  document(kind: DocumentKind, matterId: string | null, { replaces = false }: { replaces?: boolean } = {}): void {
    const { id, onBehalfOf } = this.by.actor;
    this.effects.push({ type: 'document', kind, matterId, replaces, issuedBy: { id, onBehalfOf } });
  }

  remark(remark: RemarkEffect): void {
    this.remarks.push(remark);
  }
}

export function foldInput(application: Application) {
  return {
    matters: application.matters,
    deferralOpen: application.deferrals.some((deferral) => deferral.state === 'open'),
    deliveryOpen: application.deliveries.some((delivery) => delivery.state === 'open'),
    rating: application.rating,
  };
}

/** How many grounds last decides only where `resume` leads, never whether a verb is allowed. */
function snapshotOf(matter: Matter, grounds = 0) {
  return matterMachine.resolveState({
    value: matter.state,
    context: { from: matter.from, proposal: matter.proposal, needsAudit: matter.terms.needsAudit ?? false, grounds },
  });
}

/** What moves a matter and is no verb about one matter: silence, and taking back the whole registration. */
type NoPersonsVerb = 'deemAccepted' | 'undo';

/** The verbs the matter's state allows a person, whoever asks. */
export function verbsOf(matter: Matter): Exclude<MatterVerb, NoPersonsVerb>[] {
  const snapshot = snapshotOf(matter);
  // the machine's arrows are named by its verbs
  const named = getNextTransitions(snapshot).map((arrow) => arrow.eventType as MatterVerb);
  return [...new Set(named)].filter((verb) => verb !== 'deemAccepted' && verb !== 'undo').filter((verb) => snapshot.can({ type: verb }));
}
