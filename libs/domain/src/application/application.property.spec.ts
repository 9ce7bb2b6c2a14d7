import * as fc from 'fast-check';
import { DomainError, type DomainErrorCode } from '../errors';
import { anyActor, anyCommand, anyDelivery, anyOffered, anyoneAbout, anyPapers, anyTerms, drawFrom, one, type Draw } from '../testing/chaos';
import { finish, perform } from '../testing/office';
import { given, type Story } from '../testing/story';
import { endStates, isEnded, type Application } from './application';
import { decide } from './decide';
import { isOpen } from './draft-clocks';
import { foldInput } from './draft';
import type { Effect } from './effects';
import type { DomainEvent } from './events';
import { fold } from './fold';
import { obligationsOf } from './obligations';
import { applyTime } from './time';

const over = ['declined', 'notNeeded', 'lapsed', 'withdrawn', 'annulled'];

/** What must hold of every application at every moment. */
function assertSound(application: Application): void {
  expect(application.state).toBe(fold(foldInput(application)));
  const { matters, deferrals, deliveries, clocks } = application;
  const owing = [
    ...matters.filter(({ state }) => state !== 'issued' && !over.includes(state)),
    ...deferrals.filter(({ state }) => state === 'open'),
    ...deliveries.filter(({ state }) => state === 'open'),
  ].map(({ id }) => id);
  const tasks = obligationsOf(application).map(({ subjectId }) => subjectId);
  expect(tasks.sort()).toEqual(owing.sort());
  if (isEnded(application)) expect(owing).toEqual([]);
  const running = clocks.filter(isOpen);
  const stray = running.filter(({ matterId, deferralId, kind }) => {
    const matter = matters.find(({ id }) => id === matterId);
    if (deferralId !== null) return !owing.includes(deferralId);
    if (matter?.state === 'issued') return kind !== 'delivery';
    return matter === undefined ? kind !== 'rating' || application.rating !== 'invited' : !owing.includes(matter.id);
  });
  expect(stray).toEqual([]);
  if (isEnded(application)) expect(running).toEqual([]);
}

/** What must hold of everything ever said about one application: nothing is told twice for one cause. */
function assertOnce(events: readonly DomainEvent[], effects: readonly Effect[]): void {
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const notices = effects.flatMap((effect) => (effect.type === 'notice' ? `${effect.cause} ${JSON.stringify(effect.addressee)}` : []));
  expect(notices.filter((notice, index) => notices.indexOf(notice) !== index)).toEqual([]);
  const cards = effects.flatMap((effect) => (effect.type === 'card' ? effect.cause : []));
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

/** Half of what is tried is done by the office as it should be; of the rest, half is offered to whoever tries it, half is anything. */
function attempt(story: Story, draw: Draw): DomainErrorCode | 'done' {
  const { application } = story;
  frozen(application);
  try {
    if (draw(3) === 0) doDuty(story, draw);
    else doAnything(story, draw);
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
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

const count = (counts: Record<string, number>, what: string) => (counts[what] = (counts[what] ?? 0) + 1);

describe('whatever anybody does, and whenever', () => {
  const tried: Record<string, number> = {};
  const done: Record<string, number> = {};

  it('the rules hold at every moment, and a well-behaved office brings every application to an end', () => {
    fc.assert(
      // a failure shrinks to the shortest part of the same story
      fc.property(fc.noShrink(fc.nat()), fc.integer({ min: 10, max: 60 }), (seed, steps) => {
        const draw = drawFrom(seed);
        const story = storyOf(draw);
        for (let step = 0; step < steps; step++) {
          const before = story.application;
          if (draw(6) === 0) pass(story, draw);
          else count(tried, attempt(story, draw));
          assertGrown(before, story.application);
          assertSound(story.application);
        }
        assertOnce(story.events, story.effects);
        story.events.forEach(({ type }) => count(done, type));
        const ended = finish(story.application, story.by(anyActor(draw)), 150, assertSound);
        expect(endStates).toContain(ended.state);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
    process.env.RUNS && console.log(tried, done);
  });
});
