import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DomainEvent, EventType } from '@zonggui/domain/application/events';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { IdentityFact } from '@zonggui/identity/facts';
import { newId } from '@zonggui/store/uuid';
import { appendEvents, type StreamKind } from './stream-writer';

/** Facts that belong to no application. Their types are the recorder's own; the chain and the seals treat them alike. */
export interface Fact {
  readonly type: string;
  readonly actorId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Appends one fact to the stream of its kind. Log-ins have a stream per day, so that a busy morning waits for nobody's
 * yesterday; the other kinds have one each.
 */
export async function recordFact(tx: EntityManager, kind: Exclude<StreamKind, 'application'>, fact: Fact, at: Date): Promise<void> {
  const id = streamId(kind === 'log-ins' ? `${kind}:${shanghaiDate(at)}` : kind);
  await appendEvents(tx, { id, kind }, [eventOf(fact, at)], at);
}

/** Writes what identity tells: sign-ins to `log-ins`, grants to `grants`, in the transaction that makes it true. */
export async function recordIdentityFact(tx: EntityManager, fact: IdentityFact, at: Date): Promise<void> {
  const { type, staffId, ...data } = fact;
  const kind = type === 'grantGiven' || type === 'grantEnded' ? 'grants' : 'log-ins';
  await recordFact(tx, kind, { type, actorId: staffId, data: { staffId, ...data } }, at);
}

function eventOf({ type, actorId, data }: Fact, at: Date): DomainEvent {
  const actor = { kind: actorId === null ? ('system' as const) : ('staff' as const), id: actorId ?? 'law', onBehalfOf: null };
  // the chain hashes whatever type it is given; application streams alone hold the domain's closed list
  return { id: newId(), type: type as EventType, matterId: null, occurredAt: at, actor, data };
}

/** A stream that exists once has an id that can be computed: a UUID made of the hash of its name. */
function streamId(name: string): string {
  const hex = createHash('sha256').update(`zonggui stream ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
