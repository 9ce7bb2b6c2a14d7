import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SuspensionGround } from '@zonggui/domain/terms';
import { MatterRow } from './matter.entity';

@Index('ix_suspension_application', ['applicationId'])
@Check('ck_suspension_ground', `ground in ('hearing','bidding','auction','inspection','testing','quarantine','appraisal','expertReview','awaitedConclusion','publicNotice','investigation','crossRegionCheck','other')`)
@Check('ck_suspension_ended', 'ended_at >= started_at')
@Entity('suspension', { comment: '特别程序: one ground for which the clocks of a matter stand; several may last at once' })
export class SuspensionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_suspension' })
  id: string;

  @Column('uuid')
  applicationId: string;

  @ForeignKey(() => MatterRow, { name: 'fk_suspension_matter' })
  @Column('uuid')
  matterId: string;

  @Column('text')
  ground: SuspensionGround;

  @Column('text')
  basis: string;

  @Column('uuid')
  approverId: string;

  @Column('integer')
  expectedDays: number;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
