import type { EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import { decide } from '@zonggui/domain/application/decide';
import type { Circumstances, Decision } from '@zonggui/domain/application/draft';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import type { Held } from './aggregate-reader';
import { handedIn, type Handed } from '../attachments/filing';
import { withDispatch } from '../counter/gestures';
import { grantedTogether } from './granted-together';
import { assertReferences } from './references';
import type { ExecuteInput } from './requests';
import { assertOwnRegistration } from '../counter/striking';

/** What a person decided, the images that came with it, and what else belongs into its transaction. */
export interface Decided extends Pick<ExecuteInput, 'beside'> {
  readonly decisions: readonly Decision[];
  readonly handed?: readonly Handed[];
}

export type Judging = (held: Held, application: Application, by: Circumstances) => Promise<Decided>;

/** What commands come to, after every rule that stands outside the domain. @throws DomainError */
export const judging =
  (tx: EntityManager, input: ExecuteInput, actor: Actor, now: Date): Judging =>
  async (held, application, by) => {
    await assertFresh(tx, held, application, input.expected);
    assertOwnRegistration(held.registered, input.commands, actor);
    await assertReferences(tx, application, input.commands, now);
    const batch = await grantedTogether(tx, input.commands);
    const decision = decide(application, withDispatch(application, input.commands), batch === undefined ? by : { ...by, batch });
    return { decisions: [decision], handed: handedIn(application, input.commands), ...(input.beside && { beside: input.beside }) };
  };

/** @throws DomainError `stale-version` naming what has happened since the person looked */
async function assertFresh(tx: EntityManager, held: Held, current: Application, expected: ExecuteInput['expected']): Promise<void> {
  if (expected === undefined) return;
  const matter = current.matters.find((candidate) => candidate.id === expected.matterId);
  if (matter === undefined || matter.version === expected.version) return;
  const changed: unknown[] = await tx.query(
    `select e.type, e.occurred_at as "occurredAt", e.actor_kind as "by", (select name from staff where id::text = e.actor_id) as name
       from event e where e.stream_id = $1 and e.matter_id = $2 order by e.seq desc limit 3`,
    [held.application.id, matter.id],
  );
  throw new DomainError('stale-version', 'The matter has changed since it was read.', { version: matter.version, state: matter.state, changed });
}
