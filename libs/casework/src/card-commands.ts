import type { DataSource } from 'typeorm';
import { covers } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import type { BusinessClock } from './business-clock';
import { inTransaction } from './transaction';

/** 牌 must be answered by whoever it was given to; the answer closes its task, the card itself stays for ever. */
export class CardCommands {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws DomainError `not-found`, `post-required`, `reason-required`, `verb-not-allowed` when it was answered before */
  async answer(cardId: string, reply: string, actor: Actor): Promise<{ id: string }> {
    if (reply.trim() === '') throw new DomainError('reason-required', 'An answer says why.', { field: 'reply' });
    return inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      const rows: { region_code: string; department_code: string | null; level: string; replied_at: Date | null }[] = await tx.query(
        'select region_code, department_code, level, replied_at from card where id = $1 for update',
        [cardId],
      );
      const card = rows[0];
      if (card === undefined) throw new DomainError('not-found', 'No such card.', { cardId });
      const mine = actor.grants.some(
        (grant) => (grant.post === 'review' || grant.post === 'audit' || (card.department_code === null && grant.post === 'intake')) && covers(grant.region, card.region_code) && (grant.department === null || grant.department === card.department_code),
      );
      if (!mine) throw new DomainError('post-required', 'The card was given to another post or department.', { posts: ['review'], department: card.department_code });
      if (card.replied_at !== null || card.level === 'warning') throw new DomainError('verb-not-allowed', 'This card needs no answer any more.', { state: card.replied_at === null ? card.level : 'answered', allowed: [] });
      await tx.query('update card set reply = $2, replied_by = $3, replied_at = $4 where id = $1', [cardId, reply, actor.id, now]);
      await tx.query('update task set closed_at = $2, closed_by = $3 where subject_id = $1 and closed_at is null', [cardId, now, actor.id]);
      return { id: cardId };
    });
  }
}
