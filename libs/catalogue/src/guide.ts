import type { Channel, DeferralWay, FormField, GoTo, Source } from '@zonggui/domain/terms';
import type { Facts } from './facts';
import type { PeriodEntry, SettingsEntry, deskLevels, limitKinds, startEvents } from './file-shapes';
import type { Provenance } from './guides-in-force';
import type { Listing } from './listings';
import type { Procedure } from './procedure';

/** What a person or an application asks the catalogue for. Names and codes are both understood. */
export interface GuideQuery {
  readonly item: string;
  readonly region: string;
  readonly channel: string;
  /** The day the guide must be in force, Asia/Shanghai. */
  readonly on: string;
  readonly facts?: Readonly<Record<string, string | boolean>>;
  /** Adds the demo overlay (示例); without it documents alone speak. */
  readonly demo?: boolean;
}

/** A condition in words for people, as facts for the machine; `null` = always. */
export interface Conditional {
  readonly condition: string | null;
  readonly when: Facts | null;
}

export interface GuideLimit extends Conditional {
  readonly kind: (typeof limitKinds)[number];
  readonly amount: number | null;
  readonly startsOn: (typeof startEvents)[number];
  readonly channels: readonly Channel[];
  /** The channel asked for, when the limit is for it. */
  readonly channel: Channel | null;
  readonly raw: string;
  readonly source: Source;
}

export interface GuideMaterial extends Conditional {
  readonly code: string;
  readonly name: string;
  /** Number of originals and copies; null where the document asks for neither. 原件 or 复印件 without a number is one. */
  readonly original: number | null;
  readonly copy: number | null;
  /** 一式几份. */
  readonly sets: number | null;
  /** 之一: any one of them satisfies the requirement. */
  readonly alternatives: readonly { readonly code: string; readonly name: string }[] | null;
  readonly stamp: string | null;
  /** false = 不留存; null = not said. */
  readonly kept: boolean | null;
  /** Where shared data may take its place, in the words of the document. */
  readonly shared: string | null;
  /** 资料来源, in the words of the document. */
  readonly origin: string | null;
  /** The applicant's own hand must be on it; null = not said. */
  readonly signed: 'applicant' | null;
  readonly source: Source;
}

export interface GuidePlace extends Sourced, Conditional {
  readonly channel: Channel;
  readonly phone: string | null;
  /** Whose counter it is; null = the document does not say. */
  readonly level: (typeof deskLevels)[number] | null;
}

/** Who may come: the papers of an agent, and what the applicant signs with his own hand. Nothing = the document does not say. */
export interface Presence {
  /** true = someone may act for the applicant; null = the document does not say, nor does it demand that he comes himself. */
  readonly agent: true | null;
  readonly agentBrings: readonly Sourced[];
  readonly signs: readonly Sourced[];
}

/** Whether this channel takes the item here, where that is written, and who decides it. */
export interface Taken {
  /** null = no document says. */
  readonly here: boolean | null;
  readonly because: readonly Sourced[];
  readonly decides: { readonly code: string | null; readonly name: string; readonly source: Source } | null;
}

export interface GuideDeferral {
  readonly material: string;
  readonly name: string;
  readonly way: DeferralWay;
  /** null = the document allows it and gives no period: the promised date bounds it. */
  readonly period: PeriodEntry | null;
  /** 资料来源, in the words of the document. */
  readonly origin: string | null;
  readonly source: Source;
}

export interface Sourced {
  readonly text: string;
  readonly source: Source;
}

/** Another item that may be the same or a part of this one, and why the two stay apart. */
export interface RelatedItem {
  readonly code: string;
  readonly name: string;
  readonly note: string;
}

export interface GuideConflict {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly source: Source }[];
}

/** What the documents say: the public answer. */
export interface ResolvedGuide {
  readonly item: { readonly code: string; readonly name: string; readonly aliases: readonly string[] };
  readonly related: readonly RelatedItem[];
  readonly region: { readonly code: string; readonly name: string };
  readonly channel: Channel;
  readonly on: string;
  readonly from: 'config' | 'database';
  readonly catalogueHash: string;
  /** false = no document gives this region a guide for this channel: nothing can be accepted here. */
  readonly specified: boolean;
  /** true when any value is an example (示例). */
  readonly demo: boolean;
  /** The document says that nobody need apply: the offices do it among themselves. */
  readonly noApplication: Sourced | null;
  readonly limit: GuideLimit | null;
  readonly limits: readonly GuideLimit[];
  readonly statutory: GuideLimit | null;
  readonly materials: readonly GuideMaterial[];
  readonly deferrals: readonly GuideDeferral[];
  /** `material`: the paper it stands for, or `credit-undertaking`, which stands for none. */
  readonly undertakings: readonly (Sourced & { readonly material: string })[];
  /** `applies`: the facts given already say so. */
  readonly prohibitions: readonly (Sourced & { readonly code: string; readonly applies: boolean })[];
  /** `unmet`: the facts given already say so; `elsewhere`: who takes it from those who do not meet it. */
  readonly conditions: readonly (Sourced & { readonly code: string; readonly unmet: boolean; readonly elsewhere: Sourced | null })[];
  readonly channels: readonly (Sourced & { readonly channel: Channel })[];
  readonly places: readonly GuidePlace[];
  readonly scope: readonly Sourced[];
  readonly taken: Taken;
  readonly presence: Presence;
  /** The rows of the documents' lists that name the item here: channels, units, dates. */
  readonly listings: readonly Listing[];
  readonly fee: Sourced | null;
  readonly hours: Sourced | null;
  readonly delivery: Sourced | null;
  readonly enquiry: Sourced | null;
  readonly complaint: Sourced | null;
  readonly tips: readonly Sourced[];
  /** What the materials, limits, places, conditions and prohibitions depend on: the questions to ask (情形). */
  readonly facts: readonly { readonly code: string; readonly name: string; readonly values: readonly { readonly code: string; readonly name: string }[]; readonly default: string; readonly given: string | null }[];
  /** 业务信息 the bureau asks for; empty without the overlay, for no document gives any. */
  readonly form: readonly FormField[];
  readonly conflicts: readonly GuideConflict[];
  readonly provenance: readonly Provenance[];
  /** The bureau's own settings of the item; empty without the overlay. */
  readonly settings: Partial<SettingsEntry>;
}

/** The answer with what only registration needs: the procedure, the facts on which refusals turn, other names of papers, every door. */
export interface RegistrableGuide extends ResolvedGuide {
  readonly procedure: Procedure;
  /** The questions unanswered: one list for every answer to them. */
  readonly questions: ResolvedGuide['facts'];
  /** Code of the prohibition or condition → the facts with which it stands in the way. */
  readonly refusedWhen: Readonly<Record<string, Facts>>;
  /** Code of every paper of the guide, whatever the facts → its names, the printed one first. */
  readonly materialNames: Readonly<Record<string, readonly string[]>>;
  /** The bureau that is asked: a city's or a county's; null for a province or the nation. */
  readonly desk: 'city' | 'county' | null;
  /** Every place of every channel, whatever the facts. */
  readonly doors: readonly GuidePlace[];
  /** The counters of the counties and districts of the city, as its document lists them. */
  readonly countyDoors: readonly GoTo[];
}

/** The guide as it leaves the house: without what only registration needs. */
export function publicGuide({ procedure: _procedure, questions: _questions, materialNames: _materialNames, refusedWhen: _refusedWhen, desk: _desk, doors: _doors, countyDoors: _countyDoors, ...answer }: RegistrableGuide): ResolvedGuide {
  return answer;
}
