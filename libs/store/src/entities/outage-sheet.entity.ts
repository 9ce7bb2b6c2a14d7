import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ServiceWindowRow } from './service-window.entity';

@Unique('uq_outage_sheet_serial', ['windowCode', 'serial'])
@Check('ck_outage_sheet_spoilt', `(spoilt_at is null) = (spoilt_reason is null) and (spoilt_at is null or application_id is null)`)
@Index('uq_outage_sheet_application', ['applicationId'], { unique: true, where: 'application_id is not null' })
@Entity('outage_sheet', { comment: '断网收件单: numbered before it is needed, by window, never twice; unused, taken by one application, or spoilt with its reason' })
export class OutageSheetRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_outage_sheet' })
  number: string;

  @ForeignKey(() => ServiceWindowRow, { name: 'fk_outage_sheet_window' })
  @Column('text')
  windowCode: string;

  @Column('integer')
  serial: number;

  @Column('timestamptz')
  issuedAt: Date;

  @Column('uuid')
  issuedBy: string;

  @Column('integer', { default: 0 })
  prints: number;

  /** The application that was taken in on it; of an annulled one until it is recorded anew. */
  @Column('uuid', { nullable: true })
  applicationId: string | null;

  @Column('timestamptz', { nullable: true })
  spoiltAt: Date | null;

  @Column('uuid', { nullable: true })
  spoiltBy: string | null;

  @Column('text', { nullable: true })
  spoiltReason: string | null;
}
