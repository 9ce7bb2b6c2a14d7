import type { PaperDesk } from '@zonggui/domain/paper/paper-desk';
import type { Named } from '../organisation/named';

/** One side of a 交接单: 岗/人/时间. */
export interface PaperSide {
  readonly desk: PaperDesk;
  /** Window or department; null where the desk has none. */
  readonly place: string | null;
  /** Who signed, "B 代 A" when somebody covered; before that the one it is for, null = anybody there. */
  readonly person: string | null;
  readonly at: string | null;
}

/** A 材料流转交接单 in a list. Instants are ISO 8601. */
export interface PaperTransferSummary {
  readonly id: string;
  /** 交接编号. */
  readonly number: string;
  readonly state: 'open' | 'received' | 'withdrawn';
  readonly from: PaperSide;
  readonly to: PaperSide;
  readonly cases: number;
  /** 纸质件数. */
  readonly files: number;
  /** Of those that were counted; null where none was. */
  readonly pages: number | null;
  /** Rows with a 差异说明. */
  readonly differences: number;
}

/** The paper file of one application on it. */
export interface PaperTransferLine {
  readonly line: number;
  readonly applicationId: string;
  /** 办件编号. */
  readonly number: string;
  readonly items: string;
  /** Masked. */
  readonly applicant: string;
  readonly files: number;
  readonly pages: number | null;
  readonly sealed: boolean;
  /** null until the receiver has signed. */
  readonly arrived: boolean | null;
  readonly difference: string | null;
  readonly demo: boolean;
}

export interface PaperTransferView extends PaperTransferSummary {
  readonly rows: readonly PaperTransferLine[];
  readonly mayReceive: boolean;
  readonly mayWithdraw: boolean;
}

/** What lies at one's desk and may be handed over. */
export interface PaperCandidate {
  readonly applicationId: string;
  readonly number: string;
  readonly items: string;
  /** Masked. */
  readonly applicant: string;
  readonly files: number;
  readonly since: string;
  /** Whose turn it is: where most of it goes next; null where no department has it. */
  readonly department: Named | null;
  /** Nothing of it is undecided. */
  readonly decided: boolean;
  readonly demo: boolean;
}

/** Who holds the paper of an application, and through whose hands it went. */
export interface PaperTrail {
  /** null where nothing was handed in on paper. */
  readonly holder: PaperSide | null;
  readonly steps: readonly (Omit<PaperTransferSummary, 'cases' | 'differences'> & Pick<PaperTransferLine, 'sealed' | 'arrived' | 'difference'>)[];
}

export const paperLists = ['toReceive', 'handed', 'received'] as const;
export type PaperList = (typeof paperLists)[number];

export interface HandPapersInput {
  readonly desk: PaperDesk;
  /** Of the counter. */
  readonly window?: string;
  readonly to: { readonly desk: PaperDesk; readonly department?: string; readonly staff?: string };
  readonly rows: readonly { readonly applicationId: string; readonly pages?: number; readonly sealed: boolean }[];
}

export interface ReceivePapersInput {
  readonly rows: readonly { readonly applicationId: string; readonly arrived: boolean; readonly difference?: string }[];
}
