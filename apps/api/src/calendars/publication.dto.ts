import type { DayCorrection } from '@zonggui/catalogue/correct-notice';
import type { AffectedFilter } from '@zonggui/casework/calendar/calendar-views';
import type { LocalDraft } from '@zonggui/casework/calendar/publication-drafts';
import { AsTyped, Code, Text } from '../input/text';
import { Day, Flag, ListOf, Maybe, OneOf, Uuid, Whole, WholeInQuery } from '../input/values';

/** What a person makes of a day beside the text. */
export class DayCorrectionDto implements DayCorrection {
  @Day()
  readonly date: string;

  /** ordinary = by its weekday; off = 放假; makeUpDay = 调休上班, weekends only. */
  @OneOf(['ordinary', 'off', 'makeUpDay'])
  readonly kind: 'ordinary' | 'off' | 'makeUpDay';
}

/** The notice as it was pasted, and what a person corrects. */
export class NoticeDto {
  @AsTyped({ max: 20_000, lines: true })
  readonly text: string;

  @Maybe()
  @ListOf(() => DayCorrectionDto, 0, 366)
  readonly corrections?: DayCorrectionDto[];
}

/** A draft to be. */
export class NoticeDraftDto extends NoticeDto {
  /** The person has verified the days against the lines that could not be read. */
  @Maybe()
  @Flag()
  readonly verified?: boolean;
}

/** Days off of a region. */
export class LocalOffDto {
  @Day()
  readonly from: string;

  @Day()
  readonly to: string;

  @Text({ max: 50 })
  readonly holiday: string;

  /** The document of the local government that fixes them. */
  @Text({ max: 200 })
  readonly basis: string;
}

/** A weekend day worked in a region. */
export class LocalWorkingDto {
  @Day()
  readonly date: string;

  @Text({ max: 50 })
  readonly why: string;

  @Text({ max: 200 })
  readonly basis: string;
}

/** All the days a region adds to one year; those it had there before are replaced. */
export class LocalDraftDto implements LocalDraft {
  @Code()
  readonly region: string;

  @Whole(1949, 2199)
  readonly year: number;

  /** The text that fixes them. */
  @AsTyped({ max: 20_000, lines: true })
  readonly text: string;

  @ListOf(() => LocalOffDto, 0, 60)
  readonly off: LocalOffDto[];

  @ListOf(() => LocalWorkingDto, 0, 60)
  readonly working: LocalWorkingDto[];
}

/** Which page of the clocks that move. */
export class AffectedQuery implements AffectedFilter {
  /** Later, earlier, or held at its day by a guarantee; all unless told. */
  @Maybe()
  @OneOf(['later', 'earlier', 'held'])
  readonly only?: 'later' | 'earlier' | 'held';

  /** `next` of the page before. */
  @Maybe()
  @Uuid()
  readonly cursor?: string;

  /** Rows per page, 50 unless told. */
  @Maybe()
  @WholeInQuery(1, 200)
  readonly limit?: number;
}
