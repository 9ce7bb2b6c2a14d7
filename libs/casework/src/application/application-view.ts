import { isEnded, type Application, type Deferral, type Matter, type Suspension } from '@zonggui/domain/application/application';
import type { Clock } from '@zonggui/domain/clock/clock';
import { actionsOf, applicationActionsOf } from '@zonggui/domain/application/decide';
import type { FormAnswers } from '@zonggui/domain/intake/form.rules';
import { pointsOf } from '@zonggui/domain/review/points';
import { verdictFor } from '@zonggui/domain/intake/intake.rules';
import { lightOf } from '@zonggui/domain/deadline/light';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { Actor } from '@zonggui/domain/posts';
import type { Registered } from '../command/aggregate-rows';
import { latest, promiseOf } from '../command/command-receipt';
import type { Names } from '../organisation/names-reader';
import type { ApplicationView, ClockView, DeferralView, MatterView, SuspensionView } from './views';

/** Parts of a view that are read beside the application itself. */
export interface Beside {
  readonly names: Names;
  readonly party: ApplicationView['party'];
  readonly agent: ApplicationView['agent'];
  readonly documents: ApplicationView['documents'];
  readonly cards: ApplicationView['cards'];
  readonly orders: ApplicationView['orders'];
  readonly events: ApplicationView['events'];
  /** 业务信息 by the id of the matter. */
  readonly forms: Readonly<Record<string, FormAnswers>>;
  /** Before any correction. */
  readonly firstForms: Readonly<Record<string, FormAnswers>>;
}

/** What one person sees of an application at an instant; buttons come from `actions`, lights from the clocks. */
export function viewOf(application: Application, registered: Registered, beside: Beside, actor: Actor, now: Date): ApplicationView {
  const { names } = beside;
  const asked = application.matters.flatMap((matter) => matter.terms.materials.map((material) => material.code));
  return {
    id: application.id,
    number: application.number,
    state: application.state,
    rating: application.rating,
    version: application.version,
    region: names.region(application.region),
    office: names.office(application.office),
    window: application.window === null ? null : names.window(application.window),
    channel: application.channel,
    bundle: application.bundle,
    receivedAt: application.receivedAt.toISOString(),
    deliveryMethod: application.deliveryMethod,
    services: registered.services,
    paperDocuments: registered.paperDocuments,
    queryCode: registered.queryCode,
    party: beside.party,
    agent: beside.agent,
    demo: application.matters.some((matter) => matter.terms.demo),
    papersSaved: asked.length - new Set(asked).size,
    promisedOn: latest(application.matters.map((matter) => promiseOf(application, matter.id)?.dueOn ?? null)),
    matters: application.matters.map((matter) => matterView(application, matter, beside, actor, now)),
    papers: application.papers.map(({ material, name, status, defect, rescanFor }) => ({ material, name, status, defect, rescanFor })),
    deferrals: application.deferrals.map((deferral) => deferralView(application, deferral)),
    deliveries: application.deliveries,
    assistances: application.assistances.map((asked) => ({ ...asked, dueAt: asked.dueAt?.toISOString() ?? null })),
    documents: beside.documents,
    cards: beside.cards,
    orders: beside.orders,
    events: beside.events,
    actions: applicationActionsOf(application, { actor }),
  };
}

function matterView(application: Application, matter: Matter, { names, forms, firstForms }: Beside, actor: Actor, now: Date): MatterView {
  const { id, ordinal, terms, state, version, deemed, proposal, outcome, result, drawn, supplementAgreed } = matter;
  return {
    id, ordinal, terms, state, version, deemed, proposal, outcome, result, drawn,
    supplementAgreed: supplementAgreed === null ? null : { name: supplementAgreed.name, reason: supplementAgreed.reason },
    item: terms.item,
    department: matter.department === null ? null : names.department(matter.department),
    holder: matter.holder === null ? null : { id: matter.holder, name: names.staff(matter.holder) },
    verdict: verdictFor(application, matter),
    form: (terms.form ?? []).map(({ code, label }) => formRow(label, code, forms[id], firstForms[id])),
    receivedOn: shanghaiDate(matter.receivedAt),
    acceptedOn: matter.acceptedAt === null ? null : shanghaiDate(matter.acceptedAt),
    clocks: application.clocks.filter((clock) => clock.matterId === id && clock.state !== 'cancelled').map((clock) => clockView(clock, names, now)),
    suspensions: application.suspensions.filter((stopped) => stopped.matterId === id).map((stopped) => suspensionView(stopped, names)),
    points: pointsOf(application, matter),
    actions: isEnded(application) ? [] : actionsOf(application, matter, { actor }),
  };
}

/** 改动标黄: an answer that was corrected, with what was first said. */
function formRow(label: string, code: string, now: FormAnswers = {}, first: FormAnswers = {}): MatterView['form'][number] {
  const [answer, before] = [now[code] ?? null, first[code] ?? null];
  return { code, label, answer, amended: answer !== before, before: answer === before ? null : before };
}

function clockView(clock: Clock, names: Names, now: Date): ClockView {
  const { id, kind, step, state, dueOn, dueAt, warnAt, provisional, reason, pausedDays, extendedBy } = clock;
  return {
    id, kind, step, state, dueOn, provisional, reason, pausedDays, extendedBy,
    dueAt: dueAt.toISOString(),
    warnAt: warnAt?.toISOString() ?? null,
    light: lightOf(now, { warnAt: warnAt ?? dueAt, dueAt, paused: state === 'paused', finishedAt: clock.endedAt }),
    segments: clock.segments.map(({ cause, fromAt, untilAt, fromOn, untilOn }) => ({ cause, fromOn, untilOn, fromAt: fromAt.toISOString(), untilAt: untilAt?.toISOString() ?? null })),
    extensions: clock.extensions.map(({ days, extendedAt, fromDueOn, toDueOn, approver, noticeWay }) => ({
      days, fromDueOn, toDueOn, noticeWay,
      extendedAt: extendedAt.toISOString(),
      approver: approver === null ? null : { id: approver, name: names.staff(approver) },
    })),
  };
}

function suspensionView({ id, ground, basis, approver, expectedDays, startedAt, endedAt }: Suspension, names: Names): SuspensionView {
  return { id, ground, basis, expectedDays, approver: { id: approver, name: names.staff(approver) }, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}

function deferralView(application: Application, deferral: Deferral): DeferralView {
  const { id, matterId, material, name, way, state, escalated, boundedByPromise, source } = deferral;
  const clock = application.clocks.find((candidate) => candidate.deferralId === id);
  return { id, matterId, material, name, way, state, escalated, boundedByPromise, source, dueOn: clock?.dueOn ?? null };
}
