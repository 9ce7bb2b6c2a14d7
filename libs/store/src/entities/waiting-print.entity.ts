import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DocumentRow } from './document.entity';
import { ServiceWindowRow } from './service-window.entity';

@Check('ck_waiting_print_ended', `(ended_at is null) = (ended_by is null) and (ended_at is not null or struck_reason is null)`)
@Index('uq_waiting_print_document', ['windowCode', 'documentId'], { unique: true, where: 'ended_at is null' })
@Index('ix_waiting_print_document', ['documentId'])
@Entity('waiting_print', { comment: '待打印 of a window: a 文书 its printer could not take, until it was printed or struck with a reason' })
export class WaitingPrintRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_waiting_print' })
  id: string;

  @ForeignKey(() => ServiceWindowRow, { name: 'fk_waiting_print_window' })
  @Column('text')
  windowCode: string;

  @ForeignKey(() => DocumentRow, { name: 'fk_waiting_print_document' })
  @Column('uuid')
  documentId: string;

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
}
