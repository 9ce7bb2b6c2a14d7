import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import { rootSql } from '@zonggui/store/recompute-sql';
import { newId } from '@zonggui/store/uuid';
import type { BusinessClock } from '../time/business-clock';
import { calendarsAfter, readFamily, readSchedules } from './calendar-family';
import { recordFact } from '../history/fact-recorder';
import { endRound, laneCount, lanesLeft, nextApplications, openLanes, passOn, takeLane, type Lane } from './publication-lanes';
import { moveClocks, recountOf, type Moved, type Recount } from './publication-recompute';
import { readPublication, type Publication } from './publication-rows';
import { inTransaction } from '../command/transaction';

/** Applications of one batch: few enough that a command waiting for one of them hardly notices. */
const usualBatch = 500;
const pauseMs = 50;

/**
 * Brings every open clock to the days of an approved publication, in lanes side by side, batch by batch in the order of the applications' ids.
 * A batch locks its applications as any command does, so a command before it is seen and one after it reads the new calendar.
 *
 * A registration that had read the old calendar may commit after its place was passed. So a lane goes round until a round finds
 * nothing *and* every transaction that may have read the old calendar has ended: whatever reads it writes first, so its id is
 * older than `settles_after`, the id of the transaction that begins the run, which is given once the new days were committed.
 */
export class PublicationRun {
  private readonly recounts = new Map<string, Recount>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** Both lanes at once; a process beside this one takes what is free. */
  async run(id: string, progress: (publication: Publication) => void = () => undefined, batchSize = usualBatch): Promise<Publication> {
    const pace = async (): Promise<void> => {
      for (;;) {
        const { publication, waits } = await this.advance(id, batchSize);
        progress(publication);
        if (publication.state === 'done') return;
        if (waits) await wait(pauseMs);
      }
    };
    await Promise.all(Array.from({ length: laneCount }, pace));
    return readPublication(this.dataSource.manager, id);
  }

  /** @throws DomainError `not-found`, `verb-not-allowed` for a draft */
  async step(id: string, batchSize = usualBatch): Promise<Publication> {
    return (await this.advance(id, batchSize)).publication;
  }

  /** One batch of a lane nobody is at; with none to be had there is something to wait for, or nothing left. */
  private async advance(id: string, batchSize: number): Promise<{ readonly publication: Publication; readonly waits: boolean }> {
    await this.begin(id);
    return inTransaction(this.dataSource, async (tx) => {
      const publication = await readPublication(tx, id);
      const lane = publication.state === 'done' ? null : await takeLane(tx, id);
      const waits = lane ? await this.batch(tx, publication, lane, batchSize) : publication.state !== 'done' && !(await this.finished(tx, id));
      return { publication: await readPublication(tx, id), waits };
    });
  }

  /** In a transaction of its own: the lanes are there for everybody before the first is worked on. */
  private async begin(id: string): Promise<void> {
    const { state } = await readPublication(this.dataSource.manager, id);
    if (state === 'draft' || state === 'discarded') throw new DomainError('verb-not-allowed', 'A draft is approved first.', { state, allowed: ['approve'] });
    if (state !== 'approved') return;
    await inTransaction(this.dataSource, async (tx) => {
      const publication = await readPublication(tx, id, 'for update');
      if (publication.state !== 'approved') return;
      const clocks = await openLanes(tx, await this.recountOf(tx, publication));
      await tx.query(`update calendar_publication set state = 'running', settles_after = pg_current_xact_id()::text::bigint, total = $2 where id = $1`, [id, clocks]);
    });
  }

  /** Answers whether a round is over: what may still come takes a while. */
  private async batch(tx: EntityManager, publication: Publication, lane: Lane, batchSize: number): Promise<boolean> {
    // asked before the clocks are looked for: what has ended by then is seen by the next statement
    const settled = await isSettled(tx, publication);
    const recount = await this.recountOf(tx, publication);
    const applications = await nextApplications(tx, recount, lane, batchSize);
    const last = applications.at(-1);
    if (last !== undefined) await passOn(tx, lane, last, await this.move(tx, recount, applications));
    else await endRound(tx, lane, lane.cursor === null && settled);
    return last === undefined && !settled;
  }

  /** Finishes it if no lane is left, and answers whether it did, or somebody else had. */
  private async finished(tx: EntityManager, id: string): Promise<boolean> {
    if (await lanesLeft(tx, id)) return false;
    const publication = await readPublication(tx, id, 'for update');
    if (publication.state === 'running') await this.finish(tx, publication);
    return true;
  }

  private async move(tx: EntityManager, recount: Recount, applications: readonly string[]): Promise<Moved> {
    await tx.query('select from application where id = any($1::uuid[]) order by id for update', [applications]);
    const moved = await moveClocks(tx, recount, applications);
    await this.tell(tx, recount.publicationId, moved.promised_later);
    return moved;
  }

  /** 更正: one message for one publication and applicant, however many of his dates move later. */
  private async tell(tx: EntityManager, id: string, applications: readonly string[]): Promise<void> {
    if (applications.length === 0) return;
    await tx.query(
      `with written as (
         insert into notice (id, cause, addressee, template, channel, application_id, state, created_at)
         select given.id, $3, 'applicant:' || given.application, 'A33', 'sms', given.application, 'pending', $4 from unnest($1::uuid[], $2::uuid[]) as given (id, application)
         on conflict (cause, addressee) do nothing returning id)
       insert into outbox (id, job, payload, state, created_at)
       select id, 'notice.send', jsonb_build_object('noticeId', id), 'pending', $4 from written`,
      [applications.map(() => newId()), applications, `publication:${id}`, await this.clock.now(tx)],
    );
  }

  /** The job is done with the run, whoever ran it. The one event of a publication: whoever changes a move afterwards changes the root. */
  private async finish(tx: EntityManager, { id, calendar, year, baseRevision, revision, draftedBy, approvedBy, approvedAt }: Publication): Promise<void> {
    const now = await this.clock.now(tx);
    const root = await rootOf(tx, id);
    this.recounts.delete(id);
    await tx.query(`update calendar_publication set state = 'done', finished_at = $2, root = $3 where id = $1`, [id, now, root]);
    await tx.query(`update outbox set state = 'done', done_at = $2 where id = $1`, [id, now]);
    const { moved, passed } = await readPublication(tx, id);
    const data = { publicationId: id, calendar, year, from: baseRevision, revision, draftedBy, approvedBy, approvedAt: approvedAt?.toISOString() ?? null, clocks: passed, moved, root };
    await recordFact(tx, 'calendar', { type: 'calendarPublished', actorId: approvedBy, data }, now);
  }

  async verify(id: string): Promise<boolean> {
    const sealed: { root: string }[] = await this.dataSource.query(
      `select e.body::jsonb->'data'->>'root' as root from event e join stream s on s.id = e.stream_id
        where s.kind = 'calendar' and e.type = 'calendarPublished' and e.body::jsonb->'data'->>'publicationId' = $1`,
      [id],
    );
    return sealed.length === 1 && sealed[0]?.root === (await rootOf(this.dataSource.manager, id));
  }

  /** Built once: until it is done no other publication is approved, so what lies in the database is what was approved. */
  private async recountOf(tx: EntityManager, publication: Publication): Promise<Recount> {
    const known = this.recounts.get(publication.id);
    if (known) return known;
    // whatever runs was approved
    const recount = recountOf(publication.id, publication.approvedAt!, calendarsAfter(publication, await readFamily(tx)), await readSchedules(tx));
    this.recounts.set(publication.id, recount);
    return recount;
  }
}

async function isSettled(tx: EntityManager, { settlesAfter }: Publication): Promise<boolean> {
  const [row] = await tx.query<{ settled: boolean }[]>('select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= $1::bigint as settled', [settlesAfter]);
  return row?.settled === true;
}

async function rootOf(tx: EntityManager, id: string): Promise<string> {
  const [row] = await tx.query<{ root: string }[]>(rootSql, [id]);
  return row?.root ?? '';
}
