import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import type { BusinessClock } from '../time/business-clock';
import { inTransaction } from '../command/transaction';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** As the address of the queue has it. */
  readonly filter: Readonly<Record<string, string>>;
}

/** One per digit would do; more than these nobody finds again. */
const most = 30;

/** 我的视图: filters of the queue a person keeps by name; nobody else sees them. */
export class SavedViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  of(actor: Actor): Promise<SavedView[]> {
    return this.dataSource.query('select id, name, filter from saved_view where staff_id = $1 order by saved_at, id', [actor.id]);
  }

  /**
   * A name used again is that view, changed. One person's views are written one after the other: a row has two keys, its id and its name, and
   * two requests at once would each find the name free.
   * @throws DomainError `invalid` beyond thirty, `not-found` for another's
   */
  async save({ id, name, filter }: SavedView, actor: Actor): Promise<SavedView[]> {
    const now = await this.clock.now();
    await inTransaction(this.dataSource, async (tx) => {
      await tx.query('select from staff where id = $1 for no key update', [actor.id]);
      await tx.query('delete from saved_view where staff_id = $1 and name = $2 and id <> $3', [actor.id, name, id]);
      await assertRoom(tx, id, actor);
      const written: unknown[] = await tx.query(
        `insert into saved_view (id, staff_id, name, filter, saved_at) values ($1, $2, $3, $4, $5)
         on conflict (id) do update set name = excluded.name, filter = excluded.filter where saved_view.staff_id = excluded.staff_id returning id`,
        [id, actor.id, name, JSON.stringify(filter), now],
      );
      if (written.length === 0) throw new DomainError('not-found', 'No such view of yours.', { id });
    });
    return this.of(actor);
  }

  async remove(id: string, actor: Actor): Promise<SavedView[]> {
    await this.dataSource.query('delete from saved_view where id = $1 and staff_id = $2', [id, actor.id]);
    return this.of(actor);
  }
}

async function assertRoom(tx: EntityManager, id: string, actor: Actor): Promise<void> {
  const others: unknown[] = await tx.query('select from saved_view where staff_id = $1 and id <> $2', [actor.id, id]);
  if (others.length < most) return;
  throw new DomainError('invalid', 'Too many views are kept.', { fields: [{ field: 'name', remedy: `最多保存 ${most} 个视图，请先删除不用的` }] });
}
