import type { DataSource } from 'typeorm';
import { covers, permissions } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
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
      const rows: { region_code: string; department_code: string | null; level: string; replied_at: Date | null; post: Post | null }[] = await tx.query(
        `select region_code, department_code, level, replied_at, (select post from task where subject_id = card.id and kind = 'answerCard') as post from card where id = $1 for update`,
        [cardId],
      );
      const card = rows[0];
      if (card === undefined) throw new DomainError('not-found', 'No such card.', { cardId });
      if (card.replied_at !== null || card.post === null) throw new DomainError('verb-not-allowed', 'This card needs no answer any more.', { state: card.replied_at === null ? card.level : 'answered', allowed: [] });
      const posts = answerersOf(card.post);
      const mine = actor.grants.some((grant) => posts.includes(grant.post) && covers(grant.region, card.region_code) && (card.department_code === null || grant.department === null || grant.department === card.department_code));
      if (!mine) throw new DomainError('post-required', 'The card was given to another post or department.', { posts, department: card.department_code });
      await tx.query('update card set reply = $2, replied_by = $3, replied_on_behalf_of = $4, replied_at = $5 where id = $1', [cardId, reply, actor.id, actor.onBehalfOf, now]);
      await tx.query('update task set closed_at = $2, closed_by = $3 where subject_id = $1 and closed_at is null', [cardId, now, actor.id]);
      return { id: cardId };
    });
  }
}

/** Whoever works on the queue the card lies in; of a department its auditors too. */
function answerersOf(post: Post): readonly Post[] {
  if (post === 'intake') return permissions.accept;
  return post === 'issue' ? permissions.issue : ['review', 'audit'];
}
