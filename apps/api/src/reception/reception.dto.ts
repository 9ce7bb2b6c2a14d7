import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import type { DraftInput } from '@zonggui/casework/counter/visit-drafts';
import type { FollowedKind } from '@zonggui/casework/counter/workbench-queries';
import type { PartyInput } from '@zonggui/casework/command/requests';
import { PaperDto } from '../applications/register.dto';
import { IdNumber } from '../input/identity-number';
import { Code, Text } from '../input/text';
import { Codes, Flag, ListOf, Maybe, Nested, OneOf } from '../input/values';
import { PageQuery } from '../tasks/task.dto';

const idTypes = Object.keys({ 'resident-id': true, uscc: true, passport: true, 'travel-permit': true, other: true } satisfies Record<PartyInput['idType'], true>);

/** Who stands at the counter. */
export class StandingDto {
  @OneOf(idTypes)
  readonly idType: PartyInput['idType'];

  @IdNumber()
  readonly idNumber: string;
}

/** Of whom the draft is, as far as it was entered. */
export class DraftPartyDto {
  @OneOf(['person', 'organisation'])
  readonly kind: 'person' | 'organisation';

  @OneOf(idTypes)
  readonly idType: PartyInput['idType'];

  @Text({ min: 0, max: 40 })
  readonly idNumber: string;

  @Text({ min: 0, max: 100 })
  readonly name: string;
}

/** 暂存: a visit half entered. */
export class DraftDto implements DraftInput {
  @Code()
  readonly region: string;

  @Maybe()
  @Code()
  readonly window?: string;

  /** Names of the items, for the list. */
  @Codes()
  readonly items: string[];

  @Maybe()
  @Nested(() => DraftPartyDto)
  readonly party?: DraftPartyDto;

  /** The page's own; stored sealed and given back as it was. */
  @IsObject({ message: '请填写一个对象' })
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly content: Record<string, unknown>;
}

const followed = Object.keys({ awaitSupplement: true, makeUp: true, resubmit: true, rescan: true, confirmAttachment: true } satisfies Record<FollowedKind, true>);

/** Which list of the 窗口工作台. */
export class FollowedQuery extends PageQuery {
  @OneOf(followed)
  readonly kind: FollowedKind;
}

/** 补交材料: what was brought. */
export class SupplyDto {
  @ListOf(() => PaperDto, 1, 200)
  readonly papers: PaperDto[];

  @Maybe()
  @Flag()
  readonly undertakingSigned?: boolean;
}
