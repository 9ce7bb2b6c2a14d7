import type { Looked, ResultInput } from '@zonggui/domain/application/commands';
import { SecondPersonDto } from '../sessions/second-person.dto';
import { Code, Sentence, Text } from '../input/text';
import { Codes, Day, Maybe, Nested, OneOf, Uuid } from '../input/values';
import { MatterOnlyDto, OpinionDto } from './matter.dto';

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

  @Maybe()
  @Sentence()
  readonly reason?: string;
}

/** 备注 of the staff. */
export class NoteDto extends MatterOnlyDto {
  @Sentence()
  readonly note: string;
}

/** 重扫请求. */
export class RequestRescanDto extends MatterOnlyDto {
  /** Of the paper whose image cannot be read. */
  @Code()
  readonly material: string;
}

/** An opinion with the 审查要点 it rests on; what is not named fits. */
export class LookedDto extends OpinionDto implements Looked {
  /** Codes of points that do not fit. */
  @Maybe()
  @Codes()
  readonly exceptions?: readonly string[];

  /** Codes of points with a ★ that were looked at. */
  @Maybe()
  @Codes()
  readonly ticked?: readonly string[];
}

/** 准予. */
export class ApproveDto extends LookedDto {
  /** 批量通过: an id of the client's, the same for all that are granted in one go; refused for what must be decided by itself, is not alike, or would be the twenty-first. */
  @Maybe()
  @Uuid()
  readonly batch?: string;

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
export class DenyDto extends LookedDto {
  /** The legal basis, as it will be quoted. */
  @Sentence()
  readonly basis: string;
}

/** 送审: the reviewer's proposal to the auditor. */
export class SubmitDto extends LookedDto {
  @OneOf(['grant', 'deny'])
  readonly proposal: 'grant' | 'deny';

  @Maybe()
  @Sentence()
  readonly basis?: string;

  @Maybe()
  @Uuid()
  readonly coReviewer?: string;
}

/** 协办: asks a department. */
export class AssistDto extends MatterOnlyDto {
  @Code()
  readonly department: string;

  @Sentence()
  readonly question: string;

  /** 协办期限: the day by which the answer is wanted. */
  @Maybe()
  @Day()
  readonly dueOn?: string;
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

  /** 协办期限: the day by which the answer is wanted. */
  @Maybe()
  @Day()
  readonly dueOn?: string;
}

/** Answers what was asked. */
export class AnswerDto extends MatterOnlyDto {
  @Sentence()
  readonly answer: string;
}
