import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/calendar/calendar-views';
import { StaffNameView } from '../applications/matter.view';
import { Named } from '../applications/terms-values.view';
import { CalendarDayView, HintedDayView, LocalYearView } from './calendar.view';

/** What is wrong with a notice, in Chinese. */
export class NoticeFaultView {
  /** Line of the text, from 1; 0 = the text as a whole. */
  readonly line: number;
  readonly what: string;
}

/** What a pasted notice says. */
export class ReadingView implements Told.ReadingView {
  /** null where the title names none the calendar could take. */
  readonly year: number | null;
  readonly number: string;
  readonly issuedOn: string | null;
  @ApiProperty({ type: [CalendarDayView] })
  readonly days: readonly CalendarDayView[];
  /** What it changes in the December before. */
  @ApiProperty({ type: [CalendarDayView] })
  readonly before: readonly CalendarDayView[];
  readonly workingDays: number;
  /** What could not be read. */
  @ApiProperty({ type: [NoticeFaultView] })
  readonly faults: readonly NoticeFaultView[];
  /** What the statute or the days themselves forbid. */
  @ApiProperty({ type: [NoticeFaultView] })
  readonly dayFaults: readonly NoticeFaultView[];
  /** 参考. */
  @ApiProperty({ type: [HintedDayView] })
  readonly hint: readonly HintedDayView[];
  readonly hintSource: string;
  /** Off by the notice, not by the usual pattern. */
  @ApiProperty({ type: [HintedDayView] })
  readonly onlyNotice: readonly HintedDayView[];
  /** Off by the usual pattern, not by the notice. */
  @ApiProperty({ type: [HintedDayView] })
  readonly onlyPattern: readonly HintedDayView[];
}

/** One 公布. */
export class PublicationView implements Told.PublicationView {
  readonly id: string;
  /** Whose days; 000000 = the nation. */
  readonly region: Named;
  readonly year: number;
  /** Number of the notice; empty for a region's days, each of which has its own. */
  readonly basis: string;
  readonly state: 'draft' | 'approved' | 'running' | 'done' | 'discarded';
  /** The calendar has changed since it was drafted. */
  readonly stale: boolean;
  readonly draftedBy: StaffNameView;
  readonly draftedAt: string;
  /** When the dry run was made. */
  readonly rehearsedAt: string | null;
  /** Open clocks that would end beyond the calendar; with any there is no approval. */
  readonly uncovered: number;
  readonly approvedBy: StaffNameView | null;
  readonly approvedAt: string | null;
  readonly finishedAt: string | null;
  /** Open clocks when the run began. */
  readonly total: number;
  readonly passed: number;
  readonly moved: number;
}

/** How many clocks move, and how many are held. */
export class PublicationTally implements Told.PublicationTally {
  readonly later: number;
  readonly earlier: number;
  readonly held: number;
  readonly applications: number;
  /** Applicants told of a later date. */
  readonly told: number;
}

/** A day that is not what the text alone says. */
export class DayCorrectionView {
  readonly date: string;
  readonly kind: 'ordinary' | 'off' | 'makeUpDay';
}

/** One 公布 with its text, its days, and what it moves. */
export class PublicationDetailView extends PublicationView implements Told.PublicationDetail {
  readonly notice: string;
  /** Of a region's publication, the days it fixes in that year. */
  readonly local: LocalYearView | null;
  readonly reading: ReadingView;
  @ApiProperty({ type: [DayCorrectionView] })
  readonly corrections: readonly DayCorrectionView[];
  readonly tally: PublicationTally;
  /** What the person asking may do now. */
  @ApiProperty({ enum: ['dryRun', 'approve', 'discard'], isArray: true })
  readonly actions: readonly Told.PublicationAction[];
}

/** How far the run has come. */
export class PublicationProgressView implements Told.PublicationProgress {
  readonly state: Told.PublicationProgress['state'];
  readonly total: number;
  readonly passed: number;
  readonly moved: number;
  readonly finishedAt: string | null;
}

/** How many clocks of a department move from one day to another. */
export class MovedGroupView implements Told.MovedGroupView {
  readonly region: Named;
  readonly department: Named | null;
  readonly kind: Told.MovedGroupView['kind'];
  readonly from: string;
  /** The same day where a guarantee holds them all. */
  readonly to: string;
  readonly clocks: number;
  readonly held: number;
}

/** One clock that moves, or is held. */
export class AffectedRow implements Told.AffectedRow {
  readonly clockId: string;
  readonly applicationId: string;
  readonly matterId: string | null;
  readonly number: string;
  readonly item: Named | null;
  readonly department: Named | null;
  readonly kind: Told.AffectedRow['kind'];
  readonly from: string;
  readonly to: string;
  readonly held: boolean;
}

/** A page of them. */
export class AffectedPage {
  @ApiProperty({ type: [AffectedRow] })
  readonly rows: readonly AffectedRow[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}
