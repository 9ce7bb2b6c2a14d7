import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/catalogue/guide';
import type { Listing } from '@zonggui/catalogue/listings';
import type { Channel } from '@zonggui/domain/terms';
import { Named, SourceView } from '../applications/terms-values.view';

/** Facts that must hold, code → answer. */
const factsSchema = { type: 'object', additionalProperties: { type: 'string' }, nullable: true } as const;

/** A sentence and where it is written. */
export class SourcedView implements Told.Sourced {
  readonly text: string;
  readonly source: SourceView;
}

/** A limit as the document gives it. */
export class GuideLimitView implements Told.GuideLimit {
  readonly kind: Told.GuideLimit['kind'];
  readonly amount: number | null;
  readonly startsOn: Told.GuideLimit['startsOn'];
  @ApiProperty({ type: [String] })
  readonly channels: readonly Channel[];
  readonly channel: Channel | null;
  readonly condition: string | null;
  @ApiProperty(factsSchema)
  readonly when: Told.Conditional['when'];
  readonly raw: string;
  readonly source: SourceView;
}

/** A material as the guide asks for it. */
export class GuideMaterialView implements Told.GuideMaterial {
  readonly code: string;
  readonly name: string;
  readonly original: number | null;
  readonly copy: number | null;
  readonly sets: number | null;
  readonly condition: string | null;
  @ApiProperty(factsSchema)
  readonly when: Told.Conditional['when'];
  /** Any one of them satisfies the requirement. */
  @ApiProperty({ type: [Named], nullable: true })
  readonly alternatives: readonly Named[] | null;
  readonly stamp: string | null;
  readonly kept: boolean | null;
  readonly shared: string | null;
  readonly origin: string | null;
  readonly signed: 'applicant' | null;
  readonly source: SourceView;
}

/** A period, without its source. */
export class PeriodView {
  readonly kind: 'minutes' | 'workdays' | 'days' | 'months';
  readonly amount: number;
  readonly startsOn?: 'received' | 'accepted' | 'madeUp';
}

/** 容缺: what may come later, and how. */
export class GuideDeferralView implements Told.GuideDeferral {
  readonly material: string;
  readonly name: string;
  readonly way: Told.GuideDeferral['way'];
  readonly period: PeriodView | null;
  readonly origin: string | null;
  readonly source: SourceView;
}

/** 告知承诺: what may be promised instead. */
export class UndertakingView extends SourcedView {
  readonly material: string;
}

/** 禁办情形. */
export class ProhibitionView extends SourcedView {
  readonly code: string;
  readonly applies: boolean;
}

/** 受理条件. */
export class ConditionView extends SourcedView {
  readonly code: string;
  readonly unmet: boolean;
  /** Who takes it from those who do not meet it. */
  readonly elsewhere: SourcedView | null;
}

/** A channel the item is offered through. */
export class OfferedChannelView extends SourcedView {
  readonly channel: Channel;
}

/** Where to go, or where to click. */
export class PlaceView extends SourcedView {
  readonly condition: string | null;
  @ApiProperty(factsSchema)
  readonly when: Told.Conditional['when'];
  readonly channel: Channel;
  readonly phone: string | null;
  readonly level: Told.GuidePlace['level'];
}

/** The unit that decides, as the bureau set it or a list names it. */
export class DecidingUnitView {
  readonly code: string | null;
  readonly name: string;
  readonly source: SourceView;
}

/** Whether this channel takes the item here. */
export class TakenView implements Told.Taken {
  readonly here: boolean | null;
  @ApiProperty({ type: [SourcedView] })
  readonly because: readonly SourcedView[];
  readonly decides: DecidingUnitView | null;
}

/** Who may come, and who must sign himself. */
export class PresenceView implements Told.Presence {
  @ApiProperty({ type: Boolean, nullable: true })
  readonly agent: true | null;
  @ApiProperty({ type: [SourcedView] })
  readonly agentBrings: readonly SourcedView[];
  @ApiProperty({ type: [SourcedView] })
  readonly signs: readonly SourcedView[];
}

/** A unit as a list names it; `code` where it is a department or an office. */
export class ListedUnitView {
  readonly name: string;
  readonly code: string | null;
  readonly role: 'unit' | 'lead' | 'partner';
}

/** A row of a document's list that names the item: where it may be taken, and whose matter it is. */
export class ListingView implements Listing {
  readonly list: string;
  readonly name: string;
  readonly row: string;
  @ApiProperty({ type: [String] })
  readonly channels: readonly Channel[];
  @ApiProperty({ type: [ListedUnitView] })
  readonly units: readonly ListedUnitView[];
  readonly alone: boolean;
  readonly limit: string | null;
  readonly due: string | null;
  readonly source: SourceView;
}

/** Another item that may be the same or a part of this one. */
export class RelatedItemView extends Named {
  readonly note: string;
}

/** A question (情形) the guide depends on. */
export class FactView {
  readonly code: string;
  readonly name: string;
  @ApiProperty({ type: [Named] })
  readonly values: readonly Named[];
  readonly default: string;
  readonly given: string | null;
}
