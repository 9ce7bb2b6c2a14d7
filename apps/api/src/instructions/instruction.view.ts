import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/instructions/instruction-views';
import { specialWays, type SpecialWay } from '@zonggui/domain/deferral/special-deferral';
import { instructionActions, type InstructionAction, type InstructionState } from '@zonggui/domain/instruction/instruction';
import type { Verdict } from '@zonggui/domain/verdict/verdict';
import { Named } from '../applications/terms-values.view';
import { ReasonView } from '../applications/terms.view';

const outcomes = Object.keys({ accept: true, acceptDeferred: true, supplement: true, decline: true, notNeeded: true, handTo: true } satisfies Record<Verdict['verdict'], true>);

export class AskerView {
  readonly id: string;
  readonly name: string;
}

export class InstructedApplicationView {
  readonly id: string;
  readonly number: string;
  readonly matterId: string | null;
}

/** 特批容缺 of a visit, for one item. */
export class VisitGrantView implements Told.VisitGrant {
  readonly item: string;
  @ApiProperty({ type: [String] })
  readonly materials: readonly string[];
  @ApiProperty({ enum: specialWays })
  readonly way: SpecialWay;
}

/** 请示, and its answer. */
export class InstructionView implements Told.InstructionView {
  readonly id: string;
  @ApiProperty({ enum: ['waiting', 'answered', 'withdrawn'] })
  readonly state: InstructionState;
  readonly office: Named | null;
  readonly window: Named | null;
  readonly askedBy: AskerView;
  readonly askedAt: string;
  readonly question: string | null;
  readonly draftId: string | null;
  readonly applicant: string | null;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
  readonly application: InstructedApplicationView | null;
  @ApiProperty({ enum: instructionActions, nullable: true, type: String })
  readonly action: InstructionAction | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  @ApiProperty({ type: [VisitGrantView] })
  readonly grants: readonly VisitGrantView[];
  readonly seen: boolean;
  readonly used: boolean;
}

/** 现场协调. */
export class InstructionBoard implements Told.InstructionBoard {
  /** The longest first. */
  @ApiProperty({ type: [InstructionView] })
  readonly waiting: readonly InstructionView[];
  /** Of today, the newest first. */
  @ApiProperty({ type: [InstructionView] })
  readonly answered: readonly InstructionView[];
  /** Asked today; those taken back are left out. */
  readonly today: number;
}

export class LackingView {
  readonly code: string;
  readonly name: string;
  /** Why nobody can put it off; null where the duty officer may. */
  readonly why: string | null;
}

export class AskedVerdictView {
  @ApiProperty({ enum: outcomes })
  readonly verdict: Verdict['verdict'];
  @ApiProperty({ type: [ReasonView] })
  readonly reasons: readonly ReasonView[];
}

export class AskedMatterView implements Told.AskedMatter {
  readonly item: Named;
  readonly verdict: AskedVerdictView;
  @ApiProperty({ type: [LackingView] })
  readonly lacking: readonly LackingView[];
}

/** What the duty officer decides on, and what he may do. */
export class InstructionDetail extends InstructionView implements Told.InstructionDetail {
  @ApiProperty({ type: [AskedMatterView] })
  readonly matters: readonly AskedMatterView[];
  @ApiProperty({ enum: instructionActions, isArray: true })
  readonly actions: readonly InstructionAction[];
}
