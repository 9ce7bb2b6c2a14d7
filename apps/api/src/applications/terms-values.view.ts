import type * as Domain from '@zonggui/domain/terms';

/** Code and name of something the bureau has. */
export class Named {
  readonly code: string;
  readonly name: string;
}

/** Where a value is written: document, section, row, and the words themselves. */
export class SourceView implements Domain.Source {
  readonly document: string;
  readonly section: string;
  readonly row: string | null;
  readonly quote: string;
  /** How the value was read where the document's own cell is lost or unclear; absent = sure. */
  readonly certainty?: 'inferred' | 'uncertain';
  /** How it came to be unclear. */
  readonly cause?: string;
  /** Why reading the document again does not settle it. */
  readonly unsettled?: string;
}

/** A period: unit, amount, and the event it starts on. */
export class LimitView implements Domain.Limit {
  readonly unit: Domain.LimitUnit;
  readonly amount: number;
  readonly startsOn: 'received' | 'accepted' | 'madeUp';
  readonly source: SourceView;
}
