import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import { authenticate } from './authentication';
import type { Credentials, Staff } from './authentication';
import { recordNothing } from './facts';
import type { RecordFact } from './facts';

/** A working day at the counter and its evening; then one signs in again. */
export const sessionHours = 12;

export interface Session {
  readonly staff: Staff;
  /** Every request that changes something repeats it in a header; another site can make the browser send the cookie, not this. */
  readonly csrfToken: string;
  readonly expiresAt: Date;
}

export interface SignedIn extends Session {
  /** For the http-only cookie; the database holds its hash alone. */
  readonly token: string;
}

/**
 * Call it with the data source's own manager: see `authenticate`.
 * @throws DomainError `wrong-password`, `locked-out`
 */
export async function signIn(manager: EntityManager, credentials: Credentials, record: RecordFact = recordNothing): Promise<SignedIn> {
  const { now } = credentials;
  const staff = await authenticate(manager, credentials, record);
  const session = { staff, token: randomBytes(32).toString('base64url'), csrfToken: randomBytes(24).toString('base64url'), expiresAt: new Date(now.getTime() + sessionHours * 3_600_000) };
  await manager.transaction(async (tx) => {
    await tx.query('delete from session where expires_at <= $1', [now]);
    await tx.query('insert into session (id_hash, staff_id, csrf_token, created_at, expires_at) values ($1, $2, $3, $4, $5)', [hashOf(session.token), staff.id, session.csrfToken, now, session.expiresAt]);
    await record(tx, { type: 'signedIn', staffId: staff.id }, now);
  });
  return session;
}

/** @throws DomainError `not-signed-in` for a token that is unknown, expired, or of an account closed since */
export async function sessionOf(manager: EntityManager, token: string, now: Date): Promise<Session> {
  const [row] = await manager.query<{ id: string; login: string; name: string; csrf_token: string; expires_at: Date }[]>(
    `select staff.id, staff.login, staff.name, session.csrf_token, session.expires_at
       from session join staff on staff.id = session.staff_id
      where session.id_hash = $1 and session.expires_at > $2 and staff.active`,
    [hashOf(token), now],
  );
  if (row === undefined) throw new DomainError('not-signed-in', 'Sign in first.');
  return { staff: { id: row.id, login: row.login, name: row.name }, csrfToken: row.csrf_token, expiresAt: row.expires_at };
}

/** Ends the session at once, on every replica. A token that is not known any more is signed out already. */
export async function signOut(manager: EntityManager, token: string, now: Date, record: RecordFact = recordNothing): Promise<void> {
  await manager.transaction(async (tx) => {
    const [[ended]] = await tx.query<[{ staff_id: string }[], number]>('delete from session where id_hash = $1 returning staff_id', [hashOf(token)]);
    if (ended !== undefined) await record(tx, { type: 'signedOut', staffId: ended.staff_id }, now);
  });
}

/** @throws DomainError `csrf` */
export function assertCsrf(session: Session, given: string | undefined): void {
  const [wanted, sent] = [hashOf(session.csrfToken), hashOf(given ?? '')];
  if (!timingSafeEqual(wanted, sent)) throw new DomainError('csrf', 'The request does not come from our own page.');
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
