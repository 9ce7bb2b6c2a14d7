import type * as Told from '@zonggui/casework/counter/waiting-prints';

/** A 文书 that waits for the printer of a window. */
export class WaitingPrintView implements Told.WaitingPrint {
  readonly id: string;
  readonly documentId: string;
  readonly series: Told.WaitingPrint['series'];
  readonly number: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly queuedAt: string;
  readonly queuedBy: string;
}
