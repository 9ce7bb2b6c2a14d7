import { ApiProperty } from '@nestjs/swagger';
import type { CatalogueCoverage, Coverage } from '@zonggui/catalogue/coverage';
import type { CatalogueConflict } from '@zonggui/catalogue/find-conflicts';
import type { Channel } from '@zonggui/domain/terms';
import type { Threshold } from '@zonggui/catalogue/thresholds';
import { Named, SourceView } from '../applications/terms-values.view';
import { ConflictView } from './guide.view';

type Doubt = Coverage['doubts'][number];

/** An item found in a region. */
export class ItemView {
  readonly code: string;
  readonly name: string;
  @ApiProperty({ type: [String] })
  readonly aliases: readonly string[];
  /** false = no document gives this region a guide: nothing can be accepted here. */
  readonly specified: boolean;
  /** Nothing bears what was typed; this comes near. */
  readonly near: boolean;
}

/** An item at hand for a window. */
export class FavouriteView extends ItemView {
  /** 收藏. */
  readonly starred: boolean;
  /** How often the window registered it in the last 30 days. */
  readonly registered: number;
}

/** A region. */
export class RegionView {
  readonly code: string;
  readonly name: string;
  readonly level: 'nation' | 'province' | 'city' | 'district';
  readonly parent: string | null;
  /** Its code or its being there is an example (示例). */
  readonly demo: boolean;
  /** Items with a guide there today. */
  readonly items: number;
}

/** Where the documents contradict each other, and for whom. */
export class CatalogueConflictView extends ConflictView implements CatalogueConflict {
  readonly item: string;
  readonly name: string;
  @ApiProperty({ type: [String] })
  readonly channels: readonly Channel[];
  /** Codes; the wider first. */
  @ApiProperty({ type: [String] })
  readonly regions: readonly string[];
}

/** A cell that was read with doubt. */
export class DoubtView implements Doubt {
  readonly row: string;
  readonly part: string | null;
  readonly column: string;
  readonly status: Doubt['status'];
  /** What it was read as. */
  readonly reading: string | null;
  readonly cause: string;
  /** Why reading the document again would not settle it. */
  readonly unsettled: string | null;
}

/** How much of one list of a document the catalogue holds. */
export class ListCoverageView implements Coverage {
  readonly code: string;
  readonly name: string;
  readonly document: string;
  /** Rows the document numbers. */
  readonly rows: number;
  readonly held: number;
  readonly inferred: number;
  readonly uncertain: number;
  @ApiProperty({ type: [String] })
  readonly missing: readonly string[];
  @ApiProperty({ type: [String] })
  readonly surplus: readonly string[];
  /** Rows the document says it has; null = it says nothing. */
  readonly stated: number | null;
  @ApiProperty({ type: [DoubtView] })
  readonly doubts: readonly DoubtView[];
}

/** A name printed in a list for which no item stands. */
export class UnresolvedNameView {
  readonly name: string;
  @ApiProperty({ type: [String] })
  readonly rows: readonly string[];
}

/** Every list of the documents, and how much of it is held. */
export class CatalogueCoverageView implements CatalogueCoverage {
  readonly ok: boolean;
  @ApiProperty({ type: [ListCoverageView] })
  readonly lists: readonly ListCoverageView[];
  @ApiProperty({ type: [UnresolvedNameView] })
  readonly unresolved: readonly UnresolvedNameView[];
  readonly from: 'config' | 'database';
}

/** What was logged. */
export class ConsultationView {
  readonly id: string;
  readonly toldAt: string;
}

/** An item of a bundle. */
export class BundleItemView {
  readonly code: string;
  readonly name: string;
  readonly specified: boolean;
  readonly kind: 'required' | 'optional';
}

/** 依赖: what is done before what, as printed. */
export class BundleOrderView {
  readonly first: string;
  @ApiProperty({ type: [String] })
  readonly then: readonly string[];
}

/** 一件事. */
export class BundleView {
  readonly code: string;
  readonly name: string;
  @ApiProperty({ type: [BundleItemView] })
  readonly items: readonly BundleItemView[];
  /** In the document's own names, which are not always items. */
  @ApiProperty({ type: [BundleOrderView] })
  readonly order: readonly BundleOrderView[];
  /** 牵头单位. */
  @ApiProperty({ type: [String] })
  readonly leads: readonly string[];
  /** 配合单位. */
  @ApiProperty({ type: [String] })
  readonly assists: readonly string[];
  @ApiProperty({ type: [String] })
  readonly remarks: readonly string[];
}

/** A document that the sources of values name. */
export class SourceDocumentView {
  readonly code: string;
  readonly title: string;
  /** 文号; null for a document that bears none. */
  readonly number: string | null;
}

/** A rule or a threshold a region works by. */
export class ThresholdView implements Threshold {
  readonly group: string;
  readonly name: string;
  /** Of which items. */
  readonly applies: string;
  readonly value: string;
  readonly source: SourceView;
  /** Whose rule it is: the nearest that has set one. */
  readonly region: Named;
  /** 示例. */
  readonly demo: boolean;
  /** Below `config/`, where it is set. */
  readonly file: string;
}
