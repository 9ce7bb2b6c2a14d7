import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OutageSheetRow } from './outage-sheet.entity';

@Index('uq_late_entry_sheet', ['sheetNumber'], { unique: true, where: 'released_at is null' })
@Index('ix_late_entry_recorded', ['recordedAt', 'applicationId'])
@Entity('late_entry', { comment: '补录: an application entered after its papers were taken in; released_at: it was annulled, and its sheet was recorded anew' })
export class LateEntryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_late_entry' })
  applicationId: string;

  @ForeignKey(() => OutageSheetRow, { name: 'fk_late_entry_sheet' })
  @Column('text')
  sheetNumber: string;

  @Column('text')
  regionCode: string;

  /** The window whose sheet it was. */
  @Column('text')
  windowCode: string;

  /** Instant the papers were really handed in. */
  @Column('timestamptz')
  receivedAt: Date;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;
}
