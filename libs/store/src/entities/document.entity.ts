import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Index('uq_document_serial', ['organ', 'series', 'year', 'serial'], { unique: true })
@Index('ix_document_application', ['applicationId'])
@Index('ix_document_found', ['serial'])
@Index('uq_document_token', ['token'], { unique: true })
@Entity('document', { comment: '文书: what was numbered and printed' })
export class DocumentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_document' })
  id: string;

  @Column('text')
  number: string;

  @Column('text')
  organ: string;

  @Column('text')
  series: string;

  @Column('integer')
  year: number;

  @Column('integer')
  serial: number;

  @Column('uuid')
  applicationId: string;

  @Column('uuid', { nullable: true })
  matterId: string | null;

  @Column('timestamptz')
  issuedAt: Date;

  @Column('text')
  issuedBy: string;

  @Column('timestamptz', { nullable: true })
  annulledAt: Date | null;

  @ForeignKey(() => DocumentRow, { name: 'fk_document_replaces' })
  @Column('uuid', { nullable: true })
  replacesId: string | null;

  /** Signed "B 代 A": for whom it was issued. */
  @Column('text', { nullable: true })
  onBehalfOf: string | null;

  /** Random; opens the verification page that the QR code names. */
  @Column('text')
  token: string;
}
