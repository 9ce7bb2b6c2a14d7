import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/application/finder';
import { PreReviewRowView } from '../submissions/submission.view';

/** An application found. */
export class FoundApplicationView implements Told.FoundApplication {
  readonly id: string;
  readonly number: string;
  /** Masked. */
  readonly applicant: string;
  readonly state: Told.FoundApplication['state'];
  readonly receivedOn: string;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
}

/** An applicant found, with the last of what he came for. */
export class FoundPartyView implements Told.FoundParty {
  readonly id: string;
  readonly kind: 'person' | 'organisation';
  /** Masked. */
  readonly name: string;
  readonly idNumberMasked: string;
  readonly phoneMasked: string | null;
  @ApiProperty({ type: [FoundApplicationView] })
  readonly applications: readonly FoundApplicationView[];
}

/** A 文书 found. */
export class FoundDocumentView implements Told.FoundDocument {
  readonly id: string;
  readonly series: string;
  readonly number: string;
  readonly annulled: boolean;
  readonly applicationId: string;
  readonly matterId: string | null;
  readonly applicationNumber: string;
}

/** What a search found, in its groups. */
export class FoundView implements Told.Found {
  @ApiProperty({ type: [FoundApplicationView] })
  readonly applications: readonly FoundApplicationView[];
  @ApiProperty({ type: [FoundPartyView] })
  readonly parties: readonly FoundPartyView[];
  @ApiProperty({ type: [FoundDocumentView] })
  readonly documents: readonly FoundDocumentView[];
  @ApiProperty({ type: [PreReviewRowView] })
  readonly submissions: readonly PreReviewRowView[];
}
