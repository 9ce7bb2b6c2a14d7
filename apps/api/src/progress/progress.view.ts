import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/views';

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
  @ApiProperty({ type: [ProgressMatterView] })
  readonly matters: readonly ProgressMatterView[];
  @ApiProperty({ type: [OwedView] })
  readonly owed: readonly OwedView[];
  @ApiProperty({ type: [StepView] })
  readonly timeline: readonly StepView[];
  /** Before there is an application; null once there is. */
  readonly preReview: PreReviewProgressView | null;
}
