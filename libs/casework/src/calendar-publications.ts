import type { DataSource, EntityManager } from 'typeorm';
import { parseNotice } from '@zonggui/catalogue/parse-notice';
import { calendarOf, type Calendar, type CalendarYear } from '@zonggui/domain/deadline/calendar';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { syncCalendar } from '@zonggui/store/calendar-sql';
import { newId } from '@zonggui/store/uuid';
import type { BusinessClock } from './business-clock';
import { nationalCalendar } from './calendar-reader';
import { rehearse, type Recount } from './publication-recompute';
import { movedClocks, movedGroups, readPublication, readPublications, type MovedClock, type MovedGroup, type Publication } from './publication-rows';
import { PublicationRun } from './publication-run';
import { inTransaction } from './transaction';

export interface DryRun {
  readonly publication: Publication;
  readonly moved: number;
  /** Open clocks whose new day no year of the calendar reaches: with any of them there is no approval. */
  readonly uncovered: number;
  /** Before and after, by department. */
  readonly groups: readonly MovedGroup[];
}

/** 公布: a person drafts, everybody sees what would move, a second person approves, and the open clocks follow. */
export class CalendarPublications {
  private readonly runner: PublicationRun;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly hours: OpeningHours,
  ) {
    this.runner = new PublicationRun(dataSource, clock, hours);
  }

  list(): Promise<Publication[]> {
    return readPublications(this.dataSource.manager, nationalCalendar);
  }

  find(id: string): Promise<Publication> {
    return readPublication(this.dataSource.manager, id);
  }

  affected(id: string, page: { after?: string | null; limit?: number } = {}): Promise<MovedClock[]> {
    return movedClocks(this.dataSource.manager, id, page);
  }

  groups(id: string): Promise<MovedGroup[]> {
    return movedGroups(this.dataSource.manager, id);
  }

  /**
   * A draft from the notice's text, or from a year a person corrected beside it.
   * @throws DomainError `post-required`, `invalid` with `faults`, or where it changes nothing
   */
  async draft({ text, year }: { readonly text: string; readonly year?: CalendarYear }, actor: Actor): Promise<Publication> {
    assertPublisher(actor);
    return inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      const before = await currentYears(tx);
      const given = year ?? read(text);
      const after = calendarOf([...before.years.filter((each) => each.year !== given.year), given]);
      if (after.revision === before.revision) throw new DomainError('invalid', 'The calendar holds these days already.', { year: given.year });
      const id = newId();
      await tx.query(
        `insert into calendar_publication (id, calendar, year, years, notice, state, base_revision, revision, drafted_by, drafted_at) values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9)`,
        [id, nationalCalendar, given.year, JSON.stringify(after.years), text, before.revision, after.revision, actor.id, now],
      );
      return readPublication(tx, id);
    });
  }

  /** What would move if it were approved now; may be repeated. @throws DomainError `not-found`, `verb-not-allowed` when it is no draft */
  async dryRun(id: string): Promise<DryRun> {
    return inTransaction(this.dataSource, async (tx) => {
      const publication = await readPublication(tx, id, 'for update');
      assertDraft(publication);
      return this.rehearsed(tx, publication);
    });
  }

  private async rehearsed(tx: EntityManager, publication: Publication): Promise<DryRun> {
    const { id, years } = publication;
    const shadow = `${publication.calendar}:draft:${id}`;
    const calendar = calendarOf(years);
    await syncCalendar(tx, shadow, calendar);
    await tx.query('delete from clock_move where publication_id = $1', [id]);
    const now = await this.clock.now(tx);
    const counted = await rehearse(tx, this.recount(publication, calendar, shadow, now));
    await tx.query('update calendar_publication set rehearsed_at = $2, uncovered = $3 where id = $1', [id, now, counted.uncovered]);
    const groups = await movedGroups(tx, id);
    await tx.query('delete from calendar_day where calendar = $1', [shadow]);
    await tx.query('delete from calendar where code = $1', [shadow]);
    return { publication, ...counted, groups };
  }

  private recount({ id, calendar: calendarCode }: Publication, calendar: Calendar, countedBy: string, publishedAt: Date): Recount {
    return { publicationId: id, countedBy, calendarCode, calendar, hours: this.hours, publishedAt };
  }

  /**
   * Puts the new days in force at once: whatever starts from now on counts by them, and the job queued with it brings the rest after.
   * @throws DomainError `post-required`, `second-person-required`, `verb-not-allowed`, `stale-version` when the calendar has changed since,
   * `calendar-gap` where a clock would end beyond the calendar
   */
  async approve(id: string, actor: Actor): Promise<Publication> {
    assertPublisher(actor);
    return inTransaction(this.dataSource, async (tx) => {
      const publication = await readPublication(tx, id, 'for update');
      assertDraft(publication);
      if (publication.draftedBy === actor.id) throw new DomainError('second-person-required', 'A calendar is approved by a second person.', { field: 'approvedBy' });
      await this.assertCurrent(tx, publication);
      const { uncovered } = await this.rehearsed(tx, publication);
      const calendar = calendarOf(publication.years);
      if (uncovered > 0) throw new DomainError('calendar-gap', 'Open clocks would end beyond the calendar; load the next year first.', { clocks: uncovered, first: calendar.first, last: calendar.last });
      await tx.query('delete from clock_move where publication_id = $1', [id]);
      const now = await this.clock.now(tx);
      await tx.query(`update calendar_publication set state = 'approved', approved_by = $2, approved_at = $3 where id = $1`, [id, actor.id, now]);
      await tx.query(`insert into outbox (id, job, payload, state, created_at) values ($1, 'calendar.run', jsonb_build_object('publicationId', $1::uuid), 'pending', $2)`, [id, now]);
      await syncCalendar(tx, publication.calendar, calendar);
      return readPublication(tx, id);
    });
  }

  /** One publication at a time, and on the calendar it was drafted on. */
  private async assertCurrent(tx: EntityManager, { calendar, baseRevision }: Publication): Promise<void> {
    const [row] = await tx.query<{ revision: string; running: boolean }[]>(
      `select revision, exists (select from calendar_publication p where p.calendar = code and p.state in ('approved','running')) as running from calendar where code = $1 for update`,
      [calendar],
    );
    if (row?.running) throw new DomainError('verb-not-allowed', 'Another publication of this calendar is not finished.', { state: 'running', allowed: ['run'] });
    if (row?.revision !== baseRevision) throw new DomainError('stale-version', 'The calendar has changed since this was drafted.', { revision: row?.revision });
  }

  /** Works until every open clock counts by the new days. Killed at any point, it goes on where it was. */
  async run(id: string, progress?: (publication: Publication) => void, batchSize?: number): Promise<Publication> {
    return this.runner.run(id, progress, batchSize);
  }

  /** One batch, in a transaction of its own. */
  async step(id: string, batchSize?: number): Promise<Publication> {
    return this.runner.step(id, batchSize);
  }

  /** Finishes what a process that died has left. */
  async resume(): Promise<readonly Publication[]> {
    const left: { id: string }[] = await this.dataSource.query(`select id from calendar_publication where state in ('approved','running') order by id`);
    const finished: Publication[] = [];
    for (const { id } of left) finished.push(await this.run(id));
    return finished;
  }

  /** Whether the moves still are what the event of the publication sealed. */
  async verify(id: string): Promise<boolean> {
    return this.runner.verify(id);
  }
}

/** @throws DomainError `post-required` */
export function assertPublisher(actor: Actor): void {
  if (!actor.grants.some(({ post }) => post === 'supervise')) throw new DomainError('post-required', 'A calendar is published by supervisors.', { posts: ['supervise'] });
}

function assertDraft({ state }: Publication): void {
  if (state !== 'draft') throw new DomainError('verb-not-allowed', 'This publication was approved before.', { state, allowed: [] });
}

async function currentYears(tx: EntityManager): Promise<Calendar> {
  const [row] = await tx.query<{ years: CalendarYear[] }[]>('select years from calendar where code = $1', [nationalCalendar]);
  if (row === undefined) throw new DomainError('calendar-gap', 'No calendar is loaded; run `zonggui demo load` or import one.');
  return calendarOf(row.years);
}

function read(text: string): CalendarYear {
  const { notice, faults } = parseNotice(text);
  if (notice === null) throw new DomainError('invalid', 'The text is no notice that can be read.', { field: 'text', faults });
  return notice.year;
}
