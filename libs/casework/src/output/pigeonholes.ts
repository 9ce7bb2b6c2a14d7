import type { DataSource, EntityManager } from 'typeorm';
import { permissions } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import type { Announce } from '../command/announcement';
import type { BusinessClock } from '../time/business-clock';
import type { Change } from '../command/change';
import { once } from '../command/idempotency';
import type { Envelope } from '../command/requests';
import { inTransaction } from '../command/transaction';

/** Where the results of one hand-out lie. */
export interface PutAway {
  readonly deliveryId: string;
  readonly hole: number;
}

interface Waiting {
  readonly id: string;
  readonly office: string;
  readonly region: string;
  readonly hole: number | null;
}

/** 存放格口: one hand-out in one hole of its office, from when it is put there until it is handed over or given to the post. */
export class Pigeonholes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly changed: Announce,
  ) {}

  /**
   * Into the hole named, or each into the lowest one that is free; what lies in one already stays there unless another is named.
   * @throws DomainError `not-found` for what does not wait within the person's grants; `invalid` for a hole that is not there or in use, and when none is free
   */
  async put(deliveryIds: readonly string[], hole: number | undefined, envelope: Envelope): Promise<{ put: PutAway[] }> {
    const regions = new Set<string>();
    const receipt = await inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      return once(tx, envelope, now, async () => {
        const waiting = await lockWaiting(tx, deliveryIds, envelope.actor);
        const put: PutAway[] = [];
        for (const one of waiting) {
          regions.add(one.region);
          put.push(await putOne(tx, one, hole, { by: envelope.actor.id, now }));
        }
        return { put };
      });
    });
    for (const region of regions) this.changed({ region, departments: [] });
    return receipt;
  }
}

/** The offices first: whoever looks for a free hole waits for whoever found one. */
async function lockWaiting(tx: EntityManager, deliveryIds: readonly string[], actor: Actor): Promise<Waiting[]> {
  const posts: readonly string[] = permissions.deliver;
  const scope = applicationScope({ ...actor, grants: actor.grants.filter(({ post }) => posts.includes(post)) }, { alias: 'a', firstParam: 2 });
  await tx.query('select from office where code in (select a.office_code from delivery d join application a on a.id = d.application_id where d.id = any($1)) order by code for update', [deliveryIds]);
  const rows: Waiting[] = await tx.query(
    `select d.id, a.office_code as office, a.region_code as region, p.hole from delivery d join application a on a.id = d.application_id left join pigeonhole p on p.delivery_id = d.id
      where d.id = any($1) and d.state = 'open' and ${scope.sql} order by array_position($1, d.id) for share of d`,
    [deliveryIds, ...scope.params],
  );
  if (rows.length !== new Set(deliveryIds).size) throw new DomainError('not-found', 'One of them does not wait.', { deliveryIds });
  return rows;
}

async function putOne(tx: EntityManager, { id, office, hole: before }: Waiting, asked: number | undefined, { by, now }: { by: string; now: Date }): Promise<PutAway> {
  if (before !== null && (asked === undefined || asked === before)) return { deliveryId: id, hole: before };
  const hole = asked === undefined ? await nextFree(tx, office) : await checked(tx, office, asked);
  await tx.query('delete from pigeonhole where delivery_id = $1', [id]);
  await tx.query('insert into pigeonhole (office_code, hole, delivery_id, put_at, put_by) values ($1, $2, $3, $4, $5)', [office, hole, id, now, by]);
  return { deliveryId: id, hole };
}

async function nextFree(tx: EntityManager, office: string): Promise<number> {
  const [found] = await tx.query<{ hole: number | null; holes: number }[]>(
    `select o.pigeonholes as holes, (select min(n) from generate_series(1, o.pigeonholes) n where not exists (select from pigeonhole p where p.office_code = o.code and p.hole = n)) as hole from office o where o.code = $1`,
    [office],
  );
  if (found?.hole != null) return found.hole;
  throw refused(found?.holes ? `${found.holes} 个格口都在用；请先清理未领的，或指定格口` : '本办事地点没有设置格口');
}

async function checked(tx: EntityManager, office: string, hole: number): Promise<number> {
  const [found] = await tx.query<{ holes: number; number: string | null }[]>(
    `select o.pigeonholes as holes, (select a.number from pigeonhole p join delivery d on d.id = p.delivery_id join application a on a.id = d.application_id where p.office_code = o.code and p.hole = $2) as number from office o where o.code = $1`,
    [office, hole],
  );
  if (found === undefined || found.holes === 0) throw refused('本办事地点没有设置格口');
  if (hole > found.holes) throw refused(`格口 ${hole} 不存在，应为 1–${found.holes}`);
  if (found.number !== null) throw refused(`格口 ${hole} 已放 ${found.number}，请换一个`);
  return hole;
}

const refused = (remedy: string): DomainError => new DomainError('invalid', 'The pigeonhole cannot be used.', { fields: [{ field: 'hole', remedy }] });

/** What went out lies nowhere any more; in the transaction that let it out. */
export async function freeHoles(tx: EntityManager, changes: readonly Change[]): Promise<void> {
  const gone = changes.flatMap(({ before, after }) => after.deliveries.filter(({ id, state }) => state === 'done' && before?.application.deliveries.some((earlier) => earlier.id === id && earlier.state === 'open')).map(({ id }) => id));
  if (gone.length > 0) await tx.query('delete from pigeonhole where delivery_id = any($1)', [gone]);
}
