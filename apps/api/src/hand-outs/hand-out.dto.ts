import type { HandOutTab } from '@zonggui/casework/output/hand-out-views';
import type { PartyInput } from '@zonggui/casework/command/requests';
import { ArrayMaxSize, ArrayMinSize, IsUUID, ValidateBy } from 'class-validator';
import { both, Name, Sentence, Text } from '../input/text';
import { IdNumber } from '../input/identity-number';
import { ListOf, Maybe, Nested, OneOf, Whole } from '../input/values';
import { PageQuery } from '../tasks/task.dto';

const tabs = Object.keys({ toMake: true, toFetch: true, toMail: true, inPost: true, returned: true, unclaimed: true, today: true } satisfies Record<HandOutTab, true>);
const idTypes = Object.keys({ 'resident-id': true, uscc: true, passport: true, 'travel-permit': true, other: true } satisfies Record<PartyInput['idType'], true>);
const mostPicture = 400_000;

/** Ids of the system's own. */
const Ids = (min: number, max: number): PropertyDecorator =>
  both(IsUUID(undefined, { each: true, message: '请填写系统给出的编号（UUID）' }), ArrayMinSize(min, { message: `至少 ${min} 项` }), ArrayMaxSize(max, { message: `最多 ${max} 项` }));

const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Bytes in base64. */
const Bytes = (most: number, remedy: string): PropertyDecorator =>
  ValidateBy({ name: 'bytes', validator: { validate: (value) => typeof value === 'string' && value.length <= (most * 4) / 3 + 4 && base64.test(value), defaultMessage: () => remedy } });

/** Which tab of 出件台. */
export class HandOutQuery extends PageQuery {
  @OneOf(tabs)
  readonly tab: HandOutTab;
}

/** What was scanned or typed; never in an address, for it may be an identity number. */
export class FindHandOutDto {
  @Text({ max: 300 })
  readonly text: string;
}

/** A number to be held against the applicant's. */
export class WhoseDto {
  @Text({ max: 40 })
  readonly idNumber: string;
}

/** 代领人. */
export class HandOverAgentDto {
  @Name()
  readonly name: string;

  @OneOf(idTypes)
  readonly idType: PartyInput['idType'];

  @IdNumber()
  readonly idNumber: string;

  @Name()
  readonly relation: string;
}

/** On the pad or on paper. */
export class SignatureDto {
  @OneOf(['pad', 'paper'])
  readonly way: 'pad' | 'paper';

  /** On the pad: JSON of the strokes, each a list of [x, y, milliseconds]. */
  @Maybe()
  @Strokes()
  readonly strokes?: string;

  /** On the pad: the picture, a PNG in base64. */
  @Maybe()
  @Bytes(mostPicture, '签名图片应为 400 KB 以内的 PNG，请重新签名')
  readonly picture?: string;
}

/** 领取. */
export class HandOverDto {
  /** Of the ticked results those not issued yet. */
  @Ids(0, 50)
  readonly matterIds: string[];

  @OneOf(['self', 'agent'])
  readonly receiver: 'self' | 'agent';

  /** Of whoever takes them in person; left out when checked by sight. */
  @Maybe()
  @Text({ max: 40 })
  readonly idNumber?: string;

  @Maybe()
  @Nested(() => HandOverAgentDto)
  readonly agent?: HandOverAgentDto;

  @Nested(() => SignatureDto)
  readonly signature: SignatureDto;

  @Maybe()
  @Sentence()
  readonly note?: string;
}

/** Hand-outs chosen in a list. */
export class DeliveriesDto {
  @Ids(1, 500)
  readonly deliveryIds: string[];
}

/** Into a hole: the one named, for one hand-out; left out, each into the next that is free. */
export class PutAwayDto extends DeliveriesDto {
  @Maybe()
  @Whole(1, 9999)
  readonly hole?: number;
}

/** A workbook in base64. */
export class MailingFileDto {
  @Bytes(4_000_000, '请选择 4 MB 以内的 xlsx 文件')
  readonly file: string;
}

/** 办件编号 and its 运单号. */
export class MailedRowDto {
  @Whole(1, 100_000)
  readonly line: number;

  @Text({ max: 40 })
  readonly number: string;

  @Text({ max: 50 })
  readonly tracking: string;

  /** 揽收时间 as the sheet has it. */
  @Text({ min: 0, max: 40 })
  readonly collected: string;
}

/** A batch, taken whole or not at all. */
export class MailingDto {
  @OneOf(['file', 'scan'])
  readonly source: 'file' | 'scan';

  @ListOf(() => MailedRowDto, 1, 1000)
  readonly rows: MailedRowDto[];
}

function Strokes(): PropertyDecorator {
  return ValidateBy({ name: 'strokes', validator: { validate: (value) => strokesOf(value) !== null, defaultMessage: () => '签名笔迹不完整，请重新签名' } });
}

/** At least one stroke of at least two points of three numbers each; null for anything else. */
export function strokesOf(value: unknown): number[][][] | null {
  if (typeof value !== 'string' || value.length > 300_000) return null;
  try {
    const strokes: unknown = JSON.parse(value);
    const points = (stroke: unknown): boolean => Array.isArray(stroke) && stroke.every((point) => Array.isArray(point) && point.length === 3 && point.every((part) => Number.isFinite(part)));
    // every part was looked at on the line above
    return Array.isArray(strokes) && strokes.every(points) && strokes.some((stroke: unknown[]) => stroke.length > 1) ? (strokes as number[][][]) : null;
  } catch {
    return null; // no JSON
  }
}
