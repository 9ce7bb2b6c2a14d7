import type { ClockKind } from '@zonggui/domain/clock/clock';
import type { MatterList, MatterListFilter } from '@zonggui/casework/reports/matter-lists';
import type { Dimension } from '@zonggui/casework/reports/report-filter';
import { invalid } from '../input/invalid';
import { Code } from '../input/text';
import { Day, Maybe, OneOf, WholeInQuery } from '../input/values';
import { Text } from '../input/text';

const kinds = Object.keys({
  promise: true, promised: true, statutory: true, step: true, decideAcceptance: true, makeUp: true, supplement: true, instant: true, delivery: true, contact: true, rectify: true, report: true,
  pickUp: true, rating: true, reply: true, feedback: true,
} satisfies Record<ClockKind | 'promise', true>);

const dimensions = Object.keys({ department: true, window: true, item: true, region: true } satisfies Record<Dimension, true>);

/** 部门、窗口、事项、区域. Grants have narrowed before. */
export class ReportQuery {
  /** Exactly this region. */
  @Maybe()
  @Code()
  readonly region?: string;

  /** This region and all below it. */
  @Maybe()
  @Code()
  readonly under?: string;

  @Maybe()
  @Code()
  readonly department?: string;

  @Maybe()
  @Code()
  readonly window?: string;

  /** Code of the item. */
  @Maybe()
  @Code()
  readonly item?: string;
}

/** What falls due, of which kind and when. */
export class DueQuery extends ReportQuery {
  /** promise = promised and instant, which 到期量 and 按时办结率 count. */
  @Maybe()
  @OneOf(kinds)
  readonly kind?: ClockKind | 'promise';

  /** First last day. */
  @Maybe()
  @Day()
  readonly dueFrom?: string;

  /** Last last day. */
  @Maybe()
  @Day()
  readonly dueTo?: string;
}

/** Which page of it. */
export class DuePageQuery extends DueQuery {
  /** `next` of the page before. */
  @Maybe()
  @Text({ max: 500 })
  readonly cursor?: string;

  /** Rows per page, 50 unless told. */
  @Maybe()
  @WholeInQuery(1, 200)
  readonly limit?: number;
}

/** Counted now, told apart by one dimension or not at all. */
export class GroupedQuery extends ReportQuery {
  @Maybe()
  @OneOf(dimensions)
  readonly by?: Dimension;
}

const lists = Object.keys({ received: true, accepted: true, decided: true, instant: true, open: true, drawn: true } satisfies Record<MatterList, true>);

/** The matters behind a figure. */
export class MatterListQuery extends ReportQuery {
  @OneOf(lists)
  readonly list: MatterList;

  /** First day; not asked of `open`, and of `drawn` only where a period is meant. */
  @Maybe()
  @Day()
  readonly from?: string;

  /** The day after the last one. */
  @Maybe()
  @Day()
  readonly to?: string;

  /** `next` of the page before. */
  @Maybe()
  @Text({ max: 500 })
  readonly cursor?: string;

  /** Rows per page, 100 unless told. */
  @Maybe()
  @WholeInQuery(1, 200)
  readonly limit?: number;
}

/** Counted over a period. */
export class PeriodQuery extends GroupedQuery {
  /** First day, Asia/Shanghai. */
  @Day()
  readonly from: string;

  /** The day after the last one. */
  @Day()
  readonly to: string;
}

/** `from` and `to` as one. @throws DomainError `invalid` where a list needs them */
export function withPeriod({ from, to, ...filter }: MatterListQuery): MatterListFilter {
  if (from !== undefined && to !== undefined) return { ...filter, period: { from, to } };
  if (filter.list === 'open' || (filter.list === 'drawn' && from === undefined && to === undefined)) return filter;
  throw invalid({ field: from === undefined ? 'from' : 'to', remedy: '请填写起止日期，如 2026-11-20' });
}
