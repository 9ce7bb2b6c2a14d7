import type { DeliveryMethod } from '@zonggui/domain/application/application';
import type { RatingCode } from '@zonggui/domain/application/commands';
import type { DocumentKind } from '@zonggui/domain/application/effects';
import type { RatingIndicator } from '@zonggui/domain/output/rating-indicators';
import type { RectificationVerb } from '@zonggui/domain/rectification/rectification.machine';
import type { StepSaid } from '@zonggui/domain/rectification/rectification-steps';
import type { Channel, DeferralWay, LimitUnit, SuspensionGround } from '@zonggui/domain/terms';

/**
 * What a 文书 says, as it stood when it was numbered: stored then, and never gathered again. Days are 'YYYY-MM-DD' in Asia/Shanghai,
 * instants ISO 8601. The wording comes from the template of `edition`; one that has been printed from is not edited, but followed by
 * the next (docs/decisions/0012-documents.md).
 */
export interface Paper<Kind extends DocumentKind = DocumentKind> {
  readonly edition: 1;
  readonly kind: Kind;
  readonly common: CommonFacts;
  readonly own: OwnFacts[Kind];
  readonly names: Names;
}

/** What every document of one visit knows. */
export interface CommonFacts {
  readonly caseNumber: string;
  readonly queryCode: string;
  readonly receivedAt: string;
  readonly issuedAt: string;
  readonly channel: Channel;
  readonly bundle: string | null;
  readonly deliveryMethod: DeliveryMethod;
  /** 绿色通道: told by telephone; not said of what was kept before it was. */
  readonly telephoned?: true;
  /** Something of the terms is 示例. */
  readonly demo: boolean;
  /** null for a document of the whole visit. */
  readonly matter: MatterFacts | null;
}

export interface MatterFacts {
  readonly item: string;
  /** 1-based; printed behind the 办件编号 of a 一件事. */
  readonly ordinal: number;
  readonly several: boolean;
  readonly licence: boolean;
  readonly receivedOn: string;
  readonly acceptedOn: string | null;
  readonly promised: LimitFacts | null;
  readonly statutory: LimitFacts | null;
  readonly notices: NoticeFacts;
}

export interface LimitFacts {
  readonly unit: LimitUnit;
  readonly amount: number;
  readonly dueOn: string | null;
  readonly provisional: boolean;
}

/** 003 annex 2 二（一） and 行政许可法 38: what applicants are told in advance. null = the bureau has entered nothing. */
export interface NoticeFacts {
  readonly acceptanceBasis: string | null;
  readonly remedy: { readonly reviewDays: number; readonly suitMonths: number } | null;
  readonly followUps: readonly string[] | null;
}

export interface MaterialFacts {
  readonly name: string;
  readonly original: number | null;
  readonly copy: number | null;
  readonly way: 'received' | 'shared' | 'undertaken';
}

/** Where a requirement is written: a code of `documents.yaml`, its section and row. */
export interface BasisFacts {
  readonly document: string;
  readonly section: string;
  readonly row: string | null;
  readonly quote: string;
}

interface DefectFacts {
  readonly name: string;
  readonly defect: string;
  readonly original: number | null;
  readonly copy: number | null;
  readonly basis: BasisFacts;
}

interface DeferralFacts {
  readonly name: string;
  readonly original: number | null;
  readonly copy: number | null;
  readonly way: DeferralWay;
  readonly dueOn: string | null;
  readonly provisional: boolean;
  readonly basis: BasisFacts;
}

export interface OwnFacts {
  readonly 收: {
    readonly items: readonly string[];
    /** The last day to decide on acceptance; null when every matter was decided with the receipt. */
    readonly decideBy: string | null;
    readonly provisional: boolean;
    /** 逾期不告知即为受理 (行政许可法 32(1)(四)) holds for one of the items. */
    readonly silenceAccepts: boolean;
    readonly materials: readonly MaterialFacts[];
    /** Each department's day of a 一件事. */
    readonly parts: readonly { readonly item: string; readonly department: string | null; readonly dueOn: string | null; readonly provisional: boolean }[];
  };
  readonly 受: {
    readonly deemed: boolean;
    readonly deferred: number;
    readonly materials: readonly MaterialFacts[];
    /** Finished at the counter in the same breath: 受理（办结）凭证. */
    readonly finished: { readonly at: string; readonly result: string | null; readonly minutes: number } | null;
  };
  readonly 补: { readonly defects: readonly DefectFacts[]; readonly dueOn: string | null; readonly provisional: boolean; readonly lapses: boolean; readonly time: number; readonly reason: string | null; /** Who agreed to a second one; whoever issued it, where absent. */ readonly approver?: string };
  readonly 不受: { readonly ground: 'notNeeded' | 'notOurs' | 'unmet'; readonly reasons: readonly { readonly text: string; readonly basis: BasisFacts | null }[]; readonly note: string | null; readonly returned: readonly string[] };
  readonly 容: { readonly deferrals: readonly DeferralFacts[]; readonly lapses: boolean };
  readonly 诺: { readonly undertaken: readonly { readonly name: string; readonly basis: BasisFacts }[] };
  readonly 特: { readonly ground: SuspensionGround; readonly basis: string; readonly from: string; readonly expectedDays: number };
  readonly 延: { readonly fromDueOn: string; readonly toDueOn: string; readonly days: number; readonly unit: LimitUnit; readonly provisional: boolean; readonly reason: string | null; readonly basis: BasisFacts; readonly call: CallFacts | null };
  readonly 准: ResultFacts;
  readonly 不准: ResultFacts;
  readonly 终: { readonly cause: 'supplement' | 'deferral'; readonly material: readonly string[]; readonly toldOn: string | null; readonly reason: string | null };
  readonly 撤: { readonly reason: string | null; readonly returned: readonly string[] };
  readonly 送: { readonly method: DeliveryMethod; readonly byAgent: boolean; readonly relation: string | null; readonly matterIds: readonly string[]; readonly results: readonly string[]; readonly at: string };
  readonly 差整: { readonly ratingNumber: string };
  readonly 督: { readonly matterItem: string | null };
}

export interface CallFacts {
  readonly at: string | null;
  readonly number: string | null;
  readonly person: string | null;
  readonly content: string | null;
}

interface ResultFacts {
  readonly decidedOn: string;
  readonly result: { readonly name: string; readonly number: string | null } | null;
  readonly pausedDays: number;
}

/** Names of that day, copied by the statement that writes the document. */
export interface Names {
  readonly organ: { readonly name: string; readonly telephone: string | null; readonly supervision: string | null; readonly reviewOrgan: string | null; readonly court: string | null; readonly enquiry: string | null };
  readonly applicant: PersonName;
  readonly agent: (PersonName & { readonly relation: string | null }) | null;
  readonly office: { readonly name: string; readonly address: string | null; readonly telephone: string | null };
  readonly window: string | null;
  readonly department: string | null;
  /** Names of the departments of all matters, by code. */
  readonly departments: Readonly<Record<string, string>>;
  /** 工号; null where the law itself acted. */
  readonly clerk: string | null;
  readonly covered: string | null;
  readonly approver: string | null;
  /** 不准: what was written with the decision. */
  readonly opinion: string | null;
  readonly basis: string | null;
  /** 实际用时, in the unit of the promise and without what does not count. */
  readonly used: number | null;
  /** 送: numbers of the decisions handed over. */
  readonly handed: readonly string[];
  /** 督. */
  readonly order: { readonly post: string; readonly department: string | null; readonly content: string | null; readonly dueOn: string | null; readonly level: string | null } | null;
  /** 差整. */
  readonly complaint?: ComplaintFacts | null;
}

/** 差评 and every step that was taken about it, in their order. */
export interface ComplaintFacts {
  readonly rating: { readonly code: RatingCode; readonly comment: string | null; readonly anonymous: boolean; readonly indicators: readonly RatingIndicator[]; readonly ratedAt: string };
  readonly items: readonly string[];
  readonly steps: readonly { readonly verb: RectificationVerb; readonly at: string; readonly by: string; readonly said: StepSaid }[];
}

interface PersonName {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly idType: string;
  readonly last4: string | null;
  readonly phoneLast4: string | null;
}
