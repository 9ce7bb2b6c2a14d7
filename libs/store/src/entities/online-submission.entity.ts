import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApplicationRow } from './application.entity';
import { RegionRow } from './region.entity';

@Index('uq_online_submission_number', ['number'], { unique: true, where: 'number is not null' })
@Index('ix_online_submission_waiting', ['regionCode', 'state', 'sentAt', 'id'], { where: `state in ('waiting','returned')` })
@Index('ix_online_submission_saved', ['savedAt'], { where: `state in ('drafted','returned')` })
@Index('ix_online_submission_party', ['partyKey'], { where: 'party_key is not null' })
@Check('ck_online_submission_state', `state in ('drafted','waiting','returned','passed')`)
@Check('ck_online_submission_sent', `state = 'drafted' or (number is not null and sent_at is not null and terms is not null)`)
@Check('ck_online_submission_passed', `(state = 'passed') = (application_id is not null) and (state = 'passed') = (content is null)`)
@Entity('online_submission', {
  comment: '网上申报: what an applicant sent, until a window passes it (its number becomes that of the application) or sends it back; content is sealed with the key of the numbers and empty once it has passed',
})
export class OnlineSubmissionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_online_submission' })
  id: string;

  @Column('text')
  queryCode: string;

  /** Given when it is first sent; later the number of the application. */
  @Column('text', { nullable: true })
  number: string | null;

  @ForeignKey(() => RegionRow, { name: 'fk_online_submission_region' })
  @Column('text')
  regionCode: string;

  @Column('text')
  itemCode: string;

  @Column('text')
  state: 'drafted' | 'waiting' | 'returned' | 'passed';

  /** Whom it is about, once it was sent. */
  @Column('bytea', { nullable: true })
  partyKey: Buffer | null;

  @Column('bytea', { nullable: true })
  content: Buffer | null;

  /** What the terms of the day said of deciding on it: the limit, the counting, what silence means. */
  @Column('jsonb', { nullable: true })
  terms: unknown;

  /** 同意短信通知, as it was sent last. */
  @Column('boolean', { nullable: true })
  smsConsent: boolean | null;

  @Column('integer', { default: 0 })
  returns: number;

  /** By the applicant, last. */
  @Column('timestamptz')
  savedAt: Date;

  /** The last time it was sent: 收到申请材料之日 of what passes. */
  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  /** When a window last passed it or sent it back. */
  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @ForeignKey(() => ApplicationRow, { name: 'fk_online_submission_application' })
  @Column('uuid', { nullable: true })
  applicationId: string | null;
}
