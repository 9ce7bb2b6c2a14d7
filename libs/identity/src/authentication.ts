import type { EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { RecordFact } from './facts';
import { verifyPassword } from './passwords';

export interface Credentials {
  readonly login: string;
  readonly password: string;
  readonly now: Date;
}

export interface Staff {
  readonly id: string;
  readonly login: string;
  readonly name: string;
}

export const wrongAttempts = 5;
export const lockMinutes = 15;

/** Counts the attempt before the password is looked at, so that many guesses at once are no more than five. */
const countAttemptSql = `
  update staff
     set failed_sign_ins = case when locked_until is null then failed_sign_ins + 1 else 1 end,
         locked_until = case when locked_until is null and failed_sign_ins + 1 >= $4 then $3::timestamptz end
   where login = $1 and active and (locked_until is null or locked_until <= $2::timestamptz)
  returning id, login, name, password_hash`;

/**
 * Proves who somebody is. A refusal must stay counted, so `manager` must not be inside a transaction that the refusal rolls back.
 * @throws DomainError `wrong-password` (the same for an unknown login), `locked-out` with the instant it ends
 */
export async function authenticate(manager: EntityManager, { login, password, now }: Credentials, record: RecordFact): Promise<Staff> {
  if (manager.queryRunner?.isTransactionActive) throw new Error('authenticate() inside a transaction would forget the wrong attempts');
  const lockedUntil = new Date(now.getTime() + lockMinutes * 60_000);
  const [[found]] = await manager.query<[(Staff & { password_hash: string })[], number]>(countAttemptSql, [login, now, lockedUntil, wrongAttempts]);
  const right = await verifyPassword(found?.password_hash ?? null, password);
  if (found === undefined || !right) throw await refusal(manager, { login, now, staffId: found?.id ?? null }, record);
  await manager.query('update staff set failed_sign_ins = 0, locked_until = null where id = $1', [found.id]);
  return { id: found.id, login: found.login, name: found.name };
}

async function refusal(manager: EntityManager, tried: { login: string; now: Date; staffId: string | null }, record: RecordFact): Promise<DomainError> {
  const locked = tried.staffId === null ? await findLocked(manager, tried.login, tried.now) : undefined;
  const reason = locked === undefined ? 'wrong-password' : 'locked-out';
  await manager.transaction((tx) => record(tx, { type: 'signInRefused', staffId: tried.staffId ?? locked?.id ?? null, reason }, tried.now));
  if (locked === undefined) return new DomainError('wrong-password', 'The login or the password is wrong.');
  return new DomainError('locked-out', 'Too many wrong passwords.', { until: locked.locked_until.toISOString() });
}

async function findLocked(manager: EntityManager, login: string, now: Date): Promise<{ id: string; locked_until: Date } | undefined> {
  const [row] = await manager.query<{ id: string; locked_until: Date }[]>('select id, locked_until from staff where login = $1 and active and locked_until > $2', [login, now]);
  return row;
}
