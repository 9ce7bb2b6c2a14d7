import type { AnswerInput, AskInput } from '@zonggui/casework/instructions/instructions';
import { specialWays, type SpecialWay } from '@zonggui/domain/deferral/special-deferral';
import { instructionActions, type InstructionAction } from '@zonggui/domain/instruction/instruction';
import type { Channel } from '@zonggui/domain/terms';
import { MatterDto, PaperDto } from '../applications/register.dto';
import { Code, Sentence } from '../input/text';
import { Codes, ListOf, Maybe, Nested, OneOf, Uuid } from '../input/values';
import { DraftPartyDto } from '../reception/reception.dto';

/** A visit that is not registered yet: what is applied for, and what is in hand. */
export class AskedVisitDto implements NonNullable<AskInput['visit']> {
  /** The 暂存 it is kept as; the answer comes back to it. */
  @Maybe()
  @Uuid()
  readonly draft?: string;

  /** What is granted holds for this person alone. */
  @Maybe()
  @Nested(() => DraftPartyDto)
  readonly party?: DraftPartyDto;

  @Code()
  readonly channel: Channel;

  @ListOf(() => MatterDto, 1, 50)
  readonly matters: MatterDto[];

  @ListOf(() => PaperDto, 0, 200)
  readonly papers: PaperDto[];
}

/** One matter of an application. */
export class AskedApplicationDto {
  @Uuid()
  readonly id: string;

  @Uuid()
  readonly matterId: string;
}

/** 请示: one question, about a visit or about a matter. */
export class AskDto implements AskInput {
  @Code()
  readonly region: string;

  @Code()
  readonly office: string;

  @Maybe()
  @Code()
  readonly window?: string;

  @Sentence(200)
  readonly question: string;

  @Maybe()
  @Nested(() => AskedVisitDto)
  readonly visit?: AskedVisitDto;

  @Maybe()
  @Nested(() => AskedApplicationDto)
  readonly application?: AskedApplicationDto;
}

/** What the duty officer decides, with his reason. */
export class AnswerDto implements AnswerInput {
  /** 现场答复, 特批容缺, 同意二次补正, 指定承办. */
  @OneOf(instructionActions)
  readonly action: InstructionAction;

  /** The answer itself, or why; of a second 补正 首次为何未告知. */
  @Sentence(500)
  readonly reason: string;

  /** 特批容缺: codes of the materials. */
  @Maybe()
  @Codes()
  readonly materials?: string[];

  /** 补齐后出件 unless told. */
  @Maybe()
  @OneOf(specialWays)
  readonly way?: SpecialWay;

  /** 指定承办: the department … */
  @Maybe()
  @Code()
  readonly department?: string;

  /** … or the member of staff. */
  @Maybe()
  @Uuid()
  readonly to?: string;
}
