import type { DataSource, EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import type { Clock } from '@zonggui/domain/clock/clock';
import type { Circumstances, Decision } from '@zonggui/domain/application/draft';
import { applyTime } from '@zonggui/domain/clock/time';
import type { Actor } from '@zonggui/domain/posts';
import { lockDueApplications, tryLockApplications, type Held } from '../command/aggregate-reader';
import { announce, type Announce } from '../command/announcement';
import type { BusinessClock } from './business-clock';
import { caughtUp, dueBeside, type DueBeside } from './beside-time';
import { changeOf, type Change } from '../command/change';
import { writeChanges } from '../command/change-writer';
import type { CircumstancesOf } from '../command/circumstances';
import { codeOf, forget, isFault, setAside, takeFault, type TimeFault } from './time-faults';
import { inTransaction } from '../command/transaction';

/** Clocks of one transaction. A command for one of their applications waits for it at most. */
const usualBatch = 200;

export interface SweepParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly circumstances: CircumstancesOf;
  readonly changed: Announce;
}

/** What one pass did. `taken` is 0 when nothing was due that nobody else is working on. */
export interface Swept {
  readonly taken: number;
  readonly changed: number;
  readonly faults: readonly TimeFault[];
}

/**
 * Lets applications catch up with time, many in one transaction and several processes side by side. The rows are the truth: a sweep
 * that dies, runs twice or runs on two machines at once changes nothing but when it happens. An application that time cannot be
 * applied to is set aside and tried again alone, so it neither stops the others nor is forgotten.
 */
export class Sweeps {
  constructor(private readonly parts: SweepParts) {}

  async sweep(limit = usualBatch): Promise<Swept> {
    const [retried, swept] = [await this.retry(), await this.batch(limit)];
    return sum([retried, swept]);
  }

  /** One application, whether or not it was set aside; nothing when somebody is working on it. */
  async catchUp(applicationId: string): Promise<Swept> {
    return this.inOne(async (tx, now) => this.apply(tx, await tryLockApplications(tx, [applicationId]), now));
  }

  private async batch(limit: number): Promise<Swept> {
    let locked: readonly Held[] = [];
    try {
      return await this.inOne(async (tx, now) => {
        locked = await lockDueApplications(tx, now, limit);
        return this.apply(tx, locked, now);
      });
    } catch (error) {
      if (!isFault(error)) throw error;
    }
    const each: Swept[] = [];
    for (const { application } of locked) each.push(await this.alone(application.id));
    return sum(each);
  }

  /** Something of the batch could not be written: whichever application it was, its neighbours are written without it. */
  private async alone(applicationId: string): Promise<Swept> {
    try {
      return await this.catchUp(applicationId);
    } catch (error) {
      if (!isFault(error)) throw error;
      return this.inOne(async (tx) => this.left(tx, [{ applicationId, code: codeOf(error), attempts: 1 }]));
    }
  }

  /** The longest waiting of those set aside, if its time has come. */
  private async retry(): Promise<Swept> {
    let fault: TimeFault | null = null;
    try {
      return await this.inOne(async (tx, now) => {
        fault = await takeFault(tx, await this.parts.clock.systemNow(tx));
        if (fault === null) return nothing;
        await forget(tx, fault.applicationId);
        return this.apply(tx, await tryLockApplications(tx, [fault.applicationId]), now, fault.attempts);
      });
    } catch (error) {
      if (fault === null || !isFault(error)) throw error;
      const { applicationId, attempts } = fault as TimeFault; // the compiler does not see the assignment in the closure
      return this.inOne(async (tx) => this.left(tx, [{ applicationId, code: codeOf(error), attempts: attempts + 1 }]));
    }
  }

  private async inOne(work: (tx: EntityManager, now: Date) => Promise<Swept & { readonly changes?: readonly Change[] }>): Promise<Swept> {
    const { changes = [], ...swept } = await inTransaction(this.parts.dataSource, async (tx) => work(tx, await this.parts.clock.now(tx)));
    announce(this.parts.changed, changes.map(({ after }) => after));
    return swept;
  }

  private async apply(tx: EntityManager, held: readonly Held[], now: Date, attempts = 0): Promise<Swept & { readonly changes: readonly Change[] }> {
    if (held.length === 0) return { ...nothing, changes: [] };
    const byPlace = await this.circumstancesOf(tx, held, now);
    const due = await dueBeside(tx, held.map(({ application }) => application.id), now);
    const changes: Change[] = [];
    const faults: TimeFault[] = [];
    const idle: string[] = [];
    for (const one of held) {
      const by = byPlace.get(placeOf(one.application))!; // every place of those held is in it
      const timed = attempt(() => caughtUpWith(one.application, due.get(one.application.id) ?? [], by));
      if ('error' in timed) faults.push({ applicationId: one.application.id, code: codeOf(timed.error), attempts: attempts + 1 });
      else if (timed.decisions.every(({ application }) => application === one.application) && timed.clocks.length === 0) idle.push(one.application.id);
      else changes.push(changeOf(one, one.registered, timed.decisions, now, timed.clocks));
    }
    await writeChanges(tx, changes);
    for (const applicationId of await stillDue(tx, idle, now)) faults.push({ applicationId, code: 'not-done', attempts: attempts + 1 });
    const { faults: left } = await this.left(tx, faults);
    return { taken: held.length, changed: changes.length, faults: left, changes };
  }

  /** Regions and offices are few: each is asked for once in a batch. */
  private async circumstancesOf(tx: EntityManager, held: readonly Held[], now: Date): Promise<ReadonlyMap<string, Circumstances>> {
    const places = new Map(held.map(({ application }) => [placeOf(application), application]));
    const found = new Map<string, Circumstances>();
    for (const [place, application] of places) found.set(place, await this.parts.circumstances(tx, application, law, now));
    return found;
  }

  private async left(tx: EntityManager, faults: readonly TimeFault[]): Promise<Swept> {
    await setAside(tx, faults, await this.parts.clock.systemNow(tx));
    return { taken: faults.length, changed: 0, faults };
  }
}

const nothing: Swept = { taken: 0, changed: 0, faults: [] };

const sum = (all: readonly Swept[]): Swept => ({
  taken: all.reduce((total, { taken }) => total + taken, 0),
  changed: all.reduce((total, { changed }) => total + changed, 0),
  faults: all.flatMap(({ faults }) => faults),
});

const placeOf = ({ region, office }: Application): string => `${region}/${office}`;

const law: Actor = { kind: 'system', id: 'law', onBehalfOf: null, grants: [] };

/** The application first, then what lives beside it. */
function caughtUpWith(application: Application, due: readonly DueBeside[], by: Circumstances): { readonly decisions: readonly Decision[]; readonly clocks: readonly Clock[] } {
  const timed = applyTime(application, by);
  const { decisions, clocks } = caughtUp(timed.application, due, by);
  return { decisions: [timed, ...decisions], clocks };
}

/** What is wrong with one application stays with that one. */
function attempt<T extends object>(decide: () => T): T | { readonly error: unknown } {
  try {
    return decide();
  } catch (error) {
    if (!isFault(error)) throw error;
    return { error };
  }
}

/** An idle one was brought up to date by another between being found and being locked; one whose rows still say it is due would be found for ever. */
async function stillDue(tx: EntityManager, idle: readonly string[], now: Date): Promise<string[]> {
  if (idle.length === 0) return [];
  const rows: { id: string }[] = await tx.query('select distinct application_id as id from clock where application_id = any($1) and next_at <= $2', [idle, now]);
  return rows.map(({ id }) => id);
}
