import { specialWays, type SpecialWay } from '@zonggui/domain/deferral/special-deferral';
import { Sentence } from '../input/text';
import { Codes, Maybe, OneOf } from '../input/values';
import { MatterOnlyDto } from './matter.dto';

/** 特批容缺. */
export class GrantDeferralDto extends MatterOnlyDto {
  /** Codes of the materials that are put off. */
  @Codes()
  readonly materials: string[];

  /** 补齐后出件 unless told. */
  @Maybe()
  @OneOf(specialWays)
  readonly way?: SpecialWay;

  @Sentence()
  readonly reason: string;
}

/** 同意二次补正. */
export class AgreeSupplementDto extends MatterOnlyDto {
  /** 首次为何未告知; printed on the notice. */
  @Sentence()
  readonly reason: string;
}
