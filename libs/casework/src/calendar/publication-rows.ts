import type { EntityManager } from 'typeorm';
import type { CalendarYear, LocalDays } from '@zonggui/domain/deadline/calendar';
import { DomainError } from '@zonggui/domain/errors';
import { reallyMoves } from '@zonggui/store/recompute-sql';

/** 公布 as a screen and the command line are told of it. */
export interface Publication {
  readonly id: string;
  readonly calendar: string;
  /** The year the notice speaks of. */
  readonly year: number;
  readonly years: readonly CalendarYear[];
  /** The region's own days as they will be, where it is a region's; null where it is the nation's. */
  readonly local: LocalDays | null;
  readonly notice: string;
  readonly state: 'draft' | 'approved' | 'running' | 'done' | 'discarded';
  readonly baseRevision: string;
  readonly revision: string;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  /** When the dry run was made; null before the first. */
  readonly rehearsedAt: Date | null;
  /** Open clocks that would end beyond the calendar, as of the dry run. */
  readonly uncovered: number;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Open clocks when the run began. */
  readonly total: number;
  /** Clocks that have the new revision by now; those begun during the run may be among them. */
  readonly passed: number;
  readonly moved: number;
  /** PostgreSQL's bigint, as text. */
  readonly settlesAfter: string | null;
  readonly root: string | null;
}

/** SQL columns `passed` and `moved` of a publication: what its lanes have come to. */
export const progressOf = (id: string): string =>
  (['passed', 'moved'] as const).map((what) => `(select coalesce(sum(l.${what}), 0)::integer from publication_lane l where l.publication_id = ${id}) as ${what}`).join(', ');

const columns = `id, calendar, year, years, local, notice, state, base_revision as "baseRevision", revision, drafted_by as "draftedBy", drafted_at as "draftedAt", rehearsed_at as "rehearsedAt", uncovered,
  approved_by as "approvedBy", approved_at as "approvedAt", finished_at as "finishedAt", total,
  ${progressOf('calendar_publication.id')}, settles_after as "settlesAfter", root`;

/** @throws DomainError `not-found` */
export async function readPublication(tx: EntityManager, id: string, lock: '' | 'for update' = ''): Promise<Publication> {
  const [found] = await tx.query<Publication[]>(`select ${columns} from calendar_publication where id = $1 ${lock}`, [id]);
  if (found === undefined) throw new DomainError('not-found', 'No such publication.', { publicationId: id });
  return found;
}

/** The newest first. */
export async function readPublications(tx: EntityManager): Promise<Publication[]> {
  return tx.query(`select ${columns} from calendar_publication order by id desc limit 50`);
}

/** How many clocks of a department move from one day to another. */
export interface MovedGroup {
  readonly region: string;
  readonly department: string | null;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly clocks: number;
}

export async function movedGroups(tx: EntityManager, id: string): Promise<MovedGroup[]> {
  return tx.query(
    `select region_code as region, department_code as department, kind, to_char(from_due_on, 'YYYY-MM-DD') as "from", to_char(to_due_on, 'YYYY-MM-DD') as "to", count(*)::integer as clocks
       from clock_move where publication_id = $1 and ${reallyMoves} group by region_code, department_code, kind, from_due_on, to_due_on order by region_code, department_code, from_due_on, to_due_on, kind`,
    [id],
  );
}

export interface MovedClock {
  readonly clockId: string;
  readonly applicationId: string;
  readonly number: string;
  readonly department: string | null;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

/** One page of the clocks that move, by key; `after` is the last clock of the page before. */
export async function movedClocks(tx: EntityManager, id: string, { after = null, limit = 100 }: { after?: string | null; limit?: number } = {}): Promise<MovedClock[]> {
  return tx.query(
    `select m.clock_id as "clockId", m.application_id as "applicationId", a.number, m.department_code as department, m.kind,
            to_char(m.from_due_on, 'YYYY-MM-DD') as "from", to_char(m.to_due_on, 'YYYY-MM-DD') as "to"
       from clock_move m join application a on a.id = m.application_id
      where m.publication_id = $1 and ${reallyMoves} and ($2::uuid is null or m.clock_id > $2) order by m.clock_id limit $3`,
    [id, after, limit],
  );
}
