import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApplicationRow } from './application.entity';
import { DocumentRow } from './document.entity';
import { ServiceWindowRow } from './service-window.entity';

@Check('ck_waiting_print_ended', `(ended_at is null) = (ended_by is null) and (ended_at is not null or struck_reason is null)`)
@Check('ck_waiting_print_document', `(kind = 'document') = (document_id is not null)`)
@Index('uq_waiting_print_document', ['windowCode', 'documentId'], { unique: true, where: 'ended_at is null' })
@Index('uq_waiting_print_own', ['queuedBy', 'documentId'], { unique: true, where: 'ended_at is null and window_code is null' })
@Index('ix_waiting_print_document', ['documentId'])
@Index('ix_waiting_print_application', ['applicationId'])
@Entity('waiting_print', { comment: '待打印 of a window, or of a person who sits at none: a sheet the printer could not take, until it was printed or struck with a reason' })
export class WaitingPrintRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_waiting_print' })
  id: string;

  @ForeignKey(() => ServiceWindowRow, { name: 'fk_waiting_print_window' })
  @Column('text', { nullable: true })
  windowCode: string | null;

  @ForeignKey(() => DocumentRow, { name: 'fk_waiting_print_document' })
  @Column('uuid', { nullable: true })
  documentId: string | null;

  @Column('timestamptz')
  queuedAt: Date;

  @Column('uuid')
  queuedBy: string;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('uuid', { nullable: true })
  endedBy: string | null;

  @Column('text', { nullable: true })
  struckReason: string | null;

  /** Which sheet: a 文书, or a page that is made anew when it is printed. */
  @Column('text')
  kind: string;

  /** What it is about, in its order. */
  @Column('text', { array: true })
  ids: string[];

  /** The one it is about, where it is about one. */
  @ForeignKey(() => ApplicationRow, { name: 'fk_waiting_print_application' })
  @Column('uuid', { nullable: true })
  applicationId: string | null;
}
