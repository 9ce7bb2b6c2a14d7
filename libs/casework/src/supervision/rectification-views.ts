import type { RatingCode } from '@zonggui/domain/application/commands';
import type { Light } from '@zonggui/domain/deadline/light';
import type { RatingIndicator } from '@zonggui/domain/output/rating-indicators';
import type { Channel } from '@zonggui/domain/terms';
import type { Finding, Handling, ProblemCategory, Satisfaction, StepSaid } from '@zonggui/domain/rectification/rectification-steps';
import type { RectificationAction, RectificationState, RectificationVerb } from '@zonggui/domain/rectification/rectification.machine';

/** 差评 as a list is told of it; instants are ISO 8601, days 'YYYY-MM-DD' in Asia/Shanghai. */
export interface RectificationRow {
  readonly id: string;
  /** 评价编号. */
  readonly number: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly items: readonly string[];
  readonly ratedAt: string;
  readonly channel: Channel;
  /** GB/T 39046 A.8: 4 不满意, 5 非常不满意. */
  readonly code: RatingCode;
  readonly indicators: readonly RatingIndicator[];
  /** In the words of whoever rated; null where he said nothing, and for an erased person. */
  readonly comment: string | null;
  readonly anonymous: boolean;
  /** 责任单位: the department of the application's first matter, else the office. */
  readonly unit: string;
  /** 责任人: who reviewed it, holds it, or took it in. */
  readonly person: string;
  readonly state: RectificationState;
  readonly round: 1 | 2;
  readonly finding: Finding | null;
  readonly category: ProblemCategory | null;
  readonly handling: Handling | null;
  /** 二次满意度. */
  readonly satisfaction: Satisfaction | null;
  /** The next limit: 回访, 整改 or 报告单; null when nothing runs. */
  readonly due: { readonly kind: 'contact' | 'rectify' | 'report'; readonly on: string; readonly light: Light } | null;
  /** What the person asking may do now. */
  readonly actions: readonly RectificationAction[];
}

/** One step as it was taken. */
export interface RectificationStepView {
  readonly id: string;
  readonly verb: RectificationVerb;
  readonly at: string;
  /** '申请人' where he answered himself. */
  readonly by: string;
  /** What was said; its words are gone once the person was erased. */
  readonly said: StepSaid;
}

/** One 差评 with all that was done about it. */
export interface RectificationView extends RectificationRow {
  /** Calls that nobody took. */
  readonly tries: number;
  /** The person asking took part in the service that is complained about. */
  readonly concerned: boolean;
  /** Waits for another person than whoever asked to set it aside. */
  readonly disputedBy: string | null;
  readonly steps: readonly RectificationStepView[];
  /** 报告单, once it is numbered. */
  readonly reports: readonly { readonly id: string; readonly number: string }[];
}
