import type { EntityManager } from 'typeorm';
import { covers, permissions } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import { authenticate } from './authentication';
import type { Credentials } from './authentication';
import { recordNothing } from './facts';
import type { RecordFact } from './facts';
import { actorOf } from './grants';

/** Whoever may accept at the counter may hold the second key there. */
const counter: readonly Post[] = permissions.accept;

/**
 * 窗口复核: a second person proves himself at the window before money is decided, and his id goes into the command. He signs
 * in to nothing. Call it with the data source's own manager: see `authenticate`.
 * @throws DomainError `second-person-required`, `wrong-password`, `locked-out`
 */
export async function verifySecondPerson(manager: EntityManager, credentials: Credentials, first: Actor, region: string, record: RecordFact = recordNothing): Promise<string> {
  const second = await authenticate(manager, credentials, record);
  if (second.id === first.id || second.id === first.onBehalfOf) throw refused('The second person must be another one.');
  const { grants } = await actorOf(manager, second.id, credentials.now);
  if (!grants.some((grant) => counter.includes(grant.post) && covers(grant.region, region))) throw refused('The second person has no counter post there.');
  return second.id;
}

function refused(message: string): DomainError {
  return new DomainError('second-person-required', message, { field: 'secondPerson', posts: counter });
}
