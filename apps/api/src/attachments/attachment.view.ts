import type * as Kept from '@zonggui/casework/attachments/attachment-view';

/** 影像: an image or PDF of a paper, without its bytes. */
export class AttachmentView implements Kept.AttachmentView {
  readonly id: string;
  /** held: of no application yet; supplied: by the applicant, to be confirmed; filed: part of the file. */
  readonly state: Kept.AttachmentState;
  readonly applicationId: string | null;
  readonly material: string | null;
  /** Place among the images of its paper, from 1; null until it is filed. */
  readonly page: number | null;
  readonly mediaType: Kept.AttachmentView['mediaType'];
  readonly bytes: number;
  /** Pixels; null for PDF. */
  readonly width: number | null;
  readonly height: number | null;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
  readonly name: string | null;
  /** 申请人, or the name of who uploaded it. */
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  /** Why the counter did not take it. */
  readonly refusal: string | null;
}
