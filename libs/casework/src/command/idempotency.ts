import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Envelope } from './requests';
import type { CommandReceipt } from '../application/views';

/**
 * Takes the key first, so that two requests with one key wait for each other. Returns the stored answer of an earlier one.
 * @throws DomainError `key-reused` when the body is another one
 */
export async function takeKey<T = CommandReceipt>(tx: EntityManager, { actor, key, body }: Envelope, now: Date): Promise<T | null> {
  const hash = createHash('sha256').update(canonicalize(body) ?? '').digest();
  const taken: unknown[] = await tx.query(
    'insert into command (actor_id, key, request_hash, recorded_at) values ($1, $2, $3, $4) on conflict do nothing returning key',
    [actor.id, key, hash, now],
  );
  if (taken.length > 0) return null;
  const rows: { request_hash: Buffer; response: T }[] = await tx.query('select request_hash, response from command where actor_id = $1 and key = $2', [actor.id, key]);
  const earlier = rows[0];
  if (earlier === undefined || !earlier.request_hash.equals(hash)) {
    throw new DomainError('key-reused', 'This Idempotency-Key was used with another request.', { field: 'Idempotency-Key' });
  }
  return earlier.response;
}

export async function storeAnswer(tx: EntityManager, { actor, key }: Envelope, receipt: object): Promise<void> {
  await tx.query('update command set response = $3 where actor_id = $1 and key = $2', [actor.id, key, JSON.stringify(receipt)]);
}

/** Does the work once for its key, in the transaction of the caller; asked again it answers the same. A refusal takes the key back with the transaction. */
export async function once<T extends object>(tx: EntityManager, envelope: Envelope, now: Date, work: () => Promise<T>): Promise<T> {
  const earlier = await takeKey<T>(tx, envelope, now);
  if (earlier !== null) return earlier;
  const done = await work();
  await storeAnswer(tx, envelope, done);
  return done;
}

/** A refused request has no effect, so its key stays free. */
export async function releaseKey(tx: EntityManager, { actor, key }: Envelope): Promise<void> {
  await tx.query('delete from command where actor_id = $1 and key = $2', [actor.id, key]);
}
