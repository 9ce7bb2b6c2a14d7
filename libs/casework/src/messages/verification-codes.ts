import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import { newId } from '@zonggui/store/uuid';
import { inTransaction } from '../command/transaction';
import { unseal, type PartyKeys } from '../party/parties';
import type { BusinessClock } from '../time/business-clock';

/** What a person says of himself. */
export interface PhoneAndCard {
  /** Eleven digits. */
  readonly phone: string;
  /** The last four of the 证件号码. */
  readonly last4: string;
}

const lastsMs = 5 * 60_000;
/** So long ago a person may have applied, Asia/Shanghai; what is open counts however old it is. */
export const recentDays = 366;

export interface VerificationParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly keys: PartyKeys;
  /** There is a gateway that could bring a code. */
  readonly offered: boolean;
}

/**
 * 查询验证码: who has the telephone in his hand and knows the last four of his 证件 sees his applications. No answer says whether anybody was found. A code is never kept:
 * it follows from the id of its row and the key of the numbers.
 */
export class VerificationCodes {
  readonly offered: boolean;

  constructor(private readonly parts: VerificationParts) {
    this.offered = parts.offered;
  }

  /** By what a telephone is counted, without naming it. */
  countedAs({ phone }: Pick<PhoneAndCard, 'phone'>): string {
    return createHmac('sha256', this.parts.keys.hmac).update(`telephone:${phone}`).digest('hex').slice(0, 32);
  }

  /** Sends a code to whoever has applications. For anybody else the same rows are written, and nothing goes out. @throws DomainError `not-found` where no gateway is */
  async ask(who: PhoneAndCard): Promise<void> {
    this.assertOffered();
    const { dataSource, clock } = this.parts;
    const [party = null] = await this.partiesOf(who);
    await inTransaction(dataSource, async (tx) => {
      const [id, now] = [newId(), await clock.now(tx)];
      await tx.query('insert into verification_code (id, party_id, phone_key, created_at, expires_at) values ($1, $2, $3, $4, $5)', [id, party, this.keyOf(who), now, new Date(now.getTime() + lastsMs)]);
      await tx.query(
        `with written as (
           insert into notice (id, cause, addressee, template, channel, application_id, state, created_at) values ($1, $2, $2, 'A32', 'sms', null, 'pending', $3) returning id)
         insert into outbox (id, job, payload, state, created_at) select w.id, 'code.send', jsonb_build_object('noticeId', w.id), 'pending', $3 from written w`,
        [id, `verification:${id}`, now],
      );
    });
  }

  /** Whose applications he may see; the code and those before it are spent. @throws DomainError `wrong-query-code`, `not-found` where no gateway is */
  async redeem(who: PhoneAndCard, code: string): Promise<string[]> {
    this.assertOffered();
    const { dataSource, clock, keys } = this.parts;
    await inTransaction(dataSource, async (tx) => {
      const now = await clock.now(tx);
      const rows: { id: string }[] = await tx.query('select id from verification_code where phone_key = $1 and party_id is not null and used_at is null and expires_at > $2 order by id for update', [this.keyOf(who), now]);
      if (!rows.some(({ id }) => same(codeOf(id, keys), code))) throw new DomainError('wrong-query-code', 'No such code, or none any more.');
      await tx.query('update verification_code set used_at = $2 where phone_key = $1 and used_at is null', [this.keyOf(who), now]);
    });
    return this.partiesOf(who);
  }

  private assertOffered(): void {
    if (!this.offered) throw new DomainError('not-found', 'No gateway is set up that could bring a code.');
  }

  /** By two indexes of four digits; the numbers themselves are opened for the few that are left. */
  private async partiesOf({ phone, last4 }: PhoneAndCard): Promise<string[]> {
    const { dataSource, clock, keys } = this.parts;
    const since = new Date((await clock.now()).getTime() - recentDays * 86_400_000);
    const rows: { id: string; phone: Buffer }[] = await dataSource.query(
      `select p.id, p.phone_encrypted as phone from party p
        where p.phone_last4 = right($1, 4) and p.id_number_last4 = $2 and p.phone_encrypted is not null
          and exists (select from application a where a.party_id = p.id and (a.ended_at is null or a.received_at >= $3))
        order by p.id limit 200`,
      [phone, last4, since],
    );
    return rows.filter((row) => unseal(row.phone, keys) === phone).map(({ id }) => id);
  }

  private keyOf({ phone, last4 }: PhoneAndCard): Buffer {
    return createHmac('sha256', this.parts.keys.hmac).update(`verification:${phone}:${last4}`).digest();
  }
}

/** Six digits. */
export function codeOf(id: string, { hmac }: PartyKeys): string {
  const digest = createHmac('sha256', hmac).update(`verification-code:${id}`).digest();
  return String(Number(digest.readBigUInt64BE(0) % 1_000_000n)).padStart(6, '0');
}

const same = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
