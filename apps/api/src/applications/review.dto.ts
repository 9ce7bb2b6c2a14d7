import type { ExtensionNotice, ResultInput, SuspensionGround } from '@zonggui/domain/application/commands';
import { SecondPersonDto } from '../sessions/second-person.dto';
import { Code, Name, Sentence, Text } from '../input/text';
import { Maybe, Nested, OneOf, Uuid, Whole } from '../input/values';
import { MatterOnlyDto, OpinionDto, ReasonDto } from './matter.dto';

const grounds = Object.keys({
  hearing: true, bidding: true, auction: true, inspection: true, testing: true, quarantine: true, appraisal: true, expertReview: true, awaitedConclusion: true,
} satisfies Record<SuspensionGround, true>);

/** The result object: its name and number. */
export class ResultDto implements ResultInput {
  @Text({ max: 200 })
  readonly name: string;

  @Maybe()
  @Text({ max: 100 })
  readonly number?: string;
}

/** Hands a matter to a colleague. */
export class AssignDto extends MatterOnlyDto {
  /** Staff id. */
  @Uuid()
  readonly to: string;
}

/** 准予. */
export class ApproveDto extends OpinionDto {
  /** Staff id of the second reviewer of a licence (行政许可法 34). */
  @Maybe()
  @Uuid()
  readonly coReviewer?: string;

  /** 窗口复核: for an item that pays out money, finished at the counter. */
  @Maybe()
  @Nested(() => SecondPersonDto)
  readonly secondPerson?: SecondPersonDto;

  @Maybe()
  @Nested(() => ResultDto)
  readonly result?: ResultDto;
}

/** 不予. */
export class DenyDto extends OpinionDto {
  /** The legal basis, as it will be quoted. */
  @Sentence()
  readonly basis: string;
}

/** 送审: the reviewer's proposal to the auditor. */
export class SubmitDto extends OpinionDto {
  @OneOf(['grant', 'deny'])
  readonly proposal: 'grant' | 'deny';

  @Maybe()
  @Sentence()
  readonly basis?: string;

  @Maybe()
  @Uuid()
  readonly coReviewer?: string;
}

/** 特别程序: the clock stops. */
export class SuspendDto extends MatterOnlyDto {
  @OneOf(grounds)
  readonly ground: SuspensionGround;

  @Sentence()
  readonly basis: string;

  @Whole(1, 3650)
  readonly expectedDays: number;
}

/** Ends the special procedure. */
export class ResumeDto extends MatterOnlyDto {
  @Sentence()
  readonly result: string;
}

/** How the applicant was told of the extension (003 annex 2 二(二)). */
export class ExtensionNoticeDto implements ExtensionNotice {
  @OneOf(['written', 'telephone'])
  readonly way: 'written' | 'telephone';

  @Maybe()
  @Text({ max: 100 })
  readonly number?: string;

  @Name()
  readonly person: string;

  @Sentence()
  readonly content: string;
}

/** 延期. */
export class ExtendDto extends ReasonDto {
  /** In the unit of the promise. */
  @Whole(1, 3650)
  readonly days: number;

  /** Staff id of the head who approved it. */
  @Maybe()
  @Uuid()
  readonly approver?: string;

  @Maybe()
  @Nested(() => ExtensionNoticeDto)
  readonly notice?: ExtensionNoticeDto;
}

/** 协办: asks a department. */
export class AssistDto extends MatterOnlyDto {
  @Code()
  readonly department: string;

  @Sentence()
  readonly question: string;
}

/** 异地协办: asks another region. */
export class HandOffDto extends MatterOnlyDto {
  @Code()
  readonly region: string;

  @Maybe()
  @Code()
  readonly department?: string;

  @Sentence()
  readonly question: string;
}

/** Answers what was asked. */
export class AnswerDto extends MatterOnlyDto {
  @Sentence()
  readonly answer: string;
}
