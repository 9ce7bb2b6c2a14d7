import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/application/views';
import type { DeferralWay } from '@zonggui/domain/terms';
import { Named, SourceView } from '../applications/terms-values.view';
import { TermsView, VerdictView } from '../applications/terms.view';

/** The date the promise would fall on. */
export class PromisedView {
  readonly dueOn: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly reason: string | null;
}

/** One matter's verdict before anything is written. */
export class AssessedMatter implements Told.AssessedMatter {
  readonly item: Named;
  readonly specified: boolean;
  readonly demo: boolean;
  readonly verdict: VerdictView;
  readonly terms: TermsView | null;
  readonly promised: PromisedView | null;
}

/** A material over all matters: one paper in, many uses. */
export class MergedMaterialView {
  readonly code: string;
  readonly name: string;
  readonly required: boolean;
  readonly deferrable: DeferralWay | null;
  readonly usedBy: number;
  readonly original: number | null;
  readonly copy: number | null;
  readonly source: SourceView;
}

/** What would happen; nothing is written. */
export class Assessment implements Told.Assessment {
  @ApiProperty({ type: [AssessedMatter] })
  readonly matters: readonly AssessedMatter[];
  @ApiProperty({ type: [MergedMaterialView] })
  readonly materials: readonly MergedMaterialView[];
  readonly papersSaved: number;
}
