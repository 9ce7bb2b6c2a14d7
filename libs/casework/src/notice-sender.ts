import type { DataSource } from 'typeorm';
import type { BusinessClock } from './business-clock';
import { inTransaction } from './transaction';

/** What a channel answered: told it surely, or cannot tell. `uncertain` waits for a person and is never sent again by itself. */
export type Sent = { readonly state: 'sent'; readonly messageId: string } | { readonly state: 'uncertain'; readonly note: string };

export interface NoticeToSend {
  /** Stable over retries: a gateway that sees it twice sends once. */
  readonly id: string;
  readonly template: string;
  readonly addressee: string;
  readonly channel: string;
}

/** Sends one notice and marks its outbox row done, in one transaction; a second delivery of the job finds it sent and does nothing. */
export class NoticeSender {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly deliver: (notice: NoticeToSend) => Promise<Sent>,
  ) {}

  async send(noticeId: string): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      const now = await this.clock.now(tx);
      const rows: (NoticeToSend & { state: string })[] = await tx.query('select id, template, addressee, channel, state from notice where id = $1 for update', [noticeId]);
      const notice = rows[0];
      if (notice?.state === 'pending') {
        const sent = await this.deliver(notice);
        await tx.query('update notice set state = $2, sent_at = $3, message_id = $4, note = $5 where id = $1', [
          noticeId, sent.state, now, sent.state === 'sent' ? sent.messageId : null, sent.state === 'uncertain' ? sent.note : null,
        ]);
      }
      await tx.query(`update outbox set state = 'done', done_at = $2 where id = $1`, [noticeId, now]);
    });
  }
}

/** 站内信: the row itself is the message, so writing it is delivering it. Other channels come with their gateways. */
export function inAppDelivery(notice: NoticeToSend): Promise<Sent> {
  return Promise.resolve({ state: 'sent', messageId: notice.id });
}
