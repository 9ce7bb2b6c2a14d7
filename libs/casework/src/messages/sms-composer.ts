import type { EntityManager } from 'typeorm';
import { readApplication } from '../command/aggregate-reader';
import { unseal, type PartyKeys } from '../party/parties';
import { agreedOf } from '../appointments/appointment-notice';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { openContent, submissionColumns, type SubmissionRow } from '../submissions/submission-rows';
import { applicationFacts } from './sms-facts';
import { saidOf, type Told as Together } from './told-together';
import { codeOf } from './verification-codes';
import { smsName, smsText, type ApplicantTemplate, type SmsFacts } from './sms-texts';

export interface NoticeToSend {
  /** Stable over retries. */
  readonly id: string;
  readonly cause: string;
  readonly addressee: string;
  readonly template: ApplicantTemplate;
  readonly applicationId: string | null;
  readonly matterId: string | null;
  readonly createdAt: Date;
}

/** What is to be done with a notice now. `inApp`: he is told when he looks; `unsayable`: something the text must say is not there; `late`: nobody waits for it any more. */
export type Composed = { readonly way: 'sms'; readonly to: string; readonly text: string; readonly template: ApplicantTemplate } | { readonly way: 'inApp' | 'unsayable' | 'late' };

interface Told {
  readonly phone: string | null;
  readonly facts: SmsFacts;
  /** Another than that of the notice where it says what others say, too. */
  readonly template?: ApplicantTemplate;
}

/** Makes a message from the rows as they are when it is sent. The telephone number is opened here and nowhere before. */
export class SmsComposer {
  constructor(
    private readonly keys: PartyKeys,
    private readonly reader: CatalogueReader,
  ) {}

  /** Without a mobile number, without consent where it was asked for, and where another message says it, nothing leaves the house. */
  async compose(tx: EntityManager, notice: NoticeToSend, now: Date, signature: string): Promise<Composed> {
    const { phone, facts, template = notice.template } = await this.told(tx, notice, now);
    if (phone === null || !/^1\d{10}$/.test(phone)) return { way: notice.template === 'A32' ? 'late' : 'inApp' };
    const text = smsText(template, facts, signature);
    return text === null ? { way: 'unsayable' } : { way: 'sms', to: phone, text, template };
  }

  private async told(tx: EntityManager, notice: NoticeToSend, now: Date): Promise<Told> {
    const { applicationId, template } = notice;
    if (template === 'A32') return this.ofCode(tx, notice, now);
    if (template === 'A31') return (await agreedOf(tx, notice.addressee, this.keys)) ?? { phone: null, facts: {} };
    return applicationId === null ? this.ofSubmission(tx, notice) : this.ofApplication(tx, { ...notice, applicationId }, now);
  }

  private async ofApplication(tx: EntityManager, notice: NoticeToSend & { readonly applicationId: string }, now: Date): Promise<Told> {
    const held = await readApplication(tx, notice.applicationId);
    const rows: { phone: Buffer | null; refused: boolean }[] = await tx.query(
      `select p.phone_encrypted as phone, exists (select from online_submission s where s.application_id = $2 and s.sms_consent is not true) as refused from party p where p.id = $1`,
      [held.registered.partyId, notice.applicationId],
    );
    const { phone = null, refused = true } = rows[0] ?? {};
    if (phone === null || refused) return { phone: null, facts: {} };
    const together: Together[] = await tx.query(
      `select id, template, matter_id as "matterId" from notice where application_id = $1 and channel = 'sms' and created_at = $2 and state <> 'withdrawn' order by id`,
      [notice.applicationId, notice.createdAt],
    );
    const said = saidOf(notice, together);
    if (said === null) return { phone: null, facts: {} };
    return { phone: unseal(phone, this.keys), template: said.template, facts: await applicationFacts(tx, held, { cause: notice.cause, matterId: said.matterId }, now) };
  }

  /** A32, while it is of use. */
  private async ofCode(tx: EntityManager, { id }: NoticeToSend, now: Date): Promise<Told> {
    const rows: { phone: Buffer | null }[] = await tx.query('select p.phone_encrypted as phone from verification_code v join party p on p.id = v.party_id where v.id = $1 and v.used_at is null and v.expires_at > $2', [id, now]);
    const phone = rows[0]?.phone ?? null;
    return phone === null ? { phone: null, facts: {} } : { phone: unseal(phone, this.keys), facts: { 验证码: codeOf(id, this.keys) } };
  }

  /** A29: there is no application yet. */
  private async ofSubmission(tx: EntityManager, { addressee }: NoticeToSend): Promise<Told> {
    const id = /^submission:([0-9a-f-]{36})$/.exec(addressee)?.[1] ?? null;
    const rows: SubmissionRow[] = await tx.query(`select ${submissionColumns} from online_submission s where s.id = $1`, [id]);
    const row = rows[0];
    const sent = row === undefined ? null : openContent(row, this.keys).sent;
    if (row === undefined || sent === null || !sent.smsConsent) return { phone: null, facts: {} };
    const { items } = await this.reader.current(tx);
    return { phone: sent.party.phone, facts: { 事项: smsName([items.get(row.item)?.name ?? '']), 编号: row.number } };
  }
}
