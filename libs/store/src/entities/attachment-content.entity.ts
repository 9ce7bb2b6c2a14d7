import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AttachmentRow } from './attachment.entity';

@Entity('attachment_content', { comment: 'nonce, AES-256-GCM over the bytes bound to the id, tag; gone when the person is erased' })
export class AttachmentContentRow {
  @ForeignKey(() => AttachmentRow, { name: 'fk_attachment_content_attachment', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attachment_content' })
  attachmentId: string;

  @Column('bytea')
  sealed: Buffer;
}
