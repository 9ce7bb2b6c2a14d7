import { Matches } from 'class-validator';
import type { RatingCode } from '@zonggui/domain/application/commands';
import { ratingIndicators, type RatingIndicator } from '@zonggui/domain/output/rating-indicators';
import { SignatureDto } from '../hand-outs/hand-out.dto';
import { Sentence } from '../input/text';
import { Flag, Maybe, Nested, OneOf, SomeOf, Uuid } from '../input/values';

/** The six digits the staff page shows. */
export class PairDto {
  @Matches(/^\d{6}$/, { message: '请填写窗口电脑上显示的 6 位配对码' })
  readonly code: string;
}

/** What to put on the screen of a window. */
export class ShowDto {
  @Uuid()
  readonly applicationId: string;
}

/** 确认并签名, or 有误. */
export class ScreenAnswerDto {
  @Uuid()
  readonly showingId: string;

  @OneOf(['confirmed', 'wrong'])
  readonly answer: 'confirmed' | 'wrong';

  /** Needed to confirm. */
  @Maybe()
  @Nested(() => SignatureDto)
  readonly signature?: SignatureDto;
}

/** 好差评 at the screen; GB/T 39046—2020 A.8. */
export class ScreenRatingDto {
  @Uuid()
  readonly showingId: string;

  @OneOf([1, 2, 3, 4, 5])
  readonly code: RatingCode;

  @Maybe()
  @Sentence()
  readonly comment?: string;

  @Maybe()
  @Flag()
  readonly anonymous?: boolean;

  /** 指标; none must be ticked. */
  @Maybe()
  @SomeOf(ratingIndicators)
  readonly indicators?: readonly RatingIndicator[];
}
