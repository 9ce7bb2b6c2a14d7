import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import { nextApplicationsSql, rootSql, staleClocksSql } from '@zonggui/store/recompute-sql';
import { newId } from '@zonggui/store/uuid';
import type { BusinessClock } from './business-clock';
import { calendarsAfter, readFamily, readSchedules } from './calendar-family';
import { recordFact } from './fact-recorder';
import { moveClocks, recountOf, type Moved, type Recount } from './publication-recompute';
import { readPublication, type Publication } from './publication-rows';
import { inTransaction } from './transaction';

/** Applications of one batch: few enough that a command waiting for one of them hardly notices. */
const usualBatch = 300;
const pauseMs = 50;

/**
 * Brings every open clock to the days of an approved publication, batch by batch in the order of the applications' ids. A batch locks
 * its applications as any command does, so a command before it is seen and one after it reads the new calendar.
 *
 * A registration that had read the old calendar may commit after its place was passed. So the run goes round until a round finds
 * nothing *and* every transaction that may have read the old calendar has ended: whatever reads it writes first, so its id is
 * older than `settles_after`, taken once the new days were committed.
 */
export class PublicationRun {
  private readonly recounts = new Map<string, Recount>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  async run(id: string, progress: (publication: Publication) => void = () => undefined, batchSize = usualBatch): Promise<Publication> {
    for (;;) {
      const before = await this.step(id, batchSize);
      progress(before);
      if (before.state === 'done') return before;
      if (before.cursor === null) await wait(pauseMs);
    }
  }

  /** @throws DomainError `not-found`, `verb-not-allowed` for a draft */
  async step(id: string, batchSize = usualBatch): Promise<Publication> {
    return inTransaction(this.dataSource, async (tx) => {
      const publication = await readPublication(tx, id, 'for update');
      if (publication.state === 'draft') throw new DomainError('verb-not-allowed', 'A draft is approved first.', { state: 'draft', allowed: ['approve'] });
      if (publication.state === 'approved') await this.begin(tx, publication);
      if (publication.state !== 'done') await this.batch(tx, await readPublication(tx, id), batchSize);
      return readPublication(tx, id);
    });
  }

  private async begin(tx: EntityManager, publication: Publication): Promise<void> {
    const { targets } = await this.recountOf(tx, publication);
    const [stale] = await tx.query<{ clocks: number }[]>(staleClocksSql, [JSON.stringify(targets)]);
    await tx.query(`update calendar_publication set state = 'running', settles_after = pg_snapshot_xmax(pg_current_snapshot())::text::bigint, total = $2 where id = $1`, [publication.id, stale?.clocks ?? 0]);
  }

  private async batch(tx: EntityManager, publication: Publication, batchSize: number): Promise<void> {
    const { id, cursor } = publication;
    // asked before the clocks are looked for: what has ended by then is seen by the next statement
    const settled = await isSettled(tx, publication);
    const recount = await this.recountOf(tx, publication);
    const applications = await nextApplications(tx, recount, cursor, batchSize);
    const last = applications.at(-1);
    if (last !== undefined) {
      const moved = await this.move(tx, recount, applications);
      await tx.query('update calendar_publication set cursor = $2, passed = passed + $3, moved = moved + $4 where id = $1', [id, last, moved.passed, moved.moved]);
    } else if (cursor === null && settled) await this.finish(tx, publication);
    else await tx.query('update calendar_publication set cursor = null where id = $1', [id]);
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
    const [done] = await tx.query<[{ moved: number; passed: number }[], number]>(
      `update calendar_publication set state = 'done', finished_at = $2, root = $3 where id = $1 returning moved, passed`,
      [id, now, root],
    );
    await tx.query(`update outbox set state = 'done', done_at = $2 where id = $1`, [id, now]);
    const { moved, passed } = done[0] ?? { moved: 0, passed: 0 };
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

async function nextApplications(tx: EntityManager, { targets }: Recount, cursor: string | null, limit: number): Promise<string[]> {
  const rows: { application_id: string }[] = await tx.query(nextApplicationsSql, [JSON.stringify(targets), cursor ?? '00000000-0000-0000-0000-000000000000', limit]);
  return rows.map((row) => row.application_id);
}

async function rootOf(tx: EntityManager, id: string): Promise<string> {
  const [row] = await tx.query<{ root: string }[]>(rootSql, [id]);
  return row?.root ?? '';
}
