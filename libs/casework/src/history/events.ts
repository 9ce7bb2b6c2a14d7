import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { DomainEvent } from '@zonggui/domain/application/events';

export interface StreamHead {
  readonly seq: number;
  readonly hash: Buffer;
}

/** Before its first event a stream's head is sequence 0 and 32 zero bytes. */
export const emptyHead: StreamHead = { seq: 0, hash: Buffer.alloc(32) };

export interface EventRow {
  readonly id: string;
  readonly stream_id: string;
  readonly seq: number;
  readonly type: string;
  readonly matter_id: string | null;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly on_behalf_of: string | null;
  readonly occurred_at: Date;
  readonly recorded_at: Date;
  readonly body: string;
  readonly prev_hash: string;
  readonly hash: string;
}

/**
 * Chains events onto a stream: each hash covers the canonical bytes (RFC 8785) and the hash before it. Of words written with an
 * event only the salted digest is covered, by event id in `words`.
 */
export function chain(
  streamId: string,
  head: StreamHead,
  events: readonly DomainEvent[],
  recordedAt: Date,
  words: ReadonlyMap<string, { readonly digest: string }> = new Map(),
): { rows: EventRow[]; head: StreamHead } {
  let { seq, hash } = head;
  const rows = events.map((event) => {
    const previous = hash;
    seq += 1;
    const { id, type, matterId, actor, data } = event;
    const digest = words.get(id)?.digest;
    const told = { id, stream: streamId, seq, type, matterId, actor, occurredAt: event.occurredAt.toISOString(), recordedAt: recordedAt.toISOString(), data };
    const body = canonicalOf(digest === undefined ? told : { ...told, words: digest });
    hash = hashOf(previous, body);
    return {
      id, seq, type, body,
      stream_id: streamId,
      matter_id: matterId,
      actor_kind: actor.kind,
      actor_id: actor.id,
      on_behalf_of: actor.onBehalfOf,
      occurred_at: event.occurredAt,
      recorded_at: recordedAt,
      prev_hash: hexOf(previous),
      hash: hexOf(hash),
    };
  });
  return { rows, head: { seq, hash } };
}

export function hashOf(previous: Buffer, body: string): Buffer {
  return createHash('sha256').update(previous).update(body, 'utf8').digest();
}

/** bytea as PostgreSQL reads it from text. */
export function hexOf(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

function canonicalOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('an event must be JSON');
  return text;
}
