import type { DataSource, EntityManager } from 'typeorm';
import { besideKinds } from '@zonggui/domain/application/clock';
import type { Actor } from '@zonggui/domain/posts';
import { applyBesideTime, type Beside } from '@zonggui/domain/supervision/beside-time';
import { clockOf, tryLockApplication, type Held, type Json } from './aggregate-reader';
import { clockRow } from './aggregate-rows';
import { readCard, readOrder } from './beside-rows';
import type { BusinessClock } from './business-clock';
import { writeChange } from './change-writer';
import type { CircumstancesOf } from './circumstances';
import { writeRows } from './row-writer';
import { supervisionOf } from './supervision-commands';
import { inTransaction } from './transaction';

type BesideKind = (typeof besideKinds)[number];

/** What each clock beside an application is about. */
const subjectOf = {
  reply: async (tx, id) => ({ type: 'card', card: (await readCard(tx, id)).card }),
  feedback: async (tx, id) => ({ type: 'order', order: (await readOrder(tx, id)).order }),
  contact: (_, id) => Promise.resolve({ type: 'rectification', id }),
  rectify: (_, id) => Promise.resolve({ type: 'rectification', id }),
  report: (_, id) => Promise.resolve({ type: 'rectification', id }),
} as const satisfies Record<BesideKind, (tx: EntityManager, id: string) => Promise<Beside>>;

/** Lets what lives beside an application catch up with time, as `ApplicationCommands.tick` does for the application itself. */
export class BesideTime {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly circumstances: CircumstancesOf,
  ) {}

  /** false when somebody else has the application locked, or nothing was due. */
  async tick(applicationId: string): Promise<boolean> {
    return inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      if ((await dueClocks(tx, applicationId, now)).length === 0) return false;
      const held = await tryLockApplication(tx, applicationId);
      if (held === null) return false;
      await this.catchUp(tx, held, now);
      return true;
    });
  }

  private async catchUp(tx: EntityManager, held: Held, now: Date): Promise<void> {
    const { application, registered } = held;
    const by = await this.circumstances(tx, application, law, now);
    const timed: ReturnType<typeof applyBesideTime>[] = [];
    // asked again: what was due before may have been done by whoever had the lock
    for (const row of await dueClocks(tx, application.id, now)) {
      const clock = clockOf(row, { segments: [], extensions: [] });
      // a clock beside an application has one of these kinds, and a subject
      const subject: Beside = await subjectOf[clock.kind as BesideKind](tx, clock.subjectId!);
      timed.push(applyBesideTime(application, subject, clock, supervisionOf({ held }, clock.matterId), by));
    }
    await writeRows(tx, { clock: timed.map(({ clock }) => clockRow(clock, application)) });
    const [events, effects] = [timed.flatMap((each) => each.events), timed.flatMap((each) => each.effects)];
    await writeChange(tx, { before: held, after: application, registered, events, effects, now });
  }
}

const law: Actor = { kind: 'system', id: 'law', onBehalfOf: null, grants: [] };

async function dueClocks(tx: EntityManager, applicationId: string, now: Date): Promise<Json[]> {
  const rows: { row: Json }[] = await tx.query(`select to_jsonb(c) as row from clock c where c.application_id = $1 and c.next_at <= $2 and c.kind = any($3) order by c.next_at, c.id`, [applicationId, now, besideKinds]);
  return rows.map(({ row }) => row);
}
