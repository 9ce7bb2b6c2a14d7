import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ClockExtension } from '@zonggui/domain/clock/clock';
import { ClockRow } from './clock.entity';

@Index('ix_clock_extension_application', ['applicationId'])
@Index('ix_clock_extension_clock', ['clockId'])
@Check('ck_clock_extension_days', 'days > 0')
@Check('ck_clock_extension_notice', `notice_way in ('written','telephone')`)
@Entity('clock_extension', { comment: '延期: days granted, in the unit of the clock' })
export class ClockExtensionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_clock_extension' })
  id: string;

  @Column('uuid')
  applicationId: string;

  @ForeignKey(() => ClockRow, { name: 'fk_clock_extension_clock' })
  @Column('uuid')
  clockId: string;

  @Column('integer')
  days: number;

  @Column('timestamptz')
  extendedAt: Date;

  @Column('date')
  fromDueOn: string;

  @Column('date')
  toDueOn: string;

  @Column('uuid', { nullable: true })
  approverId: string | null;

  @Column('text')
  noticeWay: ClockExtension['noticeWay'];
}
