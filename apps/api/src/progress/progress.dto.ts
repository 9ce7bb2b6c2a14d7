import { Matches } from 'class-validator';
import type { RatingCode } from '@zonggui/domain/application/commands';
import { Sentence } from '../input/text';
import { Flag, Maybe, OneOf } from '../input/values';

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
}
