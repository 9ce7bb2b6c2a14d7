import { ApiProperty } from '@nestjs/swagger';

/** An item found in a region. */
export class ItemView {
  readonly code: string;
  readonly name: string;
  @ApiProperty({ type: [String] })
  readonly aliases: readonly string[];
  /** false = no document gives this region a guide: nothing can be accepted here. */
  readonly specified: boolean;
}

/** An item of a bundle. */
export class BundleItemView {
  readonly code: string;
  readonly name: string;
  readonly specified: boolean;
  readonly kind: 'required' | 'optional';
}

/** 一件事. */
export class BundleView {
  readonly code: string;
  readonly name: string;
  @ApiProperty({ type: [BundleItemView] })
  readonly items: readonly BundleItemView[];
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
