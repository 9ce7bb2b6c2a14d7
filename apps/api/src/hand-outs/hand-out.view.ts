import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/output/hand-out-views';
import type { MailImported, MailImportView as Imported } from '@zonggui/casework/output/mail-imports';
import type { CheckedRow } from '@zonggui/casework/output/mailing-rows';
import type { PutAway } from '@zonggui/casework/output/pigeonholes';
import { Named } from '../applications/terms-values.view';

/** A result as it was made. */
export class ResultView {
  readonly name: string;
  readonly number: string | null;
}

/** 出件责任方 with its rule. */
export class OutputSideView {
  readonly by: 'window' | 'backOffice';
  readonly rule: 'firstLevel' | 'instantPaper' | 'instantNoPaper' | 'fetched' | 'sent';
}

/** null where the region has no such rule. */
export class ResponsibleView {
  readonly side: OutputSideView | null;
}

/** One hand-out, or one result that has not left its department yet. */
export class HandOutRow implements Told.HandOutRow {
  readonly id: string;
  readonly applicationId: string;
  readonly deliveryId: string | null;
  readonly number: string;
  /** Masked. */
  readonly applicant: string;
  @ApiProperty({ type: [Named] })
  readonly items: readonly Named[];
  @ApiProperty({ type: [ResultView] })
  readonly results: readonly ResultView[];
  readonly method: Told.HandOutRow['method'];
  readonly side: OutputSideView | null;
  readonly decidedAt: string | null;
  readonly dueAt: string | null;
  readonly light: Told.HandOutRow['light'];
  readonly notice: Told.HandOutRow['notice'];
  readonly receiver: string | null;
  readonly tracking: string | null;
  /** 存放格口. */
  readonly hole: number | null;
  readonly doneAt: string | null;
  readonly demo: boolean;
}

/** A page of a tab. */
export class HandOutPage {
  @ApiProperty({ type: [HandOutRow] })
  readonly rows: readonly HandOutRow[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** How much lies on each tab. */
export class TabCountsView implements Record<Told.HandOutTab, number> {
  readonly toMake: number;
  readonly toFetch: number;
  readonly toMail: number;
  readonly inPost: number;
  readonly returned: number;
  readonly unclaimed: number;
  readonly today: number;
}

/** The tabs of 出件台. */
export class HandOutCountsView {
  readonly asOf: string;
  readonly counts: TabCountsView;
}

/** Who waits. */
export class FoundHandOutView implements Told.FoundHandOut {
  readonly applicationId: string;
  readonly number: string;
  readonly hole: number | null;
  readonly person: Told.FoundHandOut['person'];
}

/** Whose number it is. */
export class WhoseView {
  readonly person: Told.FoundHandOut['person'];
}

/** How the results were taken. */
export class HandOverView implements Told.HandOverView {
  readonly deliveryId: string;
  readonly receiver: 'self' | 'agent';
  readonly checked: 'number' | 'sight';
  readonly agentName: string | null;
  readonly agentIdMasked: string | null;
  readonly signed: 'pad' | 'paper';
  readonly sha256: string | null;
  readonly picture: string | null;
  readonly note: string | null;
  readonly handedAt: string;
}

/** A row of a file, and what is wrong with it. */
export class CheckedRowView implements CheckedRow {
  readonly line: number;
  readonly number: string;
  readonly tracking: string;
  readonly collected: string;
  readonly remedy: string | null;
}

/** How many were carried out: all of them. */
export class BatchView {
  readonly done: number;
}

/** 已寄, and the 导入编号 by which it may be taken back. */
export class MailImportedView implements MailImported {
  readonly done: number;
  readonly importId: string;
  readonly number: string;
}

/** A list that was taken in. */
export class MailImportView implements Imported {
  readonly id: string;
  readonly number: string;
  readonly source: 'file' | 'scan';
  readonly rows: number;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly undoneAt: string | null;
  readonly mayUndo: boolean;
}

/** Where the results of one hand-out lie. */
export class PutAwayView implements PutAway {
  readonly deliveryId: string;
  readonly hole: number;
}

/** 存放格口 of each. */
export class PutAwaysView {
  @ApiProperty({ type: [PutAwayView] })
  readonly put: PutAwayView[];
}
