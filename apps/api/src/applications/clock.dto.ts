import type { SuspensionGround } from '@zonggui/domain/terms';
import { Name, Sentence, Text } from '../input/text';
import { Day, Instant, Maybe, Nested, OneOf, Uuid, Whole } from '../input/values';
import { MatterOnlyDto, ReasonDto } from './matter.dto';

const grounds = Object.keys({
  hearing: true, bidding: true, auction: true, inspection: true, testing: true, quarantine: true, appraisal: true, expertReview: true, awaitedConclusion: true,
  publicNotice: true, investigation: true, crossRegionCheck: true, other: true,
} satisfies Record<SuspensionGround, true>);

/** 特别程序: the clocks stand. Another ground may come to one that lasts. */
export class SuspendDto extends MatterOnlyDto {
  /** One of the grounds the matter's terms name. */
  @OneOf(grounds)
  readonly ground: SuspensionGround;

  /** The clause as the notice quotes it; that of the terms when left out. */
  @Maybe()
  @Sentence()
  readonly basis?: string;

  /** Staff id of who approved it. */
  @Uuid()
  readonly approver: string;

  /** Working days, as the applicant is told in writing. */
  @Whole(1, 3650)
  readonly expectedDays: number;
}

/** One ground is over; the clocks run again when none is left. */
export class ResumeDto extends MatterOnlyDto {
  /** May be left out while only one lasts. */
  @Maybe()
  @Uuid()
  readonly suspensionId?: string;

  /** When it was over, between its start and now; now when left out. */
  @Maybe()
  @Instant()
  readonly endedAt?: string;

  @Sentence()
  readonly result: string;
}

/** How the applicant was told of the extension (003 annex 2 二(二)): of a call, all of these. */
export class ExtensionNoticeDto {
  @OneOf(['written', 'telephone'])
  readonly way: 'written' | 'telephone';

  @Maybe()
  @Text({ max: 100 })
  readonly number?: string;

  /** Who answered, or who signed for it. */
  @Maybe()
  @Name()
  readonly person?: string;

  /** Between acceptance and now. */
  @Maybe()
  @Instant()
  readonly at?: string;

  /** The reason and the new date, as they were told. */
  @Maybe()
  @Sentence()
  readonly content?: string;
}

/** 延期: one of `days` and `until`. */
export class ExtendDto extends ReasonDto {
  /** In the unit of the promise. */
  @Maybe()
  @Whole(1, 3650)
  readonly days?: number;

  /** The new last day, a working day; YYYY-MM-DD. */
  @Maybe()
  @Day()
  readonly until?: string;

  /** Staff id of who approved it, where the terms ask for an approval. */
  @Maybe()
  @Uuid()
  readonly approver?: string;

  @Maybe()
  @Nested(() => ExtensionNoticeDto)
  readonly notice?: ExtensionNoticeDto;
}
