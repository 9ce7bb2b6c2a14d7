import type { DataSource, EntityManager } from 'typeorm';
import { calendarOf, nationalCalendar, type Calendar, type CalendarYear } from '@zonggui/domain/deadline/calendar';
import { calendarCodeOf, nation, regionalCalendar, regionOf } from '@zonggui/domain/deadline/regional-calendar';
import { covers } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import type { BusinessClock } from '../time/business-clock';
import { calendarsAfter, readFamily, readSchedules, syncCalendars, underShadows, type CalendarFamily } from './calendar-family';
import { assertLocalDays, yearIn, type LocalDraft } from './publication-drafts';
import { recountOf, rehearse } from './publication-recompute';
import { movedClocks, movedGroups, readPublication, readPublications, type MovedClock, type MovedGroup, type Publication } from './publication-rows';
import { PublicationRun } from './publication-run';
import { inTransaction } from '../command/transaction';

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
  ) {
    this.runner = new PublicationRun(dataSource, clock);
  }

  /** Of every calendar, the newest first. */
  list(): Promise<Publication[]> {
    return readPublications(this.dataSource.manager);
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
      const family = await readFamily(tx);
      const given = year ?? yearIn(text);
      const years = [...family.years.filter((each) => each.year !== given.year), given].sort((one, other) => one.year - other.year);
      return this.keep(tx, { calendar: nationalCalendar, year: given.year, years, local: null, text }, family, actor);
    });
  }

  /**
   * A draft of the days a region adds to one year (《全国年节及纪念日放假办法》第四条); those it added to other years stay.
   * @throws DomainError `post-required` unless a supervisor of that region asks, `unknown-region`, `invalid` with `faults`, or where it changes nothing
   */
  async draftLocal(asked: LocalDraft, actor: Actor): Promise<Publication> {
    assertPublisher(actor, asked.region);
    return inTransaction(this.dataSource, async (tx) => {
      const family = await readFamily(tx);
      const local = await assertLocalDays(tx, asked, family);
      return this.keep(tx, { calendar: calendarCodeOf(asked.region), year: asked.year, years: family.years, local, text: asked.text }, family, actor);
    });
  }

  private async keep(tx: EntityManager, { text, ...draft }: Draft, family: CalendarFamily, actor: Actor): Promise<Publication> {
    const { calendar, year, years, local } = draft;
    const before = countedBy(regionOf(calendar), family);
    const after = calendarsAfter(draft, family).find(({ code }) => code === calendar);
    if (after === undefined || after.revision === before.revision) throw new DomainError('invalid', 'The calendar holds these days already.', { year });
    const id = newId();
    await tx.query(
      `insert into calendar_publication (id, calendar, year, years, local, notice, state, base_revision, revision, drafted_by, drafted_at) values ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9, $10)`,
      [id, calendar, year, JSON.stringify(years), local && JSON.stringify(local), text, before.revision, after.revision, actor.id, await this.clock.now(tx)],
    );
    return readPublication(tx, id);
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
    const { id } = publication;
    const [calendars, schedules, now] = [calendarsAfter(publication, await readFamily(tx)), await readSchedules(tx), await this.clock.now(tx)];
    await tx.query('delete from clock_move where publication_id = $1', [id]);
    const counted = await underShadows(tx, { calendars, schedules, mark: `draft:${id}` }, (countedBy) => rehearse(tx, recountOf(id, now, calendars, schedules, countedBy)));
    await tx.query('update calendar_publication set rehearsed_at = $2, uncovered = $3 where id = $1', [id, now, counted.uncovered]);
    return { publication, ...counted, groups: await movedGroups(tx, id) };
  }

  /**
   * Puts the new days in force at once: whatever starts from now on counts by them, and the job queued with it brings the rest after.
   * @throws DomainError `post-required`, `second-person-required`, `verb-not-allowed`, `stale-version` when the calendar has changed since,
   * `calendar-gap` where a clock would end beyond the calendar
   */
  async approve(id: string, actor: Actor): Promise<Publication> {
    return inTransaction(this.dataSource, async (tx) => {
      const publication = await readPublication(tx, id, 'for update');
      assertPublisher(actor, regionOf(publication.calendar));
      assertDraft(publication);
      if (publication.draftedBy === actor.id) throw new DomainError('second-person-required', 'A calendar is approved by a second person.', { field: 'approvedBy' });
      await this.assertCurrent(tx, publication);
      const { uncovered } = await this.rehearsed(tx, publication);
      const calendars = calendarsAfter(publication, await readFamily(tx));
      const calendar = calendarOf(publication.years);
      if (uncovered > 0) throw new DomainError('calendar-gap', 'Open clocks would end beyond the calendar; load the next year first.', { clocks: uncovered, first: calendar.first, last: calendar.last });
      await tx.query('delete from clock_move where publication_id = $1', [id]);
      const now = await this.clock.now(tx);
      await tx.query(`update calendar_publication set state = 'approved', approved_by = $2, approved_at = $3 where id = $1`, [id, actor.id, now]);
      await tx.query(`insert into outbox (id, job, payload, state, created_at) values ($1, 'calendar.run', jsonb_build_object('publicationId', $1::uuid), 'pending', $2)`, [id, now]);
      await syncCalendars(tx, calendars, await readSchedules(tx));
      return readPublication(tx, id);
    });
  }

  /**
   * 作废 of a draft: it moves nothing, and stays on the list with who discarded it.
   * @throws DomainError `not-found`, `post-required`, `verb-not-allowed` once it is approved
   */
  async discard(id: string, actor: Actor): Promise<Publication> {
    return inTransaction(this.dataSource, async (tx) => {
      const publication = await readPublication(tx, id, 'for update');
      assertPublisher(actor, regionOf(publication.calendar));
      assertDraft(publication);
      await tx.query('delete from clock_move where publication_id = $1', [id]);
      await tx.query(`update calendar_publication set state = 'discarded', discarded_by = $2, finished_at = $3 where id = $1`, [id, actor.id, await this.clock.now(tx)]);
      return readPublication(tx, id);
    });
  }

  /** One publication at a time, whichever calendar it is of, and on the days it was drafted on. The nation's row orders them. */
  private async assertCurrent(tx: EntityManager, { calendar, baseRevision }: Publication): Promise<void> {
    await tx.query('select from calendar where code = $1 for update', [nationalCalendar]);
    const running: unknown[] = await tx.query(`select from calendar_publication where state in ('approved','running') limit 1`);
    if (running.length > 0) throw new DomainError('verb-not-allowed', 'Another publication is not finished.', { state: 'running', allowed: ['run'] });
    const { revision } = countedBy(regionOf(calendar), await readFamily(tx));
    if (revision !== baseRevision) throw new DomainError('stale-version', 'The calendar has changed since this was drafted.', { revision });
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

type Draft = Pick<Publication, 'calendar' | 'year' | 'years' | 'local'> & { readonly text: string };

/** The calendar a region counts by now; a region without days of its own has its neighbours'. */
const countedBy = (region: string, { years, locals }: CalendarFamily): Calendar => regionalCalendar(years, locals, region);

/** Any supervisor speaks for the nation's notice; for a region's days, one of that region. @throws DomainError `post-required` */
export function assertPublisher(actor: Actor, region: string = nation): void {
  if (mayPublish(actor, region)) return;
  throw new DomainError('post-required', 'A calendar is published by supervisors.', { posts: ['supervise'], ...(region !== nation && { region }) });
}

export const mayPublish = (actor: Actor, region: string): boolean =>
  actor.grants.some((grant) => grant.post === 'supervise' && (region === nation || covers(grant.region, region)));

function assertDraft({ state }: Publication): void {
  if (state !== 'draft') throw new DomainError('verb-not-allowed', 'This publication is no draft any more.', { state, allowed: [] });
}
