import type * as Listed from '@zonggui/casework/document/document-list';
import type * as Kept from '@zonggui/casework/document/documents';

/** How a result reached the applicant. */
export class ServedView {
  readonly method: string;
  readonly at: string | null;
  /** Number of the 送达回证. */
  readonly proof: string | null;
  readonly tracking: string | null;
}

/** A numbered 文书: 已生成, 已打印 once it has prints, 已送达 once it was served. */
export class DocumentView implements Listed.DocumentView {
  readonly id: string;
  readonly number: string;
  readonly series: Listed.DocumentView['series'];
  readonly matterId: string | null;
  readonly issuedAt: string;
  readonly annulled: boolean;
  /** false for what was numbered before documents were kept, and for an erased person's. */
  readonly printable: boolean;
  /** How often staff have printed it. */
  readonly prints: number;
  readonly served: ServedView | null;
}

/** One print: `?print=<id>` shows the sheet that was counted. */
export class DocumentPrintView implements Kept.DocumentPrint {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly printedAt: string;
  readonly printedBy: string;
}
