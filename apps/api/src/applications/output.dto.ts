import { Name, Sentence, Text } from '../input/text';
import { ExactlyOne, Ids, Maybe, Nested, OneOf, Uuid } from '../input/values';
import { MatterOnlyDto } from './matter.dto';
import { ResultDto } from './review.dto';

/** 制证. */
export class ProduceDto extends MatterOnlyDto {
  @Nested(() => ResultDto)
  readonly result: ResultDto;
}

/** Handed over at the window. */
export class DeliverDto {
  @Uuid()
  readonly deliveryId: string;

  @OneOf(['self', 'agent'])
  readonly receiver: 'self' | 'agent';

  @Maybe()
  @Name()
  readonly relation?: string;
}

/** Sent by post. */
export class MailDto {
  @Uuid()
  readonly deliveryId: string;

  /** 运单号. */
  @Text({ max: 50 })
  readonly tracking: string;
}

/** 改送达方式, or 退回 of what the post brought back. */
export class RedirectDto {
  @Uuid()
  readonly deliveryId: string;

  @OneOf(['window', 'mail'])
  readonly method: 'window' | 'mail';

  /** Needed for what was sent already. */
  @Maybe()
  @Sentence()
  readonly reason?: string;
}

/** 补交. */
export class MakeUpDto {
  @Uuid()
  readonly deferralId: string;

  /** Ids of the images of the paper, in the order of the pages. */
  @Maybe()
  @Ids()
  readonly attachments?: string[];
}

/** A supervisor lets the owed paper go. */
export class WaiveDto {
  @Uuid()
  readonly deferralId: string;

  @Sentence()
  readonly reason: string;
}

/** A deferral or a matter. */
export class LapseSubjectDto {
  @Maybe()
  @Uuid()
  readonly deferralId?: string;

  @Maybe()
  @Uuid()
  readonly matterId?: string;
}

/** A supervisor lets a deferral or a matter lapse. */
export class LapseDto {
  /** Exactly one of the two. */
  @Nested(() => LapseSubjectDto)
  @ExactlyOne('deferralId', 'matterId')
  readonly subject: LapseSubjectDto;

  @Sentence()
  readonly reason: string;
}

/** The command's own shape of the subject; the input check has made sure that exactly one is there. */
export const subjectOf = ({ deferralId, matterId }: LapseSubjectDto): { deferralId: string } | { matterId: string } =>
  deferralId === undefined ? { matterId: matterId ?? '' } : { deferralId };
