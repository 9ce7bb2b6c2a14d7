import type { Application } from '@zonggui/domain/application/application';
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
  readonly now: Date;
}

/** A 文书 that a change numbered. */
export interface NumberedDocument {
  readonly id: string;
  readonly series: string;
  readonly number: string;
  readonly matterId: string | null;
}
