import { ApiProperty } from '@nestjs/swagger';
import type { OtherApplication } from '@zonggui/casework/party/party-history';
import type { ReviewLease } from '@zonggui/casework/review/review-leases';
import { StaffNameView } from '../applications/matter.view';

/** 正在审查: who has the matter open for work. */
export class ReviewLeaseView implements ReviewLease {
  readonly matterId: string;
  readonly holder: StaffNameView;
  readonly mine: boolean;
  readonly takenAt: string;
  /** Fifteen minutes after it was taken or renewed. */
  readonly untilAt: string;
}

/** One value, shown to one person. */
export class RevealedView {
  readonly value: string;
}

/** A sentence by its digit; what stands in braces is filled in on the screen. */
export class OpinionTemplateView {
  readonly for: 'grant' | 'deny' | 'sendBack' | 'confirm';
  readonly text: string;
}

/** 意见模板 in the order of their digits. */
export class OpinionsView {
  /** Examples, and no bureau's own. */
  readonly demo: boolean;
  @ApiProperty({ type: [OpinionTemplateView] })
  readonly opinions: readonly OpinionTemplateView[];
}

/** 历史办件: another application of the same applicant. */
export class OtherApplicationView implements OtherApplication {
  readonly id: string;
  readonly number: string;
  readonly state: OtherApplication['state'];
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly receivedOn: string;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
}
