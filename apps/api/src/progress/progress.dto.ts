import { Matches } from 'class-validator';
import type { RatingCode } from '@zonggui/domain/application/commands';
import { ratingIndicators, type RatingIndicator } from '@zonggui/domain/output/rating-indicators';
import { satisfactions, type Satisfaction } from '@zonggui/domain/rectification/rectification-steps';
import { Sentence } from '../input/text';
import { Flag, Maybe, OneOf, SomeOf } from '../input/values';

const digits = { message: '请填写回执上的查询码（数字）' };

/** 查询码, as printed on the receipt. */
export class ProgressQuery {
  @Matches(/^\d{4,12}$/, digits)
  readonly code: string;
}

/** 好差评: five answers of GB/T 39046—2020, 1 非常满意 … 5 非常不满意. */
export class RatingDto {
  @Matches(/^\d{4,12}$/, digits)
  readonly queryCode: string;

  @OneOf([1, 2, 3, 4, 5])
  readonly code: RatingCode;

  @Maybe()
  @Sentence()
  readonly comment?: string;

  @Maybe()
  @Flag()
  readonly anonymous?: boolean;

  /** 指标, as the progress of the application offers them; none must be ticked. */
  @Maybe()
  @SomeOf(ratingIndicators)
  readonly indicators?: readonly RatingIndicator[];
}

/** 差评反馈: 1 满意, 2 基本满意, 3 不满意. */
export class FeedbackAnswerDto {
  @Matches(/^\d{4,12}$/, digits)
  readonly queryCode: string;

  @OneOf(satisfactions)
  readonly satisfaction: Satisfaction;

  @Maybe()
  @Sentence()
  readonly said?: string;
}
