import * as fc from 'fast-check';
import { DomainError, type DomainErrorCode } from '../errors';
import { dueFromScratch } from '../deadline/from-scratch';
import { officeCalendar, officeHours } from '../testing/calendar';
import { anyActor, anyCommand, anyDelivery, anyOffered, anyoneAbout, anyPapers, anyTerms, drawFrom, one, type Draw } from '../testing/chaos';
import { finish, perform } from '../testing/office';
import { given, type Story } from '../testing/story';
import { endStates, isEnded, type Application } from './application';
import type { Clock } from '../clock/clock';
import { decide } from './decide';
import { isOpen } from '../clock/draft-clocks';
import { foldInput } from './draft';
import type { Effect } from './effects';
import type { DomainEvent, EventType } from './events';
import { fold } from './fold';
import { obligationsOf } from './obligations';
import { rescansOf } from '../review/rescans';
import { stepOf } from '../clock/steps';
import { applyTime } from '../clock/time';

const over = ['declined', 'notNeeded', 'lapsed', 'withdrawn', 'annulled'];

const open = ({ state }: { state: string }) => state === 'open';

/** What must hold of every application at every moment. */
function assertSound(application: Application): void {
  expect(application.state).toBe(fold(foldInput(application)));
  const { matters, deferrals, deliveries } = application;
  const underWay = matters.filter(({ state }) => state !== 'issued' && !over.includes(state));
  const unreadable = matters.flatMap((matter) => rescansOf(application, matter));
  const owing = [...underWay, ...deferrals.filter(open), ...deliveries.filter(open), ...unreadable].map(({ id }) => id);
  expect(obligationsOf(application).map(({ subjectId }) => subjectId).sort()).toEqual(owing.sort());
  if (isEnded(application)) expect(owing).toEqual([]);
  const forgiven = matters.filter(({ state, outcome }) => over.includes(state) || outcome === 'denied').map(({ id }) => id);
  expect(deferrals.filter((deferral) => open(deferral) && forgiven.includes(deferral.matterId))).toEqual([]);
  expect(strayClocks(application, owing)).toEqual([]);
  const unclocked = deferrals.filter((deferral) => open(deferral) && !application.clocks.some((clock) => clock.deferralId === deferral.id && isOpen(clock)));
  expect(unclocked).toEqual([]);
  assertStands(application);
  assertSteps(application);
}

/** 特别程序: the matter waits exactly while a ground lasts, and its clocks stand exactly then; their dates are those computed from scratch. */
function assertStands({ matters, suspensions, clocks }: Application): void {
  const lasting = suspensions.filter(({ endedAt }) => endedAt === null).map(({ matterId }) => matterId);
  expect(new Set(lasting)).toEqual(new Set(matters.filter(({ state }) => state === 'suspended').map(({ id }) => id)));
  for (const { matterId, kind, state, unit, amount, startAt, segments, extensions, dueOn, pausedSince } of clocks) {
    if (isOpen({ state }) && ['promised', 'statutory'].includes(kind) && lasting.includes(matterId ?? '')) expect(state).toBe('paused');
    expect(segments.filter(({ untilAt }) => untilAt === null)).toHaveLength(state === 'paused' ? 1 : 0);
    expect(pausedSince === null).toBe(state !== 'paused');
    segments.reduce((before, { fromAt, untilAt }) => (expect(fromAt >= before).toBe(true), untilAt ?? fromAt), startAt);
    if (kind !== 'makeUp') expect(dueFromScratch({ limit: { unit, amount }, startsAt: startAt, segments, extensions }, officeCalendar, officeHours).dueOn).toBe(dueOn);
  }
}

/** 环节时限: exactly the step a matter is in has an open clock, where the bureau set it a limit. */
function assertSteps({ matters, clocks }: Application): void {
  const expected = matters.flatMap((matter) => {
    const step = stepOf(matter);
    return step !== null && matter.terms.steps[step] !== undefined ? [[matter.id, step]] : [];
  });
  const running = clocks.filter((clock) => clock.kind === 'step' && isOpen(clock)).map(({ matterId, step }) => [matterId, step]);
  expect(running.sort()).toEqual(expected.sort());
}

/** Clocks that run although nobody owes what they measure. */
function strayClocks(application: Application, owing: readonly string[]): readonly Clock[] {
  const handedOver = application.deliveries.filter(open).flatMap(({ matterIds }) => matterIds);
  return application.clocks.filter(isOpen).filter(({ matterId, deferralId, subjectId, kind }) => {
    if (kind === 'pickUp') return !owing.includes(subjectId ?? '');
    if (matterId === null) return application.rating !== 'invited' || isEnded(application);
    return deferralId === null ? !owing.includes(matterId) && !(kind === 'delivery' && handedOver.includes(matterId)) : !owing.includes(deferralId);
  });
}

/** What must hold of everything ever said about one application: nothing is told twice for one cause. */
function assertOnce(events: readonly DomainEvent[], effects: readonly Effect[]): void {
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const notices = effects.flatMap((effect) => (effect.type === 'notice' ? `${effect.cause} ${JSON.stringify(effect.addressee)}` : []));
  expect(notices.filter((notice, index) => notices.indexOf(notice) !== index)).toEqual([]);
  const cards = effects.flatMap((effect) => (effect.type === 'card' ? effect.card.cause : []));
  expect(cards.filter((cause, index) => cards.indexOf(cause) !== index)).toEqual([]);
}

function assertGrown(before: Application, after: Application): void {
  expect(after.version).toBeGreaterThanOrEqual(before.version);
  for (const matter of before.matters) {
    const grown = after.matters.find(({ id }) => id === matter.id);
    expect(grown?.version).toBeGreaterThanOrEqual(grown === matter ? matter.version : matter.version + 1);
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(frozen);
  return value;
}

function storyOf(draw: Draw): Story {
  const matters = Array.from({ length: 1 + draw(4) }, (_, index) => ({ terms: anyTerms(draw, index), later: index > 0 && draw(3) === 0 }));
  const papers = anyPapers(draw, matters.flatMap(({ terms }) => terms.materials));
  return given({ matters, papers, deliveryMethod: anyDelivery(draw), at: '2026-01-05 09:00' });
}

/** Time jumps by minutes, hours or weeks; a year is never left. */
function pass(story: Story, draw: Draw): void {
  const hours = one(draw, [0.2, 1, 7, 24, 24 * 3, 24 * 9]);
  const later = new Date(story.now.getTime() + hours * 3_600_000);
  story.on(later);
  const again = applyTime(story.application, story.by(anyActor(draw)));
  expect(again).toEqual({ application: story.application, events: [], effects: [] });
}

/** A third is done by the office as it should be; most of the rest is offered to whoever tries it, and some is anything. A refusal changes nothing. */
function attempt(story: Story, draw: Draw, refused: Set<DomainErrorCode>): void {
  const { application } = story;
  frozen(application);
  try {
    if (draw(3) === 0) doDuty(story, draw);
    else doAnything(story, draw);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    refused.add(error.code);
  }
}

function doDuty(story: Story, draw: Draw): void {
  const tasks = obligationsOf(story.application);
  if (tasks.length > 0) story.takes(perform(story.application, one(draw, tasks), story.by(anyActor(draw))));
}

function doAnything(story: Story, draw: Draw): void {
  const actor = anyoneAbout(draw, story.application);
  const offered = draw(3) > 0 ? anyOffered(draw, story.application, actor) : null;
  const command = offered ?? anyCommand(draw, story.application);
  story.takes(decide(story.application, [command], story.by(actor)));
}

describe('whatever anybody does, and whenever', () => {
  const refused = new Set<DomainErrorCode>();
  const happened = new Set<EventType>();

  it('the rules hold at every moment, and a well-behaved office brings every application to an end', () => {
    fc.assert(
      // a failure shrinks to the shortest part of the same story
      fc.property(fc.noShrink(fc.nat()), fc.integer({ min: 10, max: 60 }), (seed, steps) => {
        const draw = drawFrom(seed);
        const story = storyOf(draw);
        for (let step = 0; step < steps; step++) {
          const before = story.application;
          if (draw(6) === 0) pass(story, draw);
          else attempt(story, draw, refused);
          assertGrown(before, story.application);
          assertSound(story.application);
        }
        assertOnce(story.events, story.effects);
        story.events.forEach(({ type }) => happened.add(type));
        const ended = finish(story.application, story.by(anyActor(draw)), 150, assertSound);
        expect(endStates).toContain(ended.state);
      }),
      { numRuns: 150 },
    );
    // the stories went somewhere: rules said no for many reasons, and most of what can happen did
    expect(refused.size).toBeGreaterThan(8);
    expect(happened.size).toBeGreaterThan(25);
  });
});
