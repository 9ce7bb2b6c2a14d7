import type { Application } from '@zonggui/domain/application/application';
import type { Clock } from '@zonggui/domain/clock/clock';
import type { Decision } from '@zonggui/domain/application/draft';
import type { Effect } from '@zonggui/domain/application/effects';
import type { DomainEvent } from '@zonggui/domain/application/events';
import type { Held } from './aggregate-reader';
import type { Registered } from './aggregate-rows';

/** What a decision changed, between the application as it was read (null: it did not exist) and as it is now. */
export interface Change {
  readonly before: Held | null;
  readonly after: Application;
  readonly registered: Registered;
  readonly events: readonly DomainEvent[];
  readonly effects: readonly Effect[];
  /** Clocks of cards, orders and rectifications that differ: they are no part of the application. */
  readonly beside: readonly Clock[];
  readonly now: Date;
}

/** What decisions taken one after another change together: one change, one version. */
export function changeOf(before: Held | null, registered: Registered, decisions: readonly Decision[], now: Date, beside: readonly Clock[] = []): Change {
  const old = before?.application;
  const last = decisions.at(-1)?.application ?? old;
  if (last === undefined) throw new Error('nothing was decided');
  return {
    before, registered, beside, now,
    after: old !== undefined && last !== old ? { ...last, version: old.version + 1 } : last,
    events: decisions.flatMap((decision) => decision.events),
    effects: decisions.flatMap((decision) => decision.effects),
  };
}

/** An effect with the change it belongs to. */
export interface Told<T extends Effect> {
  readonly effect: T;
  readonly change: Change;
}

/** The effects of one type, each with the change it belongs to. */
export function effectsOf<T extends Effect['type']>(changes: readonly Change[], type: T): Told<Extract<Effect, { type: T }>>[] {
  return changes.flatMap((change) => change.effects.filter((effect): effect is Extract<Effect, { type: T }> => effect.type === type).map((effect) => ({ effect, change })));
}

/** A 文书 that a change numbered. */
export interface NumberedDocument {
  readonly id: string;
  readonly series: string;
  readonly number: string;
  readonly matterId: string | null;
}
