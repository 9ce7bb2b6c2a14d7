import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type * as Own from '@zonggui/casework/submissions/online-submissions';
import type * as Told from '@zonggui/casework/submissions/pre-reviews';
import type { ReturnTold } from '@zonggui/casework/submissions/submission-content';
import type { Page } from '@zonggui/casework/application/views';
import { Named } from '../applications/terms-values.view';
import { AttachmentView } from '../attachments/attachment.view';
import { SubmitterDto } from './submission.dto';

/** What to come back with. */
export class SubmissionBegunView {
  readonly id: string;
  readonly queryCode: string;
}

export class DefectToldView {
  readonly material: string;
  readonly name: string;
  readonly defect: string;
}

/** What the applicant was told when it was sent back. */
export class ReturnedView {
  readonly at: string;
  @ApiProperty({ type: [DefectToldView] })
  readonly defects: readonly DefectToldView[];
  readonly remark: string | null;
}

/** His own, with everything he entered. */
export class OwnSubmissionView implements Own.OwnSubmission {
  readonly id: string;
  readonly number: string | null;
  readonly state: Own.OwnSubmission['state'];
  readonly region: string;
  readonly item: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly draft: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: [AttachmentView] })
  readonly attachments: readonly AttachmentView[];
  readonly returned: ReturnedView | null;
}

export class SubmissionSentView implements Own.SubmissionSent {
  readonly number: string;
  readonly queryCode: string;
  /** The last day to be told; nothing is promised before acceptance. */
  readonly dueOn: string;
}

/** One line of 网上待预审. */
export class PreReviewRowView implements Told.PreReviewRow {
  readonly id: string;
  readonly number: string;
  readonly state: Told.PreReviewRow['state'];
  readonly item: Named;
  @ApiProperty({ type: [String] })
  readonly situation: readonly string[];
  /** Masked. */
  readonly applicant: string;
  readonly sentAt: string;
  /** Papers with an image, of those the answers require. */
  readonly given: number;
  readonly asked: number;
  readonly returns: number;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  /** Working days left to tell the applicant; negative when it is over. */
  readonly daysLeft: number | null;
  readonly light: Told.PreReviewRow['light'];
}

export class PreReviewPage implements Page<Told.PreReviewRow> {
  @ApiProperty({ type: [PreReviewRowView] })
  readonly rows: readonly PreReviewRowView[];
  readonly next: string | null;
}

export class SentView implements Omit<Told.PreReview['sent'], 'facts' | 'form'> {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  readonly facts: Readonly<Record<string, string>>;
  readonly party: SubmitterDto;
  readonly deliveryMethod: Told.PreReview['sent']['deliveryMethod'];
  readonly smsConsent: boolean;
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  readonly form?: Readonly<Record<string, string>>;
}

/** One earlier return, with who and why; for staff. */
export class ReturnToldView extends ReturnedView implements ReturnTold {
  readonly by: string;
  readonly reason: string | null;
}

/** Everything a window needs to look at one. */
export class PreReviewView extends PreReviewRowView implements Omit<Told.PreReview, 'sent'> {
  readonly region: string;
  readonly sent: SentView;
  @ApiProperty({ type: [AttachmentView] })
  readonly attachments: readonly AttachmentView[];
  @ApiProperty({ type: [ReturnToldView] })
  readonly returned: readonly ReturnToldView[];
}
