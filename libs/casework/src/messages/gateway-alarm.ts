import type { EntityManager } from 'typeorm';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { newId } from '@zonggui/store/uuid';
import type { SmsAnswer } from './sms-gateway';

/** ux.md 4: so many in a row. */
const inARow = 3;

/** S10 to 系统管理岗, once a day: the gateway takes nothing, or says nothing. Each worker counts its own. */
export class GatewayAlarm {
  private failures = 0;

  async hear(tx: EntityManager, { state }: SmsAnswer, now: Date): Promise<void> {
    this.failures = state === 'busy' || state === 'uncertain' ? this.failures + 1 : 0;
    if (this.failures < inARow) return;
    const keepers: { region: string }[] = await tx.query(`select distinct region_code as region from staff_grant where post = 'admin'`);
    for (const { region } of keepers) {
      await tx.query(
        `insert into notice (id, cause, addressee, template, channel, state, created_at, sent_at, message_id) values ($1, $2, $3, 'S10', 'in-app', 'sent', $4, $4, $1::uuid::text) on conflict (cause, addressee) do nothing`,
        [newId(), `sms-gateway:${shanghaiDate(now)}`, `post:admin:${region}:*`, now],
      );
    }
  }
}
