import type { DataSource } from 'typeorm';
import { inTransaction } from '../command/transaction';
import type { BusinessClock } from '../time/business-clock';
import type { CallsInstead } from './calls-instead';
import type { SmsSender } from './sms-sender';

/** Sends notices and marks their outbox rows done; a second delivery of the job finds them sent and does nothing. */
export class NoticeSender {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    /** null while no gateway is set up. */
    private readonly sms: SmsSender | null,
    private readonly calls: CallsInstead,
  ) {}

  async send(noticeIds: readonly string[]): Promise<void> {
    const others = await this.calls.take(noticeIds);
    return this.sms === null ? this.sendInApp(others) : this.sms.send(others);
  }

  /** The row itself is the message, which its addressee finds when he looks. */
  private async sendInApp(noticeIds: readonly string[]): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      await tx.query('select from notice where id = any($1) order by id for update', [noticeIds]);
      await tx.query(`update notice set state = 'sent', sent_by = 'in-app', sent_at = $2, message_id = id::text where id = any($1) and state = 'pending'`, [noticeIds, now]);
      await tx.query(`update outbox set state = 'done', done_at = $2 where id = any($1)`, [noticeIds, now]);
    });
  }
}
