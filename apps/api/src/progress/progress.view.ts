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

/** One step already taken. */
export class StepView {
  readonly type: string;
  readonly on: string;
}

/** What an applicant sees with number and query code. */
export class ProgressView implements Told.ProgressView {
  readonly number: string;
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
}
