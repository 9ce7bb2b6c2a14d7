import { ApiProperty } from '@nestjs/swagger';
import { ratingIndicators } from '@zonggui/domain/output/rating-indicators';
import type { ProgressFeedback } from '@zonggui/casework/applicant/progress-feedback';
import type * as Told from '@zonggui/casework/application/views';

/** One matter, without staff and opinions. */
export class ProgressMatterView {
  readonly item: string;
  readonly state: Told.ProgressView['matters'][number]['state'];
  readonly dueOn: string | null;
  readonly provisional: boolean;
  readonly outcome: 'granted' | 'denied' | null;
}

/** A paper the applicant still owes. */
export class OwedView {
  readonly name: string;
  readonly dueOn: string | null;
}

/** A paper to bring. */
export class MissingPaperView {
  /** Code of the material. */
  readonly material: string;
  readonly name: string;
  readonly dueOn: string | null;
}

/** One step already taken. */
export class StepView {
  readonly type: string;
  readonly on: string;
}

/** 差评反馈. */
export class ProgressFeedbackView implements ProgressFeedback {
  readonly sentence: string;
  /** What was done, or why nothing was; null while it is being looked into. */
  readonly told: string | null;
  readonly finishedOn: string | null;
  /** An answer may be given now. */
  readonly asked: boolean;
  /** 1 满意, 2 基本满意, 3 不满意; null where none was given. */
  @ApiProperty({ enum: [1, 2, 3], nullable: true, type: Number })
  readonly answer: ProgressFeedback['answer'];
}

/** 网上申报 that is no application yet. */
export class PreReviewProgressView {
  readonly id: string;
  readonly region: string;
  readonly item: string;
  readonly state: 'waiting' | 'returned';
}

/** What an applicant sees with number and query code. */
export class ProgressView implements Told.ProgressView {
  readonly number: string;
  /** How it stands, in one sentence. */
  readonly sentence: string;
  readonly remaining: string | null;
  /** What to do now; never empty. */
  @ApiProperty({ type: [String] })
  readonly next: readonly string[];
  @ApiProperty({ type: [MissingPaperView] })
  readonly missing: readonly MissingPaperView[];
  readonly telephone: string | null;
  readonly state: Told.ProgressView['state'];
  readonly receivedOn: string;
  readonly promisedOn: string | null;
  readonly rating: Told.ProgressView['rating'];
  /** 指标 that may be ticked with a rating. */
  @ApiProperty({ enum: ratingIndicators, isArray: true })
  readonly indicators: Told.ProgressView['indicators'];
  /** What was done about a bad rating; null where there was none. */
  readonly feedback: ProgressFeedbackView | null;
  @ApiProperty({ type: [ProgressMatterView] })
  readonly matters: readonly ProgressMatterView[];
  @ApiProperty({ type: [OwedView] })
  readonly owed: readonly OwedView[];
  @ApiProperty({ type: [StepView] })
  readonly timeline: readonly StepView[];
  /** Before there is an application; null once there is. */
  readonly preReview: PreReviewProgressView | null;
}
