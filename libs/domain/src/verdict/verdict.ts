import type { DeferralWay, Source } from '../terms';

/** What a clerk has in hand for one material. `ux.md` 1.1: 未收 · 已收 · 共享获取 · 容缺 · 承诺 · 不符. */
export type MaterialStatus = 'missing' | 'received' | 'shared' | 'deferred' | 'undertaken' | 'defective';

/** What the applicant brought and who he is, as far as the verdict needs it. */
export interface Hand {
  readonly materials: Readonly<Record<string, MaterialStatus>>;
  /** Codes of the prohibitions (禁办情形) that apply to this applicant. */
  readonly prohibitions: readonly string[];
  /** Codes of the conditions (受理条件) that are not met. */
  readonly unmetConditions: readonly string[];
  /** The item need not be applied for at all (行政许可法 32(1)(一)). */
  readonly notNeeded: boolean;
  /** Recorded as having broken an earlier undertaking: no deferral (`ux.md` 1.1). */
  readonly discredited: boolean;
}

export interface Verdict {
  readonly verdict: 'accept' | 'acceptDeferred' | 'supplement' | 'decline' | 'notNeeded' | 'handTo';
  /** 受理并办结: the counter may finish it now. */
  readonly finishNow: boolean;
  readonly missing: readonly { readonly code: string; readonly name: string; readonly source: Source }[];
  readonly deferred: readonly { readonly code: string; readonly name: string; readonly way: DeferralWay; readonly undertaking: boolean; readonly source: Source }[];
  readonly undertakings: readonly string[];
  /** Always at least one: the sentence the clerk can say aloud, with where it is written. */
  readonly reasons: readonly { readonly text: string; readonly source: Source | null }[];
}
