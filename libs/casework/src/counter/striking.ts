import type { EntityManager } from 'typeorm';
import type { Command } from '@zonggui/domain/application/commands';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import type { Registered } from '../command/aggregate-rows';
import type { Change } from '../command/change';

/** Only whoever took the visit in takes it back. @throws DomainError `post-required` */
export function assertOwnRegistration({ registeredBy }: Registered, commands: readonly Command[], actor: Actor): void {
  if (actor.id === registeredBy || !commands.some(({ type }) => type === 'undo')) return;
  throw new DomainError('post-required', 'Only whoever registered the visit may take it back.', { verb: 'undo', posts: ['supervise'] });
}

/**
 * A registration taken back: its documents are listed as annulled, its messages are not sent. A document that was printed, or a message that
 * is out, has left the house, and nothing is taken back.
 * @throws DomainError `undo-too-late`
 */
export async function strikeOut(tx: EntityManager, { after: { id }, now }: Change): Promise<void> {
  const left: unknown[] = await tx.query(
    `select 1 from document d join document_print p on p.document_id = d.id where d.application_id = $1
     union all select 1 from notice n join outbox o on o.id = n.id where n.application_id = $1 and o.state <> 'pending' limit 1`,
    [id],
  );
  if (left.length > 0) throw new DomainError('undo-too-late', 'Something of the registration has left the house.');
  await tx.query('update document set annulled_at = $2 where application_id = $1 and annulled_at is null', [id, now]);
  await tx.query(`update outbox set state = 'done', done_at = $2 where state = 'pending' and id in (select n.id from notice n where n.application_id = $1)`, [id, now]);
  await tx.query(`update notice set state = 'withdrawn' where application_id = $1 and state = 'pending'`, [id]);
}
