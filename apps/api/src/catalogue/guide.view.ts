import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/catalogue/guide';
import type { Channel } from '@zonggui/domain/terms';
import { Named, SourceView } from '../applications/terms-values.view';
import { FormFieldView } from '../applications/terms.view';
import { ConditionView, FactView, GuideDeferralView, GuideLimitView, GuideMaterialView, ListingView, OfferedChannelView, PlaceView, PresenceView, ProhibitionView, RelatedItemView, SourcedView, TakenView, UndertakingView } from './guide-parts.view';

/** An item with its other names. */
export class ItemNamesView extends Named {
  @ApiProperty({ type: [String] })
  readonly aliases: readonly string[];
}

/** One of several values the documents give for the same thing. */
export class ConflictValueView {
  readonly value: string;
  readonly source: SourceView;
}

/** Where the documents contradict each other; both are kept. */
export class ConflictView {
  readonly field: string;
  @ApiProperty({ type: [ConflictValueView] })
  readonly values: readonly ConflictValueView[];
}

/** A document of a region. */
export class RegionDocumentView {
  readonly region: string;
  readonly document: string;
}

/** Which document supplied a field, and which less specific ones it put aside. */
export class ProvenanceView extends RegionDocumentView {
  readonly field: string;
  @ApiProperty({ type: [RegionDocumentView] })
  readonly overrode: readonly RegionDocumentView[];
}

/** 办事指南 in force that day, each value with its source. */
export class GuideView implements Told.ResolvedGuide {
  readonly item: ItemNamesView;
  @ApiProperty({ type: [RelatedItemView] })
  readonly related: readonly RelatedItemView[];
  readonly region: Named;
  readonly channel: Channel;
  readonly on: string;
  readonly from: 'config' | 'database';
  readonly catalogueHash: string;
  /** false = no document gives this region a guide for this channel: nothing can be accepted here. */
  readonly specified: boolean;
  /** true when any value is an example (示例). */
  readonly demo: boolean;
  /** The document says that nobody need apply. */
  readonly noApplication: SourcedView | null;
  readonly limit: GuideLimitView | null;
  @ApiProperty({ type: [GuideLimitView] })
  readonly limits: readonly GuideLimitView[];
  readonly statutory: GuideLimitView | null;
  @ApiProperty({ type: [GuideMaterialView] })
  readonly materials: readonly GuideMaterialView[];
  @ApiProperty({ type: [GuideDeferralView] })
  readonly deferrals: readonly GuideDeferralView[];
  @ApiProperty({ type: [UndertakingView] })
  readonly undertakings: readonly UndertakingView[];
  @ApiProperty({ type: [ProhibitionView] })
  readonly prohibitions: readonly ProhibitionView[];
  @ApiProperty({ type: [ConditionView] })
  readonly conditions: readonly ConditionView[];
  @ApiProperty({ type: [OfferedChannelView] })
  readonly channels: readonly OfferedChannelView[];
  @ApiProperty({ type: [PlaceView] })
  readonly places: readonly PlaceView[];
  @ApiProperty({ type: [SourcedView] })
  readonly scope: readonly SourcedView[];
  readonly taken: TakenView;
  readonly presence: PresenceView;
  @ApiProperty({ type: [ListingView] })
  readonly listings: readonly ListingView[];
  readonly fee: SourcedView | null;
  readonly hours: SourcedView | null;
  readonly delivery: SourcedView | null;
  readonly enquiry: SourcedView | null;
  readonly complaint: SourcedView | null;
  @ApiProperty({ type: [SourcedView] })
  readonly tips: readonly SourcedView[];
  @ApiProperty({ type: [FactView] })
  readonly facts: readonly FactView[];
  /** 业务信息 the bureau asks for. */
  @ApiProperty({ type: [FormFieldView] })
  readonly form: readonly FormFieldView[];
  @ApiProperty({ type: [ConflictView] })
  readonly conflicts: readonly ConflictView[];
  @ApiProperty({ type: [ProvenanceView] })
  readonly provenance: readonly ProvenanceView[];
  /** The bureau's own settings of the item. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly settings: Told.ResolvedGuide['settings'];
}
