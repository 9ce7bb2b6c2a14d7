import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/applicant/second-screen-views';

/** One of 三项告知. */
export class ScreenNoticeView {
  readonly name: string;
  readonly text: string;
}

/** What the applicant is shown. */
export class ScreenContentView implements Told.ScreenContent {
  readonly showingId: string;
  readonly stage: Told.ScreenContent['stage'];
  readonly number: string;
  readonly name: string;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
  @ApiProperty({ type: [String] })
  readonly papers: readonly string[];
  readonly promisedOn: string | null;
  readonly provisional: boolean;
  @ApiProperty({ type: [ScreenNoticeView] })
  readonly notices: readonly ScreenNoticeView[];
}

/** What stands on the screen; null while nobody is served. */
export class ScreenView {
  readonly content: ScreenContentView | null;
}

/** What is shown now, and what was answered. */
export class ScreenShowingView {
  readonly applicationId: string;
  readonly answer: 'confirmed' | 'wrong' | null;
}

/** What the clerk is told: never the rating. */
export class ScreenStatusView implements Told.ScreenStatus {
  readonly paired: boolean;
  readonly showing: ScreenShowingView | null;
}

/** The code to type into the screen. */
export class PairingCodeView {
  readonly code: string;
  readonly until: string;
}
