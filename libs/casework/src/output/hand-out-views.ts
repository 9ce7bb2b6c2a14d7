import type { DeliveryMethod } from '@zonggui/domain/application/application';
import type { OutputSide } from '@zonggui/domain/output/output-side';
import type { Light } from '@zonggui/domain/deadline/light';
import type { Named } from '../organisation/named';

/** 出件台, tab by tab: 待制件 · 待领取 · 待邮寄 · 已寄在途 · 退回 · 未领 · 今日已出. */
export const handOutTabs = ['toMake', 'toFetch', 'toMail', 'inPost', 'returned', 'unclaimed', 'today'] as const;
export type HandOutTab = (typeof handOutTabs)[number];

/** One hand-out, or one result that has not left its department yet. */
export interface HandOutRow {
  /** Of the hand-out; in 待制件 of the matter. */
  readonly id: string;
  readonly applicationId: string;
  /** null in 待制件. */
  readonly deliveryId: string | null;
  readonly number: string;
  readonly applicant: string;
  readonly items: readonly Named[];
  readonly results: readonly { readonly name: string; readonly number: string | null }[];
  readonly method: DeliveryMethod;
  /** null where the region has no such rule. */
  readonly side: OutputSide | null;
  readonly decidedAt: string | null;
  readonly dueAt: string | null;
  readonly light: Light | null;
  /** What became of the last message about the result. */
  readonly notice: 'pending' | 'sent' | 'uncertain' | 'failed' | 'toTelephone' | 'telephoned' | null;
  readonly receiver: string | null;
  readonly tracking: string | null;
  /** 存放格口; null while it lies in none. */
  readonly hole: number | null;
  readonly doneAt: string | null;
  readonly demo: boolean;
}

/** Who stands at the counter with results that wait for him. */
export interface FoundHandOut {
  readonly applicationId: string;
  readonly number: string;
  /** 存放格口 of what waits. */
  readonly hole: number | null;
  /** By an identity number of the applicant or the registered agent; null when found by number or by the code on the receipt. */
  readonly person: 'applicant' | 'agent' | null;
}

/** How the results were taken. */
export interface HandOverView {
  readonly deliveryId: string;
  readonly receiver: 'self' | 'agent';
  readonly checked: 'number' | 'sight';
  readonly agentName: string | null;
  readonly agentIdMasked: string | null;
  readonly signed: 'pad' | 'paper';
  /** SHA-256 of the picture, in hexadecimal digits; the same as in history. */
  readonly sha256: string | null;
  /** data:image/png;base64,… ; null on paper, and when erased. */
  readonly picture: string | null;
  readonly note: string | null;
  readonly handedAt: string;
}
