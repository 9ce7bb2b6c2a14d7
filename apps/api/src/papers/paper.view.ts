import { ApiProperty } from '@nestjs/swagger';
import type { HandedPapers } from '@zonggui/casework/paper/paper-transfers';
import type * as Told from '@zonggui/casework/paper/paper-transfer-views';
import { Named } from '../applications/terms-values.view';

const desks = ['counter', 'review', 'audit', 'issue'] as const;
const states = ['open', 'received', 'withdrawn'] as const;

/** 岗/人/时间 of one side. */
export class PaperSideView implements Told.PaperSide {
  @ApiProperty({ enum: desks })
  readonly desk: Told.PaperSide['desk'];
  readonly place: string | null;
  readonly person: string | null;
  readonly at: string | null;
}

/** A 材料流转交接单 in a list. */
export class PaperTransferSummaryView implements Told.PaperTransferSummary {
  readonly id: string;
  /** 交接编号. */
  readonly number: string;
  @ApiProperty({ enum: states })
  readonly state: Told.PaperTransferSummary['state'];
  readonly from: PaperSideView;
  readonly to: PaperSideView;
  readonly cases: number;
  readonly files: number;
  readonly pages: number | null;
  readonly differences: number;
}

/** The file of one application on it. */
export class PaperTransferLineView implements Told.PaperTransferLine {
  readonly line: number;
  readonly applicationId: string;
  readonly number: string;
  readonly items: string;
  /** Masked. */
  readonly applicant: string;
  readonly files: number;
  readonly pages: number | null;
  readonly sealed: boolean;
  readonly arrived: boolean | null;
  readonly difference: string | null;
  readonly demo: boolean;
}

/** One whole, with what the person asking may do. */
export class PaperTransferView extends PaperTransferSummaryView implements Told.PaperTransferView {
  @ApiProperty({ type: [PaperTransferLineView] })
  readonly rows: readonly PaperTransferLineView[];
  readonly mayReceive: boolean;
  readonly mayWithdraw: boolean;
}

/** A page of them. */
export class PaperTransferPage {
  @ApiProperty({ type: [PaperTransferSummaryView] })
  readonly rows: readonly PaperTransferSummaryView[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** What may be handed over. */
export class PaperCandidateView implements Told.PaperCandidate {
  readonly applicationId: string;
  readonly number: string;
  readonly items: string;
  /** Masked. */
  readonly applicant: string;
  readonly files: number;
  readonly since: string;
  readonly department: Named | null;
  readonly decided: boolean;
  readonly demo: boolean;
}

/** One hand-over of an application's file. */
export class PaperStepView {
  readonly id: string;
  readonly number: string;
  @ApiProperty({ enum: states })
  readonly state: Told.PaperTransferSummary['state'];
  readonly from: PaperSideView;
  readonly to: PaperSideView;
  readonly files: number;
  readonly pages: number | null;
  readonly sealed: boolean;
  readonly arrived: boolean | null;
  readonly difference: string | null;
}

/** Who holds it, and through whose hands it went. */
export class PaperTrailView implements Told.PaperTrail {
  readonly holder: PaperSideView | null;
  @ApiProperty({ type: [PaperStepView] })
  readonly steps: readonly PaperStepView[];
}

/** The list that was written, signed or taken back. */
export class HandedPapersView implements HandedPapers {
  readonly id: string;
  readonly number: string;
}
