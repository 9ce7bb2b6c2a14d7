import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DocumentRow } from './document.entity';

@Index('uq_document_print_ordinal', ['documentId', 'ordinal'], { unique: true })
@Entity('document_print', { comment: 'each print of a 文书 by staff; from the second on it says 补打' })
export class DocumentPrintRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_document_print' })
  id: string;

  @ForeignKey(() => DocumentRow, { name: 'fk_document_print_document' })
  @Column('uuid')
  documentId: string;

  @Column('integer')
  ordinal: number;

  @Column('timestamptz')
  printedAt: Date;

  @Column('uuid')
  printedBy: string;

  @Column('uuid', { nullable: true })
  onBehalfOf: string | null;
}
