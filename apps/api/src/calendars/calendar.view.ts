import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/calendar/calendar-views';
import { Named } from '../applications/terms-values.view';

/** One year a calendar covers. */
export class CoveredYearView {
  readonly year: number;
  readonly status: 'published' | 'predicted';
  /** Number of the notice, or the statute a prediction rests on. */
  readonly basis: string;
  readonly workingDays: number;
}

/** How far a calendar reaches, and how far the notices do. */
export class CoverageView implements Told.CoverageView {
  readonly calendar: string;
  /** Changes whenever any day does. */
  readonly revision: string;
  readonly first: string;
  readonly last: string;
  /** What ends later is 预计. */
  readonly publishedThrough: string;
  @ApiProperty({ type: [CoveredYearView] })
  readonly years: readonly CoveredYearView[];
}

/** One day, and why it is what it is. */
export class CalendarDayView implements Told.CalendarDayView {
  readonly date: string;
  readonly kind: Told.CalendarDayView['kind'];
  readonly why: string;
  /** No notice has settled it. */
  readonly provisional: boolean;
}

/** A day that would be off by the usual pattern (参考); never counted. */
export class HintedDayView {
  readonly date: string;
  readonly holiday: string;
}

/** Days off a region fixes for itself, with what they rest on. */
export class LocalOffView {
  readonly from: string;
  readonly to: string;
  readonly holiday: string;
  readonly basis: string;
}

/** A weekend day worked in a region. */
export class LocalWorkingView {
  readonly date: string;
  readonly why: string;
  readonly basis: string;
}

/** What a region adds to one year. */
export class LocalYearView implements Told.LocalYearView {
  @ApiProperty({ type: [LocalOffView] })
  readonly off: readonly LocalOffView[];
  @ApiProperty({ type: [LocalWorkingView] })
  readonly working: readonly LocalWorkingView[];
}

/** Which calendar a region counts by. */
export class RegionCalendarView implements Told.RegionCalendarView {
  readonly region: Named;
  readonly calendar: string;
  /** Its own, and not that of a region around it. */
  readonly own: boolean;
  /** The person asking may draft days of this region. */
  readonly mayDraft: boolean;
}

/** A year, day by day. */
export class YearView implements Told.YearView {
  readonly year: number;
  readonly status: 'published' | 'predicted';
  readonly basis: string;
  /** What the calendar's own region adds. */
  readonly local: LocalYearView;
  @ApiProperty({ type: [CalendarDayView] })
  readonly days: readonly CalendarDayView[];
  /** Empty where a notice has decided. */
  @ApiProperty({ type: [HintedDayView] })
  readonly hint: readonly HintedDayView[];
  /** Number of the notice that names the pattern. */
  readonly hintSource: string;
}
