import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { NoticeRow } from './notice.entity';
import { StaffRow } from './staff.entity';

@Index('ix_notice_decision_notice', ['noticeId'])
@Check('ck_notice_decision_found', `found in ('uncertain','failed')`)
@Check('ck_notice_decision_decision', `decision in ('arrived','again','telephone')`)
@Entity('notice_decision', { comment: "what a person found out about a message that the gateway refused or could not tell of; the reason goes with the applicant's words" })
export class NoticeDecisionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notice_decision' })
  id: string;

  @ForeignKey(() => NoticeRow, { name: 'fk_notice_decision_notice' })
  @Column('uuid')
  noticeId: string;

  /** How the message stood. */
  @Column('text')
  found: 'uncertain' | 'failed';

  @Column('text')
  decision: 'arrived' | 'again' | 'telephone';

  @Column('text', { nullable: true })
  reason: string | null;

  @ForeignKey(() => StaffRow, { name: 'fk_notice_decision_decided_by' })
  @Column('uuid')
  decidedBy: string;

  @Column('timestamptz')
  decidedAt: Date;
}
