import type * as Told from '@zonggui/casework/counter/waiting-prints';

/** A sheet that waits for a printer. */
export class WaitingPrintView implements Told.WaitingPrint {
  readonly id: string;
  readonly kind: Told.WaitingPrint['kind'];
  readonly ids: string[];
  readonly series: Told.WaitingPrint['series'];
  readonly number: string | null;
  readonly applicationId: string | null;
  readonly applicationNumber: string | null;
  readonly queuedAt: string;
  readonly queuedBy: string;
}
