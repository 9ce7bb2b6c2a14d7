import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';

/** Long enough to look and to write a line; a telephone is lent, a hall's computer is shared. */
export const applicantMinutes = 30;
/** For signing in at the other house. */
export const loginMinutes = 10;

/** What an answer of 统一身份认证 must fit. */
export interface AwaitedLogin {
  readonly state: string;
  readonly nonce: string;
  /** PKCE. */
  readonly verifier: string;
}

/** Who signed in, as the house knows him: by the key of his number. There need not be a party. */
export interface ApplicantIdentity {
  readonly partyKey: Buffer;
  readonly nameMasked: string;
}

/** Answers the token for the browser that goes there; the database holds its hash. */
export async function awaitLogin(manager: EntityManager, { state, nonce, verifier }: AwaitedLogin, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await manager.query('insert into applicant_login (id_hash, state, nonce, verifier, expires_at) values ($1, $2, $3, $4, $5)', [hashOf(token), state, nonce, verifier, later(now, loginMinutes)]);
  return token;
}

/** Once: whatever becomes of the answer. @throws DomainError `not-signed-in` for a browser that never went, went too long ago, or has come back before */
export async function takeLogin(manager: EntityManager, token: string, now: Date): Promise<AwaitedLogin> {
  const [rows]: [(AwaitedLogin & { expiresAt: Date })[], number] = await manager.query('delete from applicant_login where id_hash = $1 returning state, nonce, verifier, expires_at as "expiresAt"', [hashOf(token)]);
  const found = rows[0];
  if (found === undefined || found.expiresAt <= now) throw new DomainError('not-signed-in', 'No sign-in is awaited from this browser.');
  return found;
}

/** Answers the token for the http-only cookie; the database holds its hash. */
export async function signInApplicant(manager: EntityManager, { partyKey, nameMasked }: ApplicantIdentity, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await manager.query('insert into applicant_session (id_hash, party_key, name_masked, created_at, expires_at) values ($1, $2, $3, $4, $5)', [hashOf(token), partyKey, nameMasked, now, later(now, applicantMinutes)]);
  return token;
}

/** @throws DomainError `not-signed-in` for a token that is unknown or has run out */
export async function applicantOf(manager: EntityManager, token: string, now: Date): Promise<ApplicantIdentity> {
  const rows: ApplicantIdentity[] = await manager.query('select party_key as "partyKey", name_masked as "nameMasked" from applicant_session where id_hash = $1 and expires_at > $2', [hashOf(token), now]);
  if (rows[0] === undefined) throw new DomainError('not-signed-in', 'Sign in first.');
  return rows[0];
}

/** On every replica at once. */
export async function signOutApplicant(manager: EntityManager, token: string): Promise<void> {
  await manager.query('delete from applicant_session where id_hash = $1', [hashOf(token)]);
}

const later = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
