import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NoticeTemplate } from '@zonggui/domain/application/effects';

@Index('uq_notice_cause', ['cause', 'addressee'], { unique: true })
@Index('ix_notice_application', ['applicationId'])
@Index('ix_notice_addressee', ['addressee', 'createdAt'])
@Index('ix_notice_undecided', ['createdAt', 'id'], { where: `state in ('uncertain','failed')` })
@Index('ix_notice_to_telephone', ['applicationId'], { where: `state = 'toTelephone'` })
@Check('ck_notice_state', `state in ('pending','sent','uncertain','failed','toTelephone','telephoned','withdrawn')`)
@Check('ck_notice_sent_by', `sent_by in ('sms','in-app')`)
@Entity('notice', { comment: 'exactly one per cause and addressee; delivery is at least once with a stable message id' })
export class NoticeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notice' })
  id: string;

  @Column('text')
  cause: string;

  @Column('text')
  addressee: string;

  @Column('text')
  template: NoticeTemplate | 'A32';

  @Column('text')
  channel: string;

  /** null: it is about a 网上申报 that is no application yet. */
  @Column('uuid', { nullable: true })
  applicationId: string | null;

  @Column('uuid', { nullable: true })
  matterId: string | null;

  @Column('text')
  state: 'pending' | 'sent' | 'uncertain' | 'failed' | 'toTelephone' | 'telephoned' | 'withdrawn';

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('text', { nullable: true })
  messageId: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** Times the gateway could not take it. */
  @Column('integer', { default: 0 })
  tries: number;

  /** How it went; null before, and for 站内信 of staff. */
  @Column('text', { nullable: true })
  sentBy: 'sms' | 'in-app' | null;
}
