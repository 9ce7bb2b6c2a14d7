import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApplicationRow } from './application.entity';

@Index('ix_time_fault_retry', ['retryAt'])
@Check('ck_time_fault_attempts', `attempts > 0`)
@Entity('time_fault', { comment: 'an application that time could not be applied to: left out of the herd, and tried again alone at retry_at' })
export class TimeFaultRow {
  @ForeignKey(() => ApplicationRow, { name: 'fk_time_fault_application' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_time_fault' })
  applicationId: string;

  @Column('text')
  code: string;

  @Column('integer')
  attempts: number;

  @Column('timestamptz')
  firstAt: Date;

  @Column('timestamptz')
  retryAt: Date;
}
