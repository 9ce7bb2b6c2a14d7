import type { DeliveryMethod, SpecialService } from '@zonggui/domain/application/application';
import type { PaperInput } from '@zonggui/domain/application/commands';
import type { Channel } from '@zonggui/domain/terms';
import type { Findings } from '@zonggui/domain/verdict/findings';
import type { MaterialStatus, Verdict } from '@zonggui/domain/verdict/verdict';
import type { Facts, MatterInput, PartyInput, RegisterInput } from '@zonggui/casework/command/requests';
import { SecondPersonDto } from '../sessions/second-person.dto';
import { IdNumber } from '../input/identity-number';
import { Code, Name, Sentence, Text } from '../input/text';
import { Codes, FactMap, Flag, FormMap, Ids, Instant, ListOf, Maybe, Nested, OneOf, Phone, SomeOf, Uuid, VerdictMap, Whole } from '../input/values';

const idTypes = Object.keys({ 'resident-id': true, uscc: true, passport: true, 'travel-permit': true, other: true } satisfies Record<PartyInput['idType'], true>);
const statuses = Object.keys({ missing: true, received: true, shared: true, deferred: true, undertaken: true, defective: true } satisfies Record<MaterialStatus, true>);
const methods = Object.keys({ window: true, mail: true, electronic: true, none: true } satisfies Record<DeliveryMethod, true>);

export const services = Object.keys({ greenChannel: true, homeVisit: true, errand: true, signLanguage: true, largePrint: true, urgent: true } satisfies Record<SpecialService, true>);

/** What the clerk has in hand for one material. */
export class PaperDto implements PaperInput {
  @Code()
  readonly material: string;

  @OneOf(statuses)
  readonly status: MaterialStatus;

  /** What is wrong with it. */
  @Maybe()
  @Sentence()
  readonly defect?: string;

  /** Ids of its images (`POST /attachments`) in the order of the pages; they become part of the file with the paper. */
  @Maybe()
  @Ids()
  readonly attachments?: string[];
}

/** What the clerk found out about the applicant, beside the papers. */
export class FindingsDto implements Findings {
  @Codes()
  readonly prohibitions: string[];

  @Codes()
  readonly unmetConditions: string[];

  @Flag()
  readonly notNeeded: boolean;

  @Flag()
  readonly discredited: boolean;
}

/** One item applied for. */
export class MatterDto implements MatterInput {
  /** Code, name or alias, resolved in the region. */
  @Code()
  readonly item: string;

  /** Answers to the catalogue's questions. */
  @Maybe()
  @FactMap()
  readonly facts?: Facts;

  @Maybe()
  @Nested(() => FindingsDto)
  readonly findings?: FindingsDto;

  /** 待启动: belongs to a later segment. */
  @Maybe()
  @Flag()
  readonly later?: boolean;

  /** 业务信息: code of the field (`terms.form`) → what was filled in. A refusal names `matters.0.form.<code>`. */
  @Maybe()
  @FormMap()
  readonly form?: Record<string, string>;
}

/** The applicant. */
export class PartyDto implements PartyInput {
  @OneOf(['person', 'organisation'])
  readonly kind: 'person' | 'organisation';

  @OneOf(idTypes)
  readonly idType: PartyInput['idType'];

  /** 居民身份证 must pass GB 11643; a 统一社会信用代码 that fails GB 32100 is taken and named in the header X-Warning. */
  @IdNumber()
  readonly idNumber: string;

  @Name()
  readonly name: string;

  @Maybe()
  @Phone()
  readonly phone?: string;

  @Maybe()
  @Text({ max: 200 })
  readonly address?: string;
}

/** Who came in the applicant's place. */
export class AgentDto extends PartyDto {
  @Name()
  readonly relation: string;
}

/** 补录: what was taken in on a 断网收件单. */
export class OutageDto {
  /** 断网收件单号, as it is printed. */
  @Code()
  readonly sheet: string;

  /** 实际收件时间: not to come, and not before the sheet was given out. Every clock counts from it. ISO 8601 with zone. */
  @Instant()
  readonly receivedAt: string;
}

/** One visit: what is applied for, by whom, with which papers. */
export class RegisterDto implements Omit<RegisterInput, 'secondPerson' | 'outage'> {
  /** Code, name or alias of the region. */
  @Code()
  readonly region: string;

  @Code()
  readonly office: string;

  @Maybe()
  @Code()
  readonly window?: string;

  /** What is no channel is refused by the catalogue, with the nearest names. */
  @Code()
  readonly channel: Channel;

  /** Code or name of the 一件事. */
  @Maybe()
  @Code()
  readonly bundle?: string;

  @Nested(() => PartyDto)
  readonly party: PartyDto;

  @Maybe()
  @Nested(() => AgentDto)
  readonly agent?: AgentDto;

  @ListOf(() => MatterDto, 1, 50)
  readonly matters: MatterDto[];

  @ListOf(() => PaperDto, 0, 200)
  readonly papers: PaperDto[];

  @OneOf(methods)
  readonly deliveryMethod: DeliveryMethod;

  /** 特殊服务, and 急. */
  @Maybe()
  @SomeOf(services)
  readonly services?: SpecialService[];

  /** 文书 on paper; left out, with 绿色通道 they are. */
  @Maybe()
  @Flag()
  readonly paperDocuments?: boolean;

  /** 补录. */
  @Maybe()
  @Nested(() => OutageDto)
  readonly outage?: OutageDto;

  /** `register` = 收件, decide later; `verdict` = carry out what the verdict says, per matter, at once. */
  @OneOf(['register', 'verdict'])
  readonly gesture: 'register' | 'verdict';

  /** The verdicts the clerk was shown, by item code; refused when they no longer hold. */
  @Maybe()
  @VerdictMap()
  readonly expected?: Record<string, Verdict['verdict']>;

  @Maybe()
  @Flag()
  readonly undertakingSigned?: boolean;

  /** Why another course was taken than the verdict's, or why anew though one is open; kept with the history. */
  @Maybe()
  @Sentence()
  readonly reason?: string;

  /** 备注(内部): seen by those who work on it, never printed. */
  @Maybe()
  @Sentence()
  readonly note?: string;

  /** Seconds from the first key to this command. */
  @Maybe()
  @Whole(0, 86_400)
  readonly seconds?: number;

  /** The 暂存 it was kept as. */
  @Maybe()
  @Uuid()
  readonly draft?: string;

  /** 请示 whose 特批容缺 it rests on; each serves once. */
  @Maybe()
  @Ids()
  readonly instructions?: string[];

  /** 预审通过: id of the 网上申报 this registers; number, query code and day of receipt are those of the submission, its channel is the web. */
  @Maybe()
  @Uuid()
  readonly submission?: string;

  /** 窗口复核: the second person's own key, for an item that pays out money. */
  @Maybe()
  @Nested(() => SecondPersonDto)
  readonly secondPerson?: SecondPersonDto;
}
