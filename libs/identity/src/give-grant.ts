import type { EntityManager } from 'typeorm';
import { covers } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Grant, Post } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import { recordNothing } from './facts';
import type { RecordFact } from './facts';
import { actorOf } from './grants';
import { assertSeparated } from './separation';

export interface NewGrant extends Grant {
  readonly staffId: string;
  readonly validFrom: Date;
  /** null = until it is ended; a cover always has an end. */
  readonly validUntil: Date | null;
  /** AB岗: the colleague stood in for; null = a post of one's own. */
  readonly coversStaffId: string | null;
}

/**
 * Gives a grant and returns its id; call it inside a transaction, which holds the person's row until it ends.
 * @throws DomainError `incompatible-post` (三员分立), `not-found`, `unknown-region`, `invalid` naming the field
 */
export async function giveGrant(manager: EntityManager, grant: NewGrant, now: Date, record: RecordFact = recordNothing): Promise<string> {
  await lockStaff(manager, grant.staffId);
  await assertPlace(manager, grant);
  assertPeriod(grant);
  assertSeparated(await postsBeside(manager, grant), grant.post);
  if (grant.coversStaffId !== null) await assertHeld(manager, grant, grant.coversStaffId);
  const id = newId();
  await manager.query(
    `insert into staff_grant (id, staff_id, post, region_code, department_code, valid_from, valid_until, covers_staff_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, grant.staffId, grant.post, grant.region, grant.department, grant.validFrom, grant.validUntil, grant.coversStaffId],
  );
  const { staffId, post, region, department, coversStaffId } = grant;
  await record(manager, { type: 'grantGiven', grantId: id, staffId, post, region, department, coversStaffId }, now);
  return id;
}

/** Ends a grant now; one that has ended already stays as it is. @throws DomainError `not-found` */
export async function endGrant(manager: EntityManager, grantId: string, now: Date, record: RecordFact = recordNothing): Promise<void> {
  const [row] = await manager.query<{ staff_id: string; ended: boolean }[]>('select staff_id, coalesce(valid_until <= $2, false) as ended from staff_grant where id = $1 for update', [grantId, now]);
  if (row === undefined) throw new DomainError('not-found', 'No such grant.', { grantId });
  if (row.ended) return;
  await manager.query('update staff_grant set valid_until = $2 where id = $1', [grantId, now]);
  await record(manager, { type: 'grantEnded', grantId, staffId: row.staff_id }, now);
}

/** Two grants given to one person at once would each not see the other. */
async function lockStaff(manager: EntityManager, staffId: string): Promise<void> {
  const found = await manager.query<unknown[]>('select 1 from staff where id = $1 for update', [staffId]);
  if (found.length === 0) throw new DomainError('not-found', 'No such person.', { staffId });
}

async function assertPlace(manager: EntityManager, { region, department }: NewGrant): Promise<void> {
  const [place] = await manager.query<{ known: boolean; at: string | null }[]>(
    'select exists (select from region where code = $1) as known, (select region_code from department where code = $2) as at',
    [region, department],
  );
  if (!place?.known) throw new DomainError('unknown-region', 'No such region.', { region });
  if (department === null) return;
  if (place.at === null) throw new DomainError('not-found', 'No such department.', { department });
  if (!covers(region, place.at)) throw new DomainError('invalid', 'The department lies in another region.', { field: 'department', region: place.at });
}

function assertPeriod({ staffId, validFrom, validUntil, coversStaffId }: NewGrant): void {
  if (validUntil !== null && validUntil <= validFrom) throw new DomainError('invalid', 'A grant ends after it begins.', { field: 'validUntil' });
  if (coversStaffId === null) return;
  if (validUntil === null) throw new DomainError('invalid', 'A cover has an end.', { field: 'validUntil' });
  if (coversStaffId === staffId) throw new DomainError('invalid', 'Nobody stands in for himself.', { field: 'coversStaffId' });
}

/** Posts this person holds, by whatever title, at any moment of the new grant. */
async function postsBeside(manager: EntityManager, { staffId, validFrom, validUntil }: NewGrant): Promise<Post[]> {
  const rows = await manager.query<{ post: Post }[]>(
    `select distinct post from staff_grant
      where staff_id = $1 and (valid_until is null or valid_until > $2) and ($3::timestamptz is null or valid_from < $3)`,
    [staffId, validFrom, validUntil],
  );
  return rows.map(({ post }) => post);
}

/** One cannot stand in for what the colleague does not hold. */
async function assertHeld(manager: EntityManager, { post, region, department, validFrom }: NewGrant, coveredId: string): Promise<void> {
  const { grants } = await actorOf(manager, coveredId, validFrom);
  const held = grants.some((own) => own.post === post && covers(own.region, region) && (own.department === null || own.department === department));
  if (!held) throw new DomainError('invalid', 'The person covered does not hold that post there.', { field: 'coversStaffId' });
}
