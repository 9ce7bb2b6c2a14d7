import type { InstructionAction, InstructionState } from '@zonggui/domain/instruction/instruction';
import type { SpecialWay } from '@zonggui/domain/deferral/special-deferral';
import type { Verdict } from '@zonggui/domain/verdict/verdict';
import type { Named } from '../application/views';

/** 请示 as both sides see it. */
export interface InstructionView {
  readonly id: string;
  readonly state: InstructionState;
  readonly office: Named | null;
  readonly window: Named | null;
  readonly askedBy: { readonly id: string; readonly name: string };
  readonly askedAt: string;
  /** null: erased with the person. */
  readonly question: string | null;
  /** The 暂存 it was asked from. */
  readonly draftId: string | null;
  /** Masked; null where nobody was entered yet. */
  readonly applicant: string | null;
  readonly items: readonly string[];
  readonly application: { readonly id: string; readonly number: string; readonly matterId: string | null } | null;
  readonly action: InstructionAction | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  /** 特批容缺 of a visit. */
  readonly grants: readonly VisitGrant[];
  readonly seen: boolean;
  /** Its grants went into an application that stands. */
  readonly used: boolean;
}

export interface VisitGrant {
  /** Code of the item. */
  readonly item: string;
  readonly materials: readonly string[];
  readonly way: SpecialWay;
}

/** 现场协调: who waits, the longest first, and what was answered today. */
export interface InstructionBoard {
  readonly waiting: readonly InstructionView[];
  readonly answered: readonly InstructionView[];
  /** Asked today, withdrawn ones left out. */
  readonly today: number;
}

/** What the duty officer decides on. */
export interface InstructionDetail extends InstructionView {
  readonly matters: readonly AskedMatter[];
  readonly actions: readonly InstructionAction[];
}

export interface AskedMatter {
  readonly item: Named;
  readonly verdict: Pick<Verdict, 'verdict' | 'reasons'>;
  /** Required papers that are not there; `why` they cannot be put off by anybody, null where they can. */
  readonly lacking: readonly { readonly code: string; readonly name: string; readonly why: string | null }[];
}
