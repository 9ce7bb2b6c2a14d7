import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NoticeTemplate } from '@zonggui/domain/application/effects';

@Index('uq_notice_cause', ['cause', 'addressee'], { unique: true })
@Index('ix_notice_application', ['applicationId'])
@Index('ix_notice_addressee', ['addressee', 'createdAt'])
@Check('ck_notice_state', `state in ('pending','sent','uncertain','failed','withdrawn')`)
@Entity('notice', { comment: 'exactly one per cause and addressee; delivery is at least once with a stable message id' })
export class NoticeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notice' })
  id: string;

  @Column('text')
  cause: string;

  @Column('text')
  addressee: string;

  @Column('text')
  template: NoticeTemplate;

  @Column('text')
  channel: string;

  /** null: it is about a 网上申报 that is no application yet. */
  @Column('uuid', { nullable: true })
  applicationId: string | null;

  @Column('uuid', { nullable: true })
  matterId: string | null;

  @Column('text')
  state: 'pending' | 'sent' | 'uncertain' | 'failed' | 'withdrawn';

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('text', { nullable: true })
  messageId: string | null;

  @Column('text', { nullable: true })
  note: string | null;
}
