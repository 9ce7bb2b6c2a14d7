import type { EntityManager } from 'typeorm';
import type { Media, MediaType } from './media-type';

export type AttachmentState = 'held' | 'supplied' | 'filed' | 'refused' | 'erased';

/** An image or PDF of a paper, without its bytes. Instants are ISO 8601. */
export interface AttachmentView {
  readonly id: string;
  /** held: of no application yet; supplied: by the applicant, to be confirmed; filed: part of the file. */
  readonly state: AttachmentState;
  readonly applicationId: string | null;
  /** Code of the material it is an image of. */
  readonly material: string | null;
  /** Place among the images of its paper, from 1; null until it is filed. */
  readonly page: number | null;
  readonly mediaType: MediaType;
  readonly bytes: number;
  /** Pixels; null for PDF. */
  readonly width: number | null;
  readonly height: number | null;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** As the file was called; null once erased. */
  readonly name: string | null;
  /** 申请人, or the name of who uploaded it. */
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  /** Why the counter did not take it. */
  readonly refusal: string | null;
}

const columns = `t.id, t.state, t.application_id as "applicationId", t.material_code as material, t.page, t.media_type as "mediaType", t.byte_length as bytes, t.width, t.height,
  encode(t.sha256, 'hex') as sha256, t.original_name as name, coalesce(s.name || coalesce(' 代 ' || c.name, ''), '申请人') as "uploadedBy", t.uploaded_at as "uploadedAt", t.refusal`;

/** In the order of their papers and pages; `where` speaks of `attachment t`. */
export async function readAttachments(tx: EntityManager, where: string, params: readonly unknown[]): Promise<AttachmentView[]> {
  const rows: (Omit<AttachmentView, 'uploadedAt'> & { uploadedAt: Date })[] = await tx.query(
    `select ${columns} from attachment t left join staff s on s.id = t.uploaded_by left join staff c on c.id = t.on_behalf_of where ${where} order by t.material_code, t.page, t.id`,
    [...params],
  );
  return rows.map((row) => ({ ...row, uploadedAt: row.uploadedAt.toISOString() }));
}

export interface NewAttachment {
  readonly id: string;
  readonly region: string;
  readonly applicationId: string | null;
  readonly draftId: string | null;
  readonly material: string | null;
  readonly state: 'held' | 'supplied' | 'filed';
  readonly media: Media;
  readonly sha256: Buffer;
  readonly name: string;
  /** null: the applicant. */
  readonly uploadedBy: string | null;
  readonly onBehalfOf: string | null;
  readonly at: Date;
  readonly keepUntil: Date | null;
}

/** One row; filed at once it becomes the last page of its paper. */
export async function insertAttachment(tx: EntityManager, { media, ...row }: NewAttachment): Promise<void> {
  await tx.query(
    `insert into attachment (id, region_code, application_id, draft_id, material_code, page, state, media_type, byte_length, width, height, sha256, original_name, uploaded_by, on_behalf_of, uploaded_at, keep_until, filed_at)
     values ($1, $2, $3, $4, $5::text, case when $6::text = 'filed' then (select coalesce(max(page), 0) + 1 from attachment where application_id = $3 and material_code = $5::text and state = 'filed') end, $6::text,
             $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, case when $6::text = 'filed' then $15::timestamptz end)`,
    [row.id, row.region, row.applicationId, row.draftId, row.material, row.state, media.type, media.bytes.length, media.width, media.height, row.sha256, row.name, row.uploadedBy, row.onBehalfOf, row.at, row.keepUntil],
  );
}
