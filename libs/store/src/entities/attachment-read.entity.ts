import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('ix_attachment_read_attachment', ['attachmentId'])
@Entity('attachment_read', { comment: 'which of staff opened which image, and when; kept when the image is gone' })
export class AttachmentReadRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attachment_read' })
  id: string;

  @Column('uuid')
  attachmentId: string;

  @Column('timestamptz')
  readAt: Date;

  @Column('uuid')
  readBy: string;

  @Column('uuid', { nullable: true })
  onBehalfOf: string | null;
}
