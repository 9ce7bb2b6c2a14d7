import type { SpecialService } from '@zonggui/domain/application/application';
import type { FormAnswers } from '@zonggui/domain/intake/form.rules';
import type { Findings } from '@zonggui/domain/verdict/findings';
import type { Facts } from '../command/requests';
import type { Chance } from './chance';
import type { Step } from './scene';

/** What somebody comes for. */
export interface Visit {
  readonly bureau: 'hs' | 'as';
  readonly items: readonly string[];
  readonly bundle?: string;
  /** Materials he has not got. */
  readonly without?: readonly string[];
  readonly firm?: boolean;
  /** 断网: taken in by hand the afternoon before, and recorded now. */
  readonly outage?: boolean;
  /** Only taken in (收件). */
  readonly register?: boolean;
  /** Places among the items that belong to a later segment (待启动). */
  readonly later?: readonly number[];
  readonly facts?: Facts;
  readonly findings?: Findings;
  /** 业务信息 of the one item it is about. */
  readonly form?: FormAnswers;
  readonly services?: readonly SpecialService[];
  readonly delivery?: 'window' | 'mail' | 'none';
}

/** One kind of case and how it goes on. A step that would lie ahead of now has not happened yet: that fills the queues. */
export interface Story {
  readonly name: string;
  /** Of three hundred. */
  readonly share: number;
  /** Working days ago, at least and at most. */
  readonly ago: readonly [number, number];
  readonly visit: (chance: Chance) => Visit;
  readonly steps?: (chance: Chance) => readonly Step[];
}
