import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ClockKind } from '@zonggui/domain/clock/clock';
import { CalendarPublicationRow } from './calendar-publication.entity';

@Entity('clock_move', { comment: 'what a publication moves, and what a guarantee holds at its day; of a draft, what it would, as of its dry run' })
export class ClockMoveRow {
  @ForeignKey(() => CalendarPublicationRow, { name: 'fk_clock_move_publication' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_clock_move' })
  publicationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_clock_move' })
  clockId: string;

  @Column('uuid')
  applicationId: string;

  @Column('text')
  regionCode: string;

  @Column('text', { nullable: true })
  departmentCode: string | null;

  @Column('text')
  kind: ClockKind;

  @Column('date')
  fromDueOn: string;

  @Column('date')
  toDueOn: string;

  @Column('timestamptz')
  fromDueAt: Date;

  @Column('timestamptz')
  toDueAt: Date;

  /** A guarantee keeps the clock from moving earlier, or from moving as far. */
  @Column('boolean', { default: false })
  held: boolean;
}
