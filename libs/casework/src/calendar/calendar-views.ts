import type { ClockKind } from '@zonggui/domain/clock/clock';
import type { Day, LocalDays } from '@zonggui/domain/deadline/calendar';
import type { DayCorrection } from '@zonggui/catalogue/correct-notice';
import type { HintedDay } from '@zonggui/catalogue/holiday-pattern';
import type { NoticeFault } from '@zonggui/catalogue/parse-notice';
import type { Named } from '../application/views';

/** How far a calendar reaches, and how far the notices do. Days are 'YYYY-MM-DD', instants ISO 8601. */
export interface CoverageView {
  readonly calendar: string;
  readonly revision: string;
  readonly first: string;
  readonly last: string;
  readonly publishedThrough: string;
  readonly years: readonly { readonly year: number; readonly status: 'published' | 'predicted'; readonly basis: string; readonly workingDays: number }[];
}

export type CalendarDayView = Pick<Day, 'date' | 'kind' | 'why' | 'provisional'>;

export interface YearView {
  readonly year: number;
  readonly status: 'published' | 'predicted';
  readonly basis: string;
  /** What the calendar's own region adds to the year. */
  readonly local: LocalYearView;
  readonly days: readonly CalendarDayView[];
  /** What the usual pattern would give off besides, 参考; none where a notice has decided. */
  readonly hint: readonly HintedDay[];
  readonly hintSource: string;
}

/** What a pasted text says, day by day; writes nothing. */
export interface ReadingView {
  /** null where the title does not name one the calendar could take. */
  readonly year: number | null;
  readonly number: string;
  readonly issuedOn: string | null;
  /** Every day of the year as the text and the corrections have it. */
  readonly days: readonly CalendarDayView[];
  /** Exceptions in the December before. */
  readonly before: readonly CalendarDayView[];
  readonly workingDays: number;
  /** What could not be read. Whoever has looked up each line himself may draft all the same. */
  readonly faults: readonly NoticeFault[];
  /** What the statute or the days themselves forbid; with any of them there is no draft. */
  readonly dayFaults: readonly NoticeFault[];
  readonly hint: readonly HintedDay[];
  readonly hintSource: string;
  /** Where the notice gives off what the usual pattern would not, and the other way round. */
  readonly onlyNotice: readonly HintedDay[];
  readonly onlyPattern: readonly HintedDay[];
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Which calendar a region counts by: its own, or that of the nearest region around it that has one. */
export interface RegionCalendarView {
  readonly region: Named;
  readonly calendar: string;
  readonly own: boolean;
  /** Whether the person asking may draft days of this region. */
  readonly mayDraft: boolean;
}

export interface PublicationView {
  readonly id: string;
  /** Whose days: 000000 is the nation's notice. */
  readonly region: Named;
  readonly year: number;
  /** Number of the notice. */
  readonly basis: string;
  readonly state: 'draft' | 'approved' | 'running' | 'done' | 'discarded';
  /** A draft made on a calendar that has changed since; it is drafted anew. */
  readonly stale: boolean;
  readonly draftedBy: Person;
  readonly draftedAt: string;
  readonly rehearsedAt: string | null;
  readonly uncovered: number;
  readonly approvedBy: Person | null;
  readonly approvedAt: string | null;
  readonly finishedAt: string | null;
  readonly total: number;
  readonly passed: number;
  readonly moved: number;
}

export interface PublicationDetail extends PublicationView {
  readonly notice: string;
  /** Of a region's publication, the days it fixes in that year; null of the nation's. */
  readonly local: LocalYearView | null;
  readonly reading: ReadingView;
  /** Days on which the draft is not what the text alone says. */
  readonly corrections: readonly DayCorrection[];
  readonly tally: PublicationTally;
  /** What the person asking may do now. */
  readonly actions: readonly PublicationAction[];
}

export type PublicationAction = 'dryRun' | 'approve' | 'discard';

/** The days a region adds to one year. */
export type LocalYearView = Pick<LocalDays, 'off' | 'working'>;

/** Counted over `clock_move`: of a draft as of its dry run, of a run as far as it has come. */
export interface PublicationTally {
  readonly later: number;
  readonly earlier: number;
  /** Kept from moving earlier, or as far, by a guarantee. */
  readonly held: number;
  readonly applications: number;
  /** Applicants who are told that a promised date moves later. */
  readonly told: number;
}

export interface PublicationProgress {
  readonly state: PublicationView['state'];
  readonly total: number;
  readonly passed: number;
  readonly moved: number;
  readonly finishedAt: string | null;
}

export interface MovedGroupView {
  readonly region: Named;
  readonly department: Named | null;
  readonly kind: ClockKind;
  readonly from: string;
  readonly to: string;
  readonly clocks: number;
  readonly held: number;
}

export interface AffectedRow {
  readonly clockId: string;
  readonly applicationId: string;
  readonly matterId: string | null;
  readonly number: string;
  readonly item: Named | null;
  readonly department: Named | null;
  readonly kind: ClockKind;
  readonly from: string;
  readonly to: string;
  readonly held: boolean;
}

export interface AffectedFilter {
  readonly only?: 'later' | 'earlier' | 'held';
  /** The last clock of the page before. */
  readonly cursor?: string;
  readonly limit?: number;
}
