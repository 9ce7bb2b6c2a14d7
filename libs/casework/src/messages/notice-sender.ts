import type { DataSource, EntityManager } from 'typeorm';
import type { BusinessClock } from '../time/business-clock';
import { inTransaction } from '../command/transaction';

/** What a channel answered: told it surely, or cannot tell. `uncertain` waits for a person and is never sent again by itself. */
export type Sent = { readonly state: 'sent'; readonly messageId: string } | { readonly state: 'uncertain'; readonly note: string };

export interface NoticeToSend {
  /** Stable over retries: a gateway that sees it twice sends once. */
  readonly id: string;
  readonly template: string;
  readonly addressee: string;
  readonly channel: string;
}

/**
 * Sends notices and marks their outbox rows done, in one transaction; a second delivery of the job finds them sent and does nothing.
 * One that its channel refuses stays as it is, and the job is tried again for it.
 */
export class NoticeSender {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly deliver: (notice: NoticeToSend) => Promise<Sent>,
  ) {}

  /** @throws what the channel threw, after the others were sent */
  async send(noticeIds: readonly string[]): Promise<void> {
    const refused = await inTransaction(this.dataSource, async (tx) => {
      const notices: (NoticeToSend & { state: string })[] = await tx.query('select id, template, addressee, channel, state from notice where id = any($1) order by id for update', [noticeIds]);
      const { sent, failures } = await this.deliverAll(notices.filter(({ state }) => state === 'pending'));
      const now = await this.clock.now(tx);
      await write(tx, sent, now);
      const left = new Set(failures.map(({ id }) => id));
      await tx.query(`update outbox set state = 'done', done_at = $2 where id = any($1)`, [noticeIds.filter((id) => !left.has(id)), now]);
      return failures[0];
    });
    if (refused !== undefined) throw refused.error;
  }

  private async deliverAll(notices: readonly NoticeToSend[]) {
    const sent: { notice: NoticeToSend; answer: Sent }[] = [];
    const failures: { id: string; error: unknown }[] = [];
    for (const notice of notices) {
      try {
        sent.push({ notice, answer: await this.deliver(notice) });
      } catch (error) {
        failures.push({ id: notice.id, error });
      }
    }
    return { sent, failures };
  }
}

async function write(tx: EntityManager, sent: readonly { notice: NoticeToSend; answer: Sent }[], now: Date): Promise<void> {
  if (sent.length === 0) return;
  const rows = sent.map(({ notice: { id }, answer }) => ({
    id, state: answer.state, message_id: answer.state === 'sent' ? answer.messageId : null, note: answer.state === 'uncertain' ? answer.note : null,
  }));
  await tx.query(
    `update notice set state = told.state, sent_at = $2, message_id = told.message_id, note = told.note
       from jsonb_to_recordset($1::jsonb) as told (id uuid, state text, message_id text, note text) where notice.id = told.id`,
    [JSON.stringify(rows), now],
  );
}

/** While no gateway is set up: the row itself is the message, which its addressee finds when he looks. */
export function inAppDelivery(notice: NoticeToSend): Promise<Sent> {
  return Promise.resolve({ state: 'sent', messageId: notice.id });
}
