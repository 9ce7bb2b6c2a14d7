import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApplicationRow } from './application.entity';
import { RegionRow } from './region.entity';

@Index('ix_attachment_application', ['applicationId', 'materialCode', 'page'], { where: 'application_id is not null' })
@Index('ix_attachment_draft', ['draftId'], { where: 'draft_id is not null' })
@Index('ix_attachment_keep', ['keepUntil'], { where: 'keep_until is not null' })
@Check('ck_attachment_state', `state in ('held','supplied','filed','refused','erased')`)
@Check('ck_attachment_media_type', `media_type in ('image/jpeg','image/png','application/pdf')`)
@Check('ck_attachment_held', `(state = 'held') = (application_id is null) and (state = 'held') = (keep_until is not null)`)
@Check('ck_attachment_material', 'application_id is null or material_code is not null')
@Check('ck_attachment_filed', `state <> 'filed' or (page is not null and filed_at is not null)`)
@Entity('attachment', { comment: '影像: a page or file of a paper; held until it becomes part of an application, supplied by the applicant until the counter confirms it' })
export class AttachmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attachment' })
  id: string;

  @ForeignKey(() => RegionRow, { name: 'fk_attachment_region' })
  @Column('text')
  regionCode: string;

  @ForeignKey(() => ApplicationRow, { name: 'fk_attachment_application' })
  @Column('uuid', { nullable: true })
  applicationId: string | null;

  /** 暂存 it was captured for; it is kept as long as one of those may be. */
  @Column('uuid', { nullable: true })
  draftId: string | null;

  /** With the application: which paper it is an image of. */
  @Column('text', { nullable: true })
  materialCode: string | null;

  /** Place among the images of its paper, from 1. */
  @Column('integer', { nullable: true })
  page: number | null;

  @Column('text')
  state: 'held' | 'supplied' | 'filed' | 'refused' | 'erased';

  /** By its bytes, whatever it was called. */
  @Column('text')
  mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';

  @Column('integer')
  byteLength: number;

  /** Pixels; null for PDF. */
  @Column('integer', { nullable: true })
  width: number | null;

  @Column('integer', { nullable: true })
  height: number | null;

  /** Of the bytes before they were sealed. */
  @Column('bytea')
  sha256: Buffer;

  /** null once the person is erased. */
  @Column('text', { nullable: true })
  originalName: string | null;

  /** Staff id; null: the applicant. */
  @Column('uuid', { nullable: true })
  uploadedBy: string | null;

  @Column('uuid', { nullable: true })
  onBehalfOf: string | null;

  @Column('timestamptz')
  uploadedAt: Date;

  /** By the machine's clock; swept afterwards when it belongs to nothing. */
  @Column('timestamptz', { nullable: true })
  keepUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  filedAt: Date | null;

  /** Why the counter did not take it. */
  @Column('text', { nullable: true })
  refusal: string | null;
}
