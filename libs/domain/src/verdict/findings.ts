/** What the clerk found out about the applicant for one matter, beside the papers. Codes refer to the matter's terms. */
export interface Findings {
  /** 禁办情形 that apply. */
  readonly prohibitions: readonly string[];
  /** 受理条件 that are not met. */
  readonly unmetConditions: readonly string[];
  readonly notNeeded: boolean;
  /** Recorded as having broken an earlier undertaking. */
  readonly discredited: boolean;
}

export const noFindings: Findings = { prohibitions: [], unmetConditions: [], notNeeded: false, discredited: false };
