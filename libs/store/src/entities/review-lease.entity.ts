import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MatterRow } from './matter.entity';
import { StaffRow } from './staff.entity';

@Entity('review_lease', { comment: '正在审查: who has a matter open for work, for fifteen minutes at a time; it warns and never decides' })
export class ReviewLeaseRow {
  @ForeignKey(() => MatterRow, { name: 'fk_review_lease_matter', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_review_lease' })
  matterId: string;

  @ForeignKey(() => StaffRow, { name: 'fk_review_lease_staff' })
  @Column('uuid')
  staffId: string;

  @Column('timestamptz')
  takenAt: Date;

  @Column('timestamptz')
  untilAt: Date;
}
