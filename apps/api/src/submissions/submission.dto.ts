import { ApiProperty } from '@nestjs/swagger';
import { IsObject, Matches } from 'class-validator';
import type { DeliveryMethod } from '@zonggui/domain/application/application';
import type { SubmissionInput } from '@zonggui/casework/submissions/submission-content';
import type { PartyInput } from '@zonggui/casework/command/requests';
import { IdNumber } from '../input/identity-number';
import { Code, Name, Sentence, Text } from '../input/text';
import { Flag, FormMap, ListOf, Maybe, Nested, OneOf, Phone, TextMap } from '../input/values';
import { PageQuery } from '../tasks/task.dto';

/** What is applied for, and where. */
export class BeginDto {
  /** Code, name or alias. */
  @Code()
  readonly item: string;

  /** Code, name or alias. */
  @Code()
  readonly region: string;
}

/** With the code that `POST /submissions` gave. */
export class OwnQuery {
  @Matches(/^\d{4,12}$/, { message: '请填写查询码（数字）' })
  readonly code: string;
}

/** As it was typed so far. */
export class KeepDto {
  /** The page's own; stored sealed and given back as it was. */
  @IsObject({ message: '请填写一个对象' })
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly draft: Record<string, unknown>;
}

/** Of which paper the file is. */
export class PaperOfDto {
  /** Code of the material, as the guide lists it. */
  @Code()
  readonly material: string;
}

/** The applicant himself; he must be reachable. */
export class SubmitterDto implements PartyInput {
  @OneOf(['person', 'organisation'])
  readonly kind: 'person' | 'organisation';

  @OneOf(['resident-id', 'uscc', 'passport', 'travel-permit', 'other'])
  readonly idType: PartyInput['idType'];

  @IdNumber()
  readonly idNumber: string;

  @Name()
  readonly name: string;

  @Phone()
  readonly phone: string;

  @Maybe()
  @Text({ max: 200 })
  readonly address?: string;
}

/** 提交. The papers are those uploaded before. */
export class SendDto extends KeepDto implements SubmissionInput {
  /** Answers to the questions of the guide. */
  @TextMap()
  readonly facts: Record<string, string>;

  @Nested(() => SubmitterDto)
  readonly party: SubmitterDto;

  @OneOf(['window', 'mail', 'electronic', 'none'])
  readonly deliveryMethod: DeliveryMethod;

  @Flag()
  readonly smsConsent: boolean;

  /** 业务信息: code of the field → what was filled in. */
  @Maybe()
  @FormMap()
  readonly form?: Record<string, string>;
}

/** Which of them. */
export class PreReviewsQuery extends PageQuery {
  @Maybe()
  @OneOf(['waiting', 'returned'])
  readonly state?: 'waiting' | 'returned';
}

export class DefectDto {
  /** Code of the material. */
  @Code()
  readonly material: string;

  /** What is wrong with it and how to mend it. */
  @Sentence()
  readonly defect: string;
}

/** 预审退回: every defect at once. */
export class SendBackDto {
  @ListOf(() => DefectDto, 0, 50)
  readonly defects: DefectDto[];

  /** What else is to be mended. */
  @Maybe()
  @Sentence()
  readonly remark?: string;

  /** 首次为何未告知, of a second return; not shown to the applicant. */
  @Maybe()
  @Sentence()
  readonly reason?: string;
}
