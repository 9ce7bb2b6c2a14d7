import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ClockSegment } from '@zonggui/domain/clock/clock';
import { ClockRow } from './clock.entity';

@Index('ix_clock_segment_application', ['applicationId'])
@Index('ix_clock_segment_clock', ['clockId'])
@Check('ck_clock_segment_cause', `cause in ('suspension','supplement')`)
@Check('ck_clock_segment_until', 'until_at >= from_at')
@Entity('clock_segment', { comment: 'when a clock stood; segments of one clock are disjoint, the day one begins is not counted and the day it ends is' })
export class ClockSegmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_clock_segment' })
  id: string;

  @Column('uuid')
  applicationId: string;

  @ForeignKey(() => ClockRow, { name: 'fk_clock_segment_clock' })
  @Column('uuid')
  clockId: string;

  @Column('text')
  cause: ClockSegment['cause'];

  @Column('timestamptz')
  fromAt: Date;

  @Column('timestamptz', { nullable: true })
  untilAt: Date | null;

  @Column('date')
  fromOn: string;

  @Column('date', { nullable: true })
  untilOn: string | null;
}
