import type { DataSource, EntityManager } from 'typeorm';
import type { Announce } from '../command/announcement';
import { inTransaction } from '../command/transaction';
import type { BusinessClock } from '../time/business-clock';
import type { NoticeToSend, SmsComposer } from './sms-composer';

export interface CallParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly composer: SmsComposer;
  readonly changed: Announce;
}

/** 绿色通道 (003 二（三）1): whoever was given it is telephoned, not sent an SMS; what would go out to him becomes a call that a counter of his hall has to make. */
export class CallsInstead {
  constructor(private readonly parts: CallParts) {}

  /** Returns those that are nobody's call. What another message of the same command says, and whoever left no number, stays in the house as for everybody. */
  async take(noticeIds: readonly string[]): Promise<string[]> {
    const { dataSource, clock, changed } = this.parts;
    const found = await inTransaction(dataSource, async (tx) => {
      const rows: (NoticeToSend & { region: string })[] = await tx.query(
        `select n.id, n.cause, n.addressee, n.template, n.application_id as "applicationId", n.matter_id as "matterId", n.created_at as "createdAt", a.region_code as region
           from notice n join application a on a.id = n.application_id
          where n.id = any($1) and n.state = 'pending' and n.channel = 'sms' and a.services @> array['greenChannel'] order by n.id for update of n`,
        [noticeIds],
      );
      const now = await clock.now(tx);
      for (const row of rows) await this.turn(tx, row, now);
      return rows;
    });
    for (const region of new Set(found.map((row) => row.region))) changed({ region, departments: [] });
    const taken = new Set(found.map(({ id }) => id));
    return noticeIds.filter((id) => !taken.has(id));
  }

  private async turn(tx: EntityManager, notice: NoticeToSend, now: Date): Promise<void> {
    const { way } = await this.parts.composer.compose(tx, notice, now, '');
    if (way === 'sms' || way === 'unsayable') await tx.query(`update notice set state = 'toTelephone' where id = $1`, [notice.id]);
    else await tx.query(`update notice set state = 'sent', sent_by = 'in-app', sent_at = $2, message_id = id::text where id = $1`, [notice.id, now]);
    await tx.query(`update outbox set state = 'done', done_at = $2 where id = $1`, [notice.id, now]);
  }
}
