import type { DataSource } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import { applicationScope } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import type { Announce } from '../command/announcement';
import type { BusinessClock } from '../time/business-clock';
import { once } from '../command/idempotency';
import type { Envelope } from '../command/requests';
import { appendEvents } from '../history/stream-writer';
import { inTransaction } from '../command/transaction';

/** 邮寄: what the post says afterwards. */
export class Mailings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly changed: Announce,
  ) {}

  /** 签收: the post delivered them. @throws DomainError `not-found` when one of them is not under way */
  async arrive(deliveryIds: readonly string[], envelope: Envelope): Promise<{ done: number }> {
    const { dataSource, clock, changed } = this;
    const { actor } = envelope;
    const regions: string[] = [];
    const receipt = await inTransaction(dataSource, async (tx) => {
      const now = await clock.now(tx);
      return once(tx, envelope, now, async () => {
        const scope = applicationScope(actor, { alias: 'a', firstParam: 3 });
        const rows: { id: string; applicationId: string; region: string }[] = await tx.query(
          `with arrived as (
             update delivery d set arrived_at = $2 from application a
              where d.id = any($1) and a.id = d.application_id and d.state = 'done' and d.method = 'mail' and d.arrived_at is null and ${scope.sql} returning d.id, a.id as application_id, a.region_code)
           select id, application_id as "applicationId", region_code as region from arrived order by application_id`,
          [deliveryIds, now, ...scope.params],
        );
        if (rows.length !== new Set(deliveryIds).size) throw new DomainError('not-found', 'One of them is not under way.', { deliveryIds });
        for (const { id, applicationId, region } of rows) {
          await appendEvents(tx, { id: applicationId, kind: 'application' }, [{ id: newId(), type: 'mailArrived', matterId: null, occurredAt: now, actor: { kind: actor.kind, id: actor.id, onBehalfOf: actor.onBehalfOf }, data: { deliveryId: id } }], now);
          regions.push(region);
        }
        return { done: rows.length };
      });
    });
    for (const region of new Set(regions)) changed({ region, departments: [] });
    return receipt;
  }
}
