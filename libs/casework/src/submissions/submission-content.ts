import type { DeliveryMethod } from '@zonggui/domain/application/application';
import type { FormAnswers } from '@zonggui/domain/intake/form.rules';
import type { PartyInput } from '../command/requests';

/** What an applicant sends, beside the images of his papers. */
export interface SubmissionInput {
  /** Answers to the catalogue's questions. */
  readonly facts: Readonly<Record<string, string>>;
  /** He must be reachable. */
  readonly party: PartyInput & { readonly phone: string };
  readonly deliveryMethod: DeliveryMethod;
  /** 同意短信通知. */
  readonly smsConsent: boolean;
  /** 业务信息. */
  readonly form?: FormAnswers;
}

/** One 预审退回, as the applicant was told it. Instants are ISO 8601. */
export interface ReturnTold {
  readonly at: string;
  /** Name of who sent it back. */
  readonly by: string;
  readonly defects: readonly { readonly material: string; readonly name: string; readonly defect: string }[];
  readonly remark: string | null;
  /** 首次为何未告知; never shown to the applicant. */
  readonly reason: string | null;
}

/** What lies sealed in the row. */
export interface SubmissionContent {
  /** The page's own, as it was typed last: JSON that nobody else reads. */
  readonly draft: Readonly<Record<string, unknown>>;
  readonly sent: SubmissionInput | null;
  /** The answers in words, for lists. */
  readonly situation: readonly string[];
  /** The papers that the answers required when it was sent. */
  readonly papers: readonly { readonly code: string; readonly name: string }[];
  readonly returns: readonly ReturnTold[];
}

export const emptyContent: SubmissionContent = { draft: {}, sent: null, situation: [], papers: [], returns: [] };
