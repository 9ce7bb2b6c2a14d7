import type { Application, Matter, Paper } from '@zonggui/domain/application/application';
import type { Clock } from '@zonggui/domain/clock/clock';
import type { DocumentEffect, DocumentKind } from '@zonggui/domain/application/effects';
import type { DomainEvent, EventType } from '@zonggui/domain/application/events';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { ratingNumberOf } from '@zonggui/domain/rectification/rectification-steps';
import type { TermMaterial } from '@zonggui/domain/terms';
import type { BasisFacts, CallFacts, CommonFacts, LimitFacts, MaterialFacts, MatterFacts, OwnFacts } from '@zonggui/documents/facts';
import type { Change } from '../command/change';
import { promiseOf } from '../command/command-receipt';

/** What a document says that the aggregate knows; names of people and places are added by the statement that keeps it. Pure. */
export function commonFacts({ after, registered, now }: Change, { matterId }: DocumentEffect): CommonFacts {
  const matter = after.matters.find(({ id }) => id === matterId) ?? null;
  const { number, channel, bundle, deliveryMethod, receivedAt } = after;
  return {
    caseNumber: number, channel, bundle, deliveryMethod,
    ...(registered.services.includes('greenChannel') && { telephoned: true }),
    queryCode: registered.queryCode,
    receivedAt: receivedAt.toISOString(),
    issuedAt: now.toISOString(),
    demo: (matter === null ? after.matters : [matter]).some(({ terms }) => terms.demo),
    matter: matter === null ? null : matterFacts(after, matter),
  };
}

function matterFacts(application: Application, matter: Matter): MatterFacts {
  const { terms, ordinal, receivedAt, acceptedAt } = matter;
  const limit = (kind: 'promised' | 'statutory'): LimitFacts | null => {
    const [term, clock] = [terms[kind], kind === 'promised' ? promiseOf(application, matter.id) : clockOf(application, matter.id, 'statutory')];
    return term === null ? null : { unit: term.unit, amount: term.amount, dueOn: clock?.dueOn ?? null, provisional: clock?.provisional ?? false };
  };
  return {
    item: terms.item.name,
    ordinal,
    several: application.matters.length > 1,
    licence: terms.nature === 'licence',
    receivedOn: shanghaiDate(receivedAt),
    acceptedOn: acceptedAt === null ? null : shanghaiDate(acceptedAt),
    promised: limit('promised'),
    statutory: limit('statutory'),
    notices: terms.notices ?? { acceptanceBasis: null, remedy: null, followUps: null },
  };
}

const clockOf = ({ clocks }: Application, matterId: string, kind: Clock['kind']): Clock | null => clocks.filter((clock) => clock.matterId === matterId && clock.kind === kind && clock.state !== 'cancelled').at(-1) ?? null;

type Gather = { readonly [Kind in DocumentKind]: (change: Change, matter: Matter) => OwnFacts[Kind] };

/** @throws Error for a document of one matter without its matter, which the domain never asks for */
export function ownFacts(change: Change, { kind, matterId }: DocumentEffect): OwnFacts[DocumentKind] {
  const { matters } = change.after;
  const matter = matterId === null ? matters[0] : matters.find(({ id }) => id === matterId);
  if (matter === undefined) throw new Error(`No matter for the document ${kind}.`);
  return gather[kind](change, matter);
}

const gather: Gather = {
  收: receipt,
  受: acceptance,
  补: supplement,
  不受: refusal,
  容: ({ after }, matter) => ({ deferrals: deferralsOf(after, matter), lapses: matter.terms.deferralOnLapse === 'lapse' }),
  诺: ({ after }, matter) => ({ undertaken: undertakenOf(after, matter) }),
  特: ({ after }, matter) => {
    const stopped = after.suspensions.filter(({ matterId }) => matterId === matter.id).at(-1);
    if (stopped === undefined) throw new Error('A suspension has its ground.');
    return { ground: stopped.ground, basis: stopped.basis, from: shanghaiDate(stopped.startedAt), expectedDays: stopped.expectedDays };
  },
  延: extension,
  准: ({ after }, matter) => result(after, matter),
  不准: ({ after }, matter) => result(after, matter),
  终: termination,
  撤: (change, matter) => ({ reason: textOf(wordsOf(change, matter.id, ['withdrawn']).reason), returned: inHand(change.after, [matter]).map(({ name }) => name) }),
  送: service,
  差整: ({ after }) => ({ ratingNumber: ratingNumberOf(after.number) }),
  督: (change, matter) => ({ matterItem: lastEvent(change, null, ['orderIssued'])?.matterId == null ? null : matter.terms.item.name }),
};

function receipt({ after }: Change): OwnFacts['收'] {
  const undecided = after.matters.filter(({ state }) => state === 'received' || state === 'planned');
  const clocks = after.clocks.filter((clock) => clock.kind === 'decideAcceptance' && undecided.some(({ id }) => id === clock.matterId));
  const last = clocks.reduce<Clock | null>((found, clock) => (found === null || clock.dueOn > found.dueOn ? clock : found), null);
  return {
    items: after.matters.map(({ terms }) => terms.item.name),
    decideBy: last?.dueOn ?? null,
    provisional: last?.provisional ?? false,
    silenceAccepts: undecided.some(({ terms }) => terms.decideAcceptance.silence === 'deemedAccepted'),
    materials: inHand(after, after.matters),
    parts: after.matters.map((matter) => {
      const promise = promiseOf(after, matter.id);
      return { item: matter.terms.item.name, department: matter.department, dueOn: promise?.dueOn ?? null, provisional: promise?.provisional ?? false };
    }),
  };
}

function acceptance({ after, now }: Change, matter: Matter): OwnFacts['受'] {
  const atOnce = matter.outcome === 'granted' && matter.decidedAt?.getTime() === now.getTime() && matter.acceptedAt?.getTime() === now.getTime();
  return {
    deemed: matter.deemed,
    deferred: after.deferrals.filter(({ matterId }) => matterId === matter.id).length,
    materials: inHand(after, [matter]),
    finished: atOnce ? { at: now.toISOString(), result: matter.result?.name ?? null, minutes: Math.max(0, Math.round((now.getTime() - after.receivedAt.getTime()) / 60_000)) } : null,
  };
}

function supplement(change: Change, matter: Matter): OwnFacts['补'] {
  const { after } = change;
  const defects = matter.terms.materials.flatMap((material) => {
    const paper = paperOf(after, material);
    return paper?.defect ? [{ name: material.name, defect: paper.defect, original: material.original, copy: material.copy, basis: basisOf(material) }] : [];
  });
  const clock = clockOf(after, matter.id, 'supplement');
  const agreed = change.before?.application.matters.find(({ id }) => id === matter.id)?.supplementAgreed ?? null;
  const said = textOf(wordsOf(change, matter.id, ['supplementRequested']).reason);
  return { ...(agreed !== null && { approver: agreed.name }), defects, dueOn: clock?.dueOn ?? null, provisional: clock?.provisional ?? false, lapses: matter.terms.supplement.onLapse === 'lapse', time: matter.supplements, reason: said ?? agreed?.reason ?? null };
}

function refusal(change: Change, matter: Matter): OwnFacts['不受'] {
  const event = lastEvent(change, matter.id, ['declined', 'foundNotNeeded']);
  // intake.ts records the reasons of the verdict
  const reasons = (event?.data.reasons ?? []) as readonly { text: string; source: BasisFacts | null }[];
  return {
    ground: event?.type === 'foundNotNeeded' ? 'notNeeded' : 'unmet',
    reasons: reasons.map(({ text, source }) => ({ text, basis: source === null ? null : basis(source) })),
    note: textOf(wordsOf(change, matter.id, ['declined', 'foundNotNeeded']).reason),
    returned: inHand(change.after, [matter]).map(({ name }) => name),
  };
}

function deferralsOf(application: Application, matter: Matter): OwnFacts['容']['deferrals'] {
  return application.deferrals.filter(({ matterId }) => matterId === matter.id).map(({ id, name, way, material, source }) => {
    const [term, clock] = [matter.terms.materials.find(({ code }) => code === material), application.clocks.find(({ deferralId }) => deferralId === id)];
    return { name, way, original: term?.original ?? null, copy: term?.copy ?? null, dueOn: clock?.dueOn ?? null, provisional: clock?.provisional ?? false, basis: basis(source) };
  });
}

/** Papers that a signature stands for, and deferrals that need one. */
function undertakenOf(application: Application, matter: Matter): OwnFacts['诺']['undertaken'] {
  const owed = application.deferrals.filter(({ matterId, way, undertakingSigned }) => matterId === matter.id && (way === 'undertaking' || undertakingSigned)).map(({ material }) => material);
  return matter.terms.materials
    .filter((material) => paperOf(application, material)?.status === 'undertaken' || owed.includes(material.code))
    .map((material) => ({ name: material.name, basis: basisOf(material) }));
}

function extension(change: Change, matter: Matter): OwnFacts['延'] {
  const clock = clockOf(change.after, matter.id, 'promised');
  const granted = clock?.extensions.at(-1);
  if (clock === null || granted === undefined) throw new Error('An extension extends a promise.');
  const words = wordsOf(change, matter.id, ['extended']);
  const { fromDueOn, toDueOn, days, noticeWay } = granted;
  return { fromDueOn, toDueOn, days, unit: clock.unit, provisional: clock.provisional, reason: textOf(words.reason), basis: basis(matter.terms.extension.source), call: noticeWay === 'telephone' ? callOf(words.notice) : null };
}

function callOf(notice: unknown): CallFacts {
  const said: Readonly<Record<string, unknown>> = typeof notice === 'object' && notice !== null ? { ...notice } : {};
  return { at: said.at instanceof Date ? said.at.toISOString() : textOf(said.at), number: textOf(said.number), person: textOf(said.person), content: textOf(said.content) };
}

function result(application: Application, matter: Matter): OwnFacts['准'] {
  const decidedAt = matter.decidedAt ?? matter.endedAt ?? matter.receivedAt;
  return { decidedOn: shanghaiDate(decidedAt), result: matter.result, pausedDays: promiseOf(application, matter.id)?.pausedDays ?? 0 };
}

function termination(change: Change, matter: Matter): OwnFacts['终'] {
  const { after } = change;
  const lapsed = after.deferrals.filter(({ matterId, state }) => matterId === matter.id && state === 'lapsed').map(({ name }) => name);
  const asked = clockOf(after, matter.id, 'supplement') ?? after.clocks.find((clock) => clock.matterId === matter.id && clock.kind === 'supplement') ?? null;
  const owed = after.clocks.find((clock) => clock.matterId === matter.id && clock.kind === 'makeUp') ?? null;
  const defective = matter.terms.materials.filter((material) => paperOf(after, material)?.defect).map(({ name }) => name);
  const told = lapsed.length > 0 ? owed : asked;
  return { cause: lapsed.length > 0 ? 'deferral' : 'supplement', material: lapsed.length > 0 ? lapsed : defective, toldOn: told?.startOn ?? null, reason: textOf(wordsOf(change, matter.id, ['lapsed']).reason) };
}

function service(change: Change): OwnFacts['送'] {
  const { after, now } = change;
  const event = lastEvent(change, null, ['delivered']);
  const delivery = after.deliveries.find(({ id }) => id === event?.data.deliveryId);
  const handed = after.matters.filter(({ id }) => delivery?.matterIds.includes(id) ?? false);
  return {
    method: delivery?.method ?? after.deliveryMethod,
    byAgent: delivery?.receiver === 'agent',
    relation: textOf(wordsOf(change, null, ['delivered']).relation),
    matterIds: handed.map(({ id }) => id),
    results: handed.flatMap(({ result: given }) => (given === null ? [] : [[given.name, given.number].filter((part) => part !== null).join(' ')])),
    at: now.toISOString(),
  };
}

/** One paper serves every matter that names it; each is listed once. */
function inHand(application: Application, matters: readonly Matter[]): MaterialFacts[] {
  const asked = new Map(matters.flatMap(({ terms }) => terms.materials).map((material) => [material.code, material]));
  return [...asked.values()].flatMap((material) => {
    const { status, name } = paperOf(application, material) ?? {};
    return status === 'received' || status === 'shared' || status === 'undertaken' ? [{ name: name ?? material.name, original: material.original, copy: material.copy, way: status }] : [];
  });
}

/** The paper itself, or one that may stand for it. */
function paperOf({ papers }: Application, { code, alternatives }: TermMaterial): Paper | undefined {
  const own = papers.filter(({ material, status, defect }) => [code, ...alternatives].includes(material) && (status !== 'missing' || defect !== null));
  return own.find(({ status }) => status === 'received' || status === 'shared') ?? own[0];
}

function lastEvent({ events }: Change, matterId: string | null, types: readonly EventType[]): DomainEvent | undefined {
  return events.filter((event) => types.includes(event.type) && (matterId === null || event.matterId === matterId)).at(-1);
}

/** What a person wrote with the verb that issues the document. */
function wordsOf(change: Change, matterId: string | null, types: readonly EventType[]): Readonly<Record<string, unknown>> {
  const event = lastEvent(change, matterId, types);
  const remark = change.effects.find((effect) => effect.type === 'remark' && effect.eventId === event?.id);
  return remark?.type === 'remark' ? remark.words : {};
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
const basis = ({ document, section, row, quote }: BasisFacts): BasisFacts => ({ document, section, row, quote });
const basisOf = ({ source }: TermMaterial): BasisFacts => basis(source);
