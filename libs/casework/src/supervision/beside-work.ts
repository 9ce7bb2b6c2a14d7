import type { DataSource, EntityManager } from 'typeorm';
import { Draft } from '@zonggui/domain/application/draft';
import type { Actor } from '@zonggui/domain/posts';
import { lockApplication, type Held } from '../command/aggregate-reader';
import type { Announce } from '../command/announcement';
import type { BusinessClock } from '../time/business-clock';
import { changeOf } from '../command/change';
import { writeChanges } from '../command/change-writer';
import type { CircumstancesOf } from '../command/circumstances';
import { once } from '../command/idempotency';
import type { Envelope } from '../command/requests';
import { inTransaction } from '../command/transaction';

export interface BesideParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly circumstances: CircumstancesOf;
  /** Brings the application, and what lives beside it, up to now. */
  readonly catchUp: (applicationId: string) => Promise<void>;
  readonly changed: Announce;
}

/** One step behind the application's lock; `draft` collects what it records and has as consequence. */
export interface BesideStep {
  readonly tx: EntityManager;
  readonly held: Held;
  readonly draft: Draft;
}

type Step<T> = (step: BesideStep) => Promise<T>;

/**
 * Cards, supervision orders and rectifications live beside an application and outlive it, and their history is the application's: a
 * step of theirs locks the application first, as every command does, and is one transaction with its events, messages and documents.
 */
export class BesideWork {
  constructor(private readonly parts: BesideParts) {}

  /** What time did comes first. @throws DomainError what the step refuses; then nothing of it is written */
  async run<T>(applicationId: string, actor: Actor, step: Step<T>): Promise<T> {
    return this.inOne(applicationId, (tx, now) => this.behindLock(tx, applicationId, { actor, now }, step));
  }

  /** The same, once for its key, which is taken before the lock. @throws DomainError `key-reused` */
  async runOnce<T extends object>(applicationId: string, envelope: Envelope, step: Step<T>): Promise<T> {
    return this.inOne(applicationId, (tx, now) => once(tx, envelope, now, () => this.behindLock(tx, applicationId, { actor: envelope.actor, now }, step)));
  }

  private async inOne<T>(applicationId: string, work: (tx: EntityManager, now: Date) => Promise<T>): Promise<T> {
    await this.parts.catchUp(applicationId);
    const done = await inTransaction(this.parts.dataSource, async (tx) => work(tx, await this.parts.clock.now(tx)));
    this.parts.changed(await whereOf(this.parts.dataSource.manager, applicationId));
    return done;
  }

  private async behindLock<T>(tx: EntityManager, applicationId: string, { actor, now }: { actor: Actor; now: Date }, step: Step<T>): Promise<T> {
    const held = await lockApplication(tx, applicationId);
    const draft = new Draft(held.application, await this.parts.circumstances(tx, held.application, actor, now));
    const done = await step({ tx, held, draft });
    await writeChanges(tx, [changeOf(held, held.registered, [draft.decision()], now)]);
    return done;
  }
}

/** Whose screens show something of the application. */
async function whereOf(tx: EntityManager, applicationId: string): Promise<{ region: string; departments: string[] }> {
  const rows: { region: string; departments: string[] }[] = await tx.query(
    `select region_code as region, array(select distinct m.department_code from matter m where m.application_id = a.id and m.department_code is not null) as departments from application a where a.id = $1`,
    [applicationId],
  );
  return rows[0] ?? { region: '', departments: [] };
}
