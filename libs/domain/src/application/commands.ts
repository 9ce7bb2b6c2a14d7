import type { FormAnswers } from '../intake/form.rules';
import type { RatingIndicator } from '../output/rating-indicators';
import type { SpecialDeferral } from '../deferral/special-deferral';
import type { SuspensionGround } from '../terms';
import type { MaterialStatus } from '../verdict/verdict';
import type { Findings } from '../verdict/findings';

/** A person's verb with what it needs to say. One word from the URL to the event; `matterId` names the 子办件 it is about. */
export type Command =
  | (OnMatter<'start'> & { /** 业务信息, asked for when the matter is taken up. */ form?: FormAnswers })
  | (OnMatter<'checkMaterial'> & { papers: readonly PaperInput[]; findings?: Findings })
  | (OnMatter<'accept'> & { /** Only where the verdict asks for an undertaking. */ undertakingSigned?: boolean })
  | (OnMatter<'acceptDeferred'> & { undertakingSigned: boolean })
  | (OnMatter<'requestSupplement'> & { defects: readonly { material: string; defect: string }[]; reason?: string })
  | (OnMatter<'grantDeferral'> & Signed & Pick<SpecialDeferral, 'materials' | 'way' | 'reason'>)
  | (OnMatter<'agreeSupplement'> & Signed & { /** 首次为何未告知. */ reason: string })
  | (OnMatter<'supplement'> & { papers: readonly PaperInput[] })
  | (OnMatter<'decline'> & { reason?: string })
  | (OnMatter<'declareNotNeeded'> & { reason: string })
  | (OnMatter<'withdraw'> & { reason: string })
  | (OnMatter<'annul'> & { reason: string })
  | (OnMatter<'amendReceipt'> & { reason: string })
  | (OnMatter<'amendForm'> & { /** 业务信息 as it is from now on, whole. */ form?: FormAnswers; reason: string })
  | (OnMatter<'dispatch'> & { department?: string; reason?: string })
  | OnMatter<'claim'>
  | OnMatter<'release'>
  | (OnMatter<'assign'> & { to: string; reason?: string })
  | (OnMatter<'draw'> & { reason: string })
  | (OnMatter<'note'> & { /** 备注: for the staff alone; never printed, never told. */ note: string })
  | (OnMatter<'requestRescan'> & { material: string })
  | (OnMatter<'rescan'> & { papers: readonly PaperInput[] })
  | (OnMatter<'approve'> & Opinion & Looked & { /** 批量通过: the id of the batch, one for all that are granted in one go. */ batch?: string; coReviewer?: string; secondPerson?: string; result?: ResultInput })
  | (OnMatter<'deny'> & Opinion & Looked & { basis: string })
  | (OnMatter<'submit'> & Opinion & Looked & { proposal: 'grant' | 'deny'; basis?: string; coReviewer?: string })
  | (OnMatter<'confirm'> & Opinion)
  | (OnMatter<'sendBack'> & { reason: string })
  | OnMatter<'resubmit'>
  | (OnMatter<'suspend'> & { ground: SuspensionGround; approver: string; expectedDays: number; /** The clause of the terms when left out. */ basis?: string })
  | (OnMatter<'resume'> & { result: string; /** The only one that lasts when left out. */ suspensionId?: string; /** Now when left out. */ endedAt?: Date })
  | (OnMatter<'extend'> & ExtensionAsked & { reason: string; approver?: string; notice?: ExtensionNotice })
  | (OnMatter<'assist'> & { department: string; question: string; /** The day by which the answer is wanted. */ dueOn?: string })
  | (OnMatter<'handOff'> & { region: string; department?: string; question: string; dueOn?: string })
  | (OnMatter<'answer'> & { answer: string })
  | (OnMatter<'produce'> & { result: ResultInput })
  | OnMatter<'issue'>
  | (OnMatter<'reissue'> & { reason: string })
  | { type: 'undo' }
  | { type: 'deliver'; /** The open hand-out when left out. */ deliveryId?: string; receiver: 'self' | 'agent'; relation?: string; /** SHA-256 of what was signed on the pad, in hexadecimal digits. */ signature?: string }
  | { type: 'mail'; deliveryId: string; tracking: string; /** One row of a list: it may be taken back, so its message waits. */ listed?: true }
  | { type: 'unmail'; deliveryId: string; /** 运单号 of the sending before, where the post had brought it back. */ tracking: string | null }
  | { type: 'redirect'; deliveryId: string; method: 'window' | 'mail'; /** Why; what the post brought back needs one. */ reason?: string }
  | { type: 'makeUp'; deferralId: string; attachments?: readonly string[] }
  | { type: 'waive'; deferralId: string; reason: string }
  | { type: 'lapse'; subject: { deferralId: string } | { matterId: string }; reason: string }
  | { type: 'rate'; code: RatingCode; comment?: string; anonymous?: boolean; indicators?: readonly RatingIndicator[] };

export type Verb = Command['type'];
export type CommandOf<V extends Verb> = Extract<Command, { type: V }>;

/** GB/T 39046—2020 A.8: 1 非常满意 … 5 非常不满意; 4 and 5 are 差评. Never derived from stars. */
export type RatingCode = 1 | 2 | 3 | 4 | 5;

export interface PaperInput {
  readonly material: string;
  readonly status: MaterialStatus;
  readonly defect?: string;
  /** Ids of its images in the order of the pages, to become part of the file with it. */
  readonly attachments?: readonly string[];
}

export interface ResultInput {
  readonly name: string;
  readonly number?: string;
}

/** One of the two: days in the unit of the promise, or the new last day in Asia/Shanghai. */
export interface ExtensionAsked {
  readonly days?: number;
  readonly until?: string;
}

/**
 * 003 annex 2 二(二): in writing or by telephone, before the time is out, with the cause and the new limit. The written notice is the
 * document 延 itself; of a call the number, who answered, when, and what was said are kept.
 */
export interface ExtensionNotice {
  readonly way: 'written' | 'telephone';
  readonly number?: string;
  readonly person?: string;
  readonly at?: Date;
  readonly content?: string;
}

interface OnMatter<V extends string> {
  readonly type: V;
  readonly matterId: string;
}

/** The name of whoever acts, as the verdict and the notice will give it. */
interface Signed {
  readonly name: string;
}

interface Opinion {
  readonly opinion?: string;
}

/** 审查要点 as the reviewer left them; what is not named fits, as it stood. Codes of `pointsOf`. */
export interface Looked {
  /** Those that do not fit. */
  readonly exceptions?: readonly string[];
  /** Those with a ★ that he has looked at himself. */
  readonly ticked?: readonly string[];
}
