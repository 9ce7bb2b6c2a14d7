import type { Application, DeliveryMethod, Matter } from '../application/application';
import type { Command, Verb } from '../application/commands';
import { actionsOf, applicationActionsOf } from '../application/decide';
import { eventOf } from '../application/events';
import { pointsOf } from '../review/points';
import type { Actor } from '../posts';
import type { TermMaterial, Terms } from '../terms';
import type { Findings } from '../verdict/findings';
import { applicant, auditor, clerk, covering, dutyOfficer, issuer, otherReviewer, reviewer, staff, supervisor } from './people';
import { deferrable, grounds, limit, material, source, terms } from './terms.builder';

/** Draws a whole number below `below`. */
export type Draw = (below: number) => number;

/** The same seed draws the same story (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function one<T>(draw: Draw, from: readonly T[]): T {
  if (from.length === 0) throw new Error('nothing to draw from');
  // a draw below the length is a place of the list
  return from[draw(from.length)] as T;
}

const actors: readonly Actor[] = [
  clerk,
  dutyOfficer,
  reviewer,
  otherReviewer,
  auditor,
  issuer,
  supervisor,
  applicant,
  covering(otherReviewer, reviewer),
  staff('everything', ['intake', 'duty', 'review', 'audit', 'issue', 'supervise'], { department: null }),
  staff('pensions', ['review', 'audit'], { department: 'pensions' }),
  staff('stranger', ['intake', 'review', 'audit', 'issue', 'supervise'], { region: '341000', department: null }),
];

export const anyActor = (draw: Draw): Actor => one(draw, actors);

/** Often whoever holds one of the matters, who can do most with it. */
export function anyoneAbout(draw: Draw, { matters }: Application): Actor {
  const { holder, department } = one(draw, matters);
  return holder === null || draw(2) === 0 ? anyActor(draw) : staff(holder, ['review'], { department });
}

/** Terms a bureau could have: every nature, every way of 容缺, every consequence of letting time pass. */
export function anyTerms(draw: Draw, index: number): Terms {
  const nature = one(draw, ['service', 'service', 'socialInsurance', 'licence'] as const);
  const counter = nature !== 'licence' && draw(3) === 0;
  return terms({
    item: { code: `demo-${index}`, name: '示例事项' },
    nature,
    money: draw(3) === 0,
    handlingLevel: counter ? 1 : null,
    counterFinish: counter,
    needsAudit: counter ? false : one(draw, [null, false, true]),
    department: one(draw, ['employment', 'employment', 'pensions', null]),
    promised: counter ? limit(30, 'minutes', 'received') : one(draw, [null, limit(10), limit(10, 'workdays', 'received'), limit(15, 'days', 'madeUp')]),
    statutory: one(draw, [null, limit(20), limit(20, 'workdays', 'received'), limit(2, 'months')]),
    decideAcceptance: { limit: limit(5, 'workdays', 'received'), silence: nature === 'licence' ? 'deemedAccepted' : 'card' },
    supplement: { limit: limit(one(draw, [5, 10])), countsAsReceipt: draw(2) === 0, onLapse: one(draw, ['lapse', 'escalate']) },
    materials: [material('shared'), ...anyMaterials(draw, index)],
    suspensionGrounds: draw(3) === 0 ? [] : grounds('hearing', 'testing'),
    prohibitions: [{ code: 'barred', text: '示例', source: source() }],
    deferralOnLapse: one(draw, ['lapse', 'escalate']),
    steps: one(draw, [{}, { review: limit(4), audit: limit(1) }, { dispatch: limit(1), review: limit(60, 'minutes'), output: limit(2) }]),
  });
}

function anyMaterials(draw: Draw, index: number): TermMaterial[] {
  const period = draw(3) === 0 ? null : limit(15);
  return (['beforeResult', 'afterResult', 'internalCheck', 'undertaking'] as const)
    .filter(() => draw(2) === 0)
    .map((way, place) => deferrable(place === 0 ? way : `${way}-${index}`, way, { period, undertaking: draw(2) === 0 }));
}

export const anyDelivery = (draw: Draw): DeliveryMethod => one(draw, ['window', 'mail', 'electronic', 'none']);

export function anyPapers(draw: Draw, asked: readonly TermMaterial[]) {
  return asked.map(({ code }) => ({ material: code, status: one(draw, ['received', 'received', 'received', 'shared', 'missing', 'missing', 'defective'] as const) }));
}

const anyFindings = (draw: Draw): Findings => ({
  prohibitions: draw(4) === 0 ? ['barred'] : [],
  unmetConditions: [],
  notNeeded: draw(6) === 0,
  discredited: draw(6) === 0,
});

// eventOf is closed over every verb
const verbs = Object.keys(eventOf) as Verb[];

/** Any verb about anything of this application, most of them not possible now. */
export function anyCommand(draw: Draw, application: Application): Command {
  return { ...aboutAnything(draw, application, one(draw, application.matters)), ...(draw(40) === 0 ? { matterId: 'nothing' } : {}) };
}

/**
 * A verb the list of actions offers this person, seldom one that ends everything or moves nothing; null when it offers none. Never `draw`:
 * whether it is offered hangs on the digits of an id, and the same seed shall tell the same story whatever the ids are.
 */
export function anyOffered(draw: Draw, application: Application, actor: Actor): Command | null {
  const early = draw(8) === 0;
  const offers = [
    ...application.matters.flatMap((matter) => actionsOf(application, matter, { actor }).map((type) => ({ matter, type }))),
    ...applicationActionsOf(application, { actor }).map((type) => ({ matter: one(draw, application.matters), type })),
  ].filter(({ type }) => type !== 'draw' && (early || !['withdraw', 'annul', 'note'].includes(type)));
  if (offers.length === 0) return null;
  const { matter, type } = one(draw, offers);
  // as above: every verb finds its words
  return { ...aboutAnything(draw, application, matter), type } as Command;
}

function aboutAnything(draw: Draw, application: Application, matter: Matter): Command {
  const names = ['reviewer', 'other-reviewer', 'auditor', undefined];
  const words = {
    matterId: matter.id,
    deferralId: anyOf(draw, application.deferrals),
    deliveryId: anyOf(draw, application.deliveries),
    ...paperWords(draw, matter),
    ...numberWords(draw, matter),
    ...stoppingWords(draw, application, matter),
    subject: draw(2) === 0 ? { matterId: matter.id } : { deferralId: anyOf(draw, application.deferrals) },
    material: anyMaterial(draw, matter),
    materials: [anyMaterial(draw, matter)],
    way: one(draw, ['beforeResult', 'afterResult'] as const),
    name: '示例',
    reason: one(draw, ['示例', '示例', '示例', ' ']),
    coReviewer: one(draw, names),
    secondPerson: one(draw, names),
    to: one(draw, ['reviewer', 'other-reviewer', 'everything']),
    department: one(draw, ['employment', 'pensions']),
    region: one(draw, ['210300', '341000']),
    proposal: one(draw, ['grant', 'deny'] as const),
    exceptions: draw(8) === 0 ? pointsOf(application, matter).slice(0, 1).map(({ code }) => code) : [],
  };
  // a command of any verb finds every word it needs among these
  return { type: one(draw, verbs), ...constants, ...words } as Command;
}

const anyOf = (draw: Draw, rows: readonly { id: string }[]): string => (rows.length === 0 ? 'nothing' : one(draw, rows).id);

const anyMaterial = (draw: Draw, { terms: { materials } }: Matter): string => (materials.length === 0 ? 'nothing' : one(draw, materials).code);

const constants = {
  opinion: '示例',
  basis: '示例',
  question: '示例',
  answer: '示例',
  note: '示例',
  approver: 'head',
  tracking: '示例',
  receiver: 'self',
  method: 'window',
  result: { name: '示例' },
} as const;

const paperWords = (draw: Draw, { terms: { materials } }: Matter) => ({
  papers: anyPapers(draw, materials),
  findings: anyFindings(draw),
  defects: materials.slice(0, draw(3)).map(({ code }) => ({ material: code, defect: '示例' })),
  undertakingSigned: draw(4) > 0,
});

/** Often a ground that lasts, and an end it could have had. */
const stoppingWords = (draw: Draw, { suspensions }: Application, matter: Matter) => {
  const lasting = suspensions.filter(({ matterId, endedAt }) => matterId === matter.id && endedAt === null);
  const ended = lasting.length > 0 && draw(2) === 0 ? one(draw, lasting) : null;
  return {
    ground: one(draw, ['hearing', 'hearing', 'testing', 'publicNotice'] as const),
    suspensionId: ended?.id,
    endedAt: ended && draw(2) === 0 ? new Date(ended.startedAt.getTime() + draw(72) * 3_600_000) : undefined,
  };
};

const numberWords = (draw: Draw, { acceptedAt, receivedAt }: Matter) => ({
  expectedDays: draw(10),
  days: draw(12),
  code: one(draw, [1, 2, 3, 4, 5] as const),
  notice: draw(3) === 0 ? undefined : { way: 'telephone' as const, number: '示例', person: '示例', at: draw(4) === 0 ? undefined : (acceptedAt ?? receivedAt), content: '示例' },
});

