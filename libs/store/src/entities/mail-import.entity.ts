import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DeliveryRow } from './delivery.entity';
import { StaffRow } from './staff.entity';

@Index('uq_mail_import_number', ['number'], { unique: true })
@Index('ix_mail_import_imported_at', ['importedAt'])
@Check('ck_mail_import_source', `source in ('file','scan')`)
@Entity('mail_import', { comment: '导入: a list of 运单号 taken in as one' })
export class MailImportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_mail_import' })
  id: string;

  /** 导入编号: the day and its ordinal. */
  @Column('text')
  number: string;

  @Column('text')
  source: 'file' | 'scan';

  @Column('timestamptz')
  importedAt: Date;

  @ForeignKey(() => StaffRow, { name: 'fk_mail_import_imported_by' })
  @Column('uuid')
  importedBy: string;

  @Column('uuid', { nullable: true })
  onBehalfOf: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;

  @ForeignKey(() => StaffRow, { name: 'fk_mail_import_undone_by' })
  @Column('uuid', { nullable: true })
  undoneBy: string | null;
}

@Index('ix_mail_import_row_application', ['applicationId'])
@Entity('mail_import_row', { comment: 'one line of it; earlier_tracking = 运单号 of the sending before, which the post brought back' })
export class MailImportLineRow {
  @ForeignKey(() => MailImportRow, { name: 'fk_mail_import_row_import' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_mail_import_row' })
  importId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_mail_import_row' })
  line: number;

  @ForeignKey(() => DeliveryRow, { name: 'fk_mail_import_row_delivery' })
  @Column('uuid')
  deliveryId: string;

  @Column('uuid')
  applicationId: string;

  @Column('timestamptz', { nullable: true })
  collectedAt: Date | null;

  @Column('text', { nullable: true })
  earlierTracking: string | null;
}
