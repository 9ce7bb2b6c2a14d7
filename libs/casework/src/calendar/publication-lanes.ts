import type { EntityManager } from 'typeorm';
import { nextApplicationsSql, splitSql } from '@zonggui/store/recompute-sql';
import type { Recount } from './publication-recompute';

/** Two keep two processors busy and leave the commands room. */
export const laneCount = 2;
const lowest = '00000000-0000-0000-0000-000000000000';

/** A stretch of the applications, by id: whoever holds its row moves their clocks. */
export interface Lane {
  readonly publicationId: string;
  readonly lane: number;
  readonly afterId: string;
  /** null: whatever comes. */
  readonly untilId: string | null;
  /** The last application passed; null at the beginning of a round. */
  readonly cursor: string | null;
}

/** Divides the applications with a clock to move into lanes of one length; answers how many clocks there are. */
export async function openLanes(tx: EntityManager, { publicationId, targets }: Recount): Promise<number> {
  const fractions = Array.from({ length: laneCount - 1 }, (_, place) => (place + 1) / laneCount);
  const [split] = await tx.query<{ clocks: number; bounds: string[] | null }[]>(splitSql, [JSON.stringify(targets), fractions]);
  const bounds = [...new Set(split?.bounds ?? [])];
  await tx.query(
    `insert into publication_lane (publication_id, lane, after_id, until_id)
     select $1, place - 1, after, until from unnest($2::uuid[], $3::uuid[]) with ordinality as stretch (after, until, place)`,
    [publicationId, [lowest, ...bounds], [...bounds, null]],
  );
  return split?.clocks ?? 0;
}

/** The first lane nobody is at, locked until the transaction ends. */
export async function takeLane(tx: EntityManager, id: string): Promise<Lane | null> {
  const [lane] = await tx.query<Lane[]>(
    `select publication_id as "publicationId", lane, after_id as "afterId", until_id as "untilId", cursor
       from publication_lane where publication_id = $1 and not ended order by lane limit 1 for update skip locked`,
    [id],
  );
  return lane ?? null;
}

export async function lanesLeft(tx: EntityManager, id: string): Promise<boolean> {
  const [row] = await tx.query<{ left: boolean }[]>('select exists (select from publication_lane where publication_id = $1 and not ended) as left', [id]);
  return row?.left === true;
}

/** The next applications of the lane with a clock to move, by key. */
export async function nextApplications(tx: EntityManager, { targets }: Recount, { afterId, untilId, cursor }: Lane, limit: number): Promise<string[]> {
  const rows: { application_id: string }[] = await tx.query(nextApplicationsSql, [JSON.stringify(targets), cursor ?? afterId, untilId, limit]);
  return rows.map((row) => row.application_id);
}

/** Keeps how far the lane is, with the moves of the same transaction. */
export async function passOn(tx: EntityManager, { publicationId, lane }: Lane, cursor: string, { passed, moved }: { readonly passed: number; readonly moved: number }): Promise<void> {
  await tx.query('update publication_lane set cursor = $3, passed = passed + $4, moved = moved + $5 where publication_id = $1 and lane = $2', [publicationId, lane, cursor, passed, moved]);
}

/** Another round from the beginning of the lane, unless there is nothing to come. */
export async function endRound(tx: EntityManager, { publicationId, lane }: Lane, ended: boolean): Promise<void> {
  await tx.query('update publication_lane set cursor = null, ended = $3 where publication_id = $1 and lane = $2', [publicationId, lane, ended]);
}
