import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DocumentRow } from './document.entity';

@Index('ix_document_content_application', ['applicationId'])
@Check('ck_document_content_erased', '(content is null) = (salt is null)')
@Entity('document_content', { comment: 'the facts of a 文书 when it was numbered, as JSON; digest = SHA-256 over salt and content, which stays when both are erased' })
export class DocumentContentRow {
  @ForeignKey(() => DocumentRow, { name: 'fk_document_content_document' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_document_content' })
  documentId: string;

  @Column('uuid')
  applicationId: string;

  /** null once the person is erased. */
  @Column('text', { nullable: true })
  content: string | null;

  @Column('bytea', { nullable: true })
  salt: Buffer | null;

  @Column('bytea')
  digest: Buffer;
}
