import type { MadeUpFilter } from '@zonggui/casework/reports/made-up-rate';
import { owedStages, type DeferralFilter, type OwedStage, type SupplementFilter } from '@zonggui/casework/reports/owed-papers';
import type { DeferralWay } from '@zonggui/domain/terms';
import { Code } from '../input/text';
import { Day, Maybe, OneOf } from '../input/values';
import { PageQuery } from '../tasks/task.dto';

const ways = Object.keys({ beforeResult: true, afterResult: true, internalCheck: true, undertaking: true } satisfies Record<DeferralWay, true>);

class OwedQuery extends PageQuery {
  /** This region and all below it. */
  @Maybe()
  @Code()
  readonly under?: string;

  @Maybe()
  @Code()
  readonly window?: string;

  /** Code of the item. */
  @Maybe()
  @Code()
  readonly item?: string;

  /** 状态. */
  @Maybe()
  @OneOf(owedStages)
  readonly stage?: OwedStage;
}

/** Which part of 容缺台账. */
export class DeferralQuery extends OwedQuery implements DeferralFilter {
  /** 容缺方式. */
  @Maybe()
  @OneOf(ways)
  readonly way?: DeferralWay;
}

/** Papers whose last day lies in the period. */
export class MadeUpQuery implements MadeUpFilter {
  /** First day, Asia/Shanghai. */
  @Day()
  readonly from: string;

  /** The day after the last one. */
  @Day()
  readonly to: string;

  /** This region and all below it. */
  @Maybe()
  @Code()
  readonly under?: string;

  @Maybe()
  @Code()
  readonly window?: string;

  /** Code of the item. */
  @Maybe()
  @Code()
  readonly item?: string;
}

/** Which part of 补正台账. */
export class SupplementQuery extends OwedQuery implements SupplementFilter {
  /** 首次, or 二次及以上. */
  @Maybe()
  @OneOf(['first', 'again'])
  readonly time?: 'first' | 'again';
}
