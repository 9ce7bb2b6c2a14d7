import { ApiProperty } from '@nestjs/swagger';
import type * as Standings from '@zonggui/casework/counter/standings';
import type * as Drafts from '@zonggui/casework/counter/visit-drafts';
import type { Page } from '@zonggui/casework/application/views';
import type * as Workbench from '@zonggui/casework/counter/workbench-queries';
import { Named } from '../applications/terms-values.view';

/** What the person has under way. */
export class OpenApplicationView implements Standings.OpenApplication {
  readonly id: string;
  readonly number: string;
  readonly state: Standings.OpenApplication['state'];
  readonly receivedOn: string;
  @ApiProperty({ type: [Named] })
  readonly items: readonly Named[];
}

/** What is known of whoever stands at the counter. */
export class StandingView implements Standings.Standing {
  readonly known: boolean;
  /** Stays his when no other is given. */
  readonly phoneMasked: string | null;
  @ApiProperty({ type: [OpenApplicationView] })
  readonly open: readonly OpenApplicationView[];
}

/** A 暂存 in the list. */
export class DraftRowView implements Drafts.DraftRow {
  readonly id: string;
  readonly savedAt: string;
  readonly applicant: string | null;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
}

/** A 暂存 with what was entered. */
export class DraftView extends DraftRowView implements Drafts.Draft {
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly content: unknown;
}

/** 今日, of the visits one took in oneself; items, not visits. */
export class DayFiguresView implements Workbench.DayFigures {
  readonly received: number;
  readonly accepted: number;
  readonly decided: number;
  readonly averageSeconds: number | null;
  readonly praised: number;
  readonly complained: number;
}

/** Something of one's own visits that is with somebody else. */
export class FollowedRowView implements Workbench.FollowedRow {
  readonly id: string;
  readonly applicationId: string;
  readonly matterId: string | null;
  readonly number: string;
  readonly applicant: string;
  readonly item: string | null;
  /** The paper owed, of a 容缺. */
  readonly material: string | null;
  readonly dueAt: string | null;
  readonly light: Workbench.FollowedRow['light'];
}

export class FollowedPage implements Page<Workbench.FollowedRow> {
  @ApiProperty({ type: [FollowedRowView] })
  readonly rows: readonly FollowedRowView[];
  readonly next: string | null;
}

/** A visit taken in today. */
export class ReceivedRowView implements Workbench.ReceivedRow {
  readonly applicationId: string;
  readonly number: string;
  readonly applicant: string;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
  readonly state: Workbench.ReceivedRow['state'];
  readonly receivedAt: string;
}

export class ReceivedPage implements Page<Workbench.ReceivedRow> {
  @ApiProperty({ type: [ReceivedRowView] })
  readonly rows: readonly ReceivedRowView[];
  readonly next: string | null;
}
