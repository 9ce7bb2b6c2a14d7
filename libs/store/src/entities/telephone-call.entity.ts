import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApplicationRow } from './application.entity';
import { StaffRow } from './staff.entity';

@Index('ix_telephone_call_application', ['applicationId'])
@Index('ix_telephone_call_called', ['calledAt', 'id'])
@Check('ck_telephone_call_answered_by', `answered_by in ('self','family','agent')`)
@Check('ck_telephone_call_reached', 'reached = (answered_by is not null)')
@Entity('telephone_call', {
  comment: "电话记录: a try to tell an applicant of 绿色通道 by telephone what would have been an SMS; the number is not here, the note goes with the applicant's words",
})
export class TelephoneCallRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_telephone_call' })
  id: string;

  @ForeignKey(() => ApplicationRow, { name: 'fk_telephone_call_application' })
  @Column('uuid')
  applicationId: string;

  /** What was to be told in this call. */
  @Column('uuid', { array: true })
  noticeIds: string[];

  /** 接通 or 未接通. */
  @Column('boolean')
  reached: boolean;

  /** 本人, 家属, 经办人. */
  @Column('text', { nullable: true })
  answeredBy: 'self' | 'family' | 'agent' | null;

  @Column('text', { nullable: true })
  note: string | null;

  @ForeignKey(() => StaffRow, { name: 'fk_telephone_call_called_by' })
  @Column('uuid')
  calledBy: string;

  @Column('timestamptz')
  calledAt: Date;
}
