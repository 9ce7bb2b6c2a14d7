import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from '../command/transaction';
import type { BusinessClock } from '../time/business-clock';
import { GatewayAlarm } from './gateway-alarm';
import { restMs, waitAfter } from './retries';
import { heldUntilMorning } from './sending-hours';
import type { NoticeToSend, SmsComposer } from './sms-composer';
import type { SmsAnswer, SmsGateway } from './sms-gateway';

interface NoticeRow extends NoticeToSend {
  readonly state: string;
  readonly tries: number;
}

/** How one ended; `busy`: the gateway did not take it, or did not answer, so the next would fare no better. */
export type SmsOutcome = SmsAnswer['state'] | 'inApp' | 'held' | 'late' | 'gone';

export interface SmsParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly composer: SmsComposer;
  readonly gateway: SmsGateway;
  readonly observe: (outcome: SmsOutcome) => void;
}

/**
 * Sends notices by the gateway, each in a transaction of its own that holds its row: two workers never send one at once, and one that is killed while it sends leaves the
 * row as it was, so the message goes out again under the same id. Its row tells when it is tried again, never the queue.
 */
export class SmsSender {
  private readonly alarm = new GatewayAlarm();

  constructor(private readonly parts: SmsParts) {}

  async send(noticeIds: readonly string[]): Promise<void> {
    for (const [index, id] of noticeIds.entries()) {
      const outcome = await inTransaction(this.parts.dataSource, (tx) => this.sendOne(tx, id));
      this.parts.observe(outcome);
      if (outcome === 'busy' || outcome === 'uncertain') return this.rest(noticeIds.slice(index + 1));
    }
  }

  private async sendOne(tx: EntityManager, id: string): Promise<SmsOutcome> {
    const rows: NoticeRow[] = await tx.query(
      'select id, cause, addressee, template, state, tries, application_id as "applicationId", matter_id as "matterId", created_at as "createdAt" from notice where id = $1 for update skip locked',
      [id],
    );
    const [notice] = rows;
    if (notice === undefined) return 'gone'; // another worker sends it
    const now = await this.parts.clock.now(tx);
    if (notice.state !== 'pending') return this.done(tx, id, now).then(() => 'gone');
    const { gateway, composer } = this.parts;
    const composed = await composer.compose(tx, notice, now, gateway.signature);
    if (composed.way !== 'sms') return this.untold(tx, notice, composed.way, now);
    const held = gateway.rings && notice.template !== 'A32' ? heldUntilMorning(now) : null;
    if (held !== null) return this.layBack(tx, [id], held).then(() => 'held');
    const answer = await gateway.send({ messageId: id, template: composed.template, to: composed.to, text: composed.text }, await this.parts.clock.systemNow(tx));
    const told = await this.parts.clock.now(tx);
    await this.write(tx, notice, answer, told);
    await this.alarm.hear(tx, answer, told);
    return answer.state;
  }

  /** Nothing leaves the house: the row itself is the message, or a person must see to it. */
  private async untold(tx: EntityManager, { id }: NoticeRow, way: 'inApp' | 'unsayable' | 'late', now: Date): Promise<SmsOutcome> {
    if (way === 'inApp') await tx.query(`update notice set state = 'sent', sent_by = 'in-app', sent_at = $2, message_id = id::text where id = $1`, [id, now]);
    else if (way === 'late') await tx.query(`update notice set state = 'withdrawn' where id = $1`, [id]);
    else await tx.query(`update notice set state = 'failed', note = '短信内容缺少要素，未发出' where id = $1`, [id]);
    await this.done(tx, id, now);
    return way === 'unsayable' ? 'refused' : way;
  }

  private async write(tx: EntityManager, { id, template, tries }: NoticeRow, answer: SmsAnswer, now: Date): Promise<void> {
    const wait = answer.state === 'busy' ? waitAfter(template, tries + 1) : null;
    if (wait !== null) {
      await tx.query('update notice set tries = tries + 1 where id = $1', [id]);
      return this.layBack(tx, [id], new Date(now.getTime() + wait));
    }
    if (answer.state === 'sent') await tx.query(`update notice set state = 'sent', sent_by = 'sms', sent_at = $2, message_id = $3, note = null where id = $1`, [id, now, answer.messageId]);
    else if (answer.state === 'uncertain') await tx.query(`update notice set state = 'uncertain', sent_at = $2, note = $3 where id = $1`, [id, now, answer.note]);
    else await tx.query(`update notice set state = 'failed', tries = tries + 1, note = $2 where id = $1`, [id, answer.note]);
    await this.done(tx, id, now);
  }

  /** Those behind one the gateway did not take: they have tried nothing yet. */
  private async rest(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { dataSource, clock } = this.parts;
    await inTransaction(dataSource, async (tx) => this.layBack(tx, ids, new Date((await clock.now(tx)).getTime() + restMs)));
  }

  private async layBack(tx: EntityManager, ids: readonly string[], until: Date): Promise<void> {
    await tx.query(`update outbox set state = 'pending', held_until = $2, queued_at = null where id = any($1) and state <> 'done'`, [ids, until]);
  }

  private async done(tx: EntityManager, id: string, now: Date): Promise<void> {
    await tx.query(`update outbox set state = 'done', done_at = $2 where id = $1`, [id, now]);
  }
}
