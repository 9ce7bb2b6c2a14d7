import type { Application, Matter } from '@zonggui/domain/application/application';
import type { Command } from '@zonggui/domain/application/commands';
import type { MatterState } from '@zonggui/domain/matter/matter.machine';
import type { Actor, Post } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import type { EntityManager } from 'typeorm';
import { readApplication } from '../command/aggregate-reader';
import type { Casework } from '../casework';
import type { CommandReceipt } from '../application/views';
import type { Chance } from './chance';

/** Who of the demonstration's staff does what, by login. */
export type Staff = (login: string) => Actor;

/** One application of the filling, and everything a step of its story may do with it: always a use case, never a row. */
export class Scene {
  constructor(
    readonly casework: Casework,
    readonly manager: EntityManager,
    readonly staff: Staff,
    readonly chance: Chance,
    /** hs or as: the bureau, as its logins begin. */
    readonly bureau: string,
    readonly receipt: CommandReceipt,
    /** By the clock of the filling. */
    readonly now: () => Date,
  ) {}

  async application(): Promise<Application> {
    return (await readApplication(this.manager, this.receipt.applicationId)).application;
  }

  /** Somebody of a post; of one that works in a department, of that of the matter. */
  at(post: Post, matter?: Matter, second = false): Actor {
    const department = post === 'review' || post === 'audit' ? `-${(matter?.department ?? '').replace(/^[a-z]+-/, '')}${second ? '-2' : ''}` : '';
    return this.staff(`${this.bureau}-${post}${department}`);
  }

  async act(actor: Actor, ...commands: Command[]): Promise<void> {
    const { applicationId } = this.receipt;
    await this.casework.commands.execute({ applicationId, commands }, { actor, key: newId(), body: { commands: commands.map(({ type }) => type) } });
  }

  /** For each matter in one of the states, by somebody of the post; nothing when time has taken it elsewhere meanwhile. */
  async each(post: Post, states: readonly MatterState[], command: (matter: Matter) => Command): Promise<void> {
    for (const matter of (await this.application()).matters) if (states.includes(matter.state)) await this.act(this.at(post, matter), command(matter));
  }

  /** Ids of cards, orders or rectifications of this application. */
  async ids(sql: string): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(sql, [this.receipt.applicationId]);
    return rows.map(({ id }) => id);
  }
}

/** What happens so many working days after the receipt; on the day itself in the order told. */
export interface Step {
  readonly on: number;
  readonly does: (scene: Scene) => Promise<void>;
}

export const step = (on: number, does: Step['does']): Step => ({ on, does });
