import type { DataSource } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import type { BusinessClock } from '../time/business-clock';

/** Who has a matter open for work. */
export interface ReviewLease {
  readonly matterId: string;
  readonly holder: { readonly id: string; readonly name: string };
  readonly mine: boolean;
  readonly takenAt: string;
  readonly untilAt: string;
}

const minutes = 15;

/**
 * 正在审查: looking is free; whoever works on a matter holds it for a quarter of an hour, and others see who. It warns and refuses nothing: what
 * keeps two decisions apart is the version of the matter (docs/decisions/0016-review.md).
 */
export class ReviewLeases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /** Takes it, renews it, or says who has it; `takeOver` takes it from whoever has it. @throws DomainError `not-found` beyond the person's grants */
  async take(matterId: string, actor: Actor, takeOver = false): Promise<ReviewLease> {
    await this.assertReached(matterId, actor);
    const now = await this.clock.now();
    const until = new Date(now.getTime() + minutes * 60_000);
    await this.dataSource.query(
      `insert into review_lease (matter_id, staff_id, taken_at, until_at) values ($1, $2, $3, $4)
       on conflict (matter_id) do update set staff_id = excluded.staff_id, until_at = excluded.until_at,
             taken_at = case when review_lease.staff_id = excluded.staff_id then review_lease.taken_at else excluded.taken_at end
       where review_lease.staff_id = excluded.staff_id or review_lease.until_at <= excluded.taken_at or $5`,
      [matterId, actor.id, now, until, takeOver],
    );
    const [lease] = await this.dataSource.query<{ staffId: string; name: string; takenAt: Date; untilAt: Date }[]>(
      'select l.staff_id as "staffId", s.name, l.taken_at as "takenAt", l.until_at as "untilAt" from review_lease l join staff s on s.id = l.staff_id where l.matter_id = $1',
      [matterId],
    );
    // written above, or there already
    const { staffId, name, takenAt, untilAt } = lease!;
    return { matterId, holder: { id: staffId, name }, mine: staffId === actor.id, takenAt: takenAt.toISOString(), untilAt: untilAt.toISOString() };
  }

  async release(matterId: string, actor: Actor): Promise<void> {
    await this.dataSource.query('delete from review_lease where matter_id = $1 and staff_id = $2', [matterId, actor.id]);
  }

  private async assertReached(matterId: string, actor: Actor): Promise<void> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const found: unknown[] = await this.dataSource.query(`select from matter m join application a on a.id = m.application_id where m.id = $1 and ${scope.sql}`, [matterId, ...scope.params]);
    if (found.length === 0) throw new DomainError('not-found', 'No such matter.', { matterId });
  }
}
